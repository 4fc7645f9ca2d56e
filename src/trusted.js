// What a string may become in this page, where the browser asks (Trusted Types; index.html has it ask). Pages are parsed
// into a document apart, where nothing runs; the app's own templates hold no more than they need; nothing else is markup.
const OWN = new URL(".", import.meta.url).href;
const NEVER = /<\s*\/?\s*(?:script|style|iframe|frame|object|embed|base|link|meta|math|foreignobject)|[\s/"']on\w+\s*=|javascript:/i;

globalThis.trustedTypes?.createPolicy("default", {
  createHTML(html, _, sink) {
    if (sink === "DOMParser parseFromString") return html;
    return sink === "Element innerHTML" && !NEVER.test(html) ? html : null;
  },
  createScriptURL(address) {
    const { href } = new URL(address, OWN);
    return href.startsWith(OWN) ? href : null;
  },
});
