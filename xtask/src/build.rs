//! The release app, in dist/.

use crate::run::{Outcome, command, root, run_command};
use std::fs;
use std::path::Path;

/// Builds `dist/`.
pub fn release() -> Outcome {
    println!("\nBuilding the release app: about three minutes the first time.");
    // NO_COLOR=1, which many tools set, is a value that Trunk refuses.
    run_command(command("trunk build --release").env_remove("NO_COLOR"))
}

/// Puts the model's weights into the site that Trunk is building, under the name that `src/worker/weights` asks for: it
/// holds the file's checksum, so that no cache takes one version for another.
pub fn weights() -> Outcome {
    let site = std::env::var_os("TRUNK_STAGING_DIR").ok_or("Trunk calls this while it builds: see Trunk.toml.")?;
    let file = root().join("models/onrecord.weights");
    let bytes = fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let Some([a, b, c, d]) = bytes.get(20..24) else { return Err(format!("{} is cut.", file.display())) };
    let name = format!("onrecord-{:08x}.weights", u32::from_le_bytes([*a, *b, *c, *d]));
    fs::write(Path::new(&site).join(&name), bytes).map_err(|e| format!("{name}: {e}"))
}
