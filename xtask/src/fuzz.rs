//! Fuzzing one door. No part of the tests: it needs a nightly compiler and cargo-fuzz, and as long as it is given.

use crate::run::{Outcome, command, output, root, run_command};
use std::fs;

/// Fuzzes `door` for so many minutes, from its corpus; a crash is written to fuzz/artifacts and ends it with an error.
pub fn fuzz(door: &str, minutes: u32) -> Outcome {
    check(door)?;
    let seconds = format!("-max_total_time={}", minutes.saturating_mul(60));
    run_command(cargo_fuzz("run", door).args([&*seconds, &longest(door), &dictionary(door)]).args(LIMITS))
}

/// Makes the door's corpus as small as it can be while it reaches the same code.
pub fn minimise(door: &str) -> Outcome {
    check(door)?;
    run_command(cargo_fuzz("cmin", door).args([&*longest(door)]).args(LIMITS))
}

/// A hang is a fault, and so is memory without bound: seconds an input and MiB.
const LIMITS: [&str; 2] = ["-timeout=20", "-rss_limit_mb=2048"];

/// Without address checks: all code here is safe but for the kernel's vectors. `doors/src/lib.rs` has their names.
fn cargo_fuzz(what: &str, door: &str) -> std::process::Command {
    let mut cargo = command("rustup run nightly cargo fuzz");
    cargo.args([what, "--sanitizer", "none", door, "--"]);
    cargo
}

fn check(door: &str) -> Outcome {
    if !root().join("fuzz/fuzz_targets").join(format!("{door}.rs")).exists() {
        return Err(format!("There is no door “{door}”. There are: {}.", doors().join(", ")));
    }
    let missing = "Fuzzing needs a nightly compiler and cargo-fuzz: “rustup toolchain install nightly” and “cargo install cargo-fuzz”.";
    output("rustup run nightly cargo fuzz --version").map(drop).ok_or_else(|| missing.to_owned())
}

fn doors() -> Vec<String> {
    let files = fs::read_dir(root().join("fuzz/fuzz_targets")).into_iter().flatten().flatten();
    let mut doors: Vec<_> =
        files.filter_map(|file| Some(file.path().file_stem()?.to_string_lossy().into_owned())).collect();
    doors.sort();
    doors
}

/// Bytes of the longest input: what is read by the network is read slowly.
fn longest(door: &str) -> String {
    let bytes = match door {
        "text-model" => 600,
        "workspace" | "stored" | "lines" | "exports" => 6_000,
        "weights" => 8_000,
        _ => 3_000,
    };
    format!("-max_len={bytes}")
}

fn dictionary(door: &str) -> String {
    let words = match door {
        "workspace" | "stored" | "lines" | "layout" | "link" => "json",
        "page" | "markdown" => door,
        _ => "text",
    };
    format!("-dict=fuzz/dict/{words}.dict")
}
