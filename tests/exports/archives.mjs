// Parquet, read by hyparquet: the same statements as in the event list.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { onrecord } from "../programs.mjs";

export const name = "Parquet by hyparquet";

/** Cells as CSV writes them. */
function plain(row) {
  const text = (value) => (typeof value === "number" ? value.toFixed(2) : `${value ?? ""}`);
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, text(value)]));
}

export default async function check({ root }) {
  const texts = ["example/1-wire.txt", "example/2-daily.txt"].map((file) => readFileSync(root + file, "utf8"));
  const input = texts.map((text, i) => `${JSON.stringify({ id: `n${i}`, text, outlet: "=SUM(1)" })}\n`).join("");
  const run = (args, input) => onrecord(args, { input, encoding: null });
  const analyses = run(["analyze", "--jsonl"], input);
  const { buffer, byteOffset, length } = run(["export", "--format", "parquet", "-"], analyses);
  const rows = await parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + length) });
  // An apostrophe keeps a spreadsheet from running a cell; Parquet has none.
  const cells = (row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.replace(/^'/, "")]));
  const events = parse(run(["export", "--format", "csv", "-"], analyses), { columns: true }).map(cells);
  assert.deepEqual(rows.map(plain), events);
  assert.ok(rows.length > 20 && rows.every((row) => row.outlet === "=SUM(1)" && typeof row.start === "bigint"));
}
