// What was joined is taken apart and joined again: a name on a card, one mention in the panel, a topic's wording; it
// outlives a reload, and the keyboard is enough.
import assert from "node:assert/strict";
import { PORT } from "../texts.mjs";

export const name = "taking apart";

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(PORT);
  await onCard(visitor);
  await inPanel(visitor);
  await ofTopic(visitor);
}

const names = (page) => page.locator(".index-name").allInnerTexts();
const count = async (page, name) => (await names(page)).filter((n) => n === name).length;

/** Opens a card of the index by name; on a narrow page the index comes back first. */
async function openCard(visitor, name) {
  const { page } = visitor;
  await visitor.go("Cards");
  await page.locator(".index a").filter({ has: page.getByText(name, { exact: true }) }).first().click();
  const card = page.getByRole("article", { name, exact: true });
  await card.waitFor();
  return card;
}

/** “Oduya” is taken for Grace Oduya: the card says why, and splits it off by the keyboard alone. */
async function onCard(visitor) {
  const { page } = visitor;
  const card = await openCard(visitor, "Grace Oduya");
  await card.locator(".names summary").focus();
  await page.keyboard.press("Enter");
  const line = card.locator(".names li").filter({ hasText: "“Oduya”" });
  assert.match(await line.innerText(), /\. (sure|likely|uncertain)/, "a reason, and how sure");
  await line.getByRole("button", { name: /^Split off/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("“Oduya” has a card of its own now.").waitFor();
  await card.getByText("You split off").waitFor();
  assert.equal(await card.locator("h2").evaluate((h) => h === document.activeElement), true, "the focus is on the card");
  const other = await openCard(visitor, "Oduya");
  assert.match(await other.innerText(), /You split this off from “Grace Oduya”/);
  await page.reload();
  await visitor.rest();
  await page.getByRole("article", { name: "Oduya", exact: true }).waitFor();
  await visitor.accessible("a card that was split off");
  await page.getByRole("button", { name: /^Join again: “Oduya”/ }).click();
  await page.getByRole("article", { name: "Grace Oduya" }).waitFor();
  await visitor.go("Cards");
  assert.equal(await count(page, "Oduya"), 0);
}

/** One mention in the panel, and “Undo”. */
async function inPanel(visitor) {
  const { page } = visitor;
  const card = await openCard(visitor, "Grace Oduya");
  await card.locator(".names summary").click();
  await card.getByRole("link", { name: "“Oduya”" }).click();
  const panel = visitor.panel();
  await panel.getByText("Is this somebody else?").first().click();
  await panel.getByRole("button", { name: /^Split off this “Oduya” alone/ }).first().click();
  await panel.getByText("You split this off from").waitFor();
  await visitor.accessible("a mention that was split off");
  await page.getByText("Undo", { exact: true }).click();
  await panel.getByRole("link", { name: "Grace Oduya" }).first().waitFor();
  assert.equal(await panel.getByText("You split").count(), 0);
  await page.keyboard.press("Escape");
}

/** A topic's wordings stand in the table; one is another issue. */
async function ofTopic(visitor) {
  const { page } = visitor;
  const wide = visitor.width >= 800;
  await visitor.go("Stances");
  const rows = page.locator(wide ? ".grid tbody tr" : ".grid-list-row");
  await rows.first().waitFor();
  const before = await rows.count();
  const topic = rows.filter({ has: page.locator(".wordings") }).first();
  assert.match(await topic.locator(".wordings").innerText(), /^also “.+”/);
  await topic.locator(".target a").click();
  const panel = visitor.panel();
  await panel.getByText("Is this another issue?").first().click();
  await panel.getByRole("button", { name: /^Split off “/ }).first().click();
  await page.getByText("is a topic of its own now.").waitFor();
  await page.waitForFunction(([n, selector]) => document.querySelectorAll(selector).length >= n, [before, wide ? ".grid tbody tr" : ".grid-list-row"]);
  await panel.getByText("You split this off from").waitFor();
  await panel.getByRole("button", { name: /^Join/ }).first().click();
  await page.getByText("is joined again.").waitFor();
}
