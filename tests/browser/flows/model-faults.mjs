// Whatever is wrong with the weights file, the page says what it is, keeps the text, shows no half results, and gets the
// right file when asked again.
import assert from "node:assert/strict";
import { HERALD } from "../texts.mjs";

export const name = "a bad model";

/** What the site sends, and what the page says to it. */
const FAULTS = [
  ["missing", (route) => route.fulfill({ status: 404, body: "" }), "It is not on this site (404)."],
  ["a failing site", (route) => route.fulfill({ status: 503, body: "" }), "The site could not send it (503)."],
  ["no connection", (route) => route.abort("internetdisconnected"), "The site does not answer."],
  ["empty", changed(() => Buffer.alloc(0)), "It broke off after 0.0 of"],
  ["cut", changed((file) => file.subarray(0, file.length >> 1)), "It broke off after"],
  ["a flipped byte", changed((file) => file.fill(file[5000] ^ 1, 5000, 5001)), "It arrived damaged"],
  ["too long", changed((file) => Buffer.concat([file, file])), "It arrived damaged"],
  ["another version", changed((file) => file.fill(255, 8, 9)), "another version of the page"],
  ["a sign-in page", changed(() => Buffer.from("<!doctype html><p>Welcome</p>")), "Something else came in its place"],
];

export default async function (visitor) {
  const { page } = visitor;
  visitor.expect(/\.weights$|Failed to load resource/);
  await page.goto(visitor.url);
  await visitor.box().fill("half an article");
  for (const [what, send, words] of FAULTS) {
    await page.evaluate(() => caches.delete("onrecord-models"));
    await page.route(/\.weights$/, send);
    await page.reload();
    await page.getByText(words).waitFor();
    assert.equal(await visitor.box().inputValue(), "half an article", `${what}: the text is safe`);
    assert.equal(await page.locator(".summary").count(), 0, `${what}: no half results`);
    await page.unroute(/\.weights$/);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".summary").waitFor();
    await visitor.rest();
  }
  await reading(visitor);
}

/** An article that is added while there is no model is kept, and asks for the model by itself. */
async function reading(visitor) {
  const { page } = visitor;
  await page.evaluate(() => caches.delete("onrecord-models"));
  await page.route(/\.weights$/, FAULTS[0][1]);
  await page.reload();
  await page.getByText(FAULTS[0][2]).waitFor();
  await page.unroute(/\.weights$/);
  await visitor.read(HERALD);
  assert.deepEqual(await page.locator(".line-title").allInnerTexts(), ["Mayor backs river bridge"]);
  assert.match(await page.locator(".summary").innerText(), /1 article names/);
}

/** Sends the site's file, changed. */
function changed(change) {
  return async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.body()) });
  };
}
