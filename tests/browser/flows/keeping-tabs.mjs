// Two tabs with one workspace: one follows the other; where both change it at once, each keeps its own and says so.
import assert from "node:assert/strict";
import { corrections, judge, put, reviewed, reviewedAre, stored } from "../kept.mjs";

export const name = "two tabs";

const url = (visitor) => `${visitor.url}#/review`;
const ready = async (page) => {
  await page.waitForSelector("#loading", { state: "detached" });
  await page.waitForSelector(".strip-status.strip-none", { state: "attached", timeout: 60_000 });
};

/** Another tab; a deaf one hears nothing of the others, like one that slept. */
async function tab(visitor, deaf) {
  const page = await visitor.context.newPage();
  if (deaf) await page.addInitScript(() => delete globalThis.BroadcastChannel);
  await page.goto(url(visitor));
  await ready(page);
  return page;
}

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await judge(visitor, page, 3);
  await stored(page, (all) => all.length === 1 && corrections(all[0]) === 3);
  await follows(visitor);
  await parts(visitor);
  await closedAtOnce(visitor);
  await twins(visitor);
}

async function follows(visitor) {
  const { page } = visitor;
  const other = await tab(visitor, false);
  await reviewedAre(other, await reviewed(page));
  await judge(visitor, page, 4);
  await reviewedAre(other, await reviewed(page));
  await other.getByText("changed in another tab").waitFor();
  await judge(visitor, other, 5);
  await reviewedAre(page, await reviewed(other));
  await stored(page, (all) => all.length === 1 && corrections(all[0]) === 5);
  await other.close();
}

async function parts(visitor) {
  const { page } = visitor;
  const deaf = await tab(visitor, true);
  await judge(visitor, page, 7);
  await stored(page, (all) => corrections(all[0]) === 7);
  await judge(visitor, deaf, 6);
  await deaf.getByText("Another tab changed “Example” at the same time").waitFor();
  const both = await stored(page, (all) => all.length === 2 && all.some((one) => one.name === "Example (2)"));
  assert.deepEqual(both.map(corrections).sort(), [6, 7]);
  await deaf.getByRole("button", { name: "Dismiss" }).first().click();
  await judge(visitor, page, 8);
  await judge(visitor, deaf, 9);
  const later = await stored(page, (all) => all.map(corrections).sort().join() === "8,9");
  assert.deepEqual(later.map((one) => one.name).sort(), ["", "Example (2)"], "and they stay apart");
  await deaf.close();
}

/** The later tab is closed before it learns that the other was first: both records are there, and both can be opened. */
async function closedAtOnce(visitor) {
  const { page } = visitor;
  await page.bringToFront();
  await page.evaluate(() => localStorage.setItem("onrecord.open", sessionStorage.getItem("onrecord.open").split("/")[0]));
  const deaf = await tab(visitor, true);
  assert.match(await reviewed(deaf), /^8 of/);
  await judge(visitor, page, 10);
  await stored(page, (all) => all.some((one) => corrections(one) === 10));
  await deaf.keyboard.press("Control+z");
  await deaf.locator(".review-progress").getByText(/^7 of/).waitFor();
  // As somebody leaves a page; closing it at once would give it no time for anything.
  await deaf.goto("about:blank");
  await deaf.close();
  const all = await stored(page, (all) => all.map(corrections).sort((a, b) => a - b).join() === "7,9,10");
  assert.equal(all.length, 3);
  await page.getByRole("button", { name: /^Workspace: / }).click();
  // Whether the closed one still shares the other's id or has had the time to part, it is a line of its own.
  await page.getByRole("dialog", { name: "Workspaces" }).locator(".workspaces > li").nth(2).waitFor();
}

/** Where the later tab had no time to part at all, two records have one id: two lines, of which one is open; each is itself. */
async function twins(visitor) {
  const { page } = visitor;
  const dialog = page.getByRole("dialog", { name: "Workspaces" });
  const lines = dialog.locator(".workspaces > li");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  const mine = (await stored(page, (all) => all.length === 3)).find((one) => corrections(one) === 10);
  await put(page, [mine.id, "twin"], JSON.stringify({ ...mine, name: "Twin" }));
  await page.getByRole("button", { name: /^Workspace: / }).click();
  await lines.nth(3).waitFor();
  assert.equal(await dialog.getByText("Open now.").count(), 1, "one of them is open");
  await dialog.getByRole("button", { name: "Rename: Twin" }).click();
  await page.keyboard.type("The other");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "The other", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await visitor.rest();
  await page.getByRole("button", { name: /^Workspace: The other/ }).waitFor();
  const apart = (all) => new Set(all.filter((one) => corrections(one) === 10).map((one) => one.id)).size === 2;
  assert.equal((await stored(page, apart)).length, 4, "both are whole, with an id each");
}
