// The stance table as a researcher uses it: at least so much, many articles and rows, heads that stay, both CSV files.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { HERALD, STAR, many } from "../texts.mjs";

export const name = "table";

const ARTICLES = 30;

export default async function (visitor) {
  const { page } = visitor;
  const wide = visitor.width >= 800;
  const rows = page.locator(wide ? ".grid tbody tr" : ".grid-list-row");
  await visitor.open();
  await visitor.read(`${HERALD}\n\n${STAR}`);
  await visitor.go("Stances");
  await rows.first().waitFor();
  await leastAndFiles(visitor, rows);

  const texts = many(ARTICLES, 17);
  const files = texts.map((text, n) => ({ name: `${n}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) }));
  await visitor.go("Articles");
  await page.getByLabel("Files to read").setInputFiles(files);
  await visitor.takeIn();
  await page.waitForFunction((n) => document.querySelectorAll(".line-title").length >= n, ARTICLES, { timeout: 60_000 });
  await visitor.rest();
  await visitor.go("Stances");
  await rows.first().waitFor();
  const pairs = Number.parseInt(await page.locator(".found").innerText(), 10);
  assert.ok(pairs > 400, `${pairs} pairs`);
  assert.match(await rows.first().innerText(), /Whitlock|Stroud/, "disagreements first");
  if (wide) await headsStay(page);
  await growing(visitor, rows, pairs);
}

/** Saves by a button that the keyboard reaches; gives back the file's lines. */
async function save(page, button) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).focus();
  await page.keyboard.press("Enter");
  const file = readFileSync(await (await download).path(), "utf8");
  assert.equal(file[0], "\ufeff", "a spreadsheet is told that it is UTF-8");
  return file.slice(1).trimEnd().split("\n");
}

async function leastAndFiles(visitor, rows) {
  const { page } = visitor;
  const all = await rows.count();
  const table = await save(page, "this table (CSV)");
  assert.equal(table.length, all + 1);
  assert.match(table[0], /^holder,target,target_kind,stances,stances_with_copies,articles,spread,"?a1 Herald Wire, 2024-04-02, Mayor/);
  assert.match(table[1], /^Rosa Whitlock,[^,]*bridge,topic,\d+,\d+,2,disagree,/);
  const stances = await save(page, "its stances, with their words (CSV)");
  assert.match(stances[0], /^event,article,title,/);
  assert.ok(stances.length > table.length - 1 && stances.slice(1).every((line) => line.startsWith("stance,")), stances.join("\n"));
  await visitor.choose("At least", "2 articles");
  await page.waitForFunction((n) => !document.querySelector(".found").textContent.startsWith(`${n} `), all);
  assert.match(page.url(), /least=2-articles/);
  assert.equal((await save(page, "this table (CSV)")).length, 2, "the file holds what the filters keep");
  await visitor.choose("At least", "1 stance");
}

/** Scrolled to its last row and column, the table still shows which they are. */
async function headsStay(page) {
  const seen = await page.locator(".grid-scroll").evaluate((scroll) => {
    scroll.scrollTo(scroll.scrollWidth, scroll.scrollHeight);
    const box = scroll.getBoundingClientRect();
    const inside = (cell) => {
      const { left, top } = cell.getBoundingClientRect();
      return Math.abs(left - box.left) < 2 || Math.abs(top - box.top) < 2;
    };
    return [...scroll.querySelectorAll("thead th:last-child, tbody tr:last-child th")].map(inside);
  });
  assert.deepEqual(seen, [true, true]);
}

async function growing(visitor, rows, pairs) {
  const { page } = visitor;
  const before = await rows.count();
  assert.ok(before < pairs, "the first rows alone");
  await page.getByRole("button", { name: "Show more" }).click();
  await page.waitForFunction((n) => document.querySelectorAll(".grid tbody tr, .grid-list-row").length > n, before);
  await visitor.longestTask();
  await rows.first().getByRole("link", { name: /for|against/i }).first().click();
  await visitor.panel().waitFor();
  await page.keyboard.press("Escape");
  await visitor.choose("Show", "Disagreements");
  await page.waitForFunction((n) => Number.parseInt(document.querySelector(".found").textContent, 10) < n, pairs);
  assert.match(await rows.last().innerText(), /Articles disagree/);
}
