// Web Annotations, expanded by a JSON-LD processor without a network, and their selectors found again in the texts.
import assert from "node:assert/strict";
import jsonld from "jsonld";
import { ADDRESS, CONTEXT } from "./anno-context.mjs";

export const name = "Web Annotations by jsonld.js";

const OA = "http://www.w3.org/ns/oa#";

/** Gives our context for the annotation model's address, and refuses all others. */
async function documentLoader(url) {
  assert.equal(url, ADDRESS, "no other context is asked for");
  return { contextUrl: null, documentUrl: url, document: { "@context": CONTEXT } };
}

/** Every key of a JSON-LD value, keywords aside. */
function terms(value, found = new Set()) {
  for (const [key, inner] of Object.entries(value ?? {})) {
    if (!Array.isArray(value) && !key.startsWith("@")) found.add(key);
    if (typeof inner === "object") terms(inner, found);
  }
  return found;
}

/** The words that a quote selector finds, and the place where it finds them. */
function find(text, { exact, prefix, suffix }) {
  const at = text.indexOf(prefix + exact + suffix);
  assert.ok(at >= 0, `“${exact}” is found by its context`);
  const start = [...text.slice(0, at + prefix.length)].length;
  return { start, end: start + [...exact].length };
}

function checkSelectors(item, { analysis, texts }) {
  const id = item["onrecord:item"];
  const { article } = analysis[id[0] === "q" ? "attributions" : "stances"][Number(id.slice(1)) - 1];
  const text = texts[analysis.articles[Number(article.slice(1)) - 1].document];
  for (const { selector } of item.target) {
    const [quote, { start, end }] = selector;
    if (text !== undefined) assert.deepEqual(find(text, quote), { start, end }, `${id}: quote and position agree`);
  }
}

export default async function check(context) {
  const page = JSON.parse(context.written("jsonld"));
  assert.equal(page.items.length, context.analysis.attributions.length + context.analysis.stances.length);
  assert.equal(new Set(page.items.map((item) => item.id)).size, page.items.length, "every annotation has its own id");
  page.items.forEach((item) => checkSelectors(item, context));

  const expanded = await jsonld.expand(page, { documentLoader, safe: true });
  const unknown = [...terms(expanded)].filter((term) => !/^(https?:\/\/|urn:onrecord:)/.test(term));
  assert.deepEqual(unknown, [], "every key is a term of a context");
  const quads = await jsonld.toRDF(page, { documentLoader, safe: true });
  const count = (predicate) => quads.filter((q) => q.predicate.value === OA + predicate).length;
  assert.equal(count("hasBody"), page.items.length);
  assert.equal(count("exact"), page.items.reduce((n, item) => n + item.target.length, 0));
}
