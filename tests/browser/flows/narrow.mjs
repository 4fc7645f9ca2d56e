// At 320 px, and where a page of 1280 px is zoomed to 200 %, nothing is lost and nothing scrolls sideways but tables.
import assert from "node:assert/strict";

export const name = "narrow";
export const views = [{ width: 320, scheme: "light" }, { width: 640, scheme: "light" }];

const VIEWS = ["Articles", "Read", "Cards", "Stances", "Quotes", "Compare", "Review"];

/** What is wider than its place: the page itself, or a box that hides or scrolls what does not fit. */
function wide() {
  const root = document.documentElement;
  const scrolls = [...document.querySelectorAll("body *")].filter((box) => {
    const { overflowX, textOverflow, visibility } = getComputedStyle(box);
    const cuts = ["auto", "scroll", "hidden", "clip"].includes(overflowX) && textOverflow !== "ellipsis" && visibility !== "hidden";
    return cuts && box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1;
  });
  const may = ".grid-scroll, input, textarea, select, .visually-hidden, svg";
  const found = scrolls.filter((box) => !box.matches(may)).map((box) => `${box.tagName}.${box.className}`);
  if (root.scrollWidth > root.clientWidth) {
    const past = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1);
    found.push(`page: ${past.slice(-3).map((e) => `${e.tagName}.${e.className}`)}`);
  }
  return found;
}

export default async function (visitor) {
  const { page } = visitor;
  const fits = async (what) => {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(await page.evaluate(wide), [], `${what} fits`);
  };
  await visitor.open();
  for (const view of VIEWS) {
    await visitor.go(view);
    const link = page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view, exact: true });
    const { x, width } = await link.boundingBox();
    assert.ok(x >= 0 && x + width <= visitor.width, `${view} stands in the navigation`);
    await fits(view);
    const folded = page.getByText("Filters and order").first();
    if (await folded.isVisible()) {
      await folded.click();
      await fits(`${view} with its filters`);
    }
  }
  await visitor.go("Compare");
  await page.getByRole("link", { name: "Timeline" }).click();
  await fits("Timeline");
  await visitor.go("Stances");
  await page.getByRole("link", { name: "Who is portrayed how" }).click();
  await fits("Portrayal");
  await visitor.go("Cards");
  await page.locator(".index a").first().click();
  await fits("a card");
  await page.getByText("Rename, change or merge").click();
  await fits("a card being changed");
  await visitor.go("Quotes");
  await page.locator(".entry-words a").first().click();
  await visitor.panel().waitFor();
  await visitor.panel().getByRole("button", { name: "Change" }).first().click();
  await fits("the evidence");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  for (const dialog of ["Share", "Export", "Keyboard shortcuts"]) {
    await page.getByRole("button", { name: dialog, exact: true }).click();
    await page.getByRole("dialog", { name: dialog }).waitFor();
    await fits(dialog);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: /^Workspace:/ }).click();
  await fits("the workspaces");
  await page.keyboard.press("Escape");
  await visitor.go("Articles");
  await page.getByRole("button", { name: "Edit details" }).first().click();
  await fits("an article's details");
}
