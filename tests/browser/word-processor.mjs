// .docx files, written by hand so that a test knows every byte of them.
import { crc32, deflateRawSync } from "node:zlib";

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A .docx file with these paragraphs; the first is styled as a title. `padding` spaces follow them in the file's XML. */
export function docx(paragraphs, padding = 0) {
  return zip(parts(paragraphs, padding));
}

/** What such a file holds, by name. */
export function parts(paragraphs, padding = 0) {
  const styled = (n) => (n ? "" : `<w:pPr><w:pStyle w:val="Title"/></w:pPr>`);
  const body = paragraphs.map((words, n) => `<w:p>${styled(n)}<w:r><w:t xml:space="preserve">${escape(words)}</w:t></w:r></w:p>`);
  const main = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join("")}${" ".repeat(padding)}</w:body></w:document>`;
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`;
  const ofMain = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`;
  return {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": RELATIONS,
    "word/document.xml": main,
    "word/_rels/document.xml.rels": ofMain,
    "word/styles.xml": styles,
    "word/media/image1.png": "no picture at all",
  };
}

/** A zip file of these files: text or bytes by name. */
export function zip(files) {
  const local = [], directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const facts = [20, 0, 8, 0, 0];
    const sizes = [crc32(data), packed.length, data.length];
    const head = fields([[4, 0x04034b50], ...facts.map((f) => [2, f]), ...sizes.map((s) => [4, s]), [2, name.length], [2, 0]]);
    local.push(head, Buffer.from(name), packed);
    const record = [[4, 0x02014b50], [2, 20], ...facts.map((f) => [2, f]), ...sizes.map((s) => [4, s]), [2, name.length]];
    directory.push(fields([...record, [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), Buffer.from(name));
    at += head.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const count = Object.keys(files).length;
  const end = fields([[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, listed.length], [4, at], [2, 0]]);
  return Buffer.concat([...local, listed, end]);
}

/** Little-endian numbers of so many bytes each. */
function fields(list) {
  return Buffer.concat(list.map(([size, value]) => {
    const field = Buffer.alloc(size);
    field.writeUIntLE(value, 0, size);
    return field;
  }));
}
