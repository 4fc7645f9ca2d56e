// The ledger: who said what to whom; filtered, searched, copied with its citation.
import assert from "node:assert/strict";
import { HERALD, STAR } from "../texts.mjs";

export const name = "quotes";

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(HERALD);
  await visitor.read(STAR);
  await visitor.go("Quotes");
  const entries = page.locator(".entry");
  const all = await entries.allInnerTexts();
  const entry = (words) => all.find((e) => e.includes(words)) ?? assert.fail(`no entry “${words}” in\n${all.join("\n")}`);
  assert.match(entry("will pay for itself"), /Rosa Whitlock[^]*told[^]*Direct quote[^]*to reporters[^]*pay for itself[^]*Herald Wire[^]*2 April 2024/);
  assert.match(entry("We were never asked"), /Tom Akers[^]*said/);
  assert.match(entry("costs had doubled"), /Rosa Whitlock[^]*Indirect speech[^]*Star News/);

  await visitor.choose("Kind", "Indirect speech");
  await page.waitForFunction((n) => document.querySelectorAll(".entry").length < n, all.length);
  for (const words of await entries.allInnerTexts()) assert.match(words, /Indirect speech/);
  await visitor.choose("Kind", "All kinds");
  await visitor.field("Find").fill("pay twice");
  await page.getByText("1 quote", { exact: true }).waitFor();
  await page.getByRole("button", { name: /^Copy with citation: Rosa Whitlock/ }).click();
  await page.getByText(/^Copied/).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /Rosa Whitlock: “I cannot ask people to pay twice,” — Star News, “Whitlock turns against bridge”, 9 April 2024/);
}
