// Typed text is read in a worker, and what was found reaches the page.
import assert from "node:assert/strict";

export const name = "the worker answers";

export default async function ({ page, ...visitor }) {
  await page.goto(visitor.url);
  await page.getByRole("textbox").first().fill("The minister said on Monday that the bridge would open in May.");
  await page.getByText("1 documents read").waitFor();
  assert.equal(page.workers().length, 1);
}
