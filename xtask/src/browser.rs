//! The browser tests: Chromium on the built dist/, under a deep path.

use crate::run::{Outcome, command, output, run, run_command};
use crate::{server::Server, tools};

/// Installs what the browser tests need.
pub fn install() -> Outcome {
    tools::npm_packages()?;
    if chromium().is_some() {
        return Ok(());
    }
    let sudo = if output("id -u").as_deref() == Some("0") { "" } else { "sudo " };
    run(&format!("{sudo}apt-get update -q"))?;
    run(&format!("{sudo}apt-get install -y -q --no-install-recommends chromium"))
}

/// Runs every flow of tests/browser, or those whose names hold one of `flows`.
pub fn test(flows: &[&str]) -> Outcome {
    let browser = chromium().ok_or("Chromium is missing; CHROMIUM=/path/to/it names another one.")?;
    let server = Server::bind(8090, "/some/deep/path/")?;
    let address = server.address();
    std::thread::spawn(move || server.run());
    let mut node = command("node tests/browser/run.mjs");
    run_command(node.args(flows).env("ONRECORD_URL", address).env("CHROMIUM", browser))
}

fn chromium() -> Option<String> {
    let named = std::env::var("CHROMIUM").ok();
    named.into_iter().chain(["chromium".into(), "chromium-browser".into(), "google-chrome".into()]).find_map(|name| {
        let path = output(&format!("which {name}"))?;
        output(&format!("{path} --version"))?;
        Some(path)
    })
}
