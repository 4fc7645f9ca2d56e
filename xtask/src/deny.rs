//! The crates that the project is made of: their licences, where they come from, and what is known against them.

use crate::run::{Outcome, output, run};
use crate::tools;

/// Checks deny.toml. Known faults are checked where their database can be fetched or lies there from before; where not, that
/// is said, and fails nothing: the machine then has no way to know.
pub fn check() -> Outcome {
    tools::cargo_deny()?;
    run("cargo deny --locked --workspace check --hide-inclusion-graph bans licenses sources")?;
    match output("cargo deny --locked --workspace fetch db") {
        Some(_) => run("cargo deny --locked --workspace check --hide-inclusion-graph advisories"),
        None => {
            println!("The database of known faults (RustSec) cannot be fetched here: advisories are not checked.");
            Ok(())
        }
    }
}
