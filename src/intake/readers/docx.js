// .docx through mammoth, as HTML. What the file unpacks to is measured first: mammoth itself unpacks without a bound.
import "./mammoth.browser.min.js";
import { withoutPictures } from "./zip.js";

const { convertToHtml } = self.mammoth;
const OPTIONS = {
  // Headings that Word calls otherwise.
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
  includeEmbeddedStyleMap: false,
  convertImage: () => [],
  ignoreEmptyParagraphs: true,
};

/** The words of a .docx file's bytes. */
export async function read(bytes) {
  const arrayBuffer = await withoutPictures(bytes);
  const { value } = await convertToHtml({ arrayBuffer }, OPTIONS);
  return { reply: "html", html: value };
}
