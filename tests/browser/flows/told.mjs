// How stances, quotes and roles are told: chain, manner, strength, sureness, addressee, setting, time; on the card, in the
// table's filters and in an opened cell.
import assert from "node:assert/strict";
import { PORT } from "../texts.mjs";

export const name = "told";

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(PORT);
  const oduya = await card(visitor, "Grace Oduya");
  assert.match(oduya, /Councillor\s+as of 7 May 2024[^]*sure[^]*Councillor Grace Oduya fiercely opposes/);
  assert.match(oduya, /It punishes exporters[^]*told · to reporters · in a statement on Tuesday · Herald Wire, 7 May 2024/);
  assert.match(oduya, /Against container levy[^]*opposes the container levy[^]*“fiercely”[^]*(sure|likely)/);
  assert.match(oduya, /Tom Akers said[^]*Oduya had criticised the Transport Ministry[^]*according to Tom Akers/);
  assert.match(await card(visitor, "Tom Akers"), /does not support the ferry plan[^]*as a denial/);
  await inTable(visitor);
  await visitor.go("Quotes");
  assert.match(await page.locator(".entry", { hasText: "It punishes" }).innerText(), /to reporters\s+in a statement on Tuesday/);
}

async function card(visitor, name) {
  const { page } = visitor;
  await visitor.go("Cards");
  await page.locator(".index a").filter({ has: page.getByText(name, { exact: true }) }).first().click();
  const card = page.getByRole("article", { name, exact: true });
  await card.waitFor();
  await visitor.accessible(`the card of ${name}`);
  return card.innerText();
}

async function inTable(visitor) {
  const { page } = visitor;
  await visitor.go("Stances");
  const rows = page.locator(visitor.width >= 800 ? ".grid tbody tr" : ".grid-list-row");
  await rows.first().waitFor();
  const all = await rows.allInnerTexts();
  assert.match(all.at(-1), /^unattributed/, "what nobody holds comes last of its kind");
  assert.match(all.find((row) => /ferry plan/.test(row)), /Against, as a denial/);

  const cell = rows.filter({ hasText: "Transport Ministry" }).filter({ hasText: "Grace Oduya" }).getByRole("link", { name: /Against/ });
  await cell.focus();
  await page.keyboard.press("Enter");
  const panel = visitor.panel();
  await panel.getByText("had criticised").first().waitFor();
  const words = await panel.innerText();
  assert.match(words, /Grace Oduya against[^]*Transport Ministry[^]*Tom Akers said[^]*Manner\s+According to Tom Akers/);
  await visitor.accessible("an opened cell");
  await page.keyboard.press("Escape");

  await visitor.choose("Manner", "Told as a denial (“does not …”)");
  await page.getByText("1 pair of holder and target").waitFor();
  await visitor.choose("Manner", "In any manner");
  await visitor.choose("Holder", "unattributed");
  await page.getByText("1 pair of holder and target").waitFor();
  await visitor.choose("Holder", "Everybody");
  await visitor.choose("Certainty", "Sure");
  await page.waitForFunction((n) => !document.querySelector(".found").textContent.startsWith(`${n} `), all.length);
  assert.match(page.url(), /sure=sure/, "the filter is in the address");
}
