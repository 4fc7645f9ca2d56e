// A stranger's workspace whose every name is a payload, as a file and as a link; its exports opened elsewhere.
import assert from "node:assert/strict";
import { readFileSync, renameSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ADDRESSES, PAYLOADS } from "../payloads.mjs";
import { unharmed, unharmedEverywhere, watchFor } from "../unharmed.mjs";

export const name = "hostile workspace";
export const views = [{ width: 1280, scheme: "light" }];

const TEXT = `Storm closes harbour

Mayor Ana Ruiz said “the harbour must close” on Monday. Ruiz criticised the Transport Ministry.`;
const [MAYOR, CUE] = ["Ana Ruiz", "criticised"];

function anchor(document, words) {
  const start = Buffer.byteLength(TEXT.slice(0, TEXT.indexOf(words)));
  return { document, span: [start, start + Buffer.byteLength(words)], words, prefix: "", suffix: "" };
}

/** A document and what was said of it; every string that a person could have chosen is the payload. */
function part(payload, n) {
  const id = `d${n}`;
  const url = ADDRESSES[n % ADDRESSES.length];
  const edits = [{ article: 0, title: payload, outlet: payload, published: payload, url }];
  const document = { id, text: TEXT, title: payload, published: payload, outlet: payload, url, edits: n % 2 ? edits : [], restored: [payload] };
  const mayor = { kind: "entity", at: [anchor(id, MAYOR)], name: MAYOR };
  const stance = { evidence: anchor(id, CUE), holder: null, target: { issue: payload }, polarity: "negative" };
  return [document, n ? [{ do: "add_stance", ...stance }] : [{ do: "rename", item: mayor, name: payload }, { do: "accept", item: { ...mayor, name: payload } }]];
}

function workspace(payloads) {
  const parts = payloads.map(part);
  const shared = { onrecord: 1, documents: parts.map(([d]) => d), corrections: parts.flatMap(([, c]) => c), view: `#/cards/"><img src=x onerror=x55()>` };
  return JSON.stringify(shared).replace("{", `{"__proto__":{"x55":1},"constructor":{"prototype":{"x55":1}},`);
}

const asked = (page) => page.getByRole("dialog", { name: "A shared workspace" });

export default async function (visitor) {
  const { page } = visitor;
  await watchFor(visitor);
  await visitor.open();
  const file = { name: "x55.onrecord.json", mimeType: "application/json", buffer: Buffer.from(workspace(PAYLOADS)) };
  await page.getByLabel("Files to read").setInputFiles(file);
  await asked(page).waitFor();
  await unharmed(visitor, "the question about it");
  await asked(page).getByRole("button", { name: "Look at it without saving" }).click();
  await page.getByText("Shared with you").waitFor();
  await visitor.rest();
  await unharmedEverywhere(visitor, "a workspace from a file");
  await exported(visitor);
  await linked(visitor);
}

/** Its report, opened from disk, and its Markdown. */
async function exported(visitor) {
  const { page } = visitor;
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  const path = await saved(page, dialog.getByRole("button", { name: "Download: Report" }));
  renameSync(path, `${path}.html`);
  const reader = await visitor.context.browser().newContext();
  const report = await reader.newPage();
  const problems = [];
  report.on("console", (message) => problems.push(message.text()));
  report.on("dialog", (dialog) => problems.push(dialog.message()));
  await report.goto(pathToFileURL(`${path}.html`).href);
  const foreign = await report.evaluate(() => [
    ...[...document.querySelectorAll("body *")].filter((e) => !/^(main|section|h[1-6]|p|ol|ul|li|dl|d[td]|table|caption|thead|tbody|tr|t[hd]|a|span|br|blockquote|strong|em|mark|time|div|b|i|q|cite|small)$/.test(e.localName)).map((e) => e.outerHTML),
    ...[...document.links].filter((a) => !["http:", "https:"].includes(a.protocol) && !a.getAttribute("href").startsWith("#")).map((a) => a.outerHTML),
    ...[...document.querySelectorAll("*")].filter((e) => [...e.attributes].some(({ name }) => name.startsWith("on") || name === "style" || name.includes("x55"))).map((e) => e.outerHTML),
  ]);
  assert.deepEqual([foreign, problems], [[], []], "the report");
  await reader.close();
  const markdown = readFileSync(await saved(page, dialog.getByRole("button", { name: "Download: Markdown" })), "utf8");
  assert.doesNotMatch(markdown, /(^|[^\\])<(?!https?:)|(^|[^\\])\]\((?!https?:)/m, "markup in the Markdown");
  await page.keyboard.press("Escape");
}

async function saved(page, button) {
  const download = page.waitForEvent("download");
  await button.click();
  return (await download).path();
}

/** The same as a link, as much of it as a link holds, at another person's. */
async function linked(visitor) {
  const { page } = visitor;
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  await unharmed(visitor, "the share dialog");
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await dialog.getByText("The link is copied.").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto("about:blank");
  await page.goto(link);
  await asked(page).waitFor();
  await unharmed(visitor, "the question about a link");
  await asked(page).getByRole("button", { name: /Open and keep it|Put it in place of mine/ }).click();
  await visitor.rest();
  await unharmed(visitor, "a workspace from a link");
}
