// Several workspaces, all by keyboard: made, named, opened, copied, deleted and brought back.
import assert from "node:assert/strict";
import { stored } from "../kept.mjs";
import { HERALD, STAR } from "../texts.mjs";

export const name = "workspaces";
export const views = [
  { width: 320, scheme: "light" },
  { width: 390, scheme: "dark" },
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
];

const button = (page) => page.getByRole("button", { name: /^Workspace: / });
const dialog = (page) => page.getByRole("dialog", { name: "Workspaces" });
const rows = (page) => dialog(page).locator(".workspaces > li");
const titles = (page) => page.locator(".line-title").allInnerTexts();

/** Gives a control the focus and presses a key, as somebody without a pointer does. */
async function press(control, key = "Enter") {
  await control.focus();
  await control.page().keyboard.press(key);
}

/** The names in the list, once there are so many. */
async function names(page, count) {
  await rows(page).nth(count - 1).waitFor();
  const all = await rows(page).locator(".workspace-title").allInnerTexts();
  assert.equal(all.length, count, all.join(" | "));
  return all;
}

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await button(page).getByText("Example").waitFor();
  await visitor.read(HERALD);
  await button(page).getByText("Mayor backs river bridge").waitFor();
  await rename(visitor);
  await another(visitor);
  await copy(visitor);
  await deleting(visitor);
}

async function rename(visitor) {
  const { page } = visitor;
  await press(button(page));
  await dialog(page).getByText("Open now.").waitFor();
  await visitor.accessible("the workspaces");
  await press(dialog(page).getByRole("button", { name: /^Rename: Mayor/ }));
  const field = dialog(page).getByLabel("Name", { exact: true });
  await page.waitForFunction(() => document.activeElement?.ariaLabel === "Name");
  await page.keyboard.type("nothing of this");
  await page.keyboard.press("Escape");
  await field.waitFor({ state: "detached" });
  assert.equal(await dialog(page).isVisible(), true, "Escape closes the field alone");
  await press(dialog(page).getByRole("button", { name: /^Rename: Mayor/ }));
  await page.waitForFunction(() => document.activeElement?.ariaLabel === "Name");
  await page.keyboard.type("Bridge");
  await visitor.accessible("a name in its field");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  await button(page).getByText("Bridge", { exact: true }).waitFor();
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Bridge/, "the focus is back");
  await page.reload();
  await visitor.rest();
  await button(page).getByText("Bridge", { exact: true }).waitFor();
}

/** A new one is empty; the address goes to the first view, without anything of the one before. */
async function another(visitor) {
  const { page } = visitor;
  await visitor.go("Quotes");
  await page.locator(".entry-words a").first().click();
  await visitor.panel().waitFor();
  await press(button(page));
  await press(dialog(page).getByRole("button", { name: "New workspace" }));
  await page.waitForFunction(() => location.hash === "#/");
  await dialog(page).waitFor({ state: "hidden" });
  assert.equal(await visitor.panel().isVisible(), false);
  await button(page).getByText("New workspace").waitFor();
  await visitor.read(STAR);
  await stored(page, (all) => all.length === 2);
  await press(button(page));
  assert.deepEqual(await names(page, 2), ["Whitlock turns against bridge", "Bridge"]);
  await press(dialog(page).getByRole("button", { name: "Bridge", exact: true }));
  await dialog(page).waitFor({ state: "hidden" });
  await visitor.rest();
  assert.deepEqual(await titles(page), ["Mayor backs river bridge"]);
  await page.reload();
  await visitor.rest();
  assert.deepEqual(await titles(page), ["Mayor backs river bridge"], "what is open stays open");
}

async function copy(visitor) {
  const { page } = visitor;
  await press(button(page));
  await press(dialog(page).getByRole("button", { name: "Duplicate: Bridge", exact: true }));
  await dialog(page).getByText("“Bridge” is there twice now.").waitFor();
  assert.deepEqual((await names(page, 3)).sort(), ["Bridge", "Bridge (2)", "Whitlock turns against bridge"]);
  await press(dialog(page).getByRole("button", { name: "Rename: Bridge (2)" }));
  await page.waitForFunction(() => document.activeElement?.ariaLabel === "Name");
  await page.keyboard.type("Bridge, my guess");
  await page.keyboard.press("Enter");
  await dialog(page).getByText("Bridge, my guess").waitFor();
  await page.keyboard.press("Escape");
  // The dialog says that it is closed a moment after it is: nobody presses the next key as soon as that.
  await dialog(page).waitFor({ state: "hidden" });
}

/** The one that is open, and another; each comes back, and one goes for good. */
async function deleting(visitor) {
  const { page } = visitor;
  await press(button(page));
  await names(page, 3);
  await press(dialog(page).getByRole("button", { name: "Delete: Bridge", exact: true }));
  await dialog(page).getByText("“Bridge” is deleted.").waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "workspace-undo");
  await visitor.accessible("a deleted workspace");
  assert.equal(await dialog(page).getByText("Open now.").count(), 1, "another one is open in its place");
  await page.keyboard.press("Enter");
  await rows(page).filter({ hasText: "Open now." }).getByText("Bridge", { exact: true }).waitFor();
  await names(page, 3);
  await press(dialog(page).getByRole("button", { name: /^Delete: Whitlock/ }));
  await dialog(page).getByText(/^“Whitlock.* is deleted\.$/).waitFor();
  await page.reload();
  await visitor.rest();
  await press(button(page));
  await dialog(page).getByText("Deleted (1)").click();
  await press(dialog(page).getByRole("button", { name: /^Bring back: Whitlock/ }));
  await dialog(page).getByRole("button", { name: /^Delete: Whitlock/ }).waitFor();
  await press(dialog(page).getByRole("button", { name: "Delete: Bridge, my guess" }));
  await dialog(page).getByText("Deleted (1)").click();
  await press(dialog(page).getByRole("button", { name: "Delete for good: Bridge, my guess" }));
  await dialog(page).getByText("Deleted (1)").waitFor({ state: "detached" });
  const left = await stored(page, (all) => all.length === 2);
  assert.deepEqual(left.map((one) => one.name).sort(), ["", "Bridge"]);
  await page.keyboard.press("Escape");
}
