// What is no article, or hardly: a clear message or a sensible result, nothing lost, no freeze.
import assert from "node:assert/strict";
import { HERALD, text } from "../texts.mjs";

export const name = "bad input";

/** A page that answers nothing for longer than this has frozen, in milliseconds on a busy machine of two cores. */
const FROZEN = { paragraph: 3000, articles: 1000 };

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  for (const blank of ["", text("blank")]) {
    await visitor.box().fill(blank);
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText("There is nothing to read yet").waitFor();
  }
  for (const [name, remark] of [["list", /article/i], ["code", /article/i], ["german", /German/]]) {
    await visitor.read(text(name));
    assert.match(await page.locator(".document").last().locator(".note").allInnerTexts().then((n) => n.join("\n")), remark, name);
  }
  for (const name of ["controls", "rtl", "emoji", "crlf", "quotes"]) {
    await visitor.read(text(name));
    await visitor.go("Read");
    await visitor.go("Quotes");
  }
  await visitor.go("Articles");
  assert.equal(await page.locator(".document").count(), 8, "nothing is lost");
  await page.getByRole("button", { name: "Remove all" }).click();
  await large(visitor);
}

async function large(visitor) {
  const { page } = visitor;
  const paragraph = HERALD.replaceAll("\n", " ").repeat(Math.ceil(700_000 / HERALD.length));
  await visitor.paste(paragraph);
  await page.locator(".document").first().waitFor();
  await visitor.rest();
  assert.match(await page.locator(".line").first().innerText(), /\d{6} words/, "a long paste is read at once");
  await stayedAwake(visitor, FROZEN.paragraph);
  const paste = Array.from({ length: 200 }, (_, i) => HERALD.replaceAll("river", `river ${i}`)).join("\n\n\n");
  await page.getByRole("button", { name: "Remove all" }).click();
  await visitor.read(paste);
  assert.match(await page.locator(".summary").innerText(), /200 articles/);
  await stayedAwake(visitor, FROZEN.articles);
}

/** The page has answered all the time since this was last asked. */
async function stayedAwake(visitor, limit) {
  const longest = await visitor.longestTask();
  assert.ok(longest < limit, `the page answered nothing for ${Math.round(longest)} ms`);
}
