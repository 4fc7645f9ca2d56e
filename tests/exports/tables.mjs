// CSV, read as a spreadsheet or R would.
import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";

export const name = "CSV by csv-parse";

/** What spreadsheets run: the first letter decides. A number alone is no formula. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

function read(written, format) {
  const rows = parse(written(format));
  const width = rows[0].length;
  for (const cell of rows.flat()) assert.ok(!RUNS.test(cell) || /^-?\d+$/.test(cell), `${format}: “${cell}” would run`);
  assert.ok(rows.every((row) => row.length === width), `${format}: rows of one width`);
  return parse(written(format), { columns: true });
}

export default function check({ written, analysis, texts }) {
  const events = read(written, "csv");
  assert.equal(events.length, analysis.attributions.length + analysis.stances.length);
  assert.ok(events.some((e) => e.outlet.startsWith("'@SUM")), "the hostile outlet stands there as text");
  for (const event of events) {
    const text = texts[analysis.articles[Number(event.article.slice(1)) - 1].document];
    if (text === undefined || event.words.includes("…")) continue;
    const words = [...text].slice(Number(event.start), Number(event.end)).join("");
    assert.equal(words.split(/\s+/).join(" "), event.words, `${event.id}: offsets are code points`);
  }
  const matrices = ["csv-binary", "csv-signed", "csv-counts"].map((format) => read(written, format));
  const [binary, signed, counts] = matrices;
  assert.ok(counts.length > 1);
  for (const [i, row] of counts.entries()) {
    for (const [target, cell] of Object.entries(row)) {
      if (target === "actor") continue;
      const [yes, sum, n] = [binary[i][target], signed[i][target], cell].map(Number);
      assert.ok(yes === Math.sign(n) && Math.abs(sum) <= n && (n - sum) % 2 === 0, `${row.actor}, ${target}`);
    }
  }
  const edges = read(written, "csv-edges");
  const total = counts.flatMap((row) => Object.values(row).map(Number).filter(Number.isFinite)).reduce((a, b) => a + b);
  const directed = edges.filter((e) => e.Type === "Directed");
  assert.equal(directed.reduce((n, e) => n + Number(e.Weight), 0), total, "edges and matrix count alike");
}
