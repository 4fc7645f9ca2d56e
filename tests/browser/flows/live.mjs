// What a screen reader says by itself while many articles are read: that they are, and what came of it, not each of them.
import assert from "node:assert/strict";
import { HERALD } from "../texts.mjs";

export const name = "live messages";
export const views = [{ width: 1280, scheme: "light" }];

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await page.evaluate(listen);
  await visitor.read(Array.from({ length: 40 }, (_, n) => HERALD.replaceAll("river", `river ${n}`)).join("\n\n\n"));
  const [said, shown] = await page.evaluate(() => [globalThis.said, globalThis.shown]);
  assert.ok(shown.length > 5, `the articles that are read are shown: ${shown}`);
  assert.ok(said.some((words) => words.startsWith("Reading…")), `${said}`);
  assert.ok(said.length < 10, `said too much: ${said.join(" | ")}`);
}

/** Notes what live regions say from now on, each time that it changes, and what the strip shows. */
function listen() {
  const LIVE = "[aria-live], [role=status], [role=alert]";
  globalThis.said = [];
  globalThis.shown = [];
  const note = (list, words) => words && list.at(-1) !== words && list.push(words);
  const spoken = (region) => {
    const copy = region.cloneNode(true);
    for (const silent of copy.querySelectorAll("[aria-live=off]")) silent.remove();
    return copy.textContent.trim();
  };
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)?.closest(LIVE);
      if (region && region.getAttribute("aria-live") !== "off") note(globalThis.said, spoken(region));
    }
    note(globalThis.shown, document.querySelector(".strip-title")?.textContent);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
