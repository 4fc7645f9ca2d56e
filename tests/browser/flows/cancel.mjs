// Many articles are read with progress in sight, can be stopped at once, and read again; the text stays.
import assert from "node:assert/strict";
import { stored } from "../kept.mjs";
import { HERALD } from "../texts.mjs";

export const name = "progress and cancel";

export default async function (visitor) {
  const { page } = visitor;
  const many = Array.from({ length: 2000 }, (_, i) => HERALD.replaceAll("April 2,", `April ${1 + (i % 28)},`).replaceAll("river", `river ${i}`));
  await visitor.open();
  await visitor.paste(many.join("\n\n\n"));
  await page.getByText(/Reading article \d+ of \d+/).waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText(/^Stopped\./).waitFor();
  const all = await stored(page, (all) => all.length === 1);
  assert.ok(JSON.stringify(all).includes("river 1999"), "the text is kept");
  await page.getByRole("button", { name: "Read again" }).click();
  await visitor.rest();
  assert.match(await page.locator(".summary").innerText(), /2,?000 articles/);
  assert.equal(visitor.fetched(".weights"), 1, "the new worker has the model from the page");
}
