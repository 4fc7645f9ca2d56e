// The HTML report, opened from disk in Chromium: it runs nothing, asks for nothing, and everything in it leads somewhere.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, Visitor } from "../browser/harness.mjs";

export const name = "HTML report by Chromium";

/** What the report must be at one size and colour scheme. */
async function checkView(browser, url, view, analysis) {
  const visitor = await Visitor.arrive(browser, url, view);
  const { page } = visitor;
  await page.goto(url);
  assert.equal(await page.title(), "On the record", "no script ran");
  assert.equal(await page.locator("script").count(), 0);
  assert.deepEqual(visitor.requested, [url], "nothing else is asked for");
  assert.equal(await page.locator("[aria-labelledby=quotes] li").count(), analysis.attributions.length);
  assert.equal(await page.locator("[aria-labelledby=stances] li").count(), analysis.stances.length);
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll("a[href^='#']")].filter((a) => !document.getElementById(a.hash.slice(1))).length);
  assert.equal(lost, 0, "links within the report lead somewhere");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
  await visitor.accessible(`the report (${view.width} px, ${view.scheme})`);
  assert.ok((await page.pdf({ format: "A4" })).length > 10_000, "it prints");
  await visitor.leave();
}

export default async function check({ written, analysis }) {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-"));
  const file = join(folder, "report.html");
  writeFileSync(file, written("html"));
  const browser = await launch();
  try {
    for (const view of [{ width: 320, scheme: "light" }, { width: 1280, scheme: "dark" }]) {
      await checkView(browser, pathToFileURL(file).href, view, analysis);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}
