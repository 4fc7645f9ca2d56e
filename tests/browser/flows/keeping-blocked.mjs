// A browser that stores nothing, and one that never answers: the page starts all the same, says so, and loses nothing that it
// could keep.
import assert from "node:assert/strict";
import { stored } from "../kept.mjs";
import { HERALD, STAR } from "../texts.mjs";

export const name = "storage is blocked or silent";
export const views = [{ width: 390, scheme: "dark" }, { width: 1280, scheme: "light" }];

const strip = (page) => page.locator(".strip-unsaved:not(#fault)");
const titles = (page) => page.locator(".line-title").allInnerTexts();

export default async function (visitor) {
  await blocked(visitor);
  await silent(visitor);
}

/** No IndexedDB and no local storage, as where a person forbids all site data. */
async function blocked(visitor) {
  const other = await visitor.context.newPage();
  const own = visitor.page;
  visitor.page = other;
  await other.addInitScript(() => {
    const refuse = { get: () => { throw new DOMException("not allowed", "SecurityError"); } };
    for (const name of ["indexedDB", "localStorage", "sessionStorage"]) Object.defineProperty(window, name, refuse);
  });
  await visitor.open();
  await other.getByText("Example", { exact: true }).first().waitFor();
  await visitor.read(HERALD);
  await strip(other).getByText("does not let the page store anything").waitFor();
  assert.deepEqual(await titles(other), ["Mayor backs river bridge"]);
  const download = other.waitForEvent("download");
  await strip(other).getByRole("button", { name: "Save as a file" }).click();
  assert.match((await download).suggestedFilename(), /^Mayor-backs-river-bridge\.onrecord\.json$/);
  await other.getByRole("button", { name: /^Workspace: / }).click();
  await other.getByRole("button", { name: "New workspace" }).click();
  await other.getByText("So this workspace stays open").waitFor();
  await other.keyboard.press("Escape");
  assert.deepEqual(await titles(other), ["Mayor backs river bridge"]);
  await other.close();
  visitor.page = own;
}

/** A database that answers after three seconds: the page has started by then, and opens what it holds. */
async function silent(visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(HERALD);
  await stored(page, (all) => all.length === 1);
  await page.evaluate(() => sessionStorage.setItem("slow", "yes"));
  await page.addInitScript(() => {
    if (!sessionStorage.getItem("slow")) return;
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...words) {
      const request = open.apply(this, words);
      let answer;
      request.addEventListener("success", (event) => {
        if (event.isTrusted) {
          event.stopImmediatePropagation();
          setTimeout(() => answer?.(event), 3000);
        }
      });
      Object.defineProperty(request, "onsuccess", { set: (then) => (answer = then) });
      return request;
    };
  });
  const started = Date.now();
  await page.reload();
  await strip(page).getByText("does not answer").waitFor();
  assert.ok(Date.now() - started < 2900, "the page did not wait");
  await strip(page).waitFor({ state: "detached" });
  await visitor.rest();
  await visitor.go("Articles");
  assert.deepEqual(await titles(page), ["Mayor backs river bridge"], "what was stored is there after all");
  // Whoever begins before that keeps both.
  await page.reload();
  await strip(page).getByText("does not answer").waitFor();
  await visitor.read(STAR);
  await strip(page).waitFor({ state: "detached" });
  assert.deepEqual(await titles(page), ["Whitlock turns against bridge"]);
  await page.evaluate(() => sessionStorage.removeItem("slow"));
  await page.reload();
  await visitor.rest();
  await stored(page, (all) => all.length === 2);
}
