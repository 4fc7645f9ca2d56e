// While the model is on its way the page says how far it is, and texts can be pasted and read; when the connection breaks,
// trying again goes on from there.
import assert from "node:assert/strict";
import { SlowSite } from "../slow-site.mjs";
import { HERALD } from "../texts.mjs";

export const name = "the page is used while the model loads";

export default async function (visitor) {
  const site = await SlowSite.of(visitor.url);
  try {
    await flow(visitor, site);
  } finally {
    site.close();
  }
}

async function flow(visitor, site) {
  const { page } = visitor;
  visitor.url = site.url;
  visitor.expect(/^failed request: .*\.weights$|ERR_/);
  await page.goto(site.url);
  await halfWay(page);
  await visitor.accessible("the page while the model loads");

  await visitor.go("Read");
  const example = await page.locator(".page-text").innerText();
  assert.ok(example.length > 400, "the example's text can be read");
  assert.equal(await page.locator(".page-text .m").count(), 0, "nothing is marked yet");
  await visitor.go("Cards");
  await page.getByText("Not read yet").waitFor();
  await visitor.go("Articles");
  await visitor.paste(HERALD);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByRole("link", { name: "Mayor backs river bridge" }).waitFor();
  assert.equal(await page.locator(".summary").count(), 0, "nothing is counted yet");
  await page.locator(".line-title").getByRole("link").click();
  await page.getByText("Farmers' leader Tom Akers said").waitFor();

  site.breakOff();
  await page.getByText(/It broke off after \d+\.\d of \d+\.\d MB/).waitFor();
  await visitor.accessible("the page without a model");
  await page.getByRole("button", { name: "Try again" }).click();
  await halfWay(page);
  site.sendTheRest();
  await visitor.rest();
  assert.ok((await page.locator(".page-text .m").count()) > 3, "the article is marked");
  await visitor.go("Cards");
  await page.getByRole("link", { name: /Tom Akers/ }).first().waitFor();
}

/** Waits until half of the model is told to have come, in words and in the bar. */
async function halfWay(page) {
  const words = page.getByText(/^Loading the reader’s model: (?!0\.0)\d+\.\d of \d+\.\d MB$/);
  await words.waitFor();
  const bar = page.getByRole("progressbar", { name: "The reader’s model" });
  await page.waitForFunction((bar) => bar.position > 0.4, await bar.elementHandle());
  const [some, all] = (await words.innerText()).match(/\d+\.\d/g).map(Number);
  assert.ok(some > 0.4 * all && some < 0.6 * all, await words.innerText());
}
