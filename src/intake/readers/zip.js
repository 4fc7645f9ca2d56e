// Just enough of the zip format (PKWARE's APPNOTE) to know what a file unpacks to before a library unpacks it.
import { Refusal } from "./refusal.js";

/** What all parts but pictures may unpack to, in bytes: a book of 3,000 pages. */
const MOST = 32 << 20;
/** So many parts of text has no file: headers, footers, notes, a part each. */
const MOST_PARTS = 1_000;
/** Word's own folders of what is no text. */
const NO_TEXT = /^word\/(media|embeddings|fonts|activeX)\//i;
const END = { signature: 0x06054b50, length: 22, comment: 0xffff };
const RECORD = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const DEFLATE = 8;

/** The file without its pictures; refused where the rest is too large. */
export async function withoutPictures(bytes) {
  const view = new DataView(bytes);
  const directory = parts(view);
  const kept = directory.parts.filter(({ name }) => !NO_TEXT.test(name));
  if (kept.length > MOST_PARTS) throw new Refusal("too-large");
  let left = MOST;
  for (const part of kept) left -= await unpacked(view, part, left);
  return listing(bytes, directory.start, kept);
}

/** What the file's directory lists, and where it starts. */
function parts(view) {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const found = [];
  for (let at = start; found.length < count; at = found.at(-1).to) found.push(record(view, at));
  return { start, parts: found };
}

/** The end record is found from behind, past a comment. */
function endOf(view) {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - END.comment); at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw new Refusal("damaged");
}

function record(view, at) {
  if (view.getUint32(at, true) !== RECORD.signature) throw new Refusal("damaged");
  const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  if (view.getUint16(at + 8, true) & 1) throw new Refusal("locked");
  return {
    name: new TextDecoder().decode(new Uint8Array(view.buffer, at + RECORD.length, name)),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
    from: at,
    to: at + RECORD.length + name + extra + comment,
  };
}

/** How many bytes a part unpacks to, counted and not believed. */
async function unpacked(view, { method, packed, local }, most) {
  if (view.getUint32(local, true) !== LOCAL.signature) throw new Refusal("damaged");
  const data = local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const source = new Uint8Array(view.buffer, data, packed);
  const count = method === DEFLATE ? await inflated(source, most) : packed;
  if (count > most) throw new Refusal("too-large");
  return count;
}

async function inflated(source, most) {
  const reader = new Blob([source]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  let count = 0;
  for (let chunk = await reader.read(); !chunk.done && count <= most; chunk = await reader.read()) count += chunk.value.length;
  await reader.cancel();
  return count;
}

/** The same bytes with a directory that lists these parts alone. */
function listing(bytes, start, kept) {
  const records = kept.map(({ from, to }) => bytes.slice(from, to));
  const length = records.reduce((sum, record) => sum + record.byteLength, 0);
  const end = new DataView(new ArrayBuffer(END.length));
  end.setUint32(0, END.signature, true);
  for (const offset of [8, 10]) end.setUint16(offset, kept.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, start, true);
  return new Blob([bytes.slice(0, start), ...records, end.buffer]).arrayBuffer();
}
