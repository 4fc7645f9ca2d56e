// The core beside itself: what the native build and the page's worker make of the same documents.
import { execFileSync } from "node:child_process";
import { startWorker } from "./site-worker.mjs";

const ROOT = new URL("../../", import.meta.url).pathname;
const NATIVE = ["run", "--quiet", "--locked", "--package", "onrecord-core", "--example", "analyze"];

/** The native build's analysis of each of `requests`, which are lists of documents. */
export function analyzeNatively(requests) {
  const input = requests.map((documents) => `${JSON.stringify(documents)}\n`).join("");
  const output = execFileSync("cargo", NATIVE, { cwd: ROOT, input, encoding: "utf8", maxBuffer: 1 << 30 });
  return output.trimEnd().split("\n").map((line) => JSON.parse(line));
}

/** The same from the site's own worker script. */
export async function analyzeInWorker(page, requests) {
  const worker = await page.evaluateHandle(startWorker);
  const answer = async ([worker, requests]) => {
    const analyses = [];
    for (const documents of requests) analyses.push(await worker.analyze(documents));
    worker.stop();
    return analyses;
  };
  return page.evaluate(answer, [worker, requests]);
}
