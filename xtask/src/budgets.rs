//! What the site may transfer and the core may compute: bench/budgets.json.

use crate::run::{Outcome, command, output, run, run_command};
use crate::{build, tools};

/// Holds the built site and the command line to the budgets; `--record` in `options` writes new ones.
pub fn check(options: &[&str]) -> Outcome {
    build::command_line()?;
    install()?;
    run("node --test bench/past.test.mjs")?;
    run_command(command("node bench/budgets.mjs").args(options))
}

/// Installs what counts instructions, where there is a package of it; elsewhere they are not counted.
fn install() -> Outcome {
    if output("valgrind --version").is_some() || output("apt-get --version").is_none() {
        return Ok(());
    }
    tools::debian_package("valgrind")
}
