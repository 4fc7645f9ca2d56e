// Lighthouse on the built page, served as a host of static files would (brotli): fails below the least scores. `cargo xtask
// lighthouse` runs it; npx fetches Lighthouse (180 MB), which is why no test does.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const LIGHTHOUSE = "lighthouse@12.8.2";
const LEAST = { accessibility: 95, "best-practices": 95, performance: 90 };
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".json": "application/json", ".webmanifest": "application/manifest+json", ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2" };
const dist = new URL("../dist/", import.meta.url).pathname;

const squeezed = new Map();
const squeeze = (file) => {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  if (!squeezed.has(file)) squeezed.set(file, brotliCompressSync(readFileSync(file), options));
  return squeezed.get(file);
};

/** Answers as any host of static files: dist/ and nothing else. */
function answer({ url }, response) {
  const { pathname } = new URL(url, "http://host");
  const file = join(dist, pathname === "/" ? "index.html" : pathname);
  if (!existsSync(file)) return response.writeHead(404).end();
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "content-encoding": "br", "cache-control": "max-age=600" }).end(squeeze(file));
}

/** The scores of one run, of 100. In another process, as this one answers it. */
async function scores(address) {
  const report = join(mkdtempSync(join(tmpdir(), "lighthouse-")), "report.json");
  const flags = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
  const options = [address, "--preset=desktop", "--quiet", "--output=json", `--output-path=${report}`, `--chrome-flags=${flags}`];
  const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? "/usr/bin/chromium" };
  const run = spawn("npx", ["--yes", LIGHTHOUSE, ...options], { env, stdio: "inherit" });
  const code = await new Promise((resolve) => run.on("exit", resolve));
  if (code !== 0) throw new Error(`${LIGHTHOUSE} ended with ${code}`);
  const { categories, audits } = JSON.parse(readFileSync(report, "utf8"));
  for (const audit of Object.values(audits)) {
    if (audit.score !== null && audit.score < 0.9) console.log(`  ${audit.score} ${audit.id}: ${audit.displayValue ?? audit.title}`);
  }
  return Object.fromEntries(Object.keys(LEAST).map((name) => [name, Math.round(categories[name].score * 100)]));
}

const server = createServer(answer).listen(0, "127.0.0.1");
await new Promise((resolve) => server.on("listening", resolve));
const found = await scores(`http://127.0.0.1:${server.address().port}/`);
server.close();
console.log(found);
const low = Object.keys(LEAST).filter((name) => found[name] < LEAST[name]);
if (low.length) throw new Error(`below the least score: ${low.join(", ")}`);
