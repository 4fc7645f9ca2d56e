// The index of entities, found and sorted; a card; the evidence behind a role, opened in the article.
import assert from "node:assert/strict";
import { HERALD, STAR } from "../texts.mjs";

export const name = "cards";

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(HERALD);
  await visitor.read(STAR);
  await visitor.go("Cards");
  const names = page.locator(".index-name");
  const all = await names.allInnerTexts();
  for (const name of ["Rosa Whitlock", "Tom Akers", "Port Ellis", "Transport Ministry"]) {
    assert.ok(all.some((n) => n.toLowerCase() === name.toLowerCase()), `${name} among ${all.join(", ")}`);
  }
  assert.equal(all[0], "Rosa Whitlock", "the most mentioned comes first");

  await visitor.choose("Order", "Name");
  await page.waitForFunction(() => document.querySelector(".index-name").textContent !== "Rosa Whitlock");
  const sorted = await names.allInnerTexts();
  assert.deepEqual(sorted, sorted.toSorted((a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), "en")));
  await visitor.choose("Kind", "People");
  await visitor.field("Find").fill("akers");
  await page.getByText("1 name", { exact: true }).waitFor();
  await visitor.field("Find").fill("whit");
  await page.getByRole("link", { name: /Rosa Whitlock/ }).first().click();

  const card = page.getByRole("article", { name: "Rosa Whitlock" });
  await card.waitFor();
  for (const section of ["Roles", "Mentioned in", "Said", "Stands", "Others towards it"]) {
    const heading = card.getByRole("heading", { name: section });
    if (section !== "Others towards it") assert.equal(await heading.count(), 1, section);
  }
  assert.match(await card.innerText(), /Also: .*Whitlock/);
  await card.getByRole("link", { name: /Mayor/ }).first().click();
  await visitor.panel().getByText("Mayor Rosa Whitlock").first().waitFor();
  await openInArticle(visitor);
}

/** “Open in article” leads to the words, marked and in sight. */
async function openInArticle(visitor) {
  const { page } = visitor;
  await visitor.panel().getByRole("link", { name: "Open in article" }).first().click();
  const here = page.locator(".m-here").first();
  await here.waitFor();
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector(".m-here").getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}
