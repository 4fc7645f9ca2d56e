//! The doors: every way by which bytes of strangers get into Onrecord, each as a function that reads them as the program
//! would and fails where a promise is broken. Nothing may panic, hang, or take memory without bound; an analysis is valid;
//! what is written can be read back; nothing of a text becomes markup.
//!
//! `fuzz/fuzz_targets` throws mutated bytes at them, `tests/corpus.rs` what fuzzing has kept.

mod articles;
mod corrected;
mod exported;
mod jsonl;
mod layout;
#[allow(dead_code, reason = "the command line uses the rest")]
#[path = "../../../crates/cli/src/lines.rs"]
mod lines;
mod link;
mod page;
#[allow(dead_code, reason = "the command line uses the rest")]
#[path = "../../../crates/cli/src/record.rs"]
mod record;
mod saved;
mod small;
#[path = "../../../crates/core/tests/properties/valid.rs"]
mod valid;
mod views;
mod weights;

/// Reads bytes as the program would; panics where a promise is broken.
pub type Door = fn(&[u8]);

/// Every door by its name, which its fuzz target and the folder of its corpus share.
pub const DOORS: [(&str, Door); 12] = [
    ("text", articles::by_rules),
    ("text-model", articles::with_model),
    ("page", page::html),
    ("markdown", page::markdown),
    ("layout", layout::layout),
    ("link", link::link),
    ("workspace", saved::workspace),
    ("stored", saved::stored),
    ("corrections", corrected::corrections),
    ("lines", jsonl::lines),
    ("exports", exported::exports),
    ("weights", weights::weights),
];

/// Opens the door called `name`.
///
/// # Panics
/// Where a promise is broken, and where there is no such door.
pub fn open(name: &str, bytes: &[u8]) {
    let door = DOORS.iter().find(|(known, _)| *known == name);
    door.unwrap_or_else(|| panic!("there is no door called {name}")).1(bytes);
}

/// Bytes as every file is read: what is not UTF-8 is marked `�`.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
