// Every export is a file that holds what was read, what a person judged is marked in it, and the report opens from disk
// without a script.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { HERALD, STAR } from "../texts.mjs";

export const name = "export";
export const views = [{ width: 390, scheme: "dark" }, { width: 1280, scheme: "light" }];

/** Each form's name, its file, and words that the file holds. */
const FORMS = [
  ["Analysis (JSON)", "onrecord.json", /"attributions"/],
  ["Report", "onrecord.html", /^<!doctype html>[^]*Tom Akers/i],
  ["Markdown", "onrecord.md", /Tom Akers/],
  ["Events (CSV)", "onrecord-events.csv", /^id,event,[^]*,confirmed,/],
  ["Matrix, yes or no (CSV)", "onrecord-matrix-binary.csv", /Rosa Whitlock.*1/],
  ["Matrix, for less against (CSV)", "onrecord-matrix-signed.csv", /Tom Akers.*,-1/],
  ["Matrix, counts (CSV)", "onrecord-matrix-counts.csv", /Rosa Whitlock.*2/],
  ["Edges (CSV)", "onrecord-edges.csv", /^Source,Target,/],
  ["Stances (GEXF)", "onrecord-stances.gexf", /<gexf[^]*Rosa Whitlock/],
  ["Actors (GEXF)", "onrecord-actors.gexf", /<gexf[^]*Rosa Whitlock/],
  ["Web Annotations (JSON-LD)", "onrecord-annotations.jsonld", /TextQuoteSelector/],
];

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(`${HERALD}\n\n${STAR}`);
  await visitor.accept(/will pay for itself/);
  await opened(page);
  await visitor.accessible("the export dialog");
  let dialog;
  // Chromium asks before a page's eleventh file.
  for (const forms of [FORMS.slice(0, 6), FORMS.slice(6)]) {
    await page.reload();
    await visitor.rest();
    dialog = await opened(page);
    for (const [form, file, words] of forms) {
      const path = await saved(page, dialog, form, file);
      assert.match(readFileSync(path, "utf8"), words, form);
      if (form === "Report") await opensFromDisk(visitor, path);
    }
  }
  await dialog.getByRole("button", { name: "Copy: Markdown" }).click();
  await dialog.getByRole("status").getByText("Markdown: copied.").waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /Tom Akers/);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Export", "the focus is back");
}

/** The dialog, opened from the keyboard. */
async function opened(page) {
  await page.getByRole("button", { name: "Export", exact: true }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.waitFor();
  return dialog;
}

/** Downloads a form; gives back where it lies. */
async function saved(page, dialog, form, file) {
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: `Download: ${form}`, exact: true }).click();
  const got = await download;
  assert.equal(got.suggestedFilename(), file);
  return got.path();
}

/** In a browser without scripts, the report shows what it holds, and asks for nothing. */
async function opensFromDisk(visitor, path) {
  const onDisk = `${mkdtempSync(`${tmpdir()}/onrecord-`)}/onrecord.html`;
  copyFileSync(path, onDisk);
  const reader = await visitor.context.browser().newContext({ javaScriptEnabled: false });
  const page = await reader.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(onDisk).href);
  assert.match(await page.locator("body").innerText(), /Tom Akers/);
  assert.equal(asked.length, 1, asked.join(" "));
  await reader.close();
}
