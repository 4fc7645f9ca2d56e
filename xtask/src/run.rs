//! Running other programs, so that a person sees what runs and what failed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// `Err` holds what to tell the person.
pub type Outcome<T = ()> = Result<T, String>;

/// The project's root folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A command in the project's root that finds the project's own tools first.
pub fn command(words: &str) -> Command {
    let mut words = words.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).env("PATH", search_path());
    command
}

/// Shows the command and runs it.
pub fn run(words: &str) -> Outcome {
    run_command(&mut command(words))
}

/// Shows a prepared command and runs it.
pub fn run_command(command: &mut Command) -> Outcome {
    let words: Vec<_> =
        [command.get_program()].into_iter().chain(command.get_args()).map(|w| w.to_string_lossy()).collect();
    let words = words.join(" ");
    println!("\n» {words}");
    match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("“{words}” failed ({status}).")),
        Err(error) => Err(format!("“{words}” could not be started: {error}")),
    }
}

/// What a command prints; `None` where it is missing or fails.
pub fn output(words: &str) -> Option<String> {
    let output = command(words).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

/// What a command says on standard error; `None` where it is missing or fails.
pub fn said(words: &str) -> Option<String> {
    let output = command(words).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stderr).trim().to_string())
}

fn search_path() -> std::ffi::OsString {
    let own = [".tools/bin", "node_modules/.bin"].map(|folder| root().join(folder));
    let rest = std::env::var_os("PATH").unwrap_or_default();
    let all: Vec<PathBuf> = own.into_iter().chain(std::env::split_paths(&rest)).collect();
    std::env::join_paths(all).unwrap_or(rest)
}
