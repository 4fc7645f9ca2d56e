// Articles side by side: who and what one leaves out, rows in reading order with what differs, steps by key, the address,
// and what is said where there is nothing to compare.
import assert from "node:assert/strict";

export const name = "compare";
export const views = [
  { width: 390, scheme: "light" },
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
];

const WIRE = `Ferry runs aground off Tamar Bay

PORT ELLIS (Herald Wire) May 6, 2024 - The ferry Lady Maud ran aground off Tamar Bay on Sunday evening with 46 passengers aboard, the Coastguard said.

All passengers were taken ashore by two lifeboats before midnight, Coastguard officer Hal Brandt said.

“We heard a bang, and then the lights went out,” passenger Ines Calder told reporters in Tamar Bay.

Transport Minister Grace Oduya praised the lifeboat crews. Oduya said that the Lady Maud had passed its inspection in March.
`;
const STAR = `Union blames owner after ferry accident

PORT ELLIS (Star News) May 7, 2024 - The ferry Lady Maud ran aground off Tamar Bay on Sunday evening with 52 passengers aboard, the Coastguard said.

All passengers were taken ashore by two lifeboats before midnight, Coastguard officer Hal Brandt said.

Union leader Tom Akers accused the owner, Maud Lines, of saving on repairs. “They were warned about the engine in 2022,” Akers said.
`;
const POST = `Council weighs new library roof

ELMBRIDGE (Vale Post) June 3, 2024 - Elmbridge Council will vote on a new roof for the town library next month, councillor Nora Finch said.

The roof would cost 310,000 pounds, according to a report by the builder Hart and Sons.
`;

const rows = (page) => page.locator(".row");
const focused = (page) => page.evaluate(() => document.activeElement.closest(".row")?.querySelector(".row-label").textContent);

async function chosenByBoxes(visitor) {
  const { page } = visitor;
  await visitor.go("Compare");
  await page.getByText("Nothing in Vale Post was found in another of these articles.").waitFor();
  const box = page.getByRole("checkbox", { name: /Council weighs/ });
  await box.focus();
  await page.keyboard.press("Space");
  await page.waitForFunction(() => location.hash === "#/compare/a1/a2");
  await page.getByText("Nothing in Vale Post").waitFor({ state: "detached" });
  await visitor.accessible("two articles side by side");
}

async function leftOutComesFirst(page) {
  const left = page.locator(".sides-alone .side");
  assert.match(await left.nth(0).innerText(), /Only in Herald Wire[^]*Quoted\s[^]*Ines Calder/);
  assert.doesNotMatch(await left.nth(0).innerText(), /Coastguard/, "the other one gives their words, too");
  assert.match(await left.nth(1).innerText(), /Only in Star News[^]*Tom Akers/);
  const top = async (part) => (await part.boundingBox()).y;
  assert.ok((await top(left.nth(0))) < (await top(rows(page).first())));
}

async function rowsLineUp(visitor) {
  const { page } = visitor;
  const all = await rows(page).allInnerTexts();
  assert.match(all[0], /Differs: number[^]*46[^]*52/);
  assert.match(all[1], /copied word for word[^]*two lifeboats/);
  assert.ok(all.some((row) => /Only in Herald Wire[^]*a bang[^]*Not found in Star News/.test(row)), all.join("\n"));
  assert.ok(all.some((row) => /Only in Star News[^]*Not found in Herald Wire[^]*saving on repairs/.test(row)), all.join("\n"));
  const marks = await page.locator(".row-differs mark").allInnerTexts();
  assert.deepEqual(marks.map((m) => m.trim()), ["46", "52"]);
  assert.match(await rows(page).first().textContent(), /46 \(differs: number\)/, "what differs is told in words, too");
  const [one, other] = await Promise.all([0, 1].map((i) => rows(page).first().locator(".side").nth(i).boundingBox()));
  if (visitor.width >= 800) assert.equal(one.y, other.y);
  else assert.ok(one.y + one.height <= other.y);
}

