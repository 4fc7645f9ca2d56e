// Rich pastes and files: their text comes in, their markup never does.
import assert from "node:assert/strict";

export const name = "import";

const SENTENCE = "The ferry sank on Friday after a long night of rain, officials in Suva said. ";
const PAGE = `<html><head><title>Ferry | Post</title><meta property="og:site_name" content="The Suva Post">
  <link rel="canonical" href="https://example.org/ferry"></head><body>
  <nav><a href="/">Home</a></nav><h1>Ferry sinks off Suva</h1>
  <p style="color:red" onclick="document.title='ran'">${SENTENCE.repeat(3)}</p>
  <script>document.title = "ran"</script><img src="https://example.com/x.png" onerror="document.title='ran'">
  <p>&lt;b&gt;Nobody&lt;/b&gt; was hurt.</p></body></html>`;
const TEXT = `Ferry sinks off Suva\n\n${SENTENCE.repeat(3).trim()}\n\n<b>Nobody</b> was hurt.`;

export default async function (visitor) {
  const { page } = visitor;
  visitor.expect(/violates the following Content Security Policy directive/);
  await visitor.open();
  const box = page.getByLabel("Paste one article or several");
  await box.fill("");
  await box.evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", "plain");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, PAGE);
  assert.equal(await box.inputValue(), TEXT);
  await box.fill("");

  const file = (name, mimeType, text) => ({ name, mimeType, buffer: Buffer.from(text) });
  await page.locator("input[type=file]").setInputFiles([
    file("ferry.html", "text/html", PAGE),
    file("ferry.rtf", "application/rtf", "{\\rtf1 Ferry}"),
  ]);
  await visitor.preview().getByText(".rtf files cannot be read").waitFor();
  await visitor.takeIn();
  await page.getByText("Ferry sinks off Suva").first().waitFor();
  assert.equal(await page.title().then((title) => title.includes("ran")), false);
}
