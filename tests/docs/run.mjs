// Runs every command of the documents: each ```sh block of every Markdown file, in a folder that holds what the documents talk
// of. A block that cannot run here says why in a comment before it, <!-- not run: … -->. Looks at links and the names of our own
// commands, too. Run by `cargo xtask test`; alone: `node tests/docs/run.mjs [DOCUMENT…]`, with target/release/onrecord built.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { folder } from "./folder.mjs";

const ROOT = new URL("../../", import.meta.url).pathname;
const git = (...args) => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).trimEnd();
const all = git("ls-files", "--cached", "--others", "--exclude-standard", "*.md").split("\n");
const asked = process.argv.slice(2);
const documents = asked.length > 0 ? asked : all;

const FENCE = /^(?:<!-- not run: (?<why>.+?) -->\n+)?```sh\n(?<commands>.*?)^```$/gmsu;
/** A command that no fence marks would never be run. */
const UNFENCED = /^ {4,}\$? ?(?:[A-Z_]+=\S+ )?(?:cargo|onrecord|node|npm|npx|python3?|pip|duckdb|spark-submit|git|target\/\S+) .*$/gmu;

const lineOf = (text, at) => text.slice(0, at).split("\n").length;

/** Runs a block; what it says where it fails. */
function wrong(commands, cwd) {
  const path = `${ROOT}target/release:${process.env.PATH}`;
  const ran = spawnSync("bash", ["-euo", "pipefail", "-c", commands], { cwd, env: { ...process.env, PATH: path }, encoding: "utf8", input: "", maxBuffer: 1 << 28 });
  return ran.status === 0 ? undefined : `exit status ${ran.status}: ${ran.stderr.trim().split("\n").slice(-5).join("\n    ")}`;
}

/** The blocks of a document, in order, in one folder: a later one may read what an earlier one wrote. */
function run(name, text, count) {
  const blocks = [...text.matchAll(FENCE)];
  const here = blocks.length > 0 && folder(ROOT, name);
  return blocks.flatMap(({ index, groups: { why, commands } }) => {
    count[why ? "reasons" : "run"] += 1;
    const failed = why ? undefined : wrong(commands, here);
    return failed ? [`${name}:${lineOf(text, index)}: ${commands.trim()}\n    ${failed}`] : [];
  });
}

function unfenced(name, text) {
  const outside = text.replace(/^```.*?^```$/gmsu, (block) => block.replace(/[^\n]/gu, ""));
  return [...outside.matchAll(UNFENCED)].map(({ 0: line, index }) => `${name}:${lineOf(text, index)}: in no \`\`\`sh block: ${line.trim()}`);
}

/** Links to files of ours that are not there. */
function links(name, text) {
  const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/gu)];
  const lost = targets.filter(({ 1: target }) => !existsSync(join(ROOT, dirname(name), target)));
  return lost.map(({ 1: target, index }) => `${name}:${lineOf(text, index)}: there is no ${target}`);
}

/** Commands of ours, wherever they are named, that there are no more. */
function names(name, text) {
  const check = (program, known) =>
    [...text.matchAll(new RegExp(`\\b${program} ([a-z]+)\\b`, "gu"))]
      .filter(({ 0: words, 1: command, index }) => text[index - 1] === "`" && !known.has(command) && words)
      .map(({ 0: words, index }) => `${name}:${lineOf(text, index)}: there is no “${words}”`);
  return [...check("cargo xtask", XTASK), ...check("onrecord", ONRECORD)];
}

const commandsIn = (help, program) => new Set([...help.matchAll(new RegExp(`^ *${program} ([a-z]+)`, "gmu"))].map((m) => m[1]));
const XTASK = commandsIn(readFileSync(`${ROOT}xtask/src/main.rs`, "utf8"), "cargo xtask").add("site");
const ONRECORD = commandsIn(execFileSync(`${ROOT}target/release/onrecord`, ["--help"], { encoding: "utf8" }), "onrecord");

const count = { run: 0, reasons: 0 };
const failures = documents.flatMap((name) => {
  const text = readFileSync(join(ROOT, name), "utf8");
  return [run(name, text, count), unfenced(name, text), links(name, text), names(name, text)].flat();
});
assert.equal(failures.length, 0, `\n${failures.join("\n")}`);
assert.ok(asked.length > 0 || count.run >= 6, "commands were found");
console.log(`test docs: ${count.run} blocks of commands run, ${count.reasons} with a reason why not, in ${documents.length} documents ... ok`);
