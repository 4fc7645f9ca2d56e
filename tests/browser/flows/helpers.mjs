// Where there are cores, many articles are read by several workers. The result is what one worker gives, also when a helper
// dies and when the browser starts none; progress, cancelling and reading again are as ever.
import assert from "node:assert/strict";
import { analyzeInWorker } from "../native.mjs";
import { startWorker } from "../site-worker.mjs";
import { HERALD, STAR } from "../texts.mjs";

export const name = "several workers";
export const views = [{ width: 1280, scheme: "light" }];

const edition = (text, i) => text.replaceAll("river", `river ${i}`);
const documents = Array.from({ length: 24 }, (_, i) => ({ id: `${i}`, text: edition(i % 2 ? HERALD : STAR, i >> 1) }));

export default async function (visitor) {
  await visitor.open();
  const [alone] = await analyzeInWorker(visitor.page, [documents]);
  assert.equal(alone.articles.length, documents.length);
  for (const [what, change, started] of [["three helpers", counted, 3], ["one dies", oneDies, 4], ["none starts", noneStarts, 0]]) {
    const together = await withHelpers(visitor.page, change);
    assert.deepEqual(together.analysis, alone, what);
    assert.equal(together.started, started, what);
  }
  await asAPerson(visitor);
}

/** The analysis by a worker that may have three helpers, once its means to start them were changed. */
async function withHelpers(page, change) {
  const worker = await page.evaluateHandle(startWorker);
  const own = page.workers().at(-1);
  await own.evaluate(change);
  const analysis = await page.evaluate(([worker, documents]) => worker.analyze(documents, 3), [worker, documents]);
  const started = await own.evaluate(() => self.started);
  await page.evaluate((worker) => worker.stop(), worker);
  return { analysis, started };
}

function counted() {
  self.started = 0;
  self.Worker = class extends self.Worker {
    constructor(...all) {
      super(...all);
      self.started += 1;
    }
  };
}

/** The first helper is lost with its first article. */
function oneDies() {
  self.started = 0;
  self.Worker = class extends self.Worker {
    constructor(...all) {
      super(...all);
      this.dies = self.started === 0;
      self.started += 1;
    }
    postMessage(message, ...rest) {
      if (!this.dies || !`${message}`.includes('"request":"article"')) return super.postMessage(message, ...rest);
      setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "killed by the test" })));
    }
  };
}

function noneStarts() {
  self.started = 0;
  self.Worker = class {
    constructor() {
      throw new Error("no workers of workers");
    }
  };
}

/** On a machine of five cores, wherever the test runs. */
async function asAPerson(visitor) {
  const { page } = visitor;
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "hardwareConcurrency", { get: () => 5 }));
  await page.reload();
  await visitor.rest();
  await visitor.paste(Array.from({ length: 600 }, (_, i) => edition(HERALD, i)).join("\n\n\n").padEnd(210_000, "\n"));
  await page.getByText(/Reading article \d+ of 600/).waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText(/^Stopped\./).waitFor();
  await page.getByRole("button", { name: "Read again" }).click();
  await page.getByText(/Reading article \d+ of 600/).waitFor();
  await visitor.rest();
  assert.match(await page.locator(".summary").innerText(), /600 articles/);
}
