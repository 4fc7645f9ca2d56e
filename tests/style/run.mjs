// The style sheets are read whole: a brace left open has a browser drop all that follows, and says nothing. No two of them
// style the same class, print.css aside.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { transformSync } from "esbuild";

const folder = new URL("../../style/", import.meta.url);
const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));
assert.ok(sheets.length > 0);

for (const name of sheets) {
  const css = readFileSync(new URL(name, folder), "utf8");
  const { warnings } = transformSync(css, { loader: "css", logLevel: "silent" });
  assert.deepEqual(warnings.map(({ text, location }) => `${name}:${location.line}: ${text}`), []);
  assert.deepEqual(nested(css), [], `${name}: rules within rules`);
}
const classes = (name) => [...readFileSync(new URL(name, folder), "utf8").matchAll(/^\.([\w-]+)(?=,?$| \{)/gm)].map(([, name]) => name);
const owner = new Map();
for (const name of sheets.filter((name) => name !== "print.css")) {
  for (const of of classes(name)) {
    assert.equal(owner.get(of) ?? name, name, `.${of} is styled in two sheets`);
    owner.set(of, name);
  }
}
console.log(`test style: ${sheets.length} sheets ... ok`);

/** Selectors that stand within another rule. We write none so: one that does has a brace missing before it. */
function nested(css) {
  const open = [];
  const found = [];
  for (const [, head, brace] of css.replace(/\/\*[^]*?\*\//g, "").matchAll(/([^{};]*)([{};])/g)) {
    if (brace === "}") open.pop();
    if (brace !== "{") continue;
    if (open.some((outer) => !outer.startsWith("@"))) found.push(head.trim());
    open.push(head.trim());
  }
  return found;
}
