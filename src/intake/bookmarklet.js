(() => {
  const app = APP;
  const most = 40000;
  const selection = getSelection();
  const chosen = selection && !selection.isCollapsed ? String(selection).trim() : "";
  const longest = (part) => [...document.querySelectorAll(part)].sort((a, b) => b.innerText.length - a.innerText.length)[0];
  let part = longest("article") ?? longest("main, [role=main]") ?? document.body;
  if (chosen) {
    part = document.createElement("div");
    for (let n = 0; n < selection.rangeCount; n += 1) part.append(selection.getRangeAt(n).cloneContents());
  }
  const text = chosen || part.innerText;
  const facts = document.querySelectorAll("title, meta[property], meta[name], link[rel=canonical], script[type='application/ld+json']");
  const html = `<head>${[...facts].map((fact) => fact.outerHTML).join("")}</head><body>${part.outerHTML}</body>`;
  const sent = new URLSearchParams({ title: document.title, url: location.href, text: text.slice(0, most) });
  if (text.length > most) sent.set("cut", "1");
  const tab = open(`${app}#/add?${sent}`);
  if (!tab) return alert("The browser opened no tab for Onrecord.");
  addEventListener("message", function answer({ source, origin, data }) {
    if (source !== tab || origin !== new URL(app).origin || data !== "onrecord: ready") return;
    removeEventListener("message", answer);
    tab.postMessage({ onrecord: "article", html: html.length < 4000000 ? html : "" }, origin);
  });
})();
