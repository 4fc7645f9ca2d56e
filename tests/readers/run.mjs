// The readers of .docx and .pdf files (src/intake/readers) and the libraries that they stand on, against files that were
// damaged by chance, always the same ones, and files made to do harm: each gets an answer or is refused, in time, and nothing
// of it becomes markup. `cargo xtask readers` runs it; `--minutes N` goes on for so long, from where `--seed N` says.
import assert from "node:assert/strict";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import * as docx from "./docx.mjs";
import * as pdf from "./pdf.mjs";
import { random } from "./random.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { minutes: { type: "string" }, seed: { type: "string", default: "1" } } });
const READER = pathToFileURL(`${positionals[0]}/reader.js`);
const FORMATS = { docx, pdf };
/** Damaged files of each format, where no time is given. */
const FILES = 250;
/** How long a reader may say nothing before the page ends it (src/intake/reader.rs): milliseconds of a processor's time, */
const PATIENCE = 20_000;
/** and of time as it passes where the processor has other work. */
const DEADLINE = 90_000;
/** What all of this may take, in MiB. */
const MEMORY = 3_072;

const ALIVE = { reply: "alive" };
const REFUSALS = ["damaged", "locked", "too-large"];
/** What mammoth writes. */
const TAG = /^<\/?(a|br|dd|dl|dt|em|h[1-6]|img|li|ol|p|s|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)( (alt|colspan|href|id|rowspan|src)="[^"<>]*")*( \/)?>/;

/** One reader for many files, since what starts it takes longer than most files do. */
class Reader {
  worker = null;

  start() {
    this.worker = new Worker(new URL("worker.mjs", import.meta.url), { workerData: READER.href, resourceLimits: { maxOldGenerationSizeMb: MEMORY / 3 } });
    this.worker.on("error", (error) => this.settle?.(error));
    // pdf.js says of itself that it has started, which is no JSON.
    this.worker.on("message", (message) => this.settle?.(null, typeof message === "string" ? JSON.parse(message) : ALIVE));
  }

  /** What it says of a file; rejected where it says nothing in time, or breaks. */
  read(kind, file) {
    if (!this.worker) this.start();
    const bytes = new Uint8Array(file).buffer;
    this.worker.postMessage({ kind, bytes }, [bytes]);
    return new Promise((resolve, reject) => {
      let timer;
      this.settle = (error, reply) => {
        clearInterval(timer);
        if (error) return reject(error);
        if (reply.reply !== "alive") return resolve(reply);
        const since = { work: process.cpuUsage(), time: performance.now() };
        timer = setInterval(() => isStuck(since) && this.settle(new Error("it says nothing")), 1_000);
      };
      this.settle(null, ALIVE);
    });
  }

  async end() {
    await this.worker?.terminate();
    this.worker = null;
  }
}

function isStuck({ work, time }) {
  const { user, system } = process.cpuUsage(work);
  return (user + system) / 1_000 > PATIENCE || performance.now() - time > DEADLINE;
}

/** What holds of every answer. */
function check(reply) {
  if (reply.reply === "refused") return assert.ok(REFUSALS.includes(reply.why), reply.why);
  if (reply.reply === "html") return checkHtml(reply.html);
  assert.equal(reply.reply, "pages");
  assert.ok(reply.title === null || typeof reply.title === "string");
  for (const { width, height, pieces } of reply.pages) {
    assert.ok([width, height].every(Number.isFinite), "the size of a page");
    for (const [words, left, at, wide, size, ends] of pieces) {
      assert.ok(typeof words === "string" && typeof ends === "boolean", "a piece");
      assert.ok([left, at, wide, size].every(Number.isFinite), "the place of a piece");
    }
  }
}

function checkHtml(html) {
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const tag = html.slice(at, at + 2_000);
    assert.match(tag, TAG, "markup that is none of the library's");
  }
}

const reader = new Reader();
const told = {};
let slowest = [0, ""];

async function one(kind, name, file, expected) {
  const start = performance.now();
  try {
    const reply = await reader.read(kind, file);
    check(reply);
    const said = reply.why ?? reply.reply;
    if (expected) assert.equal(said, expected);
    told[`${kind} ${said}`] = (told[`${kind} ${said}`] ?? 0) + 1;
  } catch (error) {
    await reader.end();
    throw new Error(`${kind}, ${name}: ${error.message}`, { cause: error });
  }
  const took = performance.now() - start;
  if (took > slowest[0]) slowest = [took, `${kind}, ${name}`];
}

for (const [kind, { whole, HOSTILE }] of Object.entries(FORMATS)) {
  for (const [n, file] of whole().entries()) await one(kind, `whole ${n}`, file, { docx: "html", pdf: "pages" }[kind]);
  for (const [name, [make, expected]] of Object.entries(HOSTILE)) await one(kind, name, make(), expected);
}
const until = performance.now() + Number(values.minutes ?? 0) * 60_000;
for (let n = Number(values.seed), left = FILES; values.minutes ? performance.now() < until : left > 0; n += 1, left -= 1) {
  for (const [kind, { damaged }] of Object.entries(FORMATS)) await one(kind, `damaged by seed ${n}`, damaged(random(n)));
}
await reader.end();
const memory = process.resourceUsage().maxRSS / 1024;
console.log(`Readers: ${JSON.stringify(told)}; the slowest took ${(slowest[0] / 1000).toFixed(1)} s (${slowest[1]}); ${memory.toFixed(0)} MiB.`);
assert.ok(memory < MEMORY, `${memory} MiB`);
