// A browser that keeps nothing for the site, as without HTTPS: the model is fetched at each visit, but a worker after a
// cancelled one has it from the page.
import assert from "node:assert/strict";
import { HERALD } from "../texts.mjs";

export const name = "a model that cannot be kept";
export const views = [{ width: 1280, scheme: "light" }];

export default async function (visitor) {
  const { page } = visitor;
  const many = Array.from({ length: 2000 }, (_, i) => HERALD.replaceAll("river", `river ${i}`));
  // The harness has every name under .test lead to this machine; only localhost and HTTPS count as secure.
  visitor.url = visitor.url.replace("127.0.0.1", "onrecord.test");
  await visitor.open();
  assert.equal(await page.evaluate(() => typeof caches), "undefined");
  const file = { name: "many.txt", mimeType: "text/plain", buffer: Buffer.from(many.join("\n\n\n")) };
  await page.getByLabel("Files to read").setInputFiles(file);
  await visitor.takeIn();
  await page.getByText(/Reading article \d+ of \d+/).waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Read again" }).click();
  await visitor.rest();
  assert.match(await page.locator(".summary").innerText(), /2,?000 articles/);
  assert.equal(visitor.fetched(".weights"), 1);
}