async function stepsByKey(page) {
  const status = page.locator(".steps-at");
  const all = Number((await status.innerText()).match(/^(\d+) differences$/)[1]);
  await page.keyboard.press("n");
  await page.getByText(`Difference 1 of ${all}`, { exact: true }).waitFor();
  assert.match(await focused(page), /^Differs: number/);
  await page.keyboard.press("n");
  assert.match(await focused(page), /^Only in/);
  await page.keyboard.press("p");
  assert.match(await focused(page), /^Differs: number/);
  for (let i = 0; i < all + 2; i += 1) await page.keyboard.press("n");
  await page.getByText(`Difference ${all} of ${all}`, { exact: true }).waitFor();

  await page.locator("main").evaluate((main) => main.append(Object.assign(document.createElement("input"), { id: "typed" })));
  await page.locator("#typed").focus();
  await page.keyboard.press("p");
  assert.equal(await page.locator("#typed").inputValue(), "p", "a key that is typed is no step");
  await page.locator("#typed").evaluate((input) => input.remove());
  await page.getByRole("checkbox", { name: "Keys n and p" }).uncheck();
  await page.waitForFunction(() => location.hash.endsWith("?keys=off"));
  await page.keyboard.press("p");
  assert.equal(await focused(page), undefined);
  await page.getByRole("checkbox", { name: "Keys n and p" }).check();
}

async function countsShowWhatTheyCount(visitor) {
  const { page } = visitor;
  const counts = page.getByRole("navigation", { name: "Rows to show" });
  assert.match(await counts.innerText(), /Everything\s+1 differs\s+\d in one alone\s+\d only in Herald Wire\s+\d only in Star News\s+1 the same\s+1 copied/);
  await counts.getByRole("link", { name: /only in Star News/ }).click();
  await page.waitForFunction(() => [...document.querySelectorAll(".row-label")].every((l) => l.textContent === "Only in Star News"));
  await page.reload();
  await visitor.rest();
  assert.match(page.url(), /show=a2/);
  assert.deepEqual([...new Set(await page.locator(".row-label").allInnerTexts())], ["Only in Star News"]);
  await counts.getByRole("link", { name: "Everything" }).click();
  await page.locator(".row-differs").waitFor();
  await page.goBack();
  await page.locator(".row-differs").waitFor({ state: "detached" });
  await page.goForward();
  await page.getByRole("checkbox", { name: "Fold copied text" }).check();
  await page.locator(".row-copied details:not([open])").waitFor();
}

async function statementsOpen(visitor) {
  const { page } = visitor;
  const statement = page.locator(".row-differs .statement").first();
  await statement.focus();
  await page.keyboard.press("Enter");
  await visitor.panel().getByText("Told differently").waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement.matches(".row-differs .statement"));
}

async function nothingToCompare(visitor) {
  const { page } = visitor;
  const at = (hash) => page.evaluate((hash) => { location.hash = hash; }, hash);
  await at("#/compare/a1");
  await page.getByText("Tick a second article").waitFor();
  await at("#/compare/a1/a1");
  await page.getByText("That is the same article twice").waitFor();
  await at("#/compare/a2/a3");
  await page.getByText("They may be about different events").waitFor();
  assert.equal(await rows(page).count(), 0);
  await at("#/compare/a3/a2/a1");
  await page.locator(".row-differs").waitFor();
  assert.equal(await rows(page).first().locator(".side").count(), 3);
  await visitor.accessible("three articles side by side");
}

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  for (const text of [WIRE, STAR, POST]) await visitor.read(text);
  await chosenByBoxes(visitor);
  await leftOutComesFirst(page);
  await rowsLineUp(visitor);
  await stepsByKey(page);
  await countsShowWhatTheyCount(visitor);
  await statementsOpen(visitor);
  await nothingToCompare(visitor);
}
