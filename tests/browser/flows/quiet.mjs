// The page talks to no one: its policy says so, nothing in the built files needs an exception, and what tries is stopped. That
// no flow asks anything of another machine is checked for every flow, in ../run.mjs.
import assert from "node:assert/strict";
import { HERALD } from "../texts.mjs";
import { strayed } from "../harness.mjs";

export const name = "quiet";
export const views = [{ width: 1280, scheme: "light" }];

const POLICY = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "default",
};

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(HERALD);
  const built = await (await fetch(visitor.url)).text();
  const found = await page.evaluate(lookedAt, built);
  assert.deepEqual(Object.fromEntries(found.policy), POLICY);
  assert.deepEqual(found.before, [], "nothing is asked for before the policy holds");
  assert.deepEqual(found.inline, [], "no script or style stands in the page");
  assert.deepEqual(found.elsewhere, [], "no file of elsewhere");
  visitor.expect(/Content Security Policy|requires 'Trusted|TrustedHTML|TrustedScript|request(?: to)?:? https?:\/\/(?:x55\.example|localhost:9)/);
  assert.deepEqual(await page.evaluate(attempts), [], "what was not stopped");
  const [worker] = page.workers();
  assert.equal(new URL(worker.url()).origin, new URL(visitor.url).origin);
  assert.deepEqual(strayed, []);
}

/** What the built page, as a document apart, says and holds. */
function lookedAt(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const meta = page.querySelector("meta[http-equiv=Content-Security-Policy]");
  const policy = meta.content.split(";").map((part) => part.trim().split(/ (.*)/).slice(0, 2));
  const before = [...page.querySelectorAll("script, link, style, img")]
    .filter((e) => e.compareDocumentPosition(meta) & Node.DOCUMENT_POSITION_FOLLOWING);
  const inline = [...page.querySelectorAll("*")]
    .filter((e) => (e.localName === "script" && (!e.getAttribute("src") || e.text)) || e.localName === "style"
      || [...e.attributes].some(({ name }) => name === "style" || name.startsWith("on")));
  const elsewhere = [...page.querySelectorAll("[src], link[href]")].map((e) => e.getAttribute("src") ?? e.getAttribute("href"))
    .filter((address) => /^(?:[a-z]+:|\/)/i.test(address));
  return { policy, elsewhere, ...Object.fromEntries(Object.entries({ before, inline }).map(([key, all]) => [key, all.map((e) => e.outerHTML)])) };
}

/** Everything that a script in the page could try; gives back what was not stopped. */
async function attempts() {
  const ELSEWHERE = "https://x55.example/";
  const refused = (run) => {
    try {
      return run() === "stopped";
    } catch {
      return true;
    }
  };
  // What the test itself runs may use eval; what it leaves behind may not.
  const later = (run) => new Promise((resolve) => setTimeout(() => resolve(refused(run))));
  const fails = (promise) => promise.then(() => false, () => true);
  const loads = (element, key) => new Promise((resolve) => {
    element.onload = () => resolve(false);
    element.onerror = () => resolve(true);
    try {
      element[key] = ELSEWHERE;
      document.body.append(element);
    } catch {
      resolve(true);
    }
    setTimeout(resolve, 1500, true);
  }).finally(() => element.remove());
  const tried = {
    fetch: fails(fetch(ELSEWHERE)),
    image: loads(document.createElement("img"), "src"),
    script: loads(document.createElement("script"), "src"),
    style: loads(Object.assign(document.createElement("link"), { rel: "stylesheet" }), "href"),
    frame: new Promise((resolve) => {
      document.addEventListener("securitypolicyviolation", (e) => e.effectiveDirective === "frame-src" && resolve(true));
      // Of this machine: Chromium opens a connection to a frame's host before the policy stops the request.
      document.body.append(Object.assign(document.createElement("iframe"), { src: "http://localhost:9/", id: "frame" }));
      setTimeout(resolve, 1500, false);
    }).finally(() => document.getElementById("frame")?.remove()),
    eval: later(() => (0, eval)("1")),
    function: later(() => new Function("return 1")()),
    timer: refused(() => setTimeout("1")),
    handler: refused(() => {
      document.body.setAttribute("onclick", "globalThis.ran = 1");
      document.body.click();
      document.body.removeAttribute("onclick");
      return globalThis.ran ? "ran" : "stopped";
    }),
    markup: refused(() => (document.createElement("div").innerHTML = "<img src=x onerror=alert(1)>")),
    written: refused(() => document.write("<p>")),
    adjacent: refused(() => document.body.insertAdjacentHTML("beforeend", "<p>")),
    worker: refused(() => new Worker(ELSEWHERE)),
    socket: new Promise((resolve) => {
      try {
        const socket = new WebSocket("wss://x55.example/");
        socket.onerror = () => resolve(true);
        socket.onopen = () => resolve(false);
      } catch {
        resolve(true);
      }
    }),
    source: new Promise((resolve) => {
      const source = new EventSource(ELSEWHERE);
      source.onerror = () => (source.close(), resolve(true));
    }),
  };
  const outcomes = await Promise.all(Object.entries(tried).map(async ([what, stopped]) => [what, await stopped]));
  return outcomes.filter(([, stopped]) => !stopped).map(([what]) => what);
}
