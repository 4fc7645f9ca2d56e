//! What fuzzing has kept, through every door again, without any fuzzer.

use std::{fs, path::Path, path::PathBuf};

/// The files of a door's corpus, and those that once broke a promise, which have names; in order.
fn kept(door: &str) -> Vec<PathBuf> {
    let folders = ["../corpus", "../crashes"].map(|kind| Path::new(env!("CARGO_MANIFEST_DIR")).join(kind).join(door));
    let files = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten();
    let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    files.sort();
    files
}

/// A door's name on the terminal says which one failed; its file is in the panic's words.
fn replay(door: &str) {
    let files = kept(door);
    assert!(!files.is_empty(), "{door} has no corpus");
    for file in files {
        let bytes = fs::read(&file).expect("a readable file");
        let opened = std::panic::catch_unwind(|| onrecord_doors::open(door, &bytes));
        assert!(opened.is_ok(), "{} breaks a promise", file.display());
    }
}

/// A test a door, so that they run side by side.
macro_rules! doors {
    ($($test:ident: $door:literal,)*) => {
        $(#[test] fn $test() { replay($door); })*

        #[test]
        fn every_door_is_replayed() {
            assert_eq!(onrecord_doors::DOORS.map(|(name, _)| name), [$($door),*]);
        }
    };
}

doors! {
    text: "text",
    text_model: "text-model",
    page: "page",
    markdown: "markdown",
    layout: "layout",
    link: "link",
    workspace: "workspace",
    stored: "stored",
    corrections: "corrections",
    lines: "lines",
    exports: "exports",
    weights: "weights",
}
