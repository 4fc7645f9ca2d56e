// From the address bar to the words behind a quote, with the keyboard alone.
import assert from "node:assert/strict";

export const name = "keyboard alone";

/** Presses Tab until the focused element's words or name match; fails if that never happens. */
async function tabTo(page, pattern) {
  for (let i = 0; i < 300; i += 1) {
    await page.keyboard.press("Tab");
    const words = await page.evaluate(() => {
      const at = document.activeElement;
      return at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent;
    });
    if (pattern.test(words.trim())) return;
  }
  assert.fail(`Tab never reached ${pattern}`);
}

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await tabTo(page, /^Skip to the content$/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Paste one article or several$/);
  await page.keyboard.type("Ferry stops\n\n“The ferry has stopped,” Captain Ada Lund said on Friday.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Ferry stops" }).first().waitFor();
  await visitor.rest();
  await page.reload();
  await visitor.rest();
  await tabTo(page, /^Quotes$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Quotes" }).waitFor();
  await tabTo(page, /The ferry has stopped/);
  await page.keyboard.press("Enter");
  await visitor.panel().waitFor();
  await tabTo(page, /^Open in article/);
  await page.keyboard.press("Enter");
  await page.locator(".m-here").first().waitFor();
  await page.keyboard.press("Escape");
  await visitor.panel().waitFor({ state: "detached" });
}
