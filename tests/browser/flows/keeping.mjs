// Ten corrections survive a reload, a correction made just before it, the death of the worker, a full disk, and somebody
// clearing the browser's database under the open page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { corrections, judge, records, reviewed, reviewedAre, stored } from "../kept.mjs";

export const name = "ten corrections are kept";

const review = (visitor) => visitor.go("Review");
const strip = (page) => page.locator(".strip-unsaved:not(#fault)");

export default async function (visitor) {
  const { page } = visitor;
  visitor.expect(/killed by the test/);
  await noRoomYet(visitor);
  const told = await judge(visitor, page, 10);
  await reloads(visitor, told);
  await workerDies(visitor, told);
  await diskIsFull(visitor);
  await cleared(visitor);
}

async function reloads(visitor, told) {
  const { page } = visitor;
  await page.reload();
  await visitor.rest();
  await review(visitor);
  await reviewedAre(page, told);
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await page.locator(".review-progress").getByText(/^9 of/).waitFor();
  await page.keyboard.press("Control+Shift+Z");
  await reviewedAre(page, told);
  // What was done last has had no time to be saved before the page is left.
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await page.reload();
  await visitor.rest();
  await review(visitor);
  await page.locator(".review-progress").getByText(/^9 of/).waitFor();
  await page.keyboard.press("Control+Shift+Z");
  await reviewedAre(page, told);
  const [record, ...others] = await stored(page, (all) => all.length === 1 && corrections(all[0]) === 10);
  assert.deepEqual([others, record.format, record.workspace.example], [[], "onrecord", true]);
}

async function workerDies(visitor, told) {
  const { page } = visitor;
  await page.workers()[0].evaluate(() => {
    self.onmessage = () => {
      throw new Error("killed by the test");
    };
  });
  // One article less has them read again, which kills it.
  await visitor.go("Articles");
  await page.getByRole("button", { name: /^Remove / }).first().click();
  await page.getByText("The reading failed.").waitFor();
  await page.getByText("Removed.").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await visitor.rest();
  await review(visitor);
  await reviewedAre(page, told);
}

/** A disk without room from the start, by the browser's own quota: nothing is stored before there is some. */
async function noRoomYet(visitor) {
  const { page } = visitor;
  const devtools = await visitor.context.newCDPSession(page);
  const { origin } = new URL(visitor.url);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 100 });
  await visitor.open();
  await judge(visitor, page, 1);
  await strip(page).getByText("storage for the page is full").waitFor();
  assert.deepEqual(await records(page), []);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  await strip(page).getByRole("button", { name: "Try again" }).click();
  await strip(page).waitFor({ state: "detached" });
  await stored(page, (all) => all.length === 1 && corrections(all[0]) === 1);
}

/** A disk that fills up: told, kept in memory, saved as a file, and stored by itself when there is room. */
async function diskIsFull(visitor) {
  const { page } = visitor;
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    globalThis.makeRoom = () => (IDBObjectStore.prototype.put = put);
  });
  const told = await judge(visitor, page, 12);
  await strip(page).getByText("storage for the page is full").waitFor();
  await visitor.accessible("what is not saved");
  await staysOpen(page);
  const download = page.waitForEvent("download");
  await strip(page).getByRole("button", { name: "Save as a file" }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  assert.equal(corrections(file), 12, "the file has what the browser has not");
  assert.equal(corrections((await records(page))[0]), 10, "what was stored before is still there");
  await page.evaluate(() => globalThis.makeRoom());
  await strip(page).waitFor({ state: "detached", timeout: 20_000 });
  await page.reload();
  await visitor.rest();
  await review(visitor);
  await reviewedAre(page, told);
}

/** The browser asks before it closes a page with unsaved work. */
async function staysOpen(page) {
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  assert.equal(dialog.type(), "beforeunload");
  await dialog.dismiss();
}

async function cleared(visitor) {
  const { page } = visitor;
  const before = await reviewed(page);
  await page.evaluate(() => {
    const request = indexedDB.deleteDatabase("onrecord");
    return new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  });
  await stored(page, (all) => all.length === 1 && corrections(all[0]) === 12);
  await page.reload();
  await visitor.rest();
  await review(visitor);
  await reviewedAre(page, before);
}
