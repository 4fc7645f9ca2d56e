// Measures the built page beside compromise and wink-nlp, the native build, what a person waits for, memory and size, and
// writes docs/performance.md. `cargo xtask bench` runs it.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { criterion, inChromium, natively, onScreen, opening, workerMemory } from "./measure.mjs";
import { sizes } from "./sizes.mjs";
import { longArticle, many, sets, words } from "./texts.mjs";

const root = new URL("../", import.meta.url);
const WORKSPACE = 100;

const number = (n) => Math.round(n).toLocaleString("en");
const sum = (list) => list.reduce((a, b) => a + b, 0);
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const table = (head, rows) => [head, head.map((_, i) => (i ? "---:" : "---")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const kb = (bytes) => (bytes / 1024).toFixed(1);
const mb = (bytes) => (bytes / 1e6).toFixed(1);

/** One set of texts: everyone's words a second. */
async function race(set) {
  const { version, seconds } = await inChromium(set);
  seconds["onrecord, natively"] = natively(set);
  const all = sum(set.texts.map(words));
  const peer = median(seconds.compromise);
  const row = ([name, list]) => [
    name,
    ...[median(list), Math.max(...list), Math.min(...list)].map((seconds) => number(all / seconds)),
    (peer / median(list)).toFixed(2),
  ];
  const head = ["words a second", "median", "slowest round", "fastest round", "times compromise"];
  const rows = Object.entries(seconds).map(row);
  return { version, words: `### ${set.name}\n\n${set.texts.length} articles, ${number(all)} words, ${set.rounds} rounds.\n\n${table(head, rows)}` };
}

async function waiting() {
  const text = longArticle();
  const times = await onScreen(text, 9);
  return `An article of ${words(text)} words, from pressing “Read it” to what was found in it on the screen, on a page just opened whose
model is there (${times.length} times): **${number(median(times))} ms**, at most ${number(Math.max(...times))} ms.`;
}

async function interaction() {
  const texts = many(30, 700);
  const rows = Object.entries(await opening(texts, 40)).map(([what, times]) => {
    const ordered = times.toSorted((a, b) => a - b);
    const at = (share) => ordered[Math.floor(share * (ordered.length - 1))];
    return [what, times.length, ...[0.5, 0.25, 0.75, 1].map((share) => number(at(share)))];
  });
  const head = ["milliseconds", "opened", "median", "lower quartile", "upper quartile", "slowest"];
  return `A workspace of 30 articles, ${number(sum(texts.map(words)))} words; from the click until what it opens has been painted.

${table(head, rows)}`;
}

async function memory() {
  const text = longArticle();
  const bytes = await workerMemory(text, WORKSPACE);
  return `A worker that has read ${WORKSPACE} articles of ${words(text)} words holds **${mb(bytes)} MB** of WebAssembly memory, model and texts included.`;
}

function nativeTable() {
  const rows = criterion().map(({ id, seconds, words }) => [id, (seconds * 1000).toFixed(2), words ? number(words / seconds) : "–"]);
  return table(["", "milliseconds", "words a second"], rows);
}

function sizeTable() {
  const isReader = ({ name }) => name.startsWith("readers/");
  const all = (name, files) => ({ name, raw: sum(files.map((f) => f.raw)), brotli: sum(files.map((f) => f.brotli)) });
  const files = sizes().filter((file) => !isReader(file));
  const readers = all("readers/, fetched when a .docx or .pdf file comes", sizes().filter(isReader));
  return table(["file", "KiB", "KiB, brotli"], [...files, all("**together**", files), readers].map(({ name, raw, brotli }) => [name, kb(raw), kb(brotli)]));
}

async function report() {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  const [{ model }] = cpus();
  const races = [];
  for (const set of sets()) races.push(await race(set));
  return `# Performance

Written by \`cargo xtask bench\` on ${new Date().toISOString().slice(0, 10)} at commit ${commit}; ${cpus().length} × ${model}.

## Words a second

Chromium ${races[0].version}; one article after the other, one thread each, the contenders taking turns within each round. Onrecord
runs in its worker and does all it does (articles, names, entities, roles, attributions, speakers, stances, topics),
messages included; compromise gives people, places, organizations and quotations; wink-nlp runs its whole pipe and gives
its entities (dates, amounts and the like) and proper nouns. The native build reads the same texts after them. PolNeAR's
texts are not in the project: they are read where they stand beside it.

${races.map((race) => race.words).join("\n\n")}

## Waiting

${await waiting()}

## Opening

${await interaction()}

## Memory

${await memory()}

## A thousand articles

Measured by hand on 2026-11-23 at 07df5d6, in Chromium, on two cores with other builds: 1,000 files (PolNeAR's and SEESAW's, 745,987 words;
found in them: 1,007 articles) chosen at once. One worker reads them in 75 to 83 seconds and then holds 195 MB; the page's own heap is
69 MB. The page stays usable meanwhile: one pause of 1.7 seconds when the files arrive, one of 1.4 to 1.8 when the analysis does. Opening a view
then takes .4 seconds (cards), .5 (compare), 1.4 (quotes), 1.9 (timeline), 2.0 (articles) or 2.3 (stances, 35,344 elements, a column an article).
One article more: 11.4 seconds until it is read, as all are compared again. There is one worker, whatever the cores, and no
limit that is told of beforehand.

## Natively

Criterion's medians, one thread.

${nativeTable()}

## Budgets

[\`bench/budgets.json\`](../bench/budgets.json) holds the bytes of every file of the site as brotli sends it, and the instructions that
reading our own texts takes a word (the native release build under Valgrind, with AVX2: the same count run after run, to
within .02 %). A change that makes one worse by more than 2 % fails the tests, which say which one; \`cargo xtask budgets\` is that check
alone, with \`--record\` it writes new budgets. A file that has no budget fails, too. Accuracy has its own: the floor of every
gold article, aspect by aspect, with no margin (\`crates/core/tests/gold\`), and least shares for comparing (\`crates/core/tests/compare\`).

## Size

What a first visit transfers is all of this but the fonts that it has no use for.

${sizeTable()}
`;
}

writeFileSync(new URL("docs/performance.md", root), await report());
console.log(readFileSync(new URL("docs/performance.md", root), "utf8"));
