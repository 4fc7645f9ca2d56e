// The worker's WebAssembly and the native build give the same analysis of the same texts, to the last offset.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { analyzeInWorker, analyzeNatively } from "../native.mjs";

export const name = "native = WASM";
export const views = [{ width: 1280, scheme: "light" }];

export default async function (visitor) {
  const folder = new URL("../../texts/", import.meta.url);
  const documents = readdirSync(folder).map((id) => ({ id, text: readFileSync(new URL(id, folder), "utf8") }));
  const requests = [documents, ...documents.map((document) => [document])];
  const native = analyzeNatively(requests);
  assert.equal(native.length, requests.length);
  await visitor.open();
  const wasm = await analyzeInWorker(visitor.page, requests);
  requests.forEach(([first, ...more], i) => {
    assert.deepEqual(wasm[i], native[i], more.length ? "all texts at once" : first.id);
  });
}
