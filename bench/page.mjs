// Runs inside the page: reads the same articles with each contender in turn, round after round.
import { startWorker } from "../tests/browser/site-worker.mjs";
import { readWithCompromise, readWithWink } from "./others.mjs";

/** Words a second of each contender in each round, after one round that warms them up. */
globalThis.benchmark = async (texts, rounds) => {
  const worker = await startWorker();
  const readWithOnrecord = (text) => worker.analyze([{ id: "a", text }]);
  const contenders = { onrecord: readWithOnrecord, compromise: readWithCompromise, "wink-nlp": readWithWink };
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const speeds = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, read] of Object.entries(contenders)) {
      const started = performance.now();
      // A text of its own each round: the engine keeps what it has read before.
      for (const [i, text] of texts.entries()) await read(`${text}\n\nThis is edition ${round * texts.length + i}.\n`);
      if (round > 0) speeds[name].push((words / (performance.now() - started)) * 1000);
    }
  }
  worker.stop();
  return { words, speeds };
};
