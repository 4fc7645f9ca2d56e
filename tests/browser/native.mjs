// The core beside itself: what the native build and the page's worker make of the same documents.
import { execFileSync } from "node:child_process";

const ROOT = new URL("../../", import.meta.url).pathname;
const NATIVE = ["run", "--quiet", "--locked", "--package", "onrecord-core", "--example", "analyze"];

/** The native build's analysis of each of `requests`, which are lists of documents. */
export function analyzeNatively(requests) {
  const input = requests.map((documents) => `${JSON.stringify(documents)}\n`).join("");
  const output = execFileSync("cargo", NATIVE, { cwd: ROOT, input, encoding: "utf8", maxBuffer: 1 << 30 });
  return output.trimEnd().split("\n").map((line) => JSON.parse(line));
}

/** The same from the site's own worker script, driven as the page drives it. */
export function analyzeInWorker(page, requests) {
  return page.evaluate(async (requests) => {
    const { glue, wasm } = document.getElementById("boot").dataset;
    const address = (name) => new URL(name, document.baseURI).href;
    const worker = new Worker(address("worker.js"), { type: "module" });
    const reply = (wanted) =>
      new Promise((resolve, reject) => {
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.onmessage = ({ data }) => {
          const message = JSON.parse(data);
          if (message.reply === "failed") reject(new Error(message.message));
          if (message.reply === wanted) resolve(message);
        };
      });
    const ready = reply("ready");
    worker.postMessage({ glue: address(glue), module: await WebAssembly.compileStreaming(fetch(address(wasm))) });
    await ready;
    const analyses = [];
    for (const [id, documents] of requests.entries()) {
      const done = reply("done");
      worker.postMessage(JSON.stringify({ id, documents }));
      analyses.push((await done).analysis);
    }
    worker.terminate();
    return analyses;
  }, requests);
}
