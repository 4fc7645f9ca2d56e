// The page's reader (src/intake/readers/reader.js) in a thread of Node as if it were in a browser's worker.
import { parentPort, workerData } from "node:worker_threads";

globalThis.self = globalThis;
// pdf.js listens as well.
self.addEventListener = (type, heard) => parentPort.on(type, (data) => heard({ data }));
self.postMessage = (json) => parentPort.postMessage(json);
// Every browser of today has it, Node 20 has not.
Promise.withResolvers ??= function () {
  let resolve, reject;
  const promise = new this((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
};
// A promise of a library's that nobody waits for ends nothing in a browser; its file has its answer or is found silent.
globalThis.process.on("unhandledRejection", () => {});
// pdf.js reads files and draws where it takes the program for Node.
delete globalThis.process;
await import(workerData);
parentPort.on("message", (data) => self.onmessage({ data }));
