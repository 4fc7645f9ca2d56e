// The model is fetched once: the next visit and a worker after a cancelled one have it already; what went bad in the
// browser's cache is fetched anew, and older versions go.
import assert from "node:assert/strict";

export const name = "the model is fetched once";
export const views = [{ width: 1280, scheme: "light" }];

export default async function (visitor) {
  const { page } = visitor;
  await page.goto(visitor.url);
  await page.evaluate(async () => {
    const cache = await caches.open("onrecord-models");
    for (const old of ["onrecord-00000000.weights", "/elsewhere/onrecord-00000000.weights"]) await cache.put(old, new Response("old"));
    await cache.delete(await weightsIn(cache));

    async function weightsIn(cache) {
      for (;;) {
        const found = (await cache.keys()).find(({ url }) => !url.includes("00000000"));
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  });
  assert.equal(visitor.fetched(".weights"), 1);

  await visitor.open();
  assert.equal(visitor.fetched(".weights"), 2, "nothing was kept any more");
  assert.deepEqual(await kept(page), ["…/elsewhere/onrecord-00000000.weights", "…/onrecord-….weights"]);

  await page.reload();
  await page.locator(".summary").waitFor();
  assert.equal(visitor.fetched(".weights"), 2, "the next visit has it");

  await page.evaluate(async () => {
    const cache = await caches.open("onrecord-models");
    for (const request of await cache.keys()) {
      const bytes = new Uint8Array(await (await cache.match(request)).arrayBuffer());
      bytes[bytes.length >> 1] ^= 1;
      await cache.put(request, new Response(bytes));
    }
  });
  for (const time of ["the bad copy is fetched anew", "the good one is kept"]) {
    await page.reload();
    await page.locator(".summary").waitFor();
    assert.equal(visitor.fetched(".weights"), 3, time);
  }
}

/** What the cache holds, without what differs between builds. */
function kept(page) {
  return page.evaluate(async () => {
    const folder = new URL(".", location.href).href;
    const shown = (url) => url.replace(folder, "…/").replace(location.origin, "…").replace(/-(?!0{8})[0-9a-f]{8}\./, "-….");
    return (await (await caches.open("onrecord-models")).keys()).map(({ url }) => shown(url)).sort();
  });
}
