// Opens every export with software that people use: readers of CSV, Parquet and SQLite, a graph library, a JSON-LD processor, Chromium. Run by
// `cargo xtask test`; alone: `node tests/exports/run.mjs`.
import { readFileSync } from "node:fs";
import * as annotations from "./annotations.mjs";
import * as archives from "./archives.mjs";
import * as dna from "./dna.mjs";
import * as graphs from "./graphs.mjs";
import * as report from "./report.mjs";
import * as tables from "./tables.mjs";
import { onrecord } from "../programs.mjs";

const ROOT = new URL("../../", import.meta.url).pathname;
/** Our example, and an article whose words would do harm if any form took them for more than text. */
const FILES = ["example/1-wire.txt", "example/2-daily.txt", "example/3-business.txt", "tests/exports/hostile.html"];

/** What the command line writes of the files in one format. */
const written = (format) => onrecord(["analyze", ...FILES, "--format", format]);

const analysis = JSON.parse(written("json"));
/** The text of a plain file; what is read out of a page is not printed. */
const texts = FILES.map((file) => (file.endsWith(".txt") ? readFileSync(ROOT + file, "utf8") : undefined));

for (const { name, default: check } of [tables, graphs, annotations, report, archives, dna]) {
  await check({ written, analysis, texts, root: ROOT });
  console.log(`test exports: ${name} ... ok`);
}
