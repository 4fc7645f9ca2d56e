//! The golden set of comparisons: stories of three articles of ours (`stories/*.story`), with the statements that tell
//! the same thing marked, beside what the core sets side by side.
//!
//! The table and every miss stand in the test's output (`cargo test --test compare -- --nocapture`).

mod story;
mod tally;

use onrecord_core::{Document, Engine, Model};
use std::{collections::BTreeMap, fs, path::PathBuf, sync::Arc};
use story::Article;
use tally::Tally;

const WEIGHTS: &[u8] = include_bytes!("../../../../models/onrecord.weights");

/// Nothing was fitted to these; `docs/accuracy.md` tells what their figures are worth.
const HELD_OUT: &[&str] = &["transplant", "lake", "doping"];

fn stories() -> BTreeMap<String, String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/compare/stories");
    let files = fs::read_dir(folder).expect("the folder of stories");
    let paths = files.map(|f| f.expect("a readable folder").path());
    let stories = paths.filter(|p| p.extension().is_some_and(|e| e == "story")).map(|path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        (name, fs::read_to_string(&path).expect("a readable story"))
    });
    stories.collect()
}

/// Every story's figures, by name. One engine reads them all, as a workspace would.
fn tallies() -> BTreeMap<String, Tally> {
    let mut engine = Engine::new(Arc::new(Model::read(WEIGHTS).expect("the weights that ship")));
    let mut tally = |(name, file): (String, String)| {
        let story = story::parse(&file).unwrap_or_else(|problem| panic!("{name}.story: {problem}"));
        let document = |a: &Article| Document { text: a.text.clone(), one_article: true, ..Document::default() };
        let documents: Vec<Document> = story.articles.iter().map(document).collect();
        let analysis = engine.analyze(&documents, &mut |_| {});
        assert_eq!(analysis.articles.len(), story.articles.len(), "{name}: an article each");
        (name, Tally::of(&story, &analysis.alignments))
    };
    stories().into_iter().map(&mut tally).collect()
}

#[test]
fn statements_are_set_side_by_side_as_an_editor_would() {
    let (mut seen, mut held_out) = (Tally::default(), Tally::default());
    println!("right/of: matches given, matches to find, parts named, parts to name, standing alone");
    for (name, tally) in tallies() {
        let aside = HELD_OUT.contains(&name.as_str()) && std::env::var("ONRECORD_HELD_OUT").is_err();
        println!("{}{}", tally.row(&name), if aside { "" } else { &tally.misses });
        if HELD_OUT.contains(&name.as_str()) { held_out.add(&tally) } else { seen.add(&tally) }
    }
    println!("{}\n{}", seen.row("all"), held_out.row("held out"));
    for (what, count, least) in [
        ("matches that are right", seen.precision, 0.9),
        ("matches found", seen.recall, 0.7),
        ("differing parts named right", seen.named, 0.85),
        ("differing parts named", seen.parts, 0.7),
        ("matches that are right, held out", held_out.precision, 0.75),
        ("matches found, held out", held_out.recall, 0.3),
    ] {
        assert!(count.share() >= least, "{what}: {:.2}, at least {least}", count.share());
    }
}
