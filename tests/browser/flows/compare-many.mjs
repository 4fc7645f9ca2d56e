// Thirty articles to choose from, one with a very long title: a list that opens, six side by side at most, nothing wider
// than the page; and the same article pasted twice.
import assert from "node:assert/strict";

export const name = "compare many";

const EVENTS = ["bridge", "harbour", "library", "market", "school", "tunnel"];
const article = (n) => {
  const thing = EVENTS[n % EVENTS.length];
  return `Work on the ${thing} begins, report ${n + 1}\n\nPORT ELLIS (Wire ${n + 1}) May ${(n % 28) + 1}, 2024 - Mayor Rosa Whitlock said that work on the ${thing} of Port Ellis will cost ${40 + n} million pounds.\n\nFarmers' leader Tom Akers criticised the plan.\n`;
};

const LONG = `The harbour and ${"everything that was ever said about it and ".repeat(12)}more`;

async function stored(visitor, texts) {
  const edits = (i) => (i === 7 ? [{ article: 0, title: LONG }] : []);
  const documents = texts.map((text, i) => ({ id: `d${i + 1}`, text, edits: edits(i) }));
  await visitor.page.evaluate((workspace) => localStorage.setItem("onrecord.workspace", workspace),
    JSON.stringify({ version: 1, documents, example: false, last: documents.length }));
  await visitor.page.reload();
  await visitor.rest();
}

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await stored(visitor, Array.from({ length: 30 }, (_, n) => article(n)));
  await visitor.go("Compare");
  const list = page.locator(".choice-list summary");
  assert.match(await list.innerText(), /^Articles: .+ and .+ \(2 of 30\)$/, "two that share something are chosen");
  assert.match(await page.locator(".row-label").first().textContent(), /^(Differs|The same)/);
  await list.click();
  const boxes = page.getByRole("checkbox", { name: /Work on|The harbour and/ });
  assert.equal(await boxes.count(), 30);
  for (let n = 0; n < 30 && (await page.locator(".choice-box input:checked").count()) < 6; n += 1) await boxes.nth(n).check();
  await page.getByText("At most 6 stand side by side.").waitFor();
  assert.ok(await boxes.nth(29).isDisabled());
  assert.equal(await page.locator(".row").first().locator(".side").count(), 6);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0, "nothing is wider than the page");
  await visitor.accessible("six of thirty articles");

  await stored(visitor, [article(0), article(0)]);
  await visitor.go("Compare");
  await page.getByText("These articles say the same, word for word.").waitFor();
  assert.match(await page.locator(".side-head, .side-name").first().textContent(), /\S/);
}
