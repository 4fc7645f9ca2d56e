// Reads one .docx or .pdf file in a worker of its own, so that no file can stop the page. The page sends the file's kind and
// bytes; what comes back is JSON: what the file holds, where the reader has come to, or why it cannot be read.
//
// The libraries stand beside this file and are fetched when a file of their kind comes. The page's content security policy
// does not reach in here; nothing but these files is ever loaded.
import { Refusal } from "./refusal.js";

const READERS = { docx: () => import("./docx.js"), pdf: () => import("./pdf.js") };
const tell = (reply) => self.postMessage(JSON.stringify(reply));

self.onmessage = async ({ data: { kind, bytes } }) => {
  let reader;
  try {
    reader = await READERS[kind]();
  } catch {
    return tell({ reply: "refused", why: "unavailable" });
  }
  try {
    tell(await reader.read(bytes, () => tell({ reply: "alive" })));
  } catch (error) {
    // Whatever a library says of a file, to the person it is a file that is damaged.
    tell({ reply: "refused", why: error instanceof Refusal ? error.why : "damaged" });
  }
};
