// Runs crates/nn/examples/encoder.rs in WebAssembly: it stops with an error unless a whole network gives the bits that it
// gives natively. Run by `cargo xtask test`, which builds the example; with `--time`, by `cargo xtask bench`, it says how fast both
// are.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const TARGET = new URL("../../target/", import.meta.url).pathname;
const TOKENS = 30_000;
const ROUNDS = 11;

const { instance } = await WebAssembly.instantiate(
  readFileSync(`${TARGET}wasm32-unknown-unknown/release/examples/encoder.wasm`),
);

instance.exports.main(0, 0);
console.log("The network says the same, bit for bit, in WebAssembly.");

if (process.argv.includes("--time")) {
  const wasm = [];
  const native = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    wasm.push(tokensPerSecond(() => instance.exports.main(0, 0)));
    native.push(tokensPerSecond(() => execFileSync(`${TARGET}release/examples/encoder`)));
  }
  const [slow, fast] = [wasm, native].map(median);
  console.log(`Medians of ${ROUNDS} rounds, loading included: ${Math.round(slow)} tokens a second in WebAssembly,`);
  console.log(`${Math.round(fast)} natively, ${(fast / slow).toFixed(2)} times that.`);
}

function tokensPerSecond(run) {
  const start = performance.now();
  run();
  return (TOKENS * 1000) / (performance.now() - start);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
