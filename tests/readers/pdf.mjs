// .pdf files to be damaged, damaged ones, and ones made to do harm. Written by hand, so that every byte is known.
import { deflateSync } from "node:zlib";
import * as damage from "./damage.mjs";
import { below, oneOf } from "./random.mjs";
import { lockedPdf } from "../browser/printer.mjs";

const CONTENT = "BT /F1 24 Tf 50 700 Td (Council backs <script>alert\\(1\\)</script>) Tj ET\nBT /F1 12 Tf 50 650 Td [(The mayor) -300 (said it stands.)] TJ 0 -14 Td (Farmers were not asked.) Tj T* /F2 12 Tf <00410042> Tj ET /X1 Do";
const FORM = "<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 6 0 R>>/XObject<</X1 8 0 R>>>>";
const CMAP = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfrange <0041> <0045> <0061> <0046> <0048> [<0066> <0067> <0068>] endbfrange 1 beginbfchar <0050> <D83DDE00> endbfchar endcmap end";
const RESOURCES = "/Resources<</Font<</F1 6 0 R/F2 7 0 R>>/XObject<</X1 8 0 R>>>>";

/** The objects of a file of two pages, by number from 1: its catalogue, its pages, their content, fonts and a form. */
const objects = (packed) => [
  "<</Type/Catalog/Pages 2 0 R>>",
  `<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2${RESOURCES}/MediaBox[0 0 600 800]>>`,
  "<</Type/Page/Parent 2 0 R/Contents 5 0 R>>",
  "<</Type/Page/Parent 2 0 R/Contents[5 0 R 5 0 R]/Rotate 90>>",
  stream("<<", CONTENT, packed),
  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  "<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/ToUnicode 9 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0[500 600] 10 20 300]>>]>>",
  stream(FORM, "BT /F1 9 Tf 50 20 Td (in a form) Tj ET", packed),
  stream("<<", CMAP, packed),
  "<</Title(Council backs bridge)>>",
];

function stream(head, content, packed) {
  const bytes = packed ? deflateSync(Buffer.from(content)).toString("latin1") : content;
  return `${head}/Length ${bytes.length}${packed ? "/Filter/FlateDecode" : ""}>>\nstream\n${bytes}\nendstream`;
}

