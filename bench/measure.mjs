// The measurements, in Chromium and natively.
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { launch, Visitor } from "../tests/browser/harness.mjs";

const root = new URL("../", import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

/** Runs `measure` on a page of the site that shows the example and knows the functions of page.mjs. */
async function onPage(measure) {
  const entryPoints = [new URL("bench/page.mjs", root).pathname];
  const bundle = await build({ entryPoints, bundle: true, write: false, format: "iife", minify: true });
  const browser = await launch();
  const visitor = await Visitor.arrive(browser, process.env.ONRECORD_URL, { width: 1280, scheme: "light" });
  visitor.context.setDefaultTimeout(0);
  await visitor.open();
  await visitor.page.evaluate(bundle.outputFiles[0].text);
  const result = await measure(visitor.page, browser);
  await visitor.leave();
  await browser.close();
  return result;
}

/** Chromium's version, and the seconds that each contender took for all of `texts` in each round. */
export function inChromium({ texts, rounds }) {
  return onPage(async (page, browser) => ({
    version: browser.version(),
    seconds: await page.evaluate(([texts, rounds]) => race(texts, rounds), [texts, rounds]),
  }));
}

/** The same of the native build. */
export function natively({ texts, rounds }) {
  const command = "run --quiet --locked --release --package onrecord-core --example speed --".split(" ");
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join("");
  return JSON.parse(execFileSync("cargo", [...command, `${rounds}`], { cwd: root, input, encoding: "utf8" }));
}

/** The milliseconds from pressing “Read it” to results on the page, each time on a page just opened. */
export async function onScreen(text, times) {
  const all = [];
  for (let i = 0; i < times; i += 1) all.push(await onPage((page) => page.evaluate((text) => readOnPage(text), text)));
  return all;
}

/** What a person opens: the view, links in it, and what one of them shows. */
const OPENED = {
  cards: ["#/cards", ".index a", "#card-title"],
  cells: ["#/stances", ".grid .cell-open", "#evidence-title"],
  quotes: ["#/quotes", ".entry-words a", "#evidence-title"],
};

/** The milliseconds that opening each of up to `count` cards, cells and quotes takes in a workspace of `texts`. */
export function opening(texts, count) {
  return onPage(async (page) => {
    const file = (text, i) => ({ name: `${i}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) });
    await page.getByLabel("Files to read").setInputFiles(texts.map(file));
    await page.getByRole("button", { name: /^Add all/ }).click();
    // A text out of several articles may be taken for more than one.
    await page.getByText(/^\d+ articles name/).waitFor({ timeout: 120_000 });
    const times = {};
    for (const [what, where] of Object.entries(OPENED)) {
      times[what] = await page.evaluate(([where, count]) => openEach(...where, count), [where, count]);
    }
    return times;
  });
}

/** Bytes that a worker holds once it has read `count` editions of a text: its WebAssembly memory, and its own heap. */
export function workerMemory(text, count) {
  return onPage(async (page) => {
    await page.evaluate(([text, count]) => fillWorker(text, count), [text, count]);
    const glue = await page.evaluate(() => new URL(document.getElementById("boot").dataset.glue, document.baseURI).href);
    // Initialising again gives what is there already.
    const wasm = async (glue) => (await import(glue)).initSync().memory.buffer.byteLength;
    return page.workers().at(-1).evaluate(wasm, glue);
  });
}

/** Criterion's median of every benchmark that it ran, in seconds, with its words. */
export function criterion() {
  const found = [];
  const visit = (folder) => {
    for (const entry of readdirSync(new URL(folder, root), { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      if (entry.name !== "new") visit(`${folder}${entry.name}/`);
      else found.push(estimate(`${folder}new/`));
    }
  };
  if (existsSync(new URL("target/criterion/", root))) visit("target/criterion/");
  return found;
}

function estimate(folder) {
  const { full_id: id, throughput } = json(`${folder}benchmark.json`);
  const seconds = json(`${folder}estimates.json`).median.point_estimate / 1e9;
  return { id, seconds, words: throughput?.Elements };
}
