// More than a hundred payloads by every way that text comes in: pasted plain and rich, dropped as files, typed into fields.
import assert from "node:assert/strict";
import { ADDRESSES, PAYLOADS } from "../payloads.mjs";
import { unharmed, unharmedEverywhere, watchFor } from "../unharmed.mjs";

export const name = "hostile text";
export const views = [{ width: 1280, scheme: "light" }];

/** An article with the payload where names, quotes and targets stand. */
const article = (payload, n) => `Storm ${n} ${payload} closes harbour

Mayor Ana Ruiz said “the ${payload} harbour must close” on Monday. Ruiz criticised the ${payload} ministry.`;
const page = (payload) => `<article><h1>Storm ${payload}</h1><p>Mayor Ana Ruiz said ${payload} it must close.</p>${payload}<p>Ruiz left.</p>`;

export default async function (visitor) {
  assert.ok(new Set(PAYLOADS).size === PAYLOADS.length && PAYLOADS.length >= 100);
  await watchFor(visitor);
  await visitor.open();
  await visitor.read(PAYLOADS.map(article).join("\n\n\n"));
  await visitor.go("Articles");
  const shown = await visitor.page.locator("main").innerText();
  assert.match(shown, /<script>x55\(\)/, "what was pasted is shown as text");
  await unharmedEverywhere(visitor, "pasted plain");
  assert.deepEqual(visitor.problems, []);
  // The browser reports what it refuses in a page that it only parses, too.
  visitor.expect(/Executing inline event handler|Setting the document's base URI/);
  await visitor.go("Articles");
  await visitor.page.getByRole("button", { name: "Remove all" }).click();
  await rich(visitor);
  await files(visitor);
  await fields(visitor);
}

/** Each payload as a paste of rich text of its own: unclosed markup would swallow the rest. */
async function rich(visitor) {
  await visitor.box().focus();
  const pasted = await visitor.page.evaluate(async (pages) => {
    const box = document.activeElement;
    const pasted = [];
    for (const html of pages) {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", "Storm");
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      await new Promise(requestAnimationFrame);
      pasted.push(box.value);
      box.select();
      document.execCommand("delete");
    }
    return pasted;
  }, PAYLOADS.map(page));
  assert.ok(pasted.every((text) => text.includes("Storm")), "every page gave its text");
  await unharmed(visitor, "pasted rich");
}

/** The payloads as pages, and all of them as one text and as one Markdown file; their names are payloads, too. */
async function files(visitor) {
  const pages = PAYLOADS.map((payload, n) => [`${payload.replaceAll("/", "")}${n}.html`, "text/html", page(payload)]);
  const all = PAYLOADS.map(article).join("\n\n");
  const files = [...pages, ["<img src=x onerror=x55()>.md", "text/markdown", all], ["x55.txt", "text/plain", all], ["<svg onload=x55()>.png", "image/png", "x"]];
  await visitor.page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, type, text] of files) dataTransfer.items.add(new File([text], name, { type }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
  await visitor.preview().locator(".preview-refused", { hasText: "<svg onload=x55()>.png" }).waitFor();
  await unharmed(visitor, "looked over, with a refused file");
  await visitor.takeIn();
  await visitor.page.locator(".document").first().waitFor();
  await visitor.rest();
  await unharmedEverywhere(visitor, "dropped as files");
  await visitor.go("Articles");
  await visitor.page.getByRole("button", { name: "Remove all" }).click();
}

/** Fields of an article. */
async function fields(visitor) {
  const { page } = visitor;
  await visitor.read(article("old", 1));
  for (const [n, payload] of [PAYLOADS[0], PAYLOADS[15], `"><img src=x onerror=x55()>`].entries()) {
    await visitor.go("Articles");
    await page.getByRole("button", { name: /details|Outlet, date and title/ }).first().click();
    await page.getByLabel("Title").fill(payload);
    await page.getByLabel("Outlet").fill(payload);
    await page.getByLabel("Address").fill(ADDRESSES[n]);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("An address starts with https:// or http://").waitFor();
    await page.getByLabel("Address").fill("https://example.org/?x55='onmouseover=x55()");
    await page.getByRole("button", { name: "Save" }).click();
    await visitor.rest();
    await unharmedEverywhere(visitor, "typed into fields");
  }
}
