// The core beside itself: what the native build and the page's worker make of the same documents.
import { analyze } from "../programs.mjs";
import { startWorker } from "./site-worker.mjs";

/** The native build's analysis of each of `requests`, which are lists of documents. */
export function analyzeNatively(requests) {
  const input = requests.map((documents) => `${JSON.stringify(documents)}\n`).join("");
  return analyze(input).trimEnd().split("\n").map((line) => JSON.parse(line));
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
