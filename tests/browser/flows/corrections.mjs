// What the machine read is set right by a person: accepted, rejected, changed, merged, renamed and added to, by mouse and by
// keyboard; undone and done again; kept over a reload; and gone through item by item in the review.
import assert from "node:assert/strict";
import { PORT } from "../texts.mjs";

export const name = "corrections";

export default async function (visitor) {
  await visitor.open();
  await visitor.read(PORT);
  await byKey(visitor);
  await thereAndBack(visitor);
  await onCard(visitor);
  await adding(visitor);
  await review(visitor);
  await orphans(visitor);
}

const quote = (page) => page.getByRole("link", { name: /It punishes exporters/ }).first();
const progress = (page) => page.locator(".review-progress [role=status]").innerText();

/** In the panel, A accepts and E opens the form, in which keys are letters again. */
async function byKey(visitor) {
  const { page } = visitor;
  await visitor.go("Quotes");
  await quote(page).click();
  const panel = visitor.panel();
  await panel.getByText("Read by the machine").first().waitFor();
  await page.keyboard.press("a");
  await panel.getByText("Confirmed").first().waitFor();
  assert.equal(await panel.evaluate((p) => p.contains(document.activeElement)), true, "the focus stays in the panel");
  await page.keyboard.press("e");
  const speaker = panel.getByLabel("Speaker");
  await speaker.waitFor();
  await visitor.accessible("the form in the panel");
  await speaker.fill("nobody of this name");
  await page.keyboard.press("Enter");
  await panel.getByRole("alert").getByText("No card has this name").waitFor();
  await speaker.fill("Tom Akers");
  await page.keyboard.press("Enter");
  await panel.getByText("Corrected").first().waitFor();
  await panel.getByRole("link", { name: "Tom Akers" }).first().waitFor();
}

/** Ctrl+Z and Ctrl+Shift+Z, the buttons, and a reload in between. */
async function thereAndBack(visitor) {
  const { page } = visitor;
  const panel = visitor.panel();
  await page.keyboard.press("Control+z");
  await panel.getByText("Confirmed").first().waitFor();
  await page.reload();
  await visitor.rest();
  await panel.getByText("Confirmed").first().waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await panel.getByText("Read by the machine").first().waitFor();
  for (const mark of ["Confirmed", "Corrected"]) {
    await page.keyboard.press("Control+Shift+Z");
    await panel.getByText(mark).first().waitFor();
  }
  await visitor.accessible("a corrected quote");
  await page.keyboard.press("Escape");
}

/** A card is renamed and gets another kind; two cards become one, and two again. */
async function onCard(visitor) {
  const { page } = visitor;
  const open = async (name) => {
    await visitor.go("Cards");
    await page.locator(".index a").filter({ has: page.getByText(name, { exact: true }) }).first().click();
    const card = page.getByRole("article", { name, exact: true });
    await card.waitFor();
    return card;
  };
  let card = await open("Rosa Whitlock");
  await card.getByText("Rename, change or merge").click();
  await card.getByLabel("Name", { exact: true }).fill("Mayor Whitlock");
  await page.keyboard.press("Enter");
  card = page.getByRole("article", { name: "Mayor Whitlock", exact: true });
  await card.getByText("Corrected").waitFor();
  await visitor.accessible("the form of a card");
  await card.getByLabel("The same as").fill("Grace Oduya");
  await card.getByRole("button", { name: "Save" }).click();
  await page.getByRole("article", { name: "Grace Oduya", exact: true }).waitFor();
  await visitor.go("Cards");
  assert.equal(await page.locator(".index-name").getByText("Mayor Whitlock", { exact: true }).count(), 0);
  await page.keyboard.press("Control+z");
  await page.locator(".index-name").getByText("Mayor Whitlock", { exact: true }).first().waitFor();
}

/** Words are selected in the article and become a stance; others are typed and become a name. */
async function adding(visitor) {
  const { page } = visitor;
  await visitor.go("Read");
  const words = "punishes exporters";
  await visitor.select(words);
  const add = page.getByRole("group", { name: "Add what was missed" });
  await add.getByText(`“${words}”`).waitFor();
  await add.getByRole("button", { name: "Add a stance" }).click();
  assert.equal(await add.getByLabel(/^Words of the article/).inputValue(), words);
  await add.getByLabel("Holder").fill("Grace Oduya");
  await add.getByLabel("About").fill("exporters’ costs");
  await add.getByLabel("For or against").selectOption({ label: "Against" });
  await visitor.accessible("the form that adds");
  await add.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("Added.").waitFor();
  await add.getByRole("button", { name: "Add a name" }).click();
  await add.getByLabel(/^Words of the article/).fill("levy");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await add.getByRole("alert").getByText(/stand in the article \d times/).waitFor();
  await page.keyboard.press("Escape");
  await visitor.go("Stances");
  await page.locator(".grid tbody tr, .grid-list-row").filter({ hasText: "exporters’ costs" }).first().waitFor();
}

/** From item to item with the keyboard; a bulk accept takes what is shown and nothing else. */
async function review(visitor) {
  const { page } = visitor;
  await visitor.go("Review");
  const before = await progress(page);
  const all = Number(before.split(" ")[2]);
  assert.match(before, /^2 of \d+ reviewed$/, "the corrected quote and the added stance");
  await page.getByRole("button", { name: "Next unreviewed" }).focus();
  await page.keyboard.press("Enter");
  const panel = visitor.panel();
  const ready = () => page.waitForFunction(() => document.activeElement?.id === "evidence-title");
  await panel.waitFor();
  await ready();
  const shown = () => page.evaluate(() => location.hash);
  const first = await shown();
  await page.keyboard.press("a");
  await page.waitForFunction((hash) => location.hash !== hash && location.hash.includes("at="), first);
  await page.getByText(`3 of ${all} reviewed`).waitFor();
  await visitor.accessible("the review");
  await ready();
  await page.keyboard.press("r");
  await page.getByText(`3 of ${all - 1} reviewed`).waitFor();
  await page.keyboard.press("Escape");
  await visitor.choose("What", "Stances");
  await page.getByRole("button", { name: /^Accept the \d+ not reviewed on this page/ }).click();
  await visitor.choose("What", "Quotes, stances and roles");
  const [done, left] = (await progress(page)).match(/\d+/g).map(Number);
  assert.ok(done > 3 && done < left, `only the stances: ${done} of ${left}`);
  await page.keyboard.press("Control+z");
  await page.getByText(`3 of ${all - 1} reviewed`).waitFor();
  await page.getByText("Your corrections (").click();
  await page.getByRole("button", { name: /^Take back: Rejected/ }).click();
  await page.getByText(`3 of ${all} reviewed`).waitFor();
}

/** Without its article a correction has no effect, is listed with the reason, and holds again when the article is back. */
async function orphans(visitor) {
  const { page } = visitor;
  await visitor.read("PORT ELLIS (Herald Wire) May 8, 2024 - The harbour was calm. Mayor Rosa Whitlock praised the crews.\n");
  await visitor.go("Articles");
  await page.getByRole("button", { name: /^Remove .*Council split/ }).click();
  await visitor.rest();
  await visitor.go("Review");
  await page.getByText("Without effect (").waitFor();
  await page.getByText("its article is not here").first().waitFor();
  await visitor.read(PORT);
  await visitor.go("Review");
  await page.getByText("Your corrections (").waitFor();
  assert.equal(await page.getByText("Without effect (").count(), 0, "the same words are the same article");
}
