// One paste with two articles and much around them: split, cleaned, corrected by hand.
import assert from "node:assert/strict";
import { text } from "../texts.mjs";

export const name = "paste several at once";

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  if (visitor.width < 800) {
    await visitor.read(text("several"));
  } else {
    await visitor.box().fill(text("several"));
    await visitor.box().press("Control+Enter");
    await visitor.rest();
  }
  assert.equal(await visitor.box().inputValue(), "", "the box is free for the next paste");
  const titles = page.locator(".line-title");
  assert.deepEqual(await titles.allInnerTexts(), ["Norway backs seabed treaty", "Miners fear treaty after Oslo's turn"]);
  assert.match(await page.locator(".line").nth(0).innerText(), /Reuters/);
  assert.match(await page.locator(".line").nth(1).innerText(), /AFP/);

  await setAside(page);
  await asOneArticle(visitor, titles);
  await byHand(page);
  await page.reload();
  await page.getByText("The Fjord Post").waitFor();
}

/** What was set aside is shown and can be restored, and set aside again. */
async function setAside(page) {
  await page.getByText(/^Set aside/).first().click();
  const words = page.locator(".aside-words");
  const all = (await words.allInnerTexts()).join("\n");
  for (const line of ["Home | World", "Subscribe to our newsletter", "Share on Facebook", "Ten things to know", "All rights reserved"]) {
    assert.ok(all.includes(line), `“${line}” is set aside`);
  }
  assert.ok(!all.includes("Lindqvist"), "no sentence is");
  await page.getByRole("button", { name: "Restore: Subscribe to our newsletter" }).click();
  await page.getByText("1 line is read as article text again.").waitFor();
}

async function asOneArticle(visitor, titles) {
  const one = visitor.page.getByRole("checkbox", { name: "Read as one article" });
  await one.check();
  await visitor.rest();
  assert.equal(await titles.count(), 1);
  await one.uncheck();
  await visitor.rest();
  assert.equal(await titles.count(), 2);
}

async function byHand(page) {
  await page.getByRole("button", { name: /details|Outlet, date and title/ }).first().click();
  await page.getByLabel("Title").fill("Oslo signs");
  await page.getByLabel("Outlet").fill("The Fjord Post");
  await page.getByLabel("Date").fill("2024-04-11");
  await page.getByLabel("Address").fill("https://example.org/oslo");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Oslo signs" }).first().waitFor();
  assert.match(await page.locator(".line").first().innerText(), /The Fjord Post.*11 April 2024/s);
}
