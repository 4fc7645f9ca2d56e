// Measures the built page beside compromise and wink-nlp, gathers criterion's native figures and the sizes of dist/,
// and writes docs/performance.md. `cargo xtask bench` runs it.
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { brotliCompressSync } from "node:zlib";
import { launch, Visitor } from "../tests/browser/harness.mjs";

const root = new URL("../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const ROUNDS = 9;

/** The example's articles and the plain one of the tests, five times, the same for everyone. */
const FILES = ["example/1-wire.txt", "example/2-daily.txt", "example/3-business.txt", "tests/texts/plain.txt"];
const TEXTS = Array.from({ length: 5 }, () => FILES.map((file) => read(file).trimEnd())).flat();

async function inChromium() {
  const entryPoints = [new URL("bench/page.mjs", root).pathname];
  const bundle = await build({ entryPoints, bundle: true, write: false, format: "iife", minify: true });
  const browser = await launch();
  const visitor = await Visitor.arrive(browser, process.env.ONRECORD_URL, { width: 1280, scheme: "light" });
  await visitor.open();
  await visitor.page.evaluate(bundle.outputFiles[0].text);
  const result = await visitor.page.evaluate(([texts, rounds]) => benchmark(texts, rounds), [TEXTS, ROUNDS]);
  await visitor.leave();
  const version = browser.version();
  await browser.close();
  return { ...result, version };
}

/** Criterion's median of every benchmark that it ran, in seconds, with its words. */
function native() {
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
  const { full_id: id, throughput } = JSON.parse(read(`${folder}benchmark.json`));
  const seconds = JSON.parse(read(`${folder}estimates.json`)).median.point_estimate / 1e9;
  return { id, seconds, words: throughput?.Elements };
}

function sizes() {
  const dist = new URL("dist/", root);
  const files = readdirSync(dist, { recursive: true }).filter((name) => statSync(new URL(name, dist)).isFile());
  return files.sort().map((name) => {
    const bytes = readFileSync(new URL(name, dist));
    return { name: name.replace(/-[0-9a-f]{16}/, "-…"), raw: bytes.length, brotli: brotliCompressSync(bytes).length };
  });
}

const number = (n) => Math.round(n).toLocaleString("en");
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const table = (head, rows) => [head, head.map((_, i) => (i ? "---:" : "---")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const kb = (bytes) => (bytes / 1024).toFixed(1);

function report({ version, words, speeds }, nativeRuns, files) {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  const [{ model }] = cpus();
  const speedRows = Object.entries(speeds).map(([name, list]) => [name, number(median(list)), number(Math.min(...list)), number(Math.max(...list))]);
  const nativeRows = nativeRuns.map(({ id, seconds, words }) => [id, (seconds * 1000).toFixed(2), words ? number(words / seconds) : "–"]);
  const total = files.reduce((sum, f) => ({ name: "**together**", raw: sum.raw + f.raw, brotli: sum.brotli + f.brotli }), { raw: 0, brotli: 0 });
  const sizeRows = [...files, total].map(({ name, raw, brotli }) => [name, kb(raw), kb(brotli)]);
  return `# Performance

Written by \`cargo xtask bench\` on ${new Date().toISOString().slice(0, 10)} at commit ${commit}; ${cpus().length} × ${model}.

## In the browser

Chromium ${version}, ${TEXTS.length} articles (${number(words)} words), one after the other, ${ROUNDS} rounds, the contenders taking turns within
each round. Onrecord runs in its worker and does all it does (articles, names, entities, roles, attributions, speakers,
stances, topics), messages included; compromise gives people, places, organizations and quotations; wink-nlp runs its
whole pipe and gives its entities (dates, amounts and the like) and proper nouns.

${table(["", "words a second, median", "slowest round", "fastest round"], speedRows)}

## Natively

Criterion's medians, one thread.

${table(["", "milliseconds", "words a second"], nativeRows)}

## Size

${table(["file", "KiB", "KiB, brotli"], sizeRows)}
`;
}

writeFileSync(new URL("docs/performance.md", root), report(await inChromium(), native(), sizes()));
console.log(read("docs/performance.md"));
