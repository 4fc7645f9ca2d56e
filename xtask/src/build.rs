//! The release app, in dist/.

use crate::run::{Outcome, command, run_command};

/// Builds `dist/`.
pub fn release() -> Outcome {
    println!("\nBuilding the release app: about three minutes the first time.");
    // NO_COLOR=1, which many tools set, is a value that Trunk refuses.
    run_command(command("trunk build --release").env_remove("NO_COLOR"))
}
