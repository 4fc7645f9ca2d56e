// A link carries articles, corrections and the view to a fresh visitor; nothing that arrives takes the place of own work;
// what was cut, damaged, made by another version or made to fill the memory is told, and nothing else happens. A link that is
// too long for many programs says so.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { corrections, records, stored } from "../kept.mjs";
import { HERALD, STAR } from "../texts.mjs";

export const name = "share";
export const views = [{ width: 390, scheme: "dark" }, { width: 1280, scheme: "light" }];

const card = (page) => page.getByRole("article", { name: "Tom Akers" });
const opened = (page) => page.getByRole("dialog", { name: "A shared workspace" });

export default async function (visitor) {
  const link = await make(visitor);
  await toAnother(visitor, link);
  await besideOwnWork(visitor, link);
  await broken(visitor, link);
  await bombs(visitor);
  await tooLong(visitor);
}

/** Makes the link of a card with a correction, and the same as a file. */
async function make(visitor) {
  const { page } = visitor;
  await page.addInitScript(() => {
    Navigator.prototype.share = async (what) => void (globalThis.sent = what);
  });
  await visitor.open();
  await visitor.read(HERALD);
  await visitor.accept(/will pay for itself/);
  await visitor.go("Cards");
  await page.getByRole("link", { name: /Tom Akers/ }).first().click();
  await card(page).waitFor();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByText("Anyone who has the link does").waitFor();
  await visitor.accessible("the share dialog");
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await dialog.getByText("The link is copied.").waitFor();
  await dialog.getByRole("button", { name: "Send it with…" }).click();
  const sent = await page.evaluate(() => globalThis.sent);
  assert.deepEqual(sent, { title: "Onrecord", url: await page.evaluate(() => navigator.clipboard.readText()) });
  assert.match(await dialog.locator(".reach").innerText(), /Discord[^:]*: arrives/, "the meter");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Workspace, to open here" }).click();
  visitor.file = readFileSync(await (await download).path());
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Share", "the focus is back");
  return page.evaluate(() => navigator.clipboard.readText());
}

/** In a browser that knows nothing of it, the link opens the same card, and the address is the card's. */
async function toAnother(visitor, link) {
  const { page: mine } = visitor;
  const words = await card(mine).innerText();
  const other = await visitor.context.browser().newContext({ viewport: { width: visitor.width, height: 900 } });
  const page = await other.newPage();
  await page.goto(link);
  await opened(page).getByText("It holds 1 text and 1 correction.").waitFor();
  await opened(page).getByRole("button", { name: "Open and keep it" }).click();
  await card(page).waitFor({ timeout: 60_000 });
  await page.waitForSelector(".strip-status.strip-none", { state: "attached", timeout: 60_000 });
  assert.equal(await card(page).innerText(), words);
  assert.match(page.url(), /#\/cards\/e\d+$/);
  await page.reload();
  await card(page).waitFor({ timeout: 60_000 });
  assert.equal(await opened(page).isVisible(), false, "a reload does not ask again");
  await other.close();
}

/** Looking stores nothing; what is kept becomes a workspace of its own, and the person's own stays as it was. */
async function besideOwnWork(visitor, link) {
  const { page } = visitor;
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await visitor.read(STAR);
  const before = await stored(page, (all) => all.length === 1 && all[0].workspace.documents.length === 2);
  await arrive(page, link);
  await visitor.accessible("the question about a shared workspace");
  await opened(page).getByRole("button", { name: "Leave it" }).click();
  await opened(page).waitFor({ state: "hidden" });
  await arrive(page, link);
  await opened(page).getByRole("button", { name: "Look at it without saving" }).click();
  await page.getByText("Shared with you").waitFor();
  await visitor.rest();
  assert.deepEqual(await records(page), before, "looking stores nothing");
  await page.getByRole("button", { name: "Back to my own" }).click();
  await visitor.rest();
  await visitor.go("Articles");
  assert.equal(await page.locator(".line-title").count(), 2);
  await page.getByLabel("Files to read").setInputFiles({ name: "x.onrecord.json", mimeType: "application/json", buffer: visitor.file });
  await opened(page).getByRole("button", { name: "Open and keep it" }).click();
  await page.getByText("It is a workspace of its own now").waitFor();
  const both = await stored(page, (all) => all.length === 2);
  assert.ok(both.some((one) => JSON.stringify(one) === JSON.stringify(before[0])), "own work is as it was");
  const kept = both.find((one) => one.id !== before[0].id);
  const file = JSON.parse(visitor.file);
  assert.deepEqual([kept.workspace, corrections(kept)], [file.workspace, 1], "the file opens as the same workspace");
  await page.getByRole("button", { name: /^Workspace: / }).click();
  await page.getByRole("dialog", { name: "Workspaces" }).getByRole("button", { name: /and 1 more$/, exact: false }).first().click();
  await visitor.rest();
  assert.equal(await page.locator(".line-title").count(), 2);
}

async function arrive(page, link) {
  await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await opened(page).waitFor();
}

async function broken(visitor, link) {
  const { page } = visitor;
  const { hash } = new URL(link);
  for (const [bad, words] of [
    [hash.slice(0, -20), "The end of this link is missing"],
    [`${hash.slice(0, 60)}${hash[60] === "A" ? "B" : "A"}${hash.slice(61)}`, "was changed on its way"],
    [hash.replace("#w1d", "#w9z"), "another version of Onrecord"],
  ]) {
    await page.evaluate((hash) => (location.hash = hash), bad);
    await page.getByText(words).waitFor();
    assert.equal(await opened(page).isVisible(), false, words);
    assert.match(page.url(), /#\/$/);
  }
  assert.equal(await page.locator(".line-title").count(), 2, "own work is as it was");
}

const CRC = Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});
const crc32 = (bytes) => ~bytes.reduce((sum, byte) => CRC[(sum ^ byte) & 255] ^ (sum >>> 8), ~0) >>> 0;

/** A link whose letters unpack to 200 MB, whatever it says of itself. */
function bomb(stated) {
  const packed = deflateRawSync(Buffer.alloc(200_000_000));
  const head = Buffer.alloc(12);
  head.writeUInt32LE(packed.length, 4);
  head.writeUInt32LE(stated, 8);
  const bytes = Buffer.concat([head, packed]);
  bytes.writeUInt32LE(crc32(bytes.subarray(4)));
  return `#w1d${bytes.toString("base64url")}`;
}

async function bombs(visitor) {
  const { page } = visitor;
  await visitor.longestTask();
  for (const [stated, words] of [[200_000_000, "more text than a link can hold"], [1_000_000, "was changed on its way"]]) {
    await page.evaluate((hash) => (location.hash = hash), bomb(stated));
    await page.getByText(words).waitFor();
    assert.equal(await opened(page).isVisible(), false, words);
  }
  assert.ok((await visitor.longestTask()) < 1000, "no more is unpacked than a link may hold");
  assert.equal(await page.locator(".line-title").count(), 2, "own work is as it was");
}

async function tooLong(visitor) {
  const { page } = visitor;
  // Words that no codec makes shorter.
  const codes = Array.from({ length: 2500 }, (_, n) => ((n * 2654435761) % 2 ** 32).toString(36));
  await visitor.read(`Codes of the harbour\n\nThe harbour office said: ${codes.join(" ")}.`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByText("That is too long for many programs: send one of the files below instead.").waitFor();
  assert.match(await dialog.locator(".reach").innerText(), /Discord[^:]*: may be cut[^]*Chrome[^:]*: arrives/);
  const report = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Report, to read" }).click();
  assert.equal((await report).suggestedFilename(), "onrecord.html");
}
