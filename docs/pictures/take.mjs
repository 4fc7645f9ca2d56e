// Takes the README's pictures of the built page: `cargo xtask pictures`. Each shows the example articles or the tests' own.
import { launch, Visitor } from "../../tests/browser/harness.mjs";
import { HERALD, PORT, STAR, text } from "../../tests/browser/texts.mjs";

const HEIGHT = 760;

/** What each picture shows, by its file's name. */
const PICTURES = {
  async stances(visitor) {
    await visitor.go("Stances");
    await visitor.page.locator(".cell-open").first().click();
    await visitor.panel().waitFor();
  },
  async compare(visitor) {
    await visitor.go("Compare");
    await visitor.page.getByText(/^\d+ the same$/).first().click();
    await visitor.page.getByRole("heading", { name: "Side by side" }).scrollIntoViewIfNeeded();
    await visitor.page.evaluate(() => scrollBy(0, 500));
  },
  async preview(visitor) {
    await visitor.box().fill(text("several"));
    await visitor.page.getByRole("button", { name: "Look it over first" }).click();
    await visitor.preview().getByText(/^2 articles/).waitFor();
  },
  async review(visitor) {
    await visitor.read(PORT);
    await visitor.go("Review");
    await visitor.page.getByRole("button", { name: "Next unreviewed" }).click();
    await visitor.panel().getByText("Read by the machine").first().waitFor();
    for (const key of ["a", "a", "r"]) {
      await visitor.page.keyboard.press(key);
      await visitor.page.waitForTimeout(300);
    }
  },
  async workspaces(visitor) {
    const { page } = visitor;
    await visitor.read(HERALD);
    await page.getByRole("button", { name: /^Workspace: / }).click();
    await page.getByRole("dialog").getByRole("button", { name: /^New/ }).first().click();
    await visitor.read(STAR);
    await page.getByRole("button", { name: /^Workspace: / }).click();
    await page.getByRole("dialog", { name: "Workspaces" }).waitFor();
  },
  async share(visitor) {
    const { page } = visitor;
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByRole("dialog", { name: "Share" }).getByText("Anyone who has the link does").waitFor();
  },
};

async function take(browser, name) {
  const visitor = await Visitor.arrive(browser, process.env.ONRECORD_URL, { width: 1280, scheme: "light" });
  await visitor.page.setViewportSize({ width: 1280, height: HEIGHT });
  await visitor.open();
  await PICTURES[name](visitor);
  await visitor.page.waitForTimeout(400);
  await visitor.page.screenshot({ path: new URL(`${name}.png`, import.meta.url).pathname });
  await visitor.context.close();
}

const browser = await launch();
const wanted = process.argv.slice(2);
for (const name of wanted.length ? wanted : Object.keys(PICTURES)) await take(browser, name);
await browser.close();
