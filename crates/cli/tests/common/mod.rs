//! Runs of the built binary, for the tests of the command line.
// Each test file uses some of it.
#![allow(dead_code)]

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
};

/// What a run printed, and how it ended.
#[derive(Debug, PartialEq)]
pub struct Ran {
    pub out: String,
    pub err: String,
    pub status: Option<i32>,
}

/// The built binary, not started.
pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Starts a run and feeds it; the thread ends where the run no longer reads.
pub fn start(args: &[&str], input: impl Iterator<Item = String> + Send + 'static) -> Child {
    let mut child = command(args).spawn().expect("the binary starts");
    let mut stdin = child.stdin.take().expect("it has an input");
    thread::spawn(move || {
        for piece in input {
            if stdin.write_all(piece.as_bytes()).is_err() {
                break;
            }
        }
    });
    child
}

/// A whole run.
pub fn onrecord(args: &[&str], input: &str) -> Ran {
    let done = start(args, std::iter::once(input.to_owned())).wait_with_output().expect("the run ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran { out: text(done.stdout), err: text(done.stderr), status: done.status.code() }
}

/// A line of input.
pub fn article(n: usize) -> String {
    let text = format!("Mayor Rosa Whitlock said pier {n} would open in May. Tom Akers rejected the plan.");
    format!("{}\n", serde_json::json!({ "id": format!("n{n}"), "text": text, "outlet": "=The Ashby Post" }))
}

/// So many of them.
pub fn articles(count: usize) -> String {
    (0..count).map(article).collect()
}

/// A new folder for a test's files.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// Where a file of that folder is.
pub fn path(folder: &Path, file: &str) -> String {
    folder.join(file).to_str().expect("a path in UTF-8").to_owned()
}
