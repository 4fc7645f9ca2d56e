// The folder that a document's commands run in.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const paragraphs = (text) => text.trim().split(/\n\n+/u).map((words) => `<p>${words}</p>`).join("\n");

/** A new folder for a document's commands, within the project so that cargo works there, with the files that documents name. */
export function folder(root, document) {
  const here = join(root, "target/docs", document.replace(/\W/gu, "-"));
  rmSync(here, { recursive: true, force: true });
  mkdirSync(here, { recursive: true });
  const [wire, daily] = ["example/1-wire.txt", "example/2-daily.txt"].map((name) => join(root, name));
  for (const name of ["article.txt", "one.txt"]) copyFileSync(wire, join(here, name));
  for (const name of ["two.txt", "two.md"]) copyFileSync(daily, join(here, name));
  for (const [name, file] of [["one.html", wire], ["two.html", daily]]) writeFileSync(join(here, name), paragraphs(readFileSync(file, "utf8")));
  const lines = [wire, daily].map((file, i) => `${JSON.stringify({ id: `n${i}`, text: readFileSync(file, "utf8") })}\n`).join("");
  writeFileSync(join(here, "articles.jsonl"), lines);
  if (document === "docs/exports.md") {
    // Its page begins where that of archives ends.
    const analyses = execFileSync(join(root, "target/release/onrecord"), ["analyze", "--jsonl"], { input: lines });
    writeFileSync(join(here, "analyses.jsonl"), analyses);
  }
  return here;
}
