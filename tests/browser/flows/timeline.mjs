// The timeline: dated statements of all articles in order, as exactly as they are told, each with its words; filters; what
// has no date stands apart, until the person gives its article one.
import assert from "node:assert/strict";

export const name = "timeline";
export const views = [
  { width: 390, scheme: "light" },
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
];

const HARBOUR = `Harbour wall to be rebuilt

PORT ELLIS (Herald Wire) May 8, 2024 - Engineers began work on the harbour wall on Monday, Mayor Rosa Whitlock said.

The old wall broke in October 2023. Whitlock had warned of that in 2019.
`;
const UNDATED = `Fishers wait for the harbour

Fishers' leader Tom Akers said the boats left the harbour on Tuesday. The wall broke in October 2023.
`;

const told = (page) => page.locator(".date").evaluateAll((all) =>
  all.map((date) => `${date.querySelector(".date-when").textContent}: ${[...date.querySelectorAll("mark")].map((m) => m.textContent)}`));

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(HARBOUR);
  await visitor.read(UNDATED);
  await visitor.go("Compare");
  await page.getByRole("navigation", { name: "Across articles" }).getByRole("link", { name: "Timeline" }).click();
  await page.getByRole("heading", { level: 1, name: "Timeline" }).waitFor();
  assert.equal(await page.getByRole("navigation", { name: "Views" }).locator("[aria-current]").innerText(), "Compare");
  assert.deepEqual(await told(page), ["2019: 2019", "October 2023: October 2023,October 2023", "6 May 2024: Monday"]);
  assert.deepEqual(await page.locator(".year-title").allInnerTexts(), ["2019", "2023", "2024"]);
  await visitor.accessible("the timeline");

  await page.locator(".date", { hasText: "6 May 2024" }).getByRole("link").click();
  const panel = visitor.panel();
  await panel.getByText("6 May 2024").first().waitFor();
  assert.match(await panel.innerText(), /began work[^]*Counted from\s+8 May 2024/);
  await visitor.accessible("the evidence of a date");
  await page.keyboard.press("Escape");

  const undated = page.locator(".undated");
  assert.match(await undated.innerText(), /Fishers wait for the harbour[^]*has no date of publication/);
  await undated.getByLabel(/has no date of publication/).fill("2024-05-09");
  await page.locator(".date", { hasText: "7 May 2024" }).waitFor();
  await undated.waitFor({ state: "detached" });

  await visitor.choose("Who or what is named", "Tom Akers");
  await page.waitForFunction(() => document.querySelectorAll(".date").length === 1);
  assert.match(page.url(), /#\/timeline\?entity=e\d+$/);
  await page.reload();
  await visitor.rest();
  assert.deepEqual(await told(page), ["7 May 2024: Tuesday"]);
  await visitor.choose("Who or what is named", "Everybody");
  await visitor.choose("Article", "Herald Wire");
  await page.getByText("3 dated statements").waitFor();
}
