//! Which statements match does not depend on the order that the articles stand in.

use crate::own::Dice;
use crate::story::{Story, parse};
use crate::{MODEL, config};
use onrecord_core::{Document, Engine, Span};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A statement by its article's name.
type Statement = (String, Span);

fn stories() -> Vec<Story> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compare/stories");
    let mut files: Vec<_> = fs::read_dir(folder).expect("the stories").map(|f| f.expect("a file").path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "story"));
    files.sort();
    files.iter().map(|path| parse(&fs::read_to_string(path).expect("a story")).expect("a whole story")).collect()
}

fn documents(story: &Story) -> Vec<Document> {
    let document = |a: &crate::story::Article| Document {
        id: a.name.clone(),
        text: a.text.clone(),
        one_article: true,
        ..Document::default()
    };
    story.articles.iter().map(document).collect()
}

/// The pairs of statements that were set side by side.
fn matched(documents: &[Document], mut engine: Engine) -> BTreeSet<[Statement; 2]> {
    let analysis = engine.analyze(documents, &mut |_| ());
    let statement = |(article, span): (&onrecord_core::ArticleId, &Span)| {
        (documents[analysis.articles[article.index()].document].id.clone(), *span)
    };
    let pairs = analysis.alignments.iter().filter(|a| a.spans.len() == 2);
    pairs
        .map(|a| {
            let mut pair: Vec<Statement> = a.articles.iter().zip(&a.spans).map(statement).collect();
            pair.sort();
            [pair[0].clone(), pair[1].clone()]
        })
        .collect()
}

fn shuffled(mut documents: Vec<Document>, dice: &mut Dice) -> Vec<Document> {
    for n in (1..documents.len()).rev() {
        documents.swap(n, dice.below(n + 1));
    }
    documents
}

fn check(documents: &[Document], other: &[Document], engine: fn() -> Engine) {
    let (before, after) = (matched(documents, engine()), matched(other, engine()));
    let words = |pair: &[Statement; 2]| {
        let text = |(id, span): &Statement| {
            let document = documents.iter().find(|d| d.id == *id);
            format!("{id}: {}", document.map_or("", |d| span.of(&d.text)))
        };
        format!("{} | {}", text(&pair[0]), text(&pair[1]))
    };
    let apart: Vec<_> = before.symmetric_difference(&after).map(words).collect();
    assert!(apart.is_empty(), "matched in one order only:\n{}", apart.join("\n"));
}

#[test]
fn stories_match_alike_in_either_order() {
    let mut pairs = 0;
    for story in stories() {
        let documents = documents(&story);
        let reversed: Vec<_> = documents.iter().rev().cloned().collect();
        check(&documents, &reversed, || Engine::new(MODEL.clone()));
        pairs += matched(&documents, Engine::new(MODEL.clone())).len();
    }
    assert!(pairs > 50, "{pairs} pairs say little");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 0, ..config() })]

    #[test]
    fn any_order_matches_alike(seed in any::<u64>()) {
        let dice = &mut Dice(seed);
        let mut stories = stories();
        let story = stories.swap_remove(dice.below(stories.len()));
        let documents = documents(&story);
        check(&documents, &shuffled(documents.clone(), dice), Engine::default);
    }
}
