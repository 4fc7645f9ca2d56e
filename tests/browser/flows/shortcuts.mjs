// The sheet of shortcuts: by its key, by its button, and what it says is so. Keys of one character can be switched off.
import assert from "node:assert/strict";

export const name = "shortcuts";

export default async function (visitor) {
  const { page } = visitor;
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  const button = page.getByRole("button", { name: "Keyboard shortcuts" });
  await visitor.open();
  await page.keyboard.press("?");
  await sheet.waitFor();
  await visitor.accessible("the shortcuts");
  const lines = await sheet.locator("dl > div").evaluateAll((all) => all.map((line) => line.innerText.replaceAll(/\s+/g, " ").trim()));
  for (const line of ["Show these shortcuts ?", "Close the evidence Esc", "Accept A", "Next difference N"]) {
    assert.ok(lines.includes(line), `${line}: ${lines}`);
  }
  assert.ok(lines.includes("Do it again Ctrl+Shift+Z or Ctrl+Y"), `${lines}`);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });

  // In a field the sign is text.
  await visitor.box().focus();
  await page.keyboard.type("Who?");
  assert.equal(await visitor.box().inputValue(), "Who?");
  assert.equal(await sheet.isVisible(), false);

  // By its button, which has the focus again afterwards.
  await button.focus();
  await page.keyboard.press("Enter");
  await sheet.waitFor();
  await page.getByRole("checkbox", { name: "Keys without Ctrl" }).uncheck();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  assert.ok(await button.evaluate((e) => e === document.activeElement), "the focus comes back");

  // Switched off, for the next visit as well; those with Ctrl and Escape go on.
  await page.reload();
  await visitor.rest();
  await page.keyboard.press("?");
  await visitor.go("Quotes");
  await page.locator(".entry-words a").first().click();
  await visitor.panel().waitFor();
  await page.keyboard.press("r");
  assert.equal(await page.getByText("rejected: no view shows it").count(), 0);
  assert.equal(await sheet.isVisible(), false);
  await button.click();
  await page.getByRole("checkbox", { name: "Keys without Ctrl" }).check();
  await sheet.getByRole("button", { name: "Close" }).click();
  await visitor.panel().getByRole("heading").first().focus();
  await page.keyboard.press("r");
  await page.getByText("rejected: no view shows it").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("Undone.").waitFor();
}
