// What the command line prints as JSON is what docs/analysis.schema.json says and docs/json.md explains, no key more and
// no key less. Run by `cargo xtask test`; alone: `node tests/json/schema.mjs`.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { onrecord } from "../programs.mjs";

const ROOT = new URL("../../", import.meta.url).pathname;

const schema = JSON.parse(read("docs/analysis.schema.json"));
const ajv = new Ajv({ strict: true, allErrors: true });
const validators = { analysis: ajv.compile(schema), line: ajv.compile({ $ref: "analysis.schema.json#/$defs/line" }) };

function read(path) {
  return readFileSync(ROOT + path, "utf8");
}

const analyzed = (args, input) => onrecord(["analyze", ...args], { input });

/** Every key that the objects of a value have. */
function keysOf(value, keys = new Set()) {
  for (const [key, inner] of Object.entries(value ?? {})) {
    if (!Array.isArray(value)) keys.add(key);
    if (typeof inner === "object") keysOf(inner, keys);
  }
  return keys;
}

/** Every key that a schema describes. */
function keysDescribed(schema, keys = new Set()) {
  for (const [keyword, inner] of Object.entries(schema)) {
    if (keyword === "properties") Object.keys(inner).forEach((key) => keys.add(key));
    if (typeof inner === "object") keysDescribed(inner, keys);
  }
  return keys;
}

function check(shape, value, of) {
  const valid = validators[shape](value);
  const problems = (validators[shape].errors ?? []).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
  assert.ok(valid, `${of} is not the ${shape} of the schema:\n${problems.join("\n")}`);
}

const FROM = { outlet: "The Example Post", url: "https://example.org/bridge" };

/** The project's own texts: all files as one workspace, and each as a line by itself. */
function outputs() {
  const folders = ["example/", "tests/texts/"];
  const texts = folders.flatMap((folder) => readdirSync(ROOT + folder).map((file) => folder + file));
  const together = JSON.parse(analyzed([...texts, "tests/json/page.html", "--format", "json"]));
  const lines = texts.map((id) => JSON.stringify({ id, text: read(id), title: "A title", published: "2024-03-18", ...FROM }));
  const answers = analyzed(["--jsonl"], lines.join("\n")).trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(answers.map((answer) => answer.id), texts);
  return { together, answers };
}

const { together, answers } = outputs();
check("analysis", together, "the workspace of all texts");
answers.forEach((answer) => check("line", answer, answer.id));

const described = [...keysDescribed(schema)];
const written = keysOf([together, answers]);
// The page alone writes what a person said of items.
const reviewed = { ...together, review: { q1: "confirmed", "e1-2": "rejected" } };
check("analysis", reviewed, "a file of the page");
const never = described.filter((key) => !written.has(key) && key !== "review");
assert.deepEqual(never, [], "keys of the schema that none of the texts shows");
const words = read("docs/json.md");
assert.deepEqual(described.filter((key) => !words.includes(`\`${key}\``)), [], "keys that docs/json.md leaves out");

// The schema would notice: a key too many, a key too few, a value of another type.
const changes = [{ extra: 1 }, { review: { q1: "machine" } }, { notes: undefined }, { entities: {} }];
for (const change of changes) {
  assert.ok(!validators.analysis(JSON.parse(JSON.stringify({ ...together, ...change }))), JSON.stringify(change));
}
console.log(`test JSON schema: ${answers.length + 1} outputs, ${described.length} keys ... ok`);