/** A file of these objects with its table at the end. */
function file(list, trailer = "") {
  let text = "%PDF-1.7\n";
  const at = list.map((object, n) => {
    const start = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = text.length;
  const rows = at.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${list.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${list.length + 1}/Root 1 0 R/Info 10 0 R${trailer}>>\n`;
  return Buffer.from(`${text}startxref\n${table}\n%%EOF\n`, "latin1");
}

/** The same objects, those that may be in a stream of objects, with their table in a stream, too. */
function modern(list) {
  const inside = list.map((object, n) => [n + 1, object]).filter(([, object]) => !object.includes("\nstream\n"));
  let offsets = "", bodies = "";
  for (const [n, object] of inside) {
    offsets += `${n} ${bodies.length} `;
    bodies += `${object} `;
  }
  let text = "%PDF-1.7\n";
  const rows = Array.from({ length: list.length + 3 }, () => [0, 0, 0]);
  const put = (n, object) => {
    rows[n] = [1, text.length, 0];
    text += `${n} 0 obj\n${object}\nendobj\n`;
  };
  const holder = list.length + 1;
  list.forEach((object, n) => object.includes("\nstream\n") && put(n + 1, object));
  put(holder, stream(`<</Type/ObjStm/N ${inside.length}/First ${offsets.length}`, offsets + bodies, true));
  inside.forEach(([n], index) => (rows[n] = [2, holder, index]));
  const table = text.length;
  rows[holder + 1] = [1, table, 0];
  const packed = rows.map(([kind, at, more]) => String.fromCharCode(kind, at >> 8, at & 255, more)).join("");
  const head = `<</Type/XRef/Size ${rows.length}/W[1 2 1]/Root 1 0 R/Info 10 0 R`;
  text += `${holder + 1} 0 obj\n${streamOfBytes(head, packed)}\nendobj\n`;
  return Buffer.from(`${text}startxref\n${table}\n%%EOF\n`, "latin1");
}

function streamOfBytes(head, bytes) {
  return stream(head, bytes, false);
}

const changed = (list, changes) => list.map((object, n) => changes[n + 1] ?? object);
const plain = (changes, trailer) => file(changed(objects(false), changes), trailer);

/** Undamaged files. */
export const whole = () => [file(objects(false)), file(objects(true)), modern(objects(true))];

/** A damaged file: one of its objects, or the file as a whole. */
export function damaged(next) {
  const other = Buffer.from(CONTENT + CMAP);
  if (below(next, 3) === 0) return damage.bytes(next, oneOf(next, whole()), other);
  const list = objects(false);
  const n = below(next, list.length);
  const harm = oneOf(next, [damage.words, damage.words, damage.bytes]);
  list[n] = harm(next, Buffer.from(list[n], "latin1"), other).toString("latin1");
  return oneOf(next, [file, modern])(list);
}

/** A tree of pages: each of `depth` levels has the next one `wide` times. */
function tree(wide, depth) {
  const levels = Array.from({ length: depth }, (_, n) => {
    const below = n + 1 < depth ? 11 + n : 3;
    return `<</Type/Pages/Kids[${`${below} 0 R `.repeat(wide)}]/Count ${wide ** (depth - n)}${RESOURCES}/MediaBox[0 0 600 800]>>`;
  });
  const list = changed(objects(true), { 2: levels[0] });
  return file([...list, ...levels.slice(1)]);
}

/** So small that no word runs out of the page, where it would be no text. */
const show = (words, times) => stream("<<", `BT /F1 .00001 Tf 50 700 Td ${`(${words})Tj `.repeat(times)}ET`, true);

const widths = (of) => `<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-V/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/${of}>>]>>`;

/** What a file may be made to do, and what the reader says of it: `pages`, or why it is refused; none where either will do. */
export const HOSTILE = {
  "no table": [() => Buffer.from("%PDF-1.7 and then nothing of the kind"), "damaged"],
  "locked": [() => lockedPdf(), "locked"],
  "a page tree that holds itself": [() => plain({ 2: "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>" })],
  "a page that is its own parent": [() => plain({ 3: "<</Type/Page/Parent 3 0 R/Contents 5 0 R>>" })],
  "more pages counted than there are": [() => plain({ 2: `<</Type/Pages/Kids[3 0 R]/Count 2000000000${RESOURCES}>>` })],
  "fewer than none": [() => plain({ 2: `<</Type/Pages/Kids[3 0 R]/Count -5${RESOURCES}>>` })],
  "a million pages in three levels": [() => tree(100, 3), "too-large"],
  "a table that comes before itself": [() => plain({}, "/Prev 9")],
  "a form that draws itself": [() => plain({ 8: stream(FORM, "/X1 Do /X1 Do (again) Tj", false) })],
  "a font that is its own descendant": [() => plain({ 7: "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]>>" })],
  "two billion widths": [() => plain({ 7: widths("W[-2147483648 2147483647 300]/W2[-2147483648 2147483647 1 1 1]") })],
  "a length that is the stream itself": [() => plain({ 5: `<</Length 5 0 R>>\nstream\n${CONTENT}\nendstream` })],
  "a filter 1,000 times": [() => plain({ 5: `<</Length 20/Filter[${"/FlateDecode".repeat(1000)}]>>\nstream\n01234567890123456789\nendstream` })],
  "a sheet without end": [() => plain({ 3: "<</Type/Page/Parent 2 0 R/Contents 5 0 R/MediaBox[-1e400 0 1e400 1e400]>>" })],
  "a map of four billion characters": [() => plain({ 9: stream("<<", CMAP.replace("<0041> <0045>", "<00000000> <FFFFFFFF>"), false) })],
  "arrays 100,000 deep": [() => plain({ 10: "[".repeat(100_000) })],
  "21 million characters on a page": [() => plain({ 5: show("a".repeat(1000), 21_000) }), "too-large"],
  "a stream that unpacks to 64 MB": [() => plain({ 5: stream("<<", " ".repeat(64 << 20), true) })],
  "a script": [() => plain({ 1: "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>" }), "pages"],
};
