//! What needs Chromium: the browser tests and the benchmark, on the built dist/.

use crate::run::{Outcome, command, output, run_command};
use crate::{server::Server, tools};
use std::process::Command;

/// Installs what the browser tests need.
pub fn install() -> Outcome {
    tools::npm_packages()?;
    if chromium().is_some() {
        return Ok(());
    }
    tools::debian_package("chromium")
}

/// Runs every flow of tests/browser, or those whose names hold one of `flows`.
pub fn test(flows: &[&str]) -> Outcome {
    with_site("/some/deep/path/", command("node tests/browser/run.mjs").args(flows))
}

/// Opens what the command line exports with other software, Chromium among it.
pub fn exports() -> Outcome {
    run_command(command("node tests/exports/run.mjs").env("CHROMIUM", found()?))
}

/// Measures the built page beside other libraries; writes docs/performance.md.
pub fn bench() -> Outcome {
    with_site("/", &mut command("node bench/run.mjs"))
}

/// Takes the README's pictures.
pub fn pictures() -> Outcome {
    with_site("/", &mut command("node docs/pictures/take.mjs"))
}

/// Lighthouse's scores of the built page.
pub fn lighthouse() -> Outcome {
    run_command(command("node bench/lighthouse.mjs").env("CHROMIUM", found()?))
}

/// Runs `node` while dist/ is served under `base`.
fn with_site(base: &str, node: &mut Command) -> Outcome {
    let server = Server::bind(8090, base)?;
    node.env("ONRECORD_URL", server.address()).env("CHROMIUM", found()?);
    std::thread::spawn(move || server.run());
    run_command(node)
}

fn found() -> Outcome<String> {
    chromium().ok_or_else(|| "Chromium is missing; CHROMIUM=/path/to/it names another one.".into())
}

fn chromium() -> Option<String> {
    let named = std::env::var("CHROMIUM").ok();
    named.into_iter().chain(["chromium".into(), "chromium-browser".into(), "google-chrome".into()]).find_map(|name| {
        let path = output(&format!("which {name}"))?;
        output(&format!("{path} --version"))?;
        Some(path)
    })
}
