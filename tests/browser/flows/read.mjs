// The article with its marks: layers on and off, each mark opening its words, by mouse and by keyboard.
import assert from "node:assert/strict";
import { HERALD } from "../texts.mjs";

export const name = "read";

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(HERALD);
  await page.getByRole("link", { name: "Mayor backs river bridge" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Mayor backs river bridge" }).waitFor();
  const text = await page.locator(".page-text").innerText();
  for (const line of HERALD.split("\n\n").slice(1)) {
    const words = line.replace(/^PORT.* - /, "").trim();
    assert.ok(text.includes(words), `the page shows “${words}” as it was pasted`);
  }

  await layers(page);
  const quote = page.locator("a.m-said", { hasText: "never asked" }).first();
  if (visitor.width < 800) {
    await quote.click();
  } else {
    await quote.focus();
    await page.keyboard.press("Enter");
  }
  const panel = visitor.panel();
  await panel.getByText("“We were never asked,”").waitFor();
  assert.match(await panel.innerText(), /Tom Akers/);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  assert.equal(await quote.evaluate((link) => link === document.activeElement), true, "the focus is back on the quote");
}

async function layers(page) {
  for (const [layer, mark] of [["Names", ".m-name"], ["Quotes", ".m-said"], ["Stances", ".m-for, .m-against"]]) {
    const marks = page.locator(mark);
    await marks.first().waitFor();
    const box = page.getByRole("checkbox", { name: layer });
    await box.focus();
    await page.keyboard.press("Space");
    await marks.first().waitFor({ state: "detached" });
    await box.check();
    await marks.first().waitFor();
  }
}
