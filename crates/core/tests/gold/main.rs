//! The golden set: short articles of ours with everything a careful reader finds in them (`articles/*.gold`), beside
//! what the core finds. What it does not find yet is the floor at the end of a file: it may rise and must not sink.
//!
//! The table and every miss stand in the test's output (`cargo test --test gold -- --nocapture`). After a change for
//! the better, `ONRECORD_GOLD=record cargo test --test gold` writes the new floors; `articles/README.md` tells the format.

mod compare;
mod markup;
mod notes;
mod parse;
mod tally;

use onrecord_core::Model;
use std::{collections::BTreeMap, fmt::Write, fs, path::PathBuf, sync::Arc};
use tally::Report;

const WEIGHTS: &[u8] = include_bytes!("../../../../models/onrecord.weights");

/// Every article of the set: its name, where it is kept and what is in the file.
fn articles() -> BTreeMap<String, (PathBuf, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/gold/articles");
    let files = fs::read_dir(folder).expect("the folder of articles");
    let paths = files.map(|f| f.expect("a readable folder").path());
    let gold = paths.filter(|p| p.extension().is_some_and(|e| e == "gold")).map(|path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a readable article");
        (name, (path, text))
    });
    gold.collect()
}

/// Writes the floor at the end of an article's file.
fn record(path: &PathBuf, file: &str, report: &Report) {
    let kept = file.split_once("\n== floor\n").map_or(file, |(kept, _)| kept);
    fs::write(path, format!("{}\n{}", kept.trim_end(), report.floor())).expect("the article can be written");
}

#[test]
fn the_golden_set_is_read_as_well_as_before() {
    let model = Arc::new(Model::read(WEIGHTS).expect("the weights that ship"));
    let recording = std::env::var("ONRECORD_GOLD").is_ok_and(|v| v == "record");
    let (mut table, mut lines, mut below) = (Report::head(), String::new(), String::new());
    let mut all = Report::default();
    for (name, (path, file)) in &articles() {
        let gold = parse::parse(file).unwrap_or_else(|problem| panic!("{name}.gold: {problem}"));
        let report = compare::compare(&model, &gold);
        _ = write!(table, "\n{}", report.row(name));
        _ = write!(lines, "\n{name}\n{}", report.lines());
        all.add(&report);
        if recording {
            record(path, file, &report);
        } else {
            report.below(&gold.floor).iter().for_each(|aspect| _ = writeln!(below, "{name}: {aspect}"));
        }
    }
    println!("found/expected +wrong\n{table}\n{}\n\nmissed (-) and wrong (+)\n{lines}", all.row("all"));
    assert!(below.is_empty(), "worse than the floor:\n{below}");
}
