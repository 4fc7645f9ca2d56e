// A first visit opens with three example articles already read, marked as such, and cleared in one step.
import assert from "node:assert/strict";

export const name = "example";

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  const example = page.getByRole("complementary", { name: "Example" });
  await example.waitFor();
  const titles = page.locator(".line-title");
  assert.equal(await titles.count(), 3);
  const summary = await page.locator(".summary").innerText();
  const [articles, entities, quotes] = summary.match(/\d+/g).map(Number);
  assert.equal(articles, 3);
  assert.ok(entities > 5 && quotes > 5, summary);

  const clear = page.getByRole("button", { name: "Clear the example" });
  if (visitor.width < 800) {
    await clear.click();
  } else {
    await clear.focus();
    await page.keyboard.press("Enter");
  }
  await titles.first().waitFor({ state: "detached" });
  await page.getByText("No articles yet.").waitFor();
  assert.equal(await example.count(), 0);

  await page.getByRole("button", { name: "Undo" }).click();
  await example.waitFor();
  await visitor.rest();
  assert.equal(await titles.count(), 3);
}
