// Markup in what is pasted, plain or rich, in titles and addresses, stays text: nothing of it runs or reaches the DOM.
import assert from "node:assert/strict";

export const name = "pasted markup stays text";

const ATTACK = `<script>globalThis.hacked = 1</script><img src=x onerror="globalThis.hacked = 2">`;
const PLAIN = `Storm closes ${ATTACK} harbour

Harbour master Jo ${ATTACK} Brandt said the storm was “the worst ${ATTACK} in years”. Brandt criticised the ${ATTACK} ministry.
`;
const RICH = `<h1>Calm returns</h1><script>globalThis.hacked = 3</script><p onclick="globalThis.hacked = 4">Harbour master Jo Brandt
said <b>the boats</b> would sail.<img src="https://example.org/pixel.png" onerror="globalThis.hacked = 5"></p>
<iframe src="https://example.org/frame"></iframe><p>Brandt thanked the crews.</p><svg onload="globalThis.hacked = 6"></svg>`;

export default async function (visitor) {
  const { page } = visitor;
  // The page's policy forbids what the markup asks for, and the browser says so.
  visitor.expect(/violates the following Content Security Policy directive/);
  await visitor.open();
  await visitor.read(PLAIN);
  await visitor.box().focus();
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", "Calm returns\n\nHarbour master Jo Brandt said the boats would sail.");
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, RICH);
  const pasted = await visitor.box().inputValue();
  assert.match(pasted, /Calm returns[^]*Harbour master Jo Brandt\s+said the boats would sail\.[^]*Brandt thanked the crews\./);
  assert.doesNotMatch(pasted, /hacked|[<>]/);
  await page.getByRole("button", { name: "Read it" }).click();
  await visitor.rest();
  await page.getByRole("button", { name: /details|Outlet, date and title/ }).first().click();
  await page.getByLabel("Title").fill(ATTACK);
  await page.getByLabel("Outlet").fill(ATTACK);
  await page.getByRole("button", { name: "Save" }).click();
  await visitor.rest();
  for (const view of ["Articles", "Read", "Cards", "Stances", "Quotes", "Compare"]) {
    await visitor.go(view);
    const foreign = await page.evaluate(() => document.body.querySelectorAll("script, img, iframe, [onerror], [onclick]").length);
    assert.equal(foreign, 0, `markup in ${view}`);
  }
  await visitor.go("Quotes");
  await page.locator(".entry-words", { hasText: "<script>" }).first().waitFor();
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
}
