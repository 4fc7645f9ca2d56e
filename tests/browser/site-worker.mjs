// Runs inside a page of the site, whole (Playwright carries one function over, so this one uses nothing around it).

/** Starts the site's own worker script as the page does. Gives back what talks to it; a list of documents is one request. */
export async function startWorker() {
  const { glue, wasm } = document.getElementById("boot").dataset;
  const address = (name) => new URL(name, document.baseURI).href;
  const worker = new Worker(address("worker.js"), { type: "module" });
  const next = (wanted) =>
    new Promise((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }) => {
        // The weights file, for a page that keeps it.
        if (typeof data !== "string") return;
        const message = JSON.parse(data);
        if (["failed", "model-failed"].includes(message.reply)) reject(new Error(message.message));
        if (message.reply === wanted) resolve(message);
      };
    });
  const send = (message, wanted) => {
    const reply = next(wanted);
    worker.postMessage(message);
    return reply;
  };
  const ask = (request, wanted) => send(JSON.stringify(request), wanted);
  await send({ glue: address(glue), module: await WebAssembly.compileStreaming(fetch(address(wasm))) }, "ready");
  await ask({ request: "load", again: false }, "model-ready");
  return {
    analyze: async (documents, helpers = 0) => (await ask({ request: "read", id: 1, documents, helpers }, "done")).analysis,
    stop: () => worker.terminate(),
  };
}
