// The database of Discourse Network Analyzer, read by Python's SQLite: the same stances as in the event list.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { parse } from "csv-parse/sync";
import { onrecord } from "../programs.mjs";

export const name = "database of Discourse Network Analyzer by Python";

const line = (text) => text.split(/\s+/u).filter(Boolean).join(" ");

export default async function check({ root }) {
  const texts = ["example/1-wire.txt", "example/2-daily.txt"].map((file) => readFileSync(root + file, "utf8"));
  // 𝒪: one code point, two units of a Java string.
  const input = texts.map((text, i) => `${JSON.stringify({ id: `n${i}`, text: `𝒪 ${text}` })}\n`).join("");
  const run = (args, input) => onrecord(args, { input, encoding: null });
  const analysis = run(["compare", "-"], input);
  const folder = mkdtempSync(`${tmpdir()}/onrecord-dna-`);
  try {
    writeFileSync(`${folder}/stances.dna`, run(["export", "--format", "dna", "-"], analysis));
    const read = execFileSync("python3", [`${root}tests/exports/dna.py`, `${folder}/stances.dna`], { encoding: "utf8" });
    const found = JSON.parse(read).map(({ words, person, organization, concept, agreement }) => {
      assert.ok(person === "" || organization === "", "an actor is a person or an organization");
      return [person + organization, concept, agreement, line(words)];
    });
    const events = parse(run(["export", "--format", "csv", "-"], analysis), { columns: true });
    const held = events.filter((e) => e.event === "stance" && e.speaker_or_holder !== "unattributed");
    const expected = held.map((e) => [e.speaker_or_holder, e.target, e.polarity === "positive" ? 1 : 0, e.words]);
    const plain = (rows) => rows.map((row) => JSON.stringify(row).replaceAll(`"'`, `"`)).sort();
    assert.deepEqual(plain(found), plain(expected));
    assert.ok(found.length > 5, "statements");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
