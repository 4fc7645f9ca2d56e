// .txt, .md and .html files, chosen or dropped; anything else is refused by name.
import assert from "node:assert/strict";
import { HERALD, STAR } from "../texts.mjs";

export const name = "files";

const HTML = `<html><head><title>Whitlock turns against bridge - Star</title><style>p{color:red}</style></head>
<body><nav><a href="#">Home</a> <a href="#">Sport</a></nav><article><h1>Whitlock turns against bridge</h1>
${STAR.split("\n\n").slice(1).map((p) => `<p>${p}</p>`).join("\n")}
<script>globalThis.hacked = true</script></article></body></html>`;

export default async function (visitor) {
  const { page } = visitor;
  visitor.expect(/violates the following Content Security Policy directive/);
  await visitor.open();
  await page.getByLabel("Files to read").setInputFiles([
    { name: "herald.txt", mimeType: "text/plain", buffer: Buffer.from(HERALD) },
    { name: "picture.png", mimeType: "image/png", buffer: Buffer.from([137, 80, 78, 71]) },
  ]);
  await visitor.preview().getByText(/picture\.png|\.png files cannot be read/).waitFor();
  await visitor.takeIn();
  await visitor.rest();
  const titles = page.locator(".line-title");
  assert.deepEqual(await titles.allInnerTexts(), ["Mayor backs river bridge"]);

  await drop(page, [["star.html", "text/html", HTML], ["note.md", "text/markdown", `# Ferry stops\n\n${HERALD}`]]);
  await visitor.takeIn();
  await page.waitForFunction(() => document.querySelectorAll(".line-title").length === 3);
  await visitor.rest();
  const found = await titles.allInnerTexts();
  assert.ok(found.includes("Whitlock turns against bridge"), found.join(" | "));
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
}

/** Drops files anywhere on the page. */
function drop(page, files) {
  return page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, type, text] of files) dataTransfer.items.add(new File([text], name, { type }));
    for (const kind of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}
