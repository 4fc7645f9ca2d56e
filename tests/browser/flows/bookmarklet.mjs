// The bookmarklet on a news page of another origin: the whole article with what the page says about itself, or the words
// selected; where that page's rules keep the tabs apart, the words alone. What comes is looked over, hostile or not.
import assert from "node:assert/strict";
import { createServer } from "node:http";

export const name = "bookmarklet";

const SENTENCE = "The ferry sank on Friday after a long night of rain, officials in Suva said. ";
const NEWS = `<!doctype html><html lang="en"><title>Ferry | Post</title><meta property="og:site_name" content="The Suva Post">
<meta property="article:published_time" content="2024-05-03T08:00:00Z"><nav><a href="#">Home</a></nav>
<article><h1>Ferry sinks off Suva</h1><p>${SENTENCE.repeat(8)}</p><script>1</script>
<p id="last">Nobody was hurt <img src="data:," onerror="document.title='ran'">&lt;b&gt;at all&lt;/b&gt;.</p></article>
<footer>All rights reserved</footer>`;
const APART = { "cross-origin-opener-policy": "same-origin", "content-security-policy": "default-src 'self'; script-src 'none'" };

export default async function (visitor) {
  const news = createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...(request.url === "/apart" ? APART : {}) });
    response.end(NEWS);
  });
  await new Promise((resolve) => news.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${news.address().port}`;
  // This page of another origin is the only one that may be asked for.
  visitor.expect(new RegExp(`^(request to|failed request:|404) ?${origin}/`));
  try {
    const script = await offered(visitor);
    await wholeArticle(visitor, `${origin}/`, script);
    await selection(visitor, `${origin}/`, script);
    await keptApart(visitor, `${origin}/apart`, script);
    await hostile(visitor, `${origin}/`);
  } finally {
    news.close();
    news.closeAllConnections();
  }
}

/** The link to drag, which does nothing here but say so, and a copy for those who do not drag. */
async function offered(visitor) {
  const { page } = visitor;
  await visitor.open();
  await page.getByRole("button", { name: "Send from other pages…" }).click();
  const dialog = page.getByRole("dialog", { name: "Send articles from other pages" });
  const link = dialog.getByRole("link", { name: "Send to Onrecord" });
  await visitor.accessible("the bookmarklet's dialog");
  await link.click();
  await dialog.getByText("It works from the bookmarks bar").waitFor();
  await dialog.getByRole("button", { name: "copy the bookmark’s address" }).click();
  await dialog.getByText("The bookmark’s address is copied.").waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(address, await link.getAttribute("href"));
  return decodeURIComponent(address.slice("javascript:".length));
}

/** Presses the bookmark on a page; gives back the tab that opens. */
async function press(visitor, address, script, before = () => {}) {
  const source = await visitor.context.newPage();
  await source.goto(address);
  await source.evaluate(before);
  const opened = visitor.context.waitForEvent("page");
  await source.evaluate(script);
  const tab = await opened;
  const preview = tab.getByRole("dialog", { name: "Look it over" });
  await preview.getByText(/^1 article\b/).waitFor({ timeout: 30_000 });
  await source.close();
  return { tab, preview };
}

async function wholeArticle(visitor, address, script) {
  const { tab, preview } = await press(visitor, address, script);
  await preview.getByText(/^Sent by 127\.0\.0\.1/).waitFor();
  const text = await preview.getByLabel("Text").inputValue();
  assert.equal(text, `Ferry sinks off Suva\n\n${SENTENCE.repeat(8).trim()}\n\nNobody was hurt <b>at all</b>.`);
  assert.equal(await preview.getByLabel("Outlet").inputValue(), "The Suva Post");
  assert.equal(await preview.getByLabel("Date").inputValue(), "2024-05-03");
  assert.equal(await preview.getByLabel("Address").inputValue(), address);
  assert.ok(!tab.url().includes("ferry"), "the address keeps nothing of it");
  await preview.getByRole("button", { name: "Add it" }).click();
  await tab.getByRole("link", { name: "Ferry sinks off Suva" }).first().waitFor();
  assert.notEqual(await tab.title(), "ran");
  await tab.close();
}

async function selection(visitor, address, script) {
  const select = () => getSelection().selectAllChildren(document.getElementById("last"));
  const { tab, preview } = await press(visitor, address, script, select);
  assert.equal(await preview.getByLabel("Text").inputValue(), "Nobody was hurt <b>at all</b>.");
  await tab.close();
}

async function keptApart(visitor, address, script) {
  const { tab, preview } = await press(visitor, address, script);
  assert.match(await preview.getByLabel("Text").inputValue(), /^Ferry sinks off Suva\n+The ferry sank/);
  assert.equal(await preview.getByLabel("Address").inputValue(), address);
  await preview.getByRole("button", { name: "Add nothing" }).click();
  await tab.close();
}

/** Another page cannot add anything, nor have its markup shown as markup, nor name an address that runs. */
async function hostile(visitor, address) {
  const source = await visitor.context.newPage();
  await source.goto(address);
  const opened = visitor.context.waitForEvent("page");
  const script = (app) => {
    const sent = new URLSearchParams({ title: "<b>Bold</b>", url: "javascript:alert(1)", text: "<img src=x onerror=alert(1)> Rain fell." });
    const tab = open(`${app}#/add?${sent}`);
    addEventListener("message", ({ source }) => {
      source.postMessage({ onrecord: "article", html: 7 }, "*");
      source.postMessage("<script>alert(1)</script>", "*");
    });
    return Boolean(tab);
  };
  await source.evaluate(script, visitor.url);
  const tab = await opened;
  const preview = tab.getByRole("dialog", { name: "Look it over" });
  await preview.getByText(/^1 article\b/).waitFor({ timeout: 30_000 });
  assert.equal(await preview.getByLabel("Text").inputValue(), "<img src=x onerror=alert(1)> Rain fell.");
  assert.equal(await preview.getByLabel("Address").inputValue(), "");
  assert.equal(await preview.locator("img").count(), 0);
  await preview.getByRole("button", { name: "Add nothing" }).click();
  await tab.getByText("Nothing of it was added.").waitFor();
  await tab.close();
  await source.close();
}
