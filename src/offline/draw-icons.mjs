// Draws the PNG icons from icons/icon.svg with Chromium: `node src/offline/draw-icons.mjs`. Run it when the drawing changes.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const here = (name) => new URL(`icons/${name}`, import.meta.url);
const drawing = readFileSync(here("icon.svg"), "utf8");
// To the edges, where the system rounds the corners itself; for a mask its middle four fifths, which every mask leaves.
const square = drawing.replace(' rx="96"', "");
const masked = square.replace('<g fill', '<g transform="matrix(.8 0 0 .8 51.2 51.2)" fill');
const ICONS = [
  ["icon-192.png", 192, drawing],
  ["icon-512.png", 512, drawing],
  ["apple-touch-icon.png", 180, square],
  ["maskable-512.png", 512, masked],
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [name, size, svg] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  writeFileSync(here(name), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
