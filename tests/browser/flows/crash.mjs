// The worker dies in the middle: the page says so, keeps the text, and reads it with a new worker.
import assert from "node:assert/strict";
import { HERALD } from "../texts.mjs";

export const name = "a dead worker is replaced";

export default async function (visitor) {
  const { page } = visitor;
  visitor.expect(/killed by the test/);
  await visitor.open();
  await visitor.read(HERALD);
  await page.workers()[0].evaluate(() => {
    // The next request kills it, as a panic or a lack of memory would.
    self.onmessage = () => {
      throw new Error("killed by the test");
    };
  });
  await visitor.box().fill("Ferry stops\n\nCaptain Ada Lund said the ferry had stopped.");
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByText("The reading failed.").waitFor();
  assert.match(await page.locator("body").innerText(), /killed by the test/);
  assert.ok((await page.locator(".line-title").allInnerTexts()).includes("Mayor backs river bridge"), "the reading before stays");
  await page.getByRole("button", { name: "Try again" }).click();
  await visitor.rest();
  assert.deepEqual(await page.locator(".line-title").allInnerTexts(), ["Mayor backs river bridge", "Ferry stops"]);

  // A fault in the page's own module cannot be mended, but it is said.
  await page.evaluate(() => {
    setTimeout(() => {
      throw new WebAssembly.RuntimeError("killed by the test");
    });
  });
  await page.getByText("reload the page to go on").waitFor();
}
