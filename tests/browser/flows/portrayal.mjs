// How articles portray the main entities: bars with words that open their sentences, too few mentions, the card.
import assert from "node:assert/strict";
import { HERALD, many } from "../texts.mjs";

export const name = "portrayal";

export default async function (visitor) {
  const { page } = visitor;
  const wide = visitor.width >= 800;
  await visitor.open();
  for (const text of [...many(1, 3), HERALD]) await visitor.read(text);
  await visitor.go("Stances");
  await page.getByRole("link", { name: "Who is portrayed how" }).click();
  await page.getByRole("heading", { level: 1, name: "Portrayal" }).waitFor();
  assert.equal(await page.title(), "Portrayal · Onrecord");
  const row = page.locator(wide ? ".grid-lights tbody tr" : ".grid-list-row").filter({ hasText: "Vera Stroud" });
  await row.waitFor();
  assert.match(await page.locator(".found").innerText(), /mentioned at least 5 times/);
  assert.match(await row.innerText(), /Not mentioned/i);
  await visitor.accessible("portrayal");

  const good = row.getByRole("link", { name: /^in a good light: / }).first();
  assert.match(await good.textContent(), /^in a good light: [1-9]\d* +\d+%$/);
  await good.focus();
  await page.keyboard.press("Enter");
  await visitor.panel().getByText("brilliant handling").first().waitFor();
  assert.match(await visitor.panel().innerText(), /Portrayed\s+in a good light/i);
  await visitor.accessible("a bar's sentences");
  await page.keyboard.press("Escape");
  assert.match(page.url(), /#\/stances\/portrayal$/);

  await visitor.choose("Kind", "Organizations");
  await page.waitForFunction(() => /kind=organization/.test(location.hash));
  await visitor.choose("Kind", "All kinds");
  await row.getByRole("link", { name: "Vera Stroud" }).click();
  const card = page.getByRole("article", { name: "Vera Stroud" });
  await card.getByRole("heading", { name: "Portrayed" }).waitFor();
  await card.getByRole("link", { name: /^in a bad light: / }).first().click();
  await visitor.panel().getByText("shameful failure").first().waitFor();
  await page.keyboard.press("Escape");

  await visitor.go("Cards");
  await page.locator(".index a").filter({ hasText: "Tom Akers" }).first().click();
  assert.match(await page.getByRole("article", { name: "Tom Akers" }).innerText(), /mentions?, fewer than 5: no shares/);
}
