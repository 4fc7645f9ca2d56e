// axe-core finds nothing on any view, empty, with the example, and with the evidence open.
export const name = "accessible";
export const views = [
  { width: 390, scheme: "light" },
  { width: 390, scheme: "dark" },
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
];

const VIEWS = ["Articles", "Read", "Cards", "Stances", "Quotes", "Compare"];

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  for (const view of VIEWS) {
    await visitor.go(view);
    await visitor.accessible(view);
  }
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
}
