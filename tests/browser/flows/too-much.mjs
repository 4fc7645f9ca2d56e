// What is more than a tab can hold is refused before it is added, with what to do instead; nothing that was there is lost.
import assert from "node:assert/strict";
import { HERALD } from "../texts.mjs";

export const name = "too much";
export const views = [{ width: 1280, scheme: "light" }];

const LINE = "The council met again on Monday and decided nothing.\n";

export default async function (visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.read(HERALD);
  await visitor.paste(LINE.repeat(Math.ceil(20_500_000 / LINE.length)));
  await page.getByText("21 MB of text beside the 1 MB that are here are more than one workspace takes (20 MB)").waitFor();
  await together(visitor);
  await drop(page, "archive.txt", 101);
  await page.getByText("Not read: archive.txt. It is larger than a tab can hold (101 MB; at most 100 MB).").waitFor();
  await drop(page, "work.onrecord.json", 101);
  await page.getByText("Not opened: work.onrecord.json. It is larger than a tab can hold").waitFor();
  assert.deepEqual(await page.locator(".line-title").allInnerTexts(), ["Mayor backs river bridge"]);
}

/** Files that are too much together wait on, with the reason, until the person leaves some out. */
async function together(visitor) {
  const { page } = visitor;
  const file = (name, bytes) => ({ name, mimeType: "text/plain", buffer: Buffer.from(LINE.repeat(bytes / LINE.length)) });
  await page.getByLabel("Files to read").setInputFiles([file("a.txt", 10_500_000), file("b.txt", 10_500_000), file("c.txt", 1_000)]);
  const preview = visitor.preview();
  await preview.getByText("Not read: 1 file more.").waitFor({ timeout: 30_000 });
  await preview.getByRole("button", { name: "Add all 2" }).click();
  await preview.getByText(/^Nothing was added: 21 MB of text/).waitFor();
  await preview.getByRole("button", { name: "Add nothing" }).click();
  await preview.waitFor({ state: "hidden" });
}

/** Drops a file of so many megabytes. */
function drop(page, name, megabytes) {
  return page.evaluate(([name, megabytes]) => {
    const dataTransfer = new DataTransfer();
    const part = "x".repeat(1_000_000);
    dataTransfer.items.add(new File(Array.from({ length: megabytes }, () => part), name, { type: "text/plain" }));
    for (const kind of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, [name, megabytes]);
}
