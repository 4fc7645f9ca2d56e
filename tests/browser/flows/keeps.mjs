// A reload keeps the articles, what stands in the box, and the view.
import assert from "node:assert/strict";
import { HERALD } from "../texts.mjs";

export const name = "a reload keeps the work";

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(HERALD);
  await visitor.box().fill("half an article");
  await visitor.go("Cards");
  await page.getByRole("link", { name: /Tom Akers/ }).first().click();
  await page.getByRole("article", { name: "Tom Akers" }).waitFor();
  await page.reload();
  await page.getByRole("article", { name: "Tom Akers" }).waitFor();
  await visitor.go("Articles");
  assert.equal(await visitor.box().inputValue(), "half an article");
  assert.deepEqual(await page.locator(".line-title").allInnerTexts(), ["Mayor backs river bridge"]);
  await page.goBack();
  await page.getByRole("article", { name: "Tom Akers" }).waitFor();
}
