// A text is edited after it was corrected: what was said of it holds where the exact words still stand, wherever that is now;
// what was said of words that are gone is listed with the reason and moves to no other words.
import assert from "node:assert/strict";
import { HERALD } from "../texts.mjs";

export const name = "corrections of an edited text";

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(HERALD);
  await visitor.accept(/will pay for itself/);
  await visitor.accept(/We were never asked/);

  await edit(visitor, (text) => text.replace("PORT ELLIS", "The ferry was late on Monday.\n\nPORT ELLIS"));
  await marks(visitor, { "will pay for itself": "Confirmed", "We were never asked": "Confirmed" });

  await edit(visitor, (text) => text.replace("We were never asked", "We were seldom asked"));
  await marks(visitor, { "will pay for itself": "Confirmed", "We were seldom asked": "Read by the machine" });
  await visitor.go("Review");
  const without = page.locator("details").filter({ hasText: "Without effect (1)" });
  assert.match(await without.innerText(), /We were never asked[^]*(its words are no longer in the text|among others)/);
  await visitor.accessible("corrections without effect");

  await edit(visitor, (text) => text.replace("We were seldom asked", "We were never asked"));
  await marks(visitor, { "We were never asked": "Confirmed" });
  await visitor.go("Review");
  assert.equal(await page.getByText("Without effect (").count(), 0, "with its words it is back");
}

/** Edits the text of the only article. */
async function edit(visitor, change) {
  const { page } = visitor;
  const preview = visitor.preview();
  await visitor.go("Articles");
  await page.getByRole("button", { name: /^Edit text of/ }).click();
  const field = preview.getByLabel("Text");
  await field.fill(change(await field.inputValue()));
  await preview.getByRole("button", { name: "Save" }).click();
  await preview.waitFor({ state: "hidden" });
  await visitor.rest();
}

/** What the panel says of each quote. */
async function marks(visitor, expected) {
  const { page } = visitor;
  await visitor.go("Quotes");
  for (const [words, mark] of Object.entries(expected)) {
    await page.getByRole("link", { name: new RegExp(words) }).first().click();
    await visitor.panel().getByText(mark).first().waitFor();
    await page.keyboard.press("Escape");
    await visitor.panel().waitFor({ state: "detached" });
  }
}
