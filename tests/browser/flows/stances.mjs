// The comparison table: two articles that disagree, five states, each cell with its words, filters and order.
import assert from "node:assert/strict";
import { HERALD, STAR } from "../texts.mjs";

export const name = "stances";

export default async function (visitor) {
  const { page } = visitor;
  const wide = visitor.width >= 800;
  await visitor.open();
  await visitor.read(HERALD);
  await visitor.read(STAR);
  await visitor.go("Stances");
  const rows = page.locator(wide ? ".grid tbody tr" : ".grid-list-row");
  const first = rows.first();
  await first.waitFor();
  const words = await first.innerText();
  assert.match(words, /Rosa Whitlock/, "disagreements come first");
  assert.match(words, /bridge/);
  assert.match(words, /disagree/i);
  assert.match(words, /\bFor\b|\d for/);
  assert.match(words, /\bAgainst\b|\d against/);
  assert.match(await page.locator("#main").innerText(), /Not mentioned/);

  const against = first.getByRole("link", { name: /against/i });
  if (wide) {
    await against.focus();
    await page.keyboard.press("Enter");
  } else {
    await against.click();
  }
  await visitor.panel().getByText("opposes").first().waitFor();
  await page.keyboard.press("Escape");

  const before = await rows.count();
  await visitor.choose("Show", "Disagreements");
  await page.waitForFunction(([n, selector]) => document.querySelectorAll(selector).length < n, [before, wide ? ".grid tbody tr" : ".grid-list-row"]);
  assert.match(page.url(), /#\/stances\?/, "the filter is in the address");
  await page.reload();
  await visitor.rest();
  assert.equal(await visitor.field("Show").evaluate((s) => s.selectedOptions[0].label), "Disagreements");
  await visitor.choose("Show", "All rows");
  await visitor.choose("Rows", "Target");
  await rows.filter({ hasText: "bridge" }).first().waitFor();
}
