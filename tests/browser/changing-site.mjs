// The site once more, at an address of its own, of which a new version may come out.
import { createHash } from "node:crypto";
import { createServer } from "node:http";

const NEWS = `<p id="next-version" hidden></p>`;

export class ChangingSite {
  #version = 1;

  /** Serves the site at `url` until [`close`]. */
  static async of(url) {
    const site = new ChangingSite();
    site.server = createServer((request, response) => site.#answer(new URL(request.url, url), response));
    await new Promise((resolve) => site.server.listen(0, "127.0.0.1", resolve));
    site.url = new URL(new URL(url).pathname, `http://127.0.0.1:${site.server.address().port}`).href;
    return site;
  }

  async #answer(address, response) {
    const answer = await fetch(address);
    let body = Buffer.from(await answer.arrayBuffer());
    if (this.#version > 1) body = await changed(address, body);
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type"), "content-length": body.length });
    response.end(body);
  }

  /** From now on the site is another version: its page is, and the list of its files. */
  publish() {
    this.#version += 1;
  }

  close() {
    this.server.close();
    this.server.closeAllConnections();
  }
}

async function changed(address, body) {
  if (address.pathname.endsWith("/")) return Buffer.from(body + NEWS);
  if (!address.pathname.endsWith("/service-worker.js")) return body;
  const page = (await (await fetch(new URL(".", address))).text()) + NEWS;
  const checksum = `sha256-${createHash("sha256").update(page).digest("base64")}`;
  const [list, ...rest] = body.toString().split("\n");
  const site = JSON.parse(list.slice("const SITE = ".length, -1));
  const next = { ...site, version: "next", files: { ...site.files, "./": checksum } };
  return Buffer.from([`const SITE = ${JSON.stringify(next)};`, ...rest].join("\n"));
}
