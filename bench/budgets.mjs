// Holds what the built site transfers, file by file, and what the core computes to the budgets in budgets.json, and names
// what went past its own. `cargo xtask budgets` runs it; with --record it writes the budgets as they are measured now.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { past } from "./past.mjs";
import { sizes } from "./sizes.mjs";
import { EXAMPLES, PLAIN, words } from "./texts.mjs";

const root = new URL("../", import.meta.url);
const FILE = new URL("bench/budgets.json", root);
const ONRECORD = new URL("target/release/onrecord", root).pathname;

/** Why instructions cannot be counted here; `undefined` where they can. They compare only where the kernel runs the same code. */
function uncounted() {
  if (process.platform !== "linux" || process.arch !== "x64") return "they are counted on x86-64 Linux";
  if (!/\bavx2\b/.test(readFileSync("/proc/cpuinfo", "utf8"))) return "this processor has no AVX2";
  if (spawnSync("valgrind", ["--version"]).status !== 0) return "Valgrind is missing (apt-get install valgrind)";
}

/** The instructions of reading these texts, one after the other, with starting and loading the model. */
function count(texts) {
  const input = texts.map((text, i) => `${JSON.stringify({ id: `${i}`, text })}\n`).join("");
  const options = ["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"];
  const ran = spawnSync("valgrind", [...options, ONRECORD, "analyze", "--jsonl"], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  const refs = ran.stderr.match(/I\s+refs:\s+([\d,]+)/);
  if (ran.status !== 0 || !refs) throw new Error(`Valgrind failed:\n${ran.stderr}`);
  return Number(refs[1].replaceAll(",", ""));
}

/** Instructions a word of reading, and of what is done once a process: twice the texts less the texts is the texts. */
function instructions() {
  const texts = [...EXAMPLES, PLAIN];
  const [once, twice] = [count(texts), count([...texts, ...texts])];
  const reading = (twice - once) / texts.map(words).reduce((a, b) => a + b);
  return { "reading, a word": Math.round(reading), "starting": 2 * once - twice };
}

function measured() {
  const bytes = Object.fromEntries(sizes().map(({ name, brotli }) => [name, brotli]));
  const why = uncounted();
  if (why) console.log(`Instructions were not counted: ${why}.`);
  return why ? { bytes } : { bytes, instructions: instructions() };
}

function record(now) {
  const old = existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : {};
  writeFileSync(FILE, `${JSON.stringify({ ...old, ...now }, null, 2)}\n`);
  console.log("bench/budgets.json is written: say in the commit why it changed.");
}

function check(now) {
  const budgets = JSON.parse(readFileSync(FILE, "utf8"));
  const wrong = Object.entries(now).flatMap(([kind, figures]) => past(kind, figures, budgets[kind] ?? {}));
  for (const [kind, figures] of Object.entries(now)) console.log(`budgets: ${Object.keys(figures).length} × ${kind} looked at`);
  if (wrong.length === 0) return;
  console.error(`\nPast the budget (bench/budgets.json):\n  ${wrong.join("\n  ")}\n\nIf it is worth that: cargo xtask budgets --record`);
  process.exitCode = 1;
}

(process.argv.includes("--record") ? record : check)(measured());
