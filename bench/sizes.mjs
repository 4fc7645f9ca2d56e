// What the built site transfers.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const DIST = new URL("../dist/", import.meta.url);

/** Every file of the site, checksums in names left out, with its bytes as they are and compressed. */
export function sizes() {
  const files = readdirSync(DIST, { recursive: true }).filter((name) => statSync(new URL(name, DIST)).isFile());
  return files.sort().map((name) => {
    const bytes = readFileSync(new URL(name, DIST));
    return { name: name.replace(/-([0-9a-f]{16}|[0-9a-f]{8}(?=\.))/, "-…"), raw: bytes.length, brotli: brotliCompressSync(bytes).length };
  });
}
