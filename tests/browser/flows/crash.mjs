// The worker dies in the middle: the page says so, keeps the text, and reads it with a new worker.
import assert from "node:assert/strict";
import { HERALD } from "../texts.mjs";

export const name = "a dead worker is replaced";

const FERRY = "Ferry stops\n\nCaptain Ada Lund said the ferry had stopped.";

export default async function (visitor) {
  const { page } = visitor;
  visitor.expect(/killed by the test|RuntimeError/);
  await visitor.open();
  await visitor.read(HERALD);
  await fails(visitor, killed);
  await reported(visitor);
  await page.getByRole("button", { name: "Try again" }).click();
  await visitor.rest();
  assert.deepEqual(await page.locator(".line-title").allInnerTexts(), ["Mayor backs river bridge", "Ferry stops"]);
  await fails(visitor, broken);
  await page.reload();
  await visitor.rest();
  assert.equal(await page.locator(".line-title").count(), 3, "what could not be read was stored all the same");

  // A fault in the page's own module cannot be mended, but it is said.
  await page.evaluate(() => {
    setTimeout(() => {
      throw new WebAssembly.RuntimeError("killed by the test");
    });
  });
  await page.getByText("reload the page to go on").waitFor();
}

/** Has the next request end the worker: the reading before stays. */
async function fails(visitor, how) {
  const { page } = visitor;
  await page.workers()[0].evaluate(how);
  const before = await page.locator(".line-title").allInnerTexts();
  await visitor.box().fill(FERRY);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByText("The reading failed.").waitFor();
  assert.deepEqual(await page.locator(".line-title").allInnerTexts(), before, "the reading before stays");
}

/** The next request dies as by a panic, whose words quote the article. */
function killed() {
  const fault = { what: "panic at killed/by/the/test.rs:1:2", words: "cut inside “Captain Ada Lund”" };
  self.onmessage = () => {
    self.postMessage(JSON.stringify({ reply: "failed", ...fault }));
    throw new Error("killed by the test");
  };
}

/** The memory of the module is broken, so that the next request traps wherever it comes first. */
async function broken() {
  const glue = performance.getEntriesByType("resource").map(({ name }) => name).find((name) => /onrecord-app[^/]*\.js$/.test(name));
  const { initSync } = await import(glue);
  new Uint8Array(initSync().memory.buffer).fill(0xff, 1 << 16);
}

/** What happened can be read and copied, without a word of the article unless the person adds it. */
async function reported(visitor) {
  const { page } = visitor;
  await page.getByRole("button", { name: "What happened" }).click();
  const dialog = page.getByRole("dialog", { name: "What happened" });
  const report = dialog.getByLabel("Report");
  assert.match(await report.inputValue(), /What: panic at killed\/by\/the\/test\.rs:1:2\n[^]*Texts: 2 \(\d+, \d+ bytes\)/);
  assert.doesNotMatch(await report.inputValue(), /Lund|Ferry|Whitlock|#/);
  await visitor.accessible("the report of a fault");
  await dialog.getByRole("button", { name: "Copy report" }).click();
  await dialog.getByText("The report is copied.").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await report.inputValue());
  await dialog.getByLabel(/Add the text of the articles/).check();
  assert.match(await report.inputValue(), /cut inside “Captain Ada Lund”[^]*Ferry stops/);
  await page.keyboard.press("Escape");
}
