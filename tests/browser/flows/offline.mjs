// After one visit everything works without a connection, under a folder of any host. A new version arrives whole, says so,
// and takes over when the person says so.
import assert from "node:assert/strict";
import { ChangingSite } from "../changing-site.mjs";
import { HERALD } from "../texts.mjs";

export const name = "without a connection";
export const keepsSite = true;

export default async function (visitor) {
  const site = await ChangingSite.of(visitor.url);
  visitor.url = site.url;
  try {
    await visitor.open();
    await visitor.page.evaluate(() => navigator.serviceWorker.ready);
    await away(visitor);
    await update(visitor, site);
  } finally {
    site.close();
  }
}

/** Reading and reloading with the network off. */
async function away(visitor) {
  const { page, context } = visitor;
  await context.setOffline(true);
  await visitor.open();
  await page.locator(".summary").first().waitFor();
  await visitor.read(HERALD);
  await page.reload();
  await visitor.rest();
  await visitor.go("Cards");
  assert.ok((await page.getByRole("main").innerText()).length > 100, "cards stand there");
  await context.setOffline(false);
}

/** Whether the page is that of the version that came out meanwhile. */
const isNext = () => document.getElementById("next-version") !== null;

async function update(visitor, site) {
  const { page } = visitor;
  site.publish();
  await visitor.open();
  await page.getByText("A new version of Onrecord is ready.").waitFor();
  assert.equal(await page.evaluate(isNext), false, "no page on files of two versions");
  await visitor.accessible("the page with news of a version");
  await page.getByRole("button", { name: "Reload" }).click();
  await page.waitForFunction(isNext);
  await visitor.rest();
  await visitor.go("Cards");
  const caches = await page.evaluate(async () => (await globalThis.caches.keys()).filter((name) => name.startsWith("onrecord-site")));
  assert.equal(caches.length, 1, "the older version is gone");
}
