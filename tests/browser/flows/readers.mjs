// .docx and .pdf files: their text comes in, several at once; one that is damaged, locked, a scan or a bomb is told by name
// and costs the others nothing. Their readers are fetched when the first such file comes, and are there offline after that.
import assert from "node:assert/strict";
import { HERALD, STAR } from "../texts.mjs";
import { docx } from "../word-processor.mjs";
import { lockedPdf, printed } from "../printer.mjs";

export const name = "readers of files";
export const keepsSite = true;

const paragraphs = (text) => text.split("\n\n").map((words) => words.trim());
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const word = (name, buffer) => ({ name, mimeType: WORD, buffer });
const pdf = (name, buffer) => ({ name, mimeType: "application/pdf", buffer });

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  assert.equal(visitor.fetched("reader.js"), 0, "no reader before the first file");
  await notHereYet(visitor);
  const browser = visitor.context.browser();
  const star = await printed(browser, paragraphs(STAR), "The Star, page ");
  await choose(visitor, [
    word("herald.docx", docx(paragraphs(HERALD))),
    pdf("star.pdf", star),
    word("cut.docx", docx(paragraphs(HERALD)).subarray(0, 500)),
    word("bomb.docx", docx(["Rain", "It fell."], 60_000_000)),
    pdf("locked.pdf", lockedPdf()),
    pdf("scan.pdf", await printed(browser, [], "")),
    pdf("noise.pdf", Buffer.from("%PDF-1.7 and then nothing of the kind")),
  ]);
  const refused = visitor.preview().locator(".preview-refused");
  for (const words of [
    "cut.docx. It is damaged, or no Word file.",
    "bomb.docx. It is too large",
    "locked.pdf. It is locked with a password",
    "scan.pdf. Its pages are pictures without text",
    "noise.pdf. It is damaged, or no PDF.",
  ]) {
    await refused.getByText(words).waitFor({ timeout: 60_000 });
  }
  await visitor.accessible("the preview");
  await visitor.takeIn();
  await visitor.rest();
  const titles = page.locator(".line-title");
  assert.deepEqual(await titles.allInnerTexts(), ["Mayor backs river bridge", "Whitlock turns against bridge"]);
  await asItStands(visitor);
  await offline(visitor, star);
}

/** Without a connection, the first such file says why it is not read. */
async function notHereYet(visitor) {
  const { page, context } = visitor;
  await page.evaluate(() => navigator.serviceWorker.ready);
  visitor.expect(/reader\.js|ERR_INTERNET_DISCONNECTED|ERR_FAILED|FetchEvent/);
  await context.setOffline(true);
  await choose(visitor, [word("herald.docx", docx(paragraphs(HERALD)))]);
  await page.locator(".notice").getByText("try again with a connection").waitFor({ timeout: 30_000 });
  await context.setOffline(false);
}

/** Paragraphs are whole, and what the printer put on every page is not in the text. */
async function asItStands(visitor) {
  const { page } = visitor;
  await page.getByRole("link", { name: "Whitlock turns against bridge" }).first().click();
  await page.getByText("She said that the costs had doubled since March.").first().waitFor();
  const text = await page.getByRole("main").innerText();
  assert.ok(!text.includes("page 1 of"), "what pages repeat is no text");
  await visitor.go("Articles");
}

/** What was used once works without a connection. */
async function offline(visitor, star) {
  const { page, context } = visitor;
  await context.setOffline(true);
  await page.reload();
  await visitor.rest();
  await choose(visitor, [pdf("again.pdf", star), word("again.docx", docx(paragraphs(HERALD)))]);
  await visitor.preview().getByText("Mayor backs river bridge").first().waitFor({ timeout: 60_000 });
  await visitor.takeIn();
  await visitor.rest();
  assert.equal(await page.locator(".line-title").count(), 4);
  await context.setOffline(false);
}

function choose(visitor, files) {
  return visitor.page.getByLabel("Files to read").setInputFiles(files);
}
