//! What a build needs: the WASM target, crates, npm packages, Trunk and wasm-bindgen. Each is fetched once, into the
//! project's folder where it can be.

use crate::run::{Outcome, command, output, root, run, run_command};
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

/// A program built from crates.io: its crate, its name, its version.
type Program = (&'static str, &'static str, &'static str);

/// Those that building needs. Trunk.toml and Cargo.toml name the same versions.
const PROGRAMS: [Program; 2] = [("trunk", "trunk", "0.21.14"), ("wasm-bindgen-cli", "wasm-bindgen", "0.2.126")];

/// What only the tests need.
const CARGO_DENY: Program = ("cargo-deny", "cargo-deny", "0.20.2");

/// Builds cargo-deny where it is missing.
pub fn cargo_deny() -> Outcome {
    install_all(&[CARGO_DENY])
}

/// Fetches and builds whatever is missing; says so first.
pub fn setup() -> Outcome {
    if !PROGRAMS.iter().all(is_there) {
        println!("First run: building the tools and fetching packages takes about five minutes on two cores.");
    }
    add_target()?;
    run("cargo fetch --locked")?;
    npm_packages()?;
    install_all(&PROGRAMS)
}

/// Installs those that are missing, and deletes what they were built from.
fn install_all(programs: &[Program]) -> Outcome {
    programs.iter().filter(|program| !is_there(program)).try_for_each(install)?;
    match fs::remove_dir_all(building()) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(format!("{}: {error}", building().display())),
        _ => Ok(()),
    }
}

fn building() -> PathBuf {
    root().join("target/tools")
}

fn is_there((_, program, version): &Program) -> bool {
    output(&format!("{program} --version")).is_some_and(|said| said == format!("{program} {version}"))
}

/// Built quickly rather than well: they run for seconds.
fn install((krate, _, version): &Program) -> Outcome {
    let words = format!("cargo install --locked --no-default-features --root .tools --version {version} {krate}");
    let quick = [("LTO", "off"), ("OPT_LEVEL", "0"), ("CODEGEN_UNITS", "16"), ("STRIP", "true")];
    let quick = quick.map(|(name, value)| (format!("CARGO_PROFILE_RELEASE_{name}"), value));
    run_command(command(&words).envs(quick).env("CARGO_TARGET_DIR", building()))
}

fn add_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = output("rustc --print sysroot").ok_or("Rust is missing: see https://rustup.rs")?;
    if std::path::Path::new(&sysroot).join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    run(&format!("rustup target add {TARGET}"))
}

/// `npm ci`, unless what is installed is what package-lock.json names.
pub fn npm_packages() -> Outcome {
    output("npm --version").ok_or("Node.js 20 or newer with npm is missing: see https://nodejs.org")?;
    let wanted = fs::read(root().join("package-lock.json")).map_err(|e| format!("package-lock.json: {e}"))?;
    let stamp = root().join("node_modules/.onrecord-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    run("npm ci --no-audit --no-fund --ignore-scripts")?;
    fs::write(&stamp, wanted).map_err(|e| format!("{}: {e}", stamp.display()))
}

/// Installs a package of Debian or Ubuntu.
pub fn debian_package(name: &str) -> Outcome {
    let sudo = if output("id -u").as_deref() == Some("0") { "" } else { "sudo " };
    run(&format!("{sudo}apt-get update -q"))?;
    run(&format!("{sudo}apt-get install -y -q --no-install-recommends {name}"))
}
