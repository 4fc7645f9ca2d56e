// Where a reader forces colours, what is chosen and where the focus is still shows; with less motion, nothing moves.
import assert from "node:assert/strict";

export const name = "forced colours";
export const views = [{ width: 390, scheme: "dark" }, { width: 1280, scheme: "light" }];

const line = (element) => element.evaluate((e) => getComputedStyle(e).outlineStyle);

export default async function (visitor) {
  const { page } = visitor;
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await visitor.open();
  const link = (view) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view, exact: true });
  assert.deepEqual([await line(link("Articles")), await line(link("Read"))], ["solid", "none"], "the view that is shown");
  const frame = (view) => link(view).evaluate((e) => getComputedStyle(e).borderBlockStartColor === getComputedStyle(document.documentElement).backgroundColor);
  assert.ok(await frame("Read"), "other views have no line");
  assert.equal(await link("Read").evaluate((e) => getComputedStyle(e).transitionDuration), "0s", "nothing moves");
  await visitor.go("Compare");
  await page.locator(".row-difference").first().waitFor();
  await page.keyboard.press("n");
  assert.equal(await line(page.locator(".row:focus")), "solid", "the row that has the focus");
  await visitor.go("Quotes");
  await page.getByRole("button", { name: /^Copy with citation/ }).first().click();
  const notice = page.locator(".notice").filter({ hasText: "Copied" });
  assert.equal(await notice.evaluate((e) => getComputedStyle(e).borderTopStyle), "solid", "a notice stands apart");
}
