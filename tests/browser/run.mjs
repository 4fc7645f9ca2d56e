// Runs the flows in flows/ against the site at ONRECORD_URL: `node run.mjs [part of a flow's name…]`.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync } from "node:fs";
import { launch, strayed, Visitor } from "./harness.mjs";

const url = process.env.ONRECORD_URL;
if (!url) throw new Error("ONRECORD_URL is not set; “cargo xtask browser” sets it");
const folder = new URL("flows/", import.meta.url);
const output = new URL("output/", import.meta.url).pathname;
const DEFAULT_VIEWS = [{ width: 390, scheme: "light" }, { width: 1280, scheme: "light" }];

/** Runs one flow at one size; gives back the error, if any. */
async function attempt(browser, flow, view, label) {
  const visitor = await Visitor.arrive(browser, url, { ...view, keepsSite: flow.keepsSite });
  try {
    await flow.default(visitor);
    await visitor.leave();
    assert.deepEqual(strayed.splice(0), [], "requests to another machine");
  } catch (error) {
    mkdirSync(output, { recursive: true });
    await visitor.page.screenshot({ path: `${output}${label.replaceAll(/\W+/g, "-")}.png` }).catch(() => {});
    await visitor.context.close();
    return [error.stack, ...visitor.problems].map((words) => words.slice(0, 2000)).join("\n");
  }
}

async function main() {
  const wanted = process.argv.slice(2);
  const files = readdirSync(folder).filter((file) => file.endsWith(".mjs")).sort();
  const browser = await launch();
  const failed = [];
  let passed = 0;
  for (const file of files) {
    const flow = await import(new URL(file, folder));
    if (wanted.length && !wanted.some((part) => file.includes(part) || flow.name.includes(part))) continue;
    for (const view of flow.views ?? DEFAULT_VIEWS) {
      const label = `${flow.name} (${view.width} px, ${view.scheme})`;
      const started = performance.now();
      const error = await attempt(browser, flow, view, label);
      if (error) failed.push(label);
      else passed += 1;
      console.log(`test ${label} ... ${error ? `FAILED\n${error}` : "ok"}  ${Math.round(performance.now() - started)} ms`);
    }
  }
  await browser.close();
  console.log(`\nbrowser test result: ${failed.length ? "FAILED" : "ok"}. ${passed} passed; ${failed.length} failed`);
  if (failed.length || !passed) process.exit(1);
}

await main();
