// What the flows about keeping share: the records in the browser's database, and corrections to be kept.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

/** What each version stored, as the tests of the migrations have it. */
export const fixture = (name) =>
  readFileSync(new URL(`../../crates/exchange/src/fixtures/${name}.json`, import.meta.url), "utf8");

/** All records of the database, as they are stored. */
export function records(page) {
  return page.evaluate(async () => {
    const open = indexedDB.open("onrecord");
    // Where there is none, none is made.
    open.onupgradeneeded = () => open.transaction.abort();
    const opened = new Promise((resolve) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => resolve(null);
    });
    const database = await opened;
    if (!database) return [];
    const all = database.transaction("workspaces").objectStore("workspaces").getAll();
    const done = new Promise((resolve, reject) => {
      all.onsuccess = () => resolve(all.result);
      all.onerror = () => reject(all.error);
    });
    const found = await done;
    database.close();
    return found.map((json) => JSON.parse(json));
  });
}

/** Writes a record as it is. */
export function put(page, key, json) {
  return page.evaluate(([key, json]) => new Promise((resolve, reject) => {
    const open = indexedDB.open("onrecord", 1);
    open.onupgradeneeded = () => open.result.createObjectStore("workspaces");
    open.onsuccess = () => {
      const transaction = open.result.transaction("workspaces", "readwrite");
      transaction.objectStore("workspaces").put(json, key);
      transaction.oncomplete = () => resolve(open.result.close());
      transaction.onabort = () => reject(transaction.error);
    };
  }), [key, json]);
}

/** Waits until the records are as a function of them wants. */
export async function stored(page, want) {
  let found;
  for (let tries = 0; tries < 50; tries += 1) {
    found = await records(page);
    if (want(found)) return found;
    await page.waitForTimeout(100);
  }
  assert.fail(`never stored: ${want}\n${JSON.stringify(found).slice(0, 1500)}`);
}

/** The corrections in force of a record. */
export const corrections = (record) => record.workspace.log.corrections.length;

/** How many items are reviewed, as the review says it. */
export const reviewed = (page) => page.locator(".review-progress [role=status]").innerText();

/** Waits until the review says so. */
export const reviewedAre = (page, words) => page.locator(".review-progress").getByText(words, { exact: true }).waitFor();

/** Judges items one by one in the review, by keyboard, until so many are. */
export async function judge(visitor, page, count) {
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Review", exact: true }).click();
  await page.getByRole("button", { name: "Next unreviewed" }).click();
  const panel = page.getByRole("region", { name: /^Evidence/ });
  for (;;) {
    await panel.waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "evidence-title");
    const [done, all] = (await reviewed(page)).match(/\d+/g).map(Number);
    if (done >= count) break;
    await page.keyboard.press("a");
    await reviewedAre(page, `${done + 1} of ${all} reviewed`);
  }
  await page.keyboard.press("Escape");
  return reviewed(page);
}
