// What must hold of the page whatever was put into it: nothing of it ran, became an element, an attribute or a name, was asked
// for, or is led to.
import assert from "node:assert/strict";

/** Notices whatever a payload would call, from the page's start on. */
export async function watchFor(visitor) {
  visitor.page.on("dialog", (dialog) => {
    visitor.problems.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await visitor.page.addInitScript(() => {
    globalThis.x55 = () => (globalThis.x55.ran = true);
  });
}

/** What is wrong with the page as it stands, in words. */
function harm() {
  const NEVER = "img, iframe, frame, object, embed, base, math, video, audio, portal, slot, marquee, style, foreignObject, use, animate, set";
  const problems = [...document.querySelectorAll(NEVER)].map((element) => `an element: ${element.outerHTML.slice(0, 200)}`);
  const scripts = [...document.scripts].filter((script) => !script.src.startsWith(new URL(".", document.baseURI).href) || script.text);
  problems.push(...scripts.map((script) => `a script: ${script.outerHTML.slice(0, 200)}`));
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      const named = ["id", "name", "class", "for", "part", "slot"].includes(name) && value.includes("x55");
      if (name.startsWith("on") || name === "style" && value.includes("x55") || name.includes("x55") || named) {
        problems.push(`an attribute: ${name}="${value.slice(0, 100)}"`);
      }
    }
  }
  for (const link of document.querySelectorAll("a[href], area[href], [*|href]:not(link):not([href^='#'])")) {
    const { protocol = "", origin, rel = "", target } = link;
    const own = origin === location.origin;
    const out = ["https:", "http:"].includes(protocol) && /noopener/.test(rel) && /noreferrer/.test(rel);
    if (!own && !out) problems.push(`a link: ${link.outerHTML.slice(0, 200)} ${target}`);
  }
  if (globalThis.x55.ran) problems.push("it ran");
  if (({}).x55 !== undefined) problems.push("every object has it");
  if (document.body instanceof HTMLBodyElement === false || typeof document.getElementById !== "function") problems.push("names are taken");
  return problems;
}

/** Asserts that nothing of it did any harm to the page as it stands. */
export async function unharmed(visitor, where) {
  assert.deepEqual(await visitor.page.evaluate(harm), [], where);
  const elsewhere = visitor.requested.filter((address) => address.includes("x55"));
  assert.deepEqual(elsewhere, [], `requests in ${where}`);
}

const VIEWS = ["Articles", "Read", "Cards", "Stances", "Quotes", "Compare", "Review"];

/** Goes through every view, opens what can be opened in it, and asserts that nothing did any harm. */
export async function unharmedEverywhere(visitor, where) {
  for (const view of VIEWS) {
    await visitor.go(view);
    await unharmed(visitor, `${view}, ${where}`);
    const item = visitor.page.locator("main a[href*='at=']").first();
    if (await item.count()) {
      await item.click();
      await visitor.panel().waitFor();
      await unharmed(visitor, `${view} with its evidence, ${where}`);
      await visitor.page.keyboard.press("Escape");
    }
  }
}
