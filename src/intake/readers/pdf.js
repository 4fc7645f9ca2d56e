// .pdf through pdf.js: its pieces of text, with where they stand. Lines and paragraphs are made of them by the core
// (crates/core/src/import/layout).
import * as worker from "./pdf.worker.min.js";
import { Refusal } from "./refusal.js";
import { getDocument, Util, VerbosityLevel } from "./pdf.min.js";

// This is a worker already: pdf.js needs none of its own.
self.pdfjsWorker = worker;

/** More characters than the core reads. */
const MOST = 20_000_000;
/** A book has fewer pages; a few bytes can count a page a million times. */
const MOST_PAGES = 10_000;
const OPTIONS = { useSystemFonts: false, useWasm: false, disableFontFace: true, stopAtErrors: false };

/** The pieces of a .pdf file's bytes; `alive` is called after each page. */
export async function read(bytes, alive) {
  const task = getDocument({ data: bytes, verbosity: VerbosityLevel.ERRORS, ...OPTIONS });
  const file = await task.promise.catch((error) => {
    throw new Refusal(error.name === "PasswordException" ? "locked" : "damaged");
  });
  if (file.numPages > MOST_PAGES) throw new Refusal("too-large");
  const pages = [];
  let left = MOST;
  for (let n = 1; n <= file.numPages; n += 1) {
    const { length, ...page } = await pieces(await file.getPage(n), left);
    left -= length;
    pages.push(page);
    alive();
  }
  const { info } = await file.getMetadata();
  return { reply: "pages", title: typeof info?.Title === "string" ? info.Title : null, pages };
}

/**
 * One page: its size, and of each piece its words, left edge, baseline from the top, width, size, whether a line ends. Refused
 * where it holds more than `most` characters.
 */
async function pieces(page, most) {
  // As a reader sees the page, which may be turned.
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items, length } = await textOf(page, most);
  const placed = items.map((item) => ({ ...item, at: Util.transform(transform, item.transform) }));
  // Text that stands upright beside the text is no part of it.
  const lying = placed.filter(({ at: [a, b] }) => Math.abs(b) <= Math.abs(a) / 10);
  const somewhere = lying.filter(({ at, width }) => [...at, width].every(Number.isFinite));
  page.cleanup();
  const pieces = somewhere.map(({ str, at, width, hasEOL }) => [str, at[4], at[5], width, Math.hypot(at[2], at[3]), hasEOL]);
  return { width, height, length, pieces };
}

/** The library's pieces of text, and how many characters they have: no more than `most`, however many the page would give. */
async function textOf(page, most) {
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  const items = [];
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    items.push(...chunk.value.items);
    length += chunk.value.items.reduce((sum, { str }) => sum + str.length, 0);
    if (length > most) throw new Refusal("too-large");
  }
  return { items, length };
}
