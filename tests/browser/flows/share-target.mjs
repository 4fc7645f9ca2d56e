// Another program shares words or files with the installed page: a real POST, caught by the service worker, and looked over.
import assert from "node:assert/strict";
import { HERALD, STAR } from "../texts.mjs";
import { docx } from "../word-processor.mjs";

export const name = "share target";
export const keepsSite = true;

const FORM = (action) => `<form method="post" enctype="multipart/form-data" action="${action}"><input name="title"><textarea name="text"></textarea>
<input name="url"><input type="file" name="files" multiple><button>Share</button></form>`;

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  const { share_target: target } = await page.evaluate(async () => (await fetch("manifest.webmanifest")).json());
  assert.deepEqual([target.method, target.enctype], ["POST", "multipart/form-data"]);
  const action = new URL(target.action, visitor.url).href;

  await share(visitor, action, { title: "Bridge", text: `${HERALD}\nhttps://example.org/bridge` });
  const preview = visitor.preview();
  await preview.getByText(/^1 article\b/).waitFor();
  assert.equal(page.url().split("#")[0], visitor.url, "the page itself, not what was posted to");
  assert.equal(await preview.getByLabel("Address").inputValue(), "https://example.org/bridge");
  assert.equal(await preview.getByLabel("Text").inputValue(), HERALD.trim());
  await visitor.takeIn();
  await visitor.rest();

  const paragraphs = STAR.split("\n\n").map((words) => words.trim());
  await share(visitor, action, {}, [
    { name: "star é.docx", mimeType: "application/octet-stream", buffer: docx(paragraphs) },
    { name: "damaged.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-") },
  ]);
  await preview.getByText("Not read: damaged.pdf. It is damaged, or no PDF.").waitFor({ timeout: 30_000 });
  await visitor.takeIn();
  await visitor.rest();
  assert.equal(await page.locator(".line-title").count(), 2);
  await page.reload();
  await visitor.rest();
  assert.equal(await preview.isVisible(), false, "what was taken does not come again");

  await share(visitor, action, { url: "https://example.org/bridge" });
  await page.getByText("Only an address was shared: https://example.org/bridge.").waitFor();
}

/** Posts as the system does, from no page of ours. */
async function share(visitor, action, fields, files = []) {
  const { page } = visitor;
  await page.goto("about:blank");
  await page.setContent(FORM(action));
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
  if (files.length) await page.locator("[name=files]").setInputFiles(files);
  await page.getByRole("button", { name: "Share" }).click();
  await page.waitForSelector("#loading", { state: "detached" });
}
