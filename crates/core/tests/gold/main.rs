//! The golden set: short articles of ours with what a careful reader finds in them (`articles/*.gold`), and what the
//! core must find at least and may get wrong at most (`floor.tsv`).
//!
//! The report stands in the test's output (`cargo test --test gold -- --nocapture`). After a change for the better,
//! `ONRECORD_GOLD=record cargo test --test gold` writes the new floor; `articles/README.md` tells the format.

mod compare;
mod parse;

use compare::Tally;
use onrecord_core::Model;
use parse::Gold;
use std::{collections::BTreeMap, fmt::Write, fs, path::PathBuf, sync::Arc};

const WEIGHTS: &[u8] = include_bytes!("../../../../models/onrecord.weights");

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/gold")
}

/// Every article of the set by its file's name.
fn articles() -> BTreeMap<String, Gold> {
    let files = fs::read_dir(folder().join("articles")).expect("the folder of articles");
    let paths = files.map(|f| f.expect("a readable folder").path());
    let gold = paths.filter(|p| p.extension().is_some_and(|e| e == "gold")).map(|path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a readable article");
        let gold = parse::parse(&text).unwrap_or_else(|problem| panic!("{name}.gold: {problem}"));
        (name, gold)
    });
    gold.collect()
}

/// `article, what, found, wrong` of every line of the floor.
fn floor() -> BTreeMap<(String, String), (usize, usize)> {
    let text = fs::read_to_string(folder().join("floor.tsv")).unwrap_or_default();
    let lines = text.lines().filter(|l| !l.starts_with('#')).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [article, what, found, wrong] = cells[..] else { panic!("floor.tsv: {line}") };
        let number = |cell: &str| cell.parse().expect("a number");
        ((article.to_string(), what.to_string()), (number(found), number(wrong)))
    });
    lines.collect()
}

fn report(article: &str, tally: &Tally) -> String {
    let mut out = format!("{article}: {} {} found, {} missed", tally.what, tally.found, tally.missed.len());
    let _ = writeln!(out, ", {} wrong", tally.wrong.len());
    for (sign, lines) in [("-", &tally.missed), ("+", &tally.wrong)] {
        lines.iter().for_each(|line| _ = writeln!(out, "    {sign} {line}"));
    }
    out
}

#[test]
fn the_golden_set_is_read_as_well_as_before() {
    let floor = floor();
    let model = Arc::new(Model::read(WEIGHTS).expect("the weights that ship"));
    let mut worse = String::new();
    let mut record =
        String::from("# The least that the core finds of each article's golden lines, and the most it gets wrong.\n");
    record.push_str(
        "# Columns: article; what; found; wrong. Written by `ONRECORD_GOLD=record cargo test --test gold`.\n",
    );
    for (article, gold) in &articles() {
        for tally in compare::compare(&model, gold) {
            let report = report(article, &tally);
            print!("{report}");
            let (found, wrong) = (tally.found, tally.wrong.len());
            let _ = writeln!(record, "{article}\t{}\t{found}\t{wrong}", tally.what);
            let least = floor.get(&(article.clone(), tally.what.to_string())).copied().unwrap_or((usize::MAX, 0));
            if found < least.0 || wrong > least.1 {
                let _ = write!(worse, "was {} found, {} wrong; now {report}", least.0, least.1);
            }
        }
    }
    if std::env::var("ONRECORD_GOLD").is_ok_and(|v| v == "record") {
        fs::write(folder().join("floor.tsv"), record).expect("floor.tsv can be written");
        return;
    }
    assert!(worse.is_empty(), "worse than the floor:\n{worse}");
}
