// Runs inside the page.
import { startWorker } from "../tests/browser/site-worker.mjs";
import { readWithCompromise, readWithWink } from "./others.mjs";

/** A text that nobody has read: the engine keeps what it has read before. */
const edition = (text, number) => `${text}\n\nThis is edition ${number}.\n`;

/** Each contender reads the same texts in turn, round after round. Their seconds in each, after one round to warm up. */
globalThis.race = async (texts, rounds) => {
  const worker = await startWorker();
  const readWithOnrecord = (text) => worker.analyze([{ id: "a", text }]);
  const contenders = { onrecord: readWithOnrecord, compromise: readWithCompromise, "wink-nlp": readWithWink };
  const seconds = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, read] of Object.entries(contenders)) {
      const started = performance.now();
      for (const [i, text] of texts.entries()) await read(edition(text, round * texts.length + i));
      if (round > 0) seconds[name].push((performance.now() - started) / 1000);
    }
  }
  worker.stop();
  return seconds;
};

/** Puts a text into the box of a page that shows the example; the milliseconds until what was found in it is there. */
globalThis.readOnPage = async (text) => {
  const box = document.getElementById("paste");
  box.value = text;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  const facts = () => [...document.querySelectorAll(".line-facts")].map((line) => line.textContent);
  const started = performance.now();
  box.form.requestSubmit();
  while (facts().length !== 1 || !facts()[0].includes("quotes")) await new Promise(requestAnimationFrame);
  return performance.now() - started;
};

/** Has a worker of its own read `count` editions of a text, and leaves it running. */
globalThis.fillWorker = async (text, count) => {
  const worker = await startWorker();
  await worker.analyze(Array.from({ length: count }, (_, i) => ({ id: `${i}`, text: edition(text, i) })));
};

/** Waits, without waiting for frames, until `there` gives something. */
async function until(there) {
  const { port1, port2 } = new MessageChannel();
  for (;;) {
    const found = there();
    if (found) return found;
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }
}

/** When the next frame has been painted. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Opens up to `count` of the things that `links` finds in a view, one by one; the milliseconds from each click until what
 * it opens, `shown`, has been painted.
 */
globalThis.openEach = async (view, links, shown, count) => {
  const times = [];
  for (let i = 0; i < count; i += 1) {
    location.hash = view;
    const all = await until(() => !document.querySelector(shown) && [document.querySelectorAll(links)].find((l) => l.length > 0));
    if (i >= all.length) break;
    await painted();
    const link = all[Math.floor((i * all.length) / Math.min(count, all.length))];
    const started = performance.now();
    link.click();
    await until(() => document.querySelector(shown));
    await painted();
    times.push(performance.now() - started);
  }
  return times;
};
