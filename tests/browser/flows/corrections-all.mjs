// Every kind of correction by its form: a stance's holder, target and side, a card's kind, an issue's name, two issues that are
// one, a quote and a name that were missed. All of it is undone, to what the machine read, and done again.
import assert from "node:assert/strict";
import { PORT } from "../texts.mjs";

export const name = "corrections of all kinds";

const progress = (page) => page.locator(".review-progress [role=status]").innerText();

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(PORT);
  const before = await everything(visitor);
  await stance(visitor);
  await issues(visitor);
  await kind(visitor);
  await missed(visitor);
  const after = await everything(visitor);
  assert.notDeepEqual(after, before);
  await turn(visitor, "Undo");
  assert.deepEqual(await everything(visitor), before, "undone all the way");
  await turn(visitor, "Redo");
  assert.deepEqual(await everything(visitor), after, "done again all the way");
  await page.reload();
  await visitor.rest();
  assert.deepEqual(await everything(visitor), after, "and kept");
}

/** What the views say. */
async function everything(visitor) {
  const { page } = visitor;
  const said = [];
  for (const view of ["Cards", "Stances", "Quotes", "Review"]) {
    await visitor.go(view);
    said.push(await page.getByRole("main").innerText());
  }
  return said;
}

/** The rows about a target. */
const about = (visitor, name) => rows(visitor).filter({ has: visitor.page.locator(".target").getByText(name, { exact: true }) });

const rows = (visitor) => visitor.page.locator(visitor.width >= 800 ? ".grid tbody tr" : ".grid-list-row");

async function stance(visitor) {
  const { page } = visitor;
  await visitor.go("Stances");
  await rows(visitor).filter({ hasText: "Grace Oduya" }).filter({ hasText: "container levy" }).getByRole("link", { name: /Against/ }).click();
  const panel = visitor.panel();
  await panel.getByRole("button", { name: "Change" }).first().click();
  await panel.getByLabel("Holder").fill("Rosa Whitlock");
  await panel.getByLabel("About").fill("customs reform");
  await panel.getByLabel("For or against").selectOption({ label: "For" });
  await page.keyboard.press("Tab");
  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByText("Changed.").waitFor();
  const row = rows(visitor).filter({ hasText: "customs reform" });
  await row.filter({ hasText: "Rosa Whitlock" }).getByRole("link", { name: /^For/ }).first().waitFor();
  await page.keyboard.press("Escape");
}

/** An issue gets another name; another one is said to be the same. */
async function issues(visitor) {
  const { page } = visitor;
  for (const [of, to] of [["ferry plan", "new ferry"], ["customs reform", "new ferry"]]) {
    await visitor.go("Stances");
    await about(visitor, of).first().locator(".target a").click();
    const panel = visitor.panel();
    await panel.getByRole("button", { name: "Change" }).first().click();
    await panel.getByLabel("Name of the issue").fill(to);
    await page.keyboard.press("Enter");
    await page.getByText("Changed.").waitFor();
    await about(visitor, of).first().waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
  }
  assert.equal(await about(visitor, "new ferry").count(), 2, "two who stand somewhere on one issue");
}

async function kind(visitor) {
  const { page } = visitor;
  await visitor.go("Cards");
  await page.locator(".index a").filter({ has: page.getByText("Transport Ministry", { exact: true }) }).first().click();
  const card = page.getByRole("article", { name: "Transport Ministry" });
  await card.getByText("Rename, change or merge").click();
  await card.getByLabel("Kind").selectOption({ label: "Place" });
  await card.getByRole("button", { name: "Save" }).click();
  await card.getByText("Corrected").waitFor();
}

/** Words are selected in the article, which are a quote, and others, which name somebody. */
async function missed(visitor) {
  const { page } = visitor;
  await visitor.go("Read");
  const add = page.getByRole("group", { name: "Add what was missed" });
  await visitor.select("had criticised the Transport Ministry");
  await add.getByRole("button", { name: "Add a quote" }).click();
  await add.getByLabel("Speaker").fill("Tom Akers");
  await add.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("Added.").waitFor();
  await visitor.select("exporters");
  await add.getByRole("button", { name: "Add a name" }).click();
  await add.getByLabel("Kind, if new").selectOption({ label: "Organization" });
  await add.getByRole("button", { name: "Add", exact: true }).click();
  await add.getByText("Missed something?").waitFor();
  await visitor.go("Cards");
  await page.locator(".index a").filter({ has: page.getByText("exporters", { exact: true }) }).first().waitFor();
}

/** Presses a button of the head until there is nothing left for it to do. */
async function turn(visitor, name) {
  const button = visitor.page.getByRole("button", { name, exact: true }).first();
  for (let turns = 0; (await button.getAttribute("aria-disabled")) === "false"; turns += 1) {
    assert.ok(turns < 30, `${name} ends`);
    await button.click();
  }
  await visitor.rest();
}
