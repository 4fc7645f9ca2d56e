// The list of articles: what is removed comes back, details are edited, large pastes and page source come in.
import assert from "node:assert/strict";

export const name = "articles";

const SENTENCE = "The ferry sank on Friday after a long night of rain, officials in Suva said. ";
const article = (title) => `${title}\n\n${SENTENCE.repeat(3).trim()}\n`;

async function read(page, text) {
  await page.getByLabel("Paste one article or several").fill(text);
  await page.getByRole("button", { name: "Read it" }).click();
}

async function removedComesBack(page) {
  for (const title of ["Ferry sinks off Suva", "Bridge opens in Nadi"]) await read(page, article(title));
  await page.getByRole("button", { name: "Remove Ferry sinks off Suva" }).click();
  await page.getByRole("button", { name: "Remove Bridge opens in Nadi" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Bring back 1 removed paste" }).click();
  const titles = page.locator(".line-title");
  await titles.nth(1).waitFor();
  assert.deepEqual(await titles.allInnerTexts(), ["Ferry sinks off Suva", "Bridge opens in Nadi"]);
}

async function detailsAreEdited(page) {
  const edit = page.getByRole("button", { name: "Edit details of Ferry sinks off Suva" });
  await edit.click();
  const title = page.getByLabel("Title", { exact: true });
  await page.waitForFunction(() => document.activeElement.matches(".details input"));
  await page.keyboard.press("Escape");
  await title.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement.textContent === "Edit details");
  await edit.click();
  await title.fill("The Suva ferry");
  await page.getByLabel("Address", { exact: true }).fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("An address starts with https:// or http://").waitFor();
  await page.getByLabel("Address", { exact: true }).fill("https://example.org/ferry");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "The Suva ferry" }).click();
  await page.getByRole("heading", { level: 1, name: "The Suva ferry" }).waitFor();
}

async function unknownIsTold(page) {
  await page.goto(`${page.url().split("#")[0]}#/read/a99`);
  await page.getByText("names something that is not in the articles").waitFor();
  await page.getByRole("link", { name: "Articles", exact: true }).click();
}

async function largeAndSourcePastes(page) {
  const box = page.getByLabel("Paste one article or several");
  await box.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, article("A long night in Levuka").padEnd(400_001, "\n"));
  await page.getByRole("link", { name: "A long night in Levuka" }).waitFor();
  assert.equal(await box.inputValue(), "");
  await read(page, `<!doctype html><title>x</title><body><h1>Market burns in Labasa</h1><p>${SENTENCE.repeat(3)}</p>`);
  await page.getByRole("link", { name: "Market burns in Labasa" }).waitFor();
  await read(page, article("A long night in Levuka"));
  await page.getByRole("button", { name: "Remove the copy" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".line-title").length === 4);
}

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await removedComesBack(page);
  await detailsAreEdited(page);
  await unknownIsTold(page);
  await largeAndSourcePastes(page);
}
