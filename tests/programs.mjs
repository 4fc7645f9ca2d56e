// The native programs that tests hold other things against.
import { execFileSync } from "node:child_process";

const ROOT = new URL("../", import.meta.url).pathname;
const BUILT = `${process.env.CARGO_TARGET_DIR ?? `${ROOT}target`}/debug`;
/** As `cargo test --workspace` builds them: a package by itself has fewer features, and all that it stands on is built again. */
const BUILD = ["build", "--quiet", "--locked", "--workspace", "--bin", "onrecord", "--example", "analyze"];

let built = false;

function run(program, args, options) {
  if (!built) execFileSync("cargo", BUILD, { cwd: ROOT, stdio: "inherit" });
  built = true;
  return execFileSync(`${BUILT}/${program}`, args, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 30, ...options });
}

/** What the command line prints, started in the project's folder: text, or bytes where `options` have another encoding. */
export const onrecord = (args, options) => run("onrecord", args, options);

/** What the core makes of lists of documents, a line each; offsets in bytes. */
export const analyze = (input) => run("examples/analyze", [], { input });
