//! The release builds: the app, in dist/, and the command line.

use crate::run::{Outcome, command, run, run_command};

/// Builds `dist/`.
pub fn release() -> Outcome {
    println!("\nBuilding the release app: about three minutes the first time.");
    // NO_COLOR=1, which many tools set, is a value that Trunk refuses.
    run_command(command("trunk build --release").env_remove("NO_COLOR"))
}

/// Builds `target/release/onrecord`.
pub fn command_line() -> Outcome {
    run("cargo build --locked --release --package onrecord-cli")
}
