// What everyone reads in the benchmark.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const root = new URL("../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8").trimEnd();
/** Held beside the project, where it is held at all. */
const POLNEAR = new URL("../shared/data/attribution/polnear-dev.jsonl.gz", root);

/** The three articles that a first visit shows. */
export const EXAMPLES = ["example/1-wire.txt", "example/2-daily.txt", "example/3-business.txt"].map(read);
/** One of the tests' texts. */
export const PLAIN = read("tests/texts/plain.txt");

/** How many words a text has. */
export const words = (text) => text.split(/\s+/).filter(Boolean).length;

/** Each a name, texts, and how many rounds they are read for. */
export function sets() {
  const own = Array.from({ length: 5 }, () => [...EXAMPLES, PLAIN]).flat();
  const all = [{ name: "The example’s three articles and one of the tests’, five times", texts: own, rounds: 9 }];
  if (existsSync(POLNEAR)) {
    const lines = gunzipSync(readFileSync(POLNEAR)).toString().trimEnd().split("\n");
    all.push({ name: "PolNeAR’s dev texts", texts: lines.map((line) => JSON.parse(line).text), rounds: 5 });
  }
  return all;
}

/** An article of 700 words out of our own. */
export function longArticle() {
  const body = (text) => text.slice(text.indexOf("\n\n") + 2);
  const paragraphs = [PLAIN, ...EXAMPLES.map((text) => body(body(text)))].join("\n\n").split("\n\n");
  let left = 700;
  const kept = paragraphs.map((paragraph) => {
    const some = paragraph.split(/\s+/).slice(0, Math.max(left, 0)).join(" ");
    left -= words(some);
    return some;
  });
  return kept.filter(Boolean).join("\n\n");
}

/** The articles of the golden set without their marks and notes, each a list of paragraphs. */
function golden() {
  const folder = "crates/core/tests/gold/articles/";
  const files = readdirSync(new URL(folder, root)).filter((name) => name.endsWith(".gold")).sort();
  return files.map((name) => {
    const lines = read(folder + name).split("\n");
    const end = lines.findIndex((line) => line.startsWith("=="));
    const text = lines.slice(0, end < 0 ? undefined : end).filter((line) => line && !/^[ #]/.test(line));
    return text.map(unmarked);
  });
}

/** A line of the golden set without its marks, `{words=whom}` and the like; one may stand in another. */
function unmarked(line) {
  const inner = line.replaceAll(/\{\??([^{}=]*)(=[^{}]*)?\}/g, "$1");
  return inner === line ? line : unmarked(inner);
}

/** So many articles of so many words out of the golden set's, with other names in each round through them. */
export function many(count, length) {
  const articles = golden();
  const names = [...new Set(articles.flat().flatMap((text) => text.match(/(?<=[a-z,] )[A-Z][a-z]{3,}/g) ?? []))].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / articles.length);
    const other = (word) => (place.has(word) ? names[(place.get(word) + 37 * round) % names.length] : word);
    const kept = [];
    for (let n = 0, left = length; left > 0; n += 1) {
      for (const paragraph of articles[(i + 7 * n + (n ? round : 0)) % articles.length]) {
        if (left > 0) kept.push(paragraph.replaceAll(/[A-Z][a-z]{3,}/g, other));
        left -= words(paragraph);
      }
    }
    return kept.join("\n\n");
  });
}
