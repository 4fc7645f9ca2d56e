// What comes is looked over before it is added: what was taken and what was set aside, all of it to be edited, and nothing
// that was typed is lost by closing, leaving or reloading. Added texts are edited the same way.
import assert from "node:assert/strict";
import { HERALD, STAR, text } from "../texts.mjs";

export const name = "look it over";
export const views = [{ width: 390, scheme: "dark" }, { width: 1280, scheme: "light" }];

const file = (name, words) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });
const titles = (page) => page.locator(".line-title").allInnerTexts();

export default async function (visitor) {
  await visitor.open();
  await fromTheBox(visitor);
  await closedAndTakenUp(visitor);
  await several(visitor);
  await afterwards(visitor);
}

/** The box's text: two articles and much around them. */
async function fromTheBox(visitor) {
  const { page } = visitor;
  const preview = visitor.preview();
  await visitor.box().fill(text("several"));
  await page.getByRole("button", { name: "Look it over first" }).click();
  await preview.getByText(/^2 articles; \d+ lines set aside$/).waitFor();
  assert.match(await preview.locator(".aside-words").allInnerTexts().then((all) => all.join("\n")), /Subscribe to our newsletter/);
  await visitor.accessible("the preview");
  const first = preview.getByRole("group").first();
  assert.equal(await first.getByLabel("Title").inputValue(), "Norway backs seabed treaty");
  await first.getByLabel("Title").fill("Oslo signs");
  await first.getByLabel("Address").fill("example.org");
  await first.getByLabel("Date").fill("2024-04-11");
  await preview.getByText("An address starts with https:// or http://").waitFor();
  await first.getByLabel("Address").fill("https://example.org/oslo");
  await preview.getByLabel("Text").fill(`${text("several")}\n\nOne more sentence of the second article was typed here.`);
  await preview.getByRole("button", { name: "Restore: Subscribe to our newsletter" }).click();
  await preview.getByText("1 line is read as article text again.").waitFor();
  await preview.getByRole("checkbox", { name: "Read as one article" }).check();
  await preview.getByText(/^1 article\b/).waitFor();
  await preview.getByRole("checkbox", { name: "Read as one article" }).uncheck();
  await preview.getByText(/^2 articles\b/).waitFor();
}

/** Escape and a reload lose nothing; what is added is what stood there, and the box is free. */
async function closedAndTakenUp(visitor) {
  const { page } = visitor;
  const preview = visitor.preview();
  await page.keyboard.press("Escape");
  await preview.waitFor({ state: "hidden" });
  await page.reload();
  await visitor.rest();
  await page.getByRole("button", { name: "Look it over first" }).click();
  await preview.getByText(/^2 articles\b/).waitFor();
  assert.match(await preview.getByLabel("Text").inputValue(), /was typed here\.$/);
  assert.equal(await preview.getByLabel("Title").first().inputValue(), "Oslo signs");
  await visitor.takeIn();
  await visitor.rest();
  assert.deepEqual(await titles(page), ["Oslo signs", "Miners fear treaty after Oslo's turn"]);
  assert.equal(await visitor.box().inputValue(), "");
  assert.match(await page.locator(".line").first().innerText(), /11 April 2024/);
}

/** Of several files one is left out, and all of them can be dropped and brought back. */
async function several(visitor) {
  const { page } = visitor;
  const preview = visitor.preview();
  await visitor.box().fill("Words to be typed and looked over.");
  await page.getByRole("button", { name: "Look it over first" }).click();
  await preview.getByRole("button", { name: "Add it" }).waitFor();
  await page.keyboard.press("Escape");
  await visitor.box().fill("");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files…" }).click();
  await (await chooser).setFiles([file("herald.txt", HERALD), file("star.txt", STAR), file("empty.txt", " ")]);
  await preview.getByText("Not read: empty.txt. It holds no words.").waitFor();
  await preview.getByText(/^2 articles\b/).first().waitFor();
  assert.equal(await visitor.box().inputValue(), "", "what was deleted does not come back");
  await page.keyboard.press("Escape");
  await page.getByText("2 texts wait to be added.").waitFor();
  await visitor.accessible("the page while something waits");
  await page.reload();
  await visitor.rest();
  await page.getByRole("button", { name: "Look it over", exact: true }).click();
  await preview.getByRole("button", { name: "Add nothing" }).click();
  await page.getByText("Nothing of it was added.").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await preview.locator("summary").filter({ hasText: "Mayor backs river bridge" }).click();
  await preview.getByRole("button", { name: "Leave out Mayor backs river bridge" }).click();
  await preview.getByText(/^1 article\b/).first().waitFor();
  await visitor.takeIn();
  await visitor.rest();
  assert.equal((await titles(page)).at(-1), "Whitlock turns against bridge");
}

/** A text that was added is edited; the way back is offered. */
async function afterwards(visitor) {
  const { page } = visitor;
  const preview = visitor.preview();
  await page.getByRole("button", { name: "Edit text of Whitlock turns against bridge" }).click();
  const field = preview.getByLabel("Text");
  await field.fill((await field.inputValue()).replace("pay twice", "pay three times"));
  await preview.getByRole("button", { name: "Save" }).click();
  await page.getByText("The text is changed.").waitFor();
  await visitor.rest();
  await visitor.go("Quotes");
  await page.getByText("I cannot ask people to pay three times").first().waitFor();
  await visitor.go("Articles");
}
