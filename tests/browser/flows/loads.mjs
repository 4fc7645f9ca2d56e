// The page starts under a deep path, without a word in the console or a request to elsewhere.
import assert from "node:assert/strict";

export const name = "loads";
export const views = [
  { width: 390, scheme: "light" },
  { width: 390, scheme: "dark" },
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
];

export default async function (visitor) {
  await visitor.open();
  assert.match(await visitor.page.title(), /Onrecord$/);
  await visitor.page.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(visitor.page.workers().length, 1);
  assert.equal(await visitor.page.getByRole("alert").filter({ hasText: "fault" }).isVisible(), false);
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  for (const view of ["Articles", "Read", "Cards", "Stances", "Quotes", "Compare"]) {
    await visitor.go(view);
    assert.equal(await visitor.page.evaluate(overflow), 0, `${view} is wider than the page`);
  }
}
