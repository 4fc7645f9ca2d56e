// What past versions stored is brought over whole; what a later version stored is listed, told, and left as it is.
import assert from "node:assert/strict";
import { corrections, fixture, put, records, stored } from "../kept.mjs";

export const name = "past and later versions";

const dialog = (page) => page.getByRole("dialog", { name: "Workspaces" });
const titles = (page) => page.locator(".line-title").allInnerTexts();

export default async function (visitor) {
  // Chromium looks for the icon of the bare file that the storage is prepared from.
  visitor.expect(/favicon|404/);
  for (const [version, expected] of [["version-1", 0], ["version-1-splits", 2], ["version-2", 10]]) {
    await broughtOver(visitor, version, expected);
  }
  await replaced(visitor);
  await laterVersion(visitor);
}

/** Begins anew with what a past version left in local storage. */
async function begin(visitor, left) {
  const { page } = visitor;
  await page.goto("about:blank");
  await page.goto(new URL("icons/icon.svg", visitor.url).href);
  await page.evaluate(async (left) => {
    const gone = indexedDB.deleteDatabase("onrecord");
    await new Promise((resolve) => (gone.onsuccess = resolve));
    localStorage.clear();
    sessionStorage.clear();
    for (const [key, json] of Object.entries(left)) localStorage.setItem(key, json);
  }, left);
  await visitor.open();
}

async function broughtOver(visitor, version, expected) {
  const { page } = visitor;
  await begin(visitor, { "onrecord.workspace": fixture(version) });
  const check = async () => {
    const [record, ...others] = await records(page);
    assert.deepEqual([others, corrections(record), record.version], [[], expected, 3], version);
    assert.deepEqual(record.workspace.documents, JSON.parse(fixture(version)).documents, version);
    assert.ok((await titles(page)).includes("The timetable"), `${version}: what was set by hand`);
  };
  await check();
  assert.equal(await page.evaluate(() => localStorage.getItem("onrecord.workspace")), null, "forgotten only now");
  await page.reload();
  await visitor.rest();
  await check();
}

/** Work that had made room for a shared workspace in version 2 is a workspace like any other. */
async function replaced(visitor) {
  const { page } = visitor;
  await begin(visitor, { "onrecord.workspace": fixture("version-2"), "onrecord.replaced": fixture("version-1") });
  await stored(page, (all) => all.length === 2);
  await page.getByRole("button", { name: /^Workspace: / }).click();
  await dialog(page).locator(".workspaces > li").nth(1).waitFor();
  await page.keyboard.press("Escape");
}

async function laterVersion(visitor) {
  const { page } = visitor;
  await begin(visitor, {});
  const later = `{"format":"onrecord","version":99,"id":"later","name":"From the future","created":"2030-01-01T00:00:00.000Z","modified":"2030-01-01T00:00:00.000Z","workspace":{"all":"new"}}`;
  await put(page, ["later", "1"], later);
  await put(page, ["bad", "1"], "no JSON");
  await page.reload();
  await visitor.rest();
  await page.getByText("“From the future” cannot be opened, and stays as it is. A later version of Onrecord wrote it.").waitFor();
  await page.getByRole("button", { name: /^Workspace: / }).click();
  await dialog(page).getByText("A later version of Onrecord wrote it.").waitFor();
  await dialog(page).getByText("It holds no workspace.").waitFor();
  await visitor.accessible("workspaces that cannot be opened");
  await page.keyboard.press("Escape");
  await visitor.go("Articles");
  await page.getByRole("button", { name: "Clear the example" }).click();
  await page.waitForTimeout(500);
  assert.ok((await raw(page)).includes(later), "untouched");
}

function raw(page) {
  return page.evaluate(() => new Promise((resolve) => {
    const open = indexedDB.open("onrecord", 1);
    open.onsuccess = () => {
      const all = open.result.transaction("workspaces").objectStore("workspaces").getAll();
      all.onsuccess = () => {
        open.result.close();
        resolve(all.result);
      };
    };
  }));
}
