// .docx files to be damaged, damaged ones, and ones made to do harm.
import * as damage from "./damage.mjs";
import { below, oneOf } from "./random.mjs";
import { parts, zip } from "../browser/word-processor.mjs";

const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "word/document.xml";

/** What the paragraphs say is no markup, whatever it looks like. */
const PARAGRAPHS = [
  "Council backs <script>alert(1)</script> bridge",
  `The mayor said "it stands" & <img src=x onerror=alert(1)> left.`,
  "Farmers were not asked, their leader said.",
];

const run = (words) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r>`;
const paragraph = (inside) => `<w:p>${inside}</w:p>`;
const body = (inside) => `<w:document ${W}><w:body>${inside}</w:body></w:document>`;

/** Links, a table, a list, a note: all that the library reads. */
const rich = () => ({
  ...parts(PARAGRAPHS),
  [MAIN]: body(
    paragraph(`<w:pPr><w:pStyle w:val="Title"/></w:pPr>${run("A bridge &lt;b&gt; and a river")}`) +
      paragraph(`<w:hyperlink r:id="rId2">${run("a link")}</w:hyperlink><w:footnoteReference w:id="1"/><w:br/>`) +
      paragraph(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run("an item")}`) +
      paragraph(`<w:bookmarkStart w:id="0" w:name="a&quot;b"/>${run("a place")}<w:fldSimple w:instr="HYPERLINK &quot;javascript:alert(1)&quot;">${run("run")}</w:fldSimple>`) +
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph(run("a cell"))}</w:tc></w:tr></w:tbl>`,
  ),
  "word/_rels/document.xml.rels": relations(["styles", "styles.xml"], ["hyperlink", "javascript:alert(1)"], ["footnotes", "footnotes.xml"], ["numbering", "numbering.xml"]),
  "word/footnotes.xml": `<w:footnotes ${W}><w:footnote w:id="1">${paragraph(run("a note"))}</w:footnote></w:footnotes>`,
  "word/numbering.xml": `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
});

function relations(...targets) {
  const listed = targets.map(([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed.join("")}</Relationships>`;
}

const SEEDS = [parts(PARAGRAPHS), rich()];

/** Undamaged files. */
export const whole = () => SEEDS.map(zip);

/** A damaged file: one of its parts, or the file as a whole. */
export function damaged(next) {
  const seed = oneOf(next, SEEDS);
  const file = zip(seed);
  if (below(next, 3) === 0) return damage.bytes(next, file, file);
  const name = oneOf(next, Object.keys(seed));
  const other = Buffer.from(SEEDS[1][MAIN]);
  const harm = oneOf(next, [damage.words, damage.words, damage.bytes]);
  return zip({ ...seed, [name]: harm(next, Buffer.from(seed[name]), other) });
}

const withMain = (main, more = {}) => zip({ ...parts([]), [MAIN]: main, ...more });
const nested = (times, open, close) => open.repeat(times) + paragraph(run("deep")) + close.repeat(times);
const styles = (based) => `<w:styles ${W}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="${based}"/><w:name w:val="A"/></w:style></w:styles>`;

/** What a file may be made to do, and what the reader says of it: `html`, or why it is refused; none where either will do. */
export const HOSTILE = {
  "unpacks to 64 MB": [() => zip(parts(["Rain"], 64 << 20)), "too-large"],
  "40 parts of a megabyte": [() => zip({ ...parts(["Rain"]), ...many(40, " ".repeat(1 << 20)) }), "too-large"],
  "the most entries a directory counts": [() => zip({ ...many(0xffff - 6, ""), ...parts(["Rain"]) }), "too-large"],
  "no entries": [() => zip({}), "damaged"],
  "a directory that starts at its end": [() => startsAt(zip(parts(["Rain"])), 0xffffffff), "damaged"],
  "a directory that is the file's first part": [() => startsAt(zip(parts(["Rain"])), 0), "damaged"],
  "locked": [() => locked(zip(parts(["Rain"]))), "locked"],
  "elements 100,000 deep": [() => withMain(body(nested(100_000, "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")))],
  "tables 2,000 deep": [() => withMain(body(nested(2_000, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")))],
  "entities that grow": [() => withMain(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(1000)}"><!ENTITY c "${"&b;".repeat(1000)}">]>${body(paragraph(run("&c;&c;&c;")))}`)],
  "a file of another machine": [() => withMain(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${body(paragraph(run("&a;")))}`)],
  "a style based on itself": [() => withMain(body(paragraph(`<w:pPr><w:pStyle w:val="A"/></w:pPr>${run("words")}`)), { "word/styles.xml": styles("A") }), "html"],
  "a note that refers to itself": [() => zip({ ...rich(), "word/footnotes.xml": `<w:footnotes ${W}><w:footnote w:id="1">${paragraph(`${run("note")}<w:footnoteReference w:id="1"/>`)}</w:footnote></w:footnotes>` })],
  "parts that refer to themselves": [() => zip({ ...rich(), "word/_rels/document.xml.rels": relations(["styles", "document.xml"], ["footnotes", "document.xml"], ["numbering", "document.xml"]) })],
  "a part outside": [() => zip({ ...rich(), "_rels/.rels": relations(["officeDocument", "../../../../etc/passwd"]) }), "html"],
  "a cell over a billion columns": [() => withMain(body(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph(run("wide"))}</w:tc></w:tr></w:tbl>`)), "html"],
  "100,000 paragraphs": [() => zip(parts(Array(100_000).fill("Rain fell."))), "html"],
};

function many(count, content) {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`p${n}`, content]));
}

/** The file with another place for its directory in its last record, which has no comment. */
function startsAt(file, at) {
  file.writeUInt32LE(at, file.length - 6);
  return file;
}

/** With the flag of encryption in its first entry. */
function locked(file) {
  file.writeUInt16LE(1, file.readUInt32LE(file.length - 6) + 8);
  return file;
}
