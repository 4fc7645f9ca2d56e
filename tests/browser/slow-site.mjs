// The site once more, at an address of its own, where the weights file stops half way until the flow says how it goes on.
import { createServer } from "node:http";

export class SlowSite {
  /** Answers that stand still half way: what sends the rest of each, and what breaks it off. */
  #waiting = [];

  /** Serves the site at `url` until [`close`]. */
  static async of(url) {
    const site = new SlowSite();
    site.server = createServer((request, response) => site.#answer(new URL(request.url, url), response));
    await new Promise((resolve) => site.server.listen(0, "127.0.0.1", resolve));
    site.url = new URL(new URL(url).pathname, `http://127.0.0.1:${site.server.address().port}`).href;
    return site;
  }

  async #answer(address, response) {
    const answer = await fetch(address);
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = { "content-type": answer.headers.get("content-type"), "content-length": body.length };
    response.writeHead(answer.status, headers);
    if (!address.pathname.endsWith(".weights")) return response.end(body);
    const half = body.length >> 1;
    response.write(body.subarray(0, half));
    this.#waiting.push({ rest: () => response.end(body.subarray(half)), breakOff: () => response.destroy() });
  }

  /** Sends the rest of the file to whoever waits. */
  sendTheRest() {
    for (const answer of this.#waiting.splice(0)) answer.rest();
  }

  /** The connection of whoever waits breaks. */
  breakOff() {
    for (const answer of this.#waiting.splice(0)) answer.breakOff();
  }

  close() {
    this.server.close();
    this.server.closeAllConnections();
  }
}
