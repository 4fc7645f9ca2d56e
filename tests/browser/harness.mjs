// A browser page as the flows see it: whatever goes wrong in it fails the flow, whether the flow looks or not.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-default-apps",
  "--host-resolver-rules=MAP *.test 127.0.0.1",
];

/** What the browser asked of any machine but this one, by whatever way: pages and workers of all kinds, and itself. */
export const strayed = [];

/** Where Chromium itself asks for updates and the like, whatever is switched off. What the page asks is seen in `watch`, too. */
const ITS_OWN = /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:google|googleapis|gstatic|gvt1|gvt2)\.com(?:[:/]|$)/;

function note({ url }) {
  if (!ITS_OWN.test(url)) strayed.push(url);
}

/** A proxy that passes nothing on and notes what it is asked. The browser asks it for whatever is not of this machine. */
async function nowhere() {
  const proxy = createServer((request, response) => {
    note(request);
    response.writeHead(502).end();
  });
  proxy.on("connect", (request, socket) => {
    note(request);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  proxy.unref();
  return [`--proxy-server=127.0.0.1:${proxy.address().port}`, "--proxy-bypass-list=*.test"];
}

/** Starts the browser that all flows share. */
export async function launch() {
  const args = [...FLAGS, ...(await nowhere())];
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args });
}

/** Makes a browser that keeps no site: what is fetched, and when, is then the page's own doing. */
function withoutServiceWorkers() {
  Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
}

/** A new visitor: nothing stored, one page, at the given size and colour scheme. */
export class Visitor {
  /** What went wrong so far: console errors and warnings, uncaught errors, requests to elsewhere. */
  problems = [];
  /** Problems that a flow causes on purpose. */
  expected = [];
  /** The address of everything that was requested. */
  requested = [];

  static async arrive(browser, url, { width, scheme, keepsSite = false }) {
    const visitor = new Visitor();
    const options = { viewport: { width, height: 900 }, colorScheme: scheme, acceptDownloads: true };
    visitor.url = url;
    visitor.width = width;
    visitor.context = await browser.newContext(options);
    visitor.context.setDefaultTimeout(10_000);
    await visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    visitor.page = await visitor.context.newPage();
    await visitor.page.addInitScript(() => {
      globalThis.longTasks = [];
      const note = (list) => globalThis.longTasks.push(...list.getEntries().map((entry) => entry.duration));
      new PerformanceObserver(note).observe({ type: "longtask", buffered: true });
    });
    if (!keepsSite) await visitor.page.addInitScript(withoutServiceWorkers);
    visitor.watch();
    return visitor;
  }

  watch() {
    this.page.on("pageerror", (error) => this.problems.push(`uncaught: ${error.message}`));
    this.page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.problems.push(`${message.type()}: ${message.text()}`);
    });
    this.context.on("request", (request) => {
      this.requested.push(request.url());
      const { origin: to, protocol } = new URL(request.url());
      if (to !== new URL(this.url).origin && !["data:", "blob:"].includes(protocol)) this.problems.push(`request to ${request.url()}`);
    });
    this.context.on("requestfailed", (request) => {
      // Chromium drops its request for the tab's icon when a page is left at once.
      const dropped = request.url().endsWith("/icon.svg") && request.failure()?.errorText === "net::ERR_ABORTED";
      if (!dropped) this.problems.push(`failed request: ${request.url()}`);
    });
    this.context.on("response", (response) => {
      if (response.status() >= 400) this.problems.push(`${response.status()} ${response.url()}`);
    });
  }

  /** Opens the site and waits until it has started. */
  async open() {
    await this.page.goto(this.url);
    await this.page.waitForSelector("#loading", { state: "detached" });
    await this.rest();
  }

  /** Goes to a view by its link in the navigation. */
  async go(view) {
    await this.page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view, exact: true }).click();
    await this.page.waitForFunction((title) => document.title.startsWith(title), view);
  }

  /** Waits until nothing is being read. */
  async rest() {
    await this.page.waitForSelector(".strip-status.strip-none", { state: "attached", timeout: 60_000 });
  }

  /** Puts a text into the box, has it read and waits for it. */
  async read(text) {
    await this.go("Articles");
    await this.paste(text);
    await this.page.getByRole("button", { name: "Read it" }).click();
    await this.rest();
  }

  /** What has come, before it is added. */
  preview() {
    return this.page.getByRole("dialog", { name: "Look it over" });
  }

  /** Adds what is being looked over. */
  async takeIn() {
    await this.preview().getByRole("button", { name: /^Add (it|all)/ }).click();
    await this.preview().waitFor({ state: "hidden" });
  }

  /** Pastes a text into the box, from the clipboard. */
  async paste(text) {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.box().focus();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Control+V");
  }

  box() {
    return this.page.getByLabel("Paste one article or several");
  }

  /** Chooses in one of the view's lists, which a narrow page keeps folded. */
  async choose(list, option) {
    const field = this.field(list);
    if (!(await field.isVisible())) await this.page.getByText("Filters and order").click();
    await field.selectOption({ label: option });
  }

  /** A list or search box of a view, by the words above it. */
  field(label) {
    const words = this.page.locator(".field-label").getByText(label, { exact: true });
    return this.page.locator("label.field").filter({ has: words }).locator("select, input");
  }

  /** Selects words of the article that is shown, as with the mouse. */
  select(words) {
    return this.page.evaluate((words) => {
      const walker = document.createTreeWalker(document.querySelector(".page-text"), NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const at = nodes.map((node) => node.data).join("").indexOf(words);
      const place = (at) => {
        for (const node of nodes) {
          if (at <= node.data.length) return [node, at];
          at -= node.data.length;
        }
      };
      getSelection().setBaseAndExtent(...place(at), ...place(at + words.length));
    }, words);
  }

  /** Accepts the first quote whose words fit. */
  async accept(words) {
    await this.go("Quotes");
    await this.page.getByRole("link", { name: words }).first().click();
    await this.panel().getByText("Read by the machine").first().waitFor();
    await this.page.keyboard.press("a");
    await this.panel().getByText("Confirmed").first().waitFor();
    await this.page.keyboard.press("Escape");
  }

  panel() {
    return this.page.getByRole("region", { name: /^Evidence/ });
  }

  /** The longest time for which the page answered nothing, in milliseconds, since it was opened or last asked. */
  longestTask() {
    return this.page.evaluate(() => Math.max(0, ...globalThis.longTasks.splice(0)));
  }

  /** How many files were requested whose names end so. */
  fetched(ending) {
    return this.requested.filter((address) => address.endsWith(ending)).length;
  }

  /** The flow is about to cause problems whose words match this. */
  expect(pattern) {
    this.expected.push(pattern);
  }

  /** Asserts that axe-core finds nothing on the page as it stands. */
  async accessible(what) {
    await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(() => globalThis.axe.run(document));
    const found = violations.map((v) => `${v.id}: ${v.help}\n    ${v.nodes.map((n) => n.html).join("\n    ")}`);
    assert.deepEqual(found, [], `accessibility of ${what}`);
  }

  /** Closes the page and fails on whatever went wrong in it unexpectedly. */
  async leave() {
    await this.context.close();
    const unexpected = this.problems.filter((problem) => !this.expected.some((pattern) => pattern.test(problem)));
    assert.deepEqual(unexpected, [], "problems in the page");
  }
}
