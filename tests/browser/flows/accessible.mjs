// axe-core finds nothing on any view, empty, with the example, and with the evidence open.
export const name = "accessible";
export const views = [
  { width: 390, scheme: "light" },
  { width: 390, scheme: "dark" },
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
];

const VIEWS = ["Articles", "Read", "Cards", "Stances", "Quotes", "Compare", "Review"];
/** Views that stand behind another one. */
const BEHIND = [["Compare", "Timeline"], ["Stances", "Who is portrayed how"]];

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  for (const view of VIEWS) {
    await visitor.go(view);
    await visitor.accessible(view);
  }
  await behind(visitor, "");
  await visitor.go("Quotes");
  await page.locator(".entry-words a").first().click();
  await visitor.panel().waitFor();
  await visitor.accessible("the evidence");
  await page.keyboard.press("Escape");
  await visitor.go("Cards");
  await page.locator(".index a").first().click();
  await visitor.accessible("a card");
  await page.getByRole("button", { name: "Clear the example" }).click();
  await visitor.rest();
  for (const view of VIEWS) {
    await visitor.go(view);
    await visitor.accessible(`${view}, empty`);
  }
  await behind(visitor, ", empty");
}

async function behind(visitor, state) {
  for (const [view, link] of BEHIND) {
    await visitor.go(view);
    await visitor.page.getByRole("link", { name: link }).click();
    await visitor.page.waitForFunction((hash) => location.hash !== hash, `#/${view.toLowerCase()}`);
    await visitor.accessible(link + state);
  }
}
