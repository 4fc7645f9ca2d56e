//! How long comparing takes beside reading, and how it grows with the number of articles: unrelated ones, and many from
//! the same few stories. Both are made from the words of our own articles.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use onrecord_core::{Analysis, Document, Engine, Model, compare};
use own::Dice;
use std::sync::Arc;

#[path = "../tests/own/mod.rs"]
mod own;

const WEIGHTS: &[u8] = include_bytes!("../../../models/onrecord.weights");

/// Words of an article.
const LENGTH: usize = 800;

/// The stories that many articles are about.
const STORIES: usize = 4;

/// An article about things of its own: sentences of ours in which each word of some length is another, the same one
/// throughout the article.
fn article(sentences: &[String], number: usize) -> Vec<String> {
    let mut dice = Dice(number as u64);
    let by = 1 + dice.below(10_000);
    let mut article = Vec::new();
    let mut words = 0;
    while words < LENGTH {
        let sentence = &sentences[dice.below(sentences.len())];
        words += sentence.split_whitespace().count();
        article.push(sentence.split(' ').map(|word| exchanged(word, sentences, by)).collect::<Vec<_>>().join(" "));
    }
    article
}

/// The word of our sentences that stands for `word` in an article: with a capital if that has one.
fn exchanged(word: &str, sentences: &[String], by: usize) -> String {
    let plain = |w: &str| w.len() > 4 && w.chars().all(char::is_alphabetic);
    if !plain(word) {
        return word.to_owned();
    }
    let start = word.bytes().fold(by, |hash, byte| hash.wrapping_mul(31).wrapping_add(byte.into()));
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    let from = (0..50).map(|n| &sentences[(start + n) % sentences.len()]);
    let other = from.flat_map(|s| s.split(' ')).filter(|w| plain(w) && capital(w) == capital(word)).nth(start % 7);
    other.unwrap_or(word).to_owned()
}

/// Another article of the same story: its sentences in part, in another order, every third without one of its words.
fn retold(story: &[String], number: usize) -> Vec<String> {
    let mut dice = Dice(number as u64);
    let mut article = Vec::new();
    for _ in 0..story.len() * 3 / 4 {
        let mut words: Vec<&str> = story[dice.below(story.len())].split(' ').collect();
        if dice.below(3) == 0 && words.len() > 8 {
            words.remove(dice.below(words.len()));
        }
        article.push(words.join(" "));
    }
    article
}

fn documents(articles: impl Iterator<Item = Vec<String>>) -> Vec<Document> {
    let document = |sentences: Vec<String>| Document {
        text: sentences.chunks(3).map(|p| p.join(" ")).collect::<Vec<_>>().join("\n\n"),
        one_article: true,
        ..Document::default()
    };
    articles.map(document).collect()
}

fn sentences() -> Vec<String> {
    let paragraphs = own::articles().concat();
    let sentences = paragraphs.iter().flat_map(|p| p.split_inclusive(". ")).map(|s| s.trim().to_owned());
    sentences.filter(|s| s.ends_with('.')).collect()
}

fn compared(documents: &[Document], analysis: &mut Analysis) {
    analysis.reused = compare::reused::find(documents, analysis);
    analysis.alignments = compare::align(documents, analysis, &mut |_| ());
}

/// What comparing adds to the analysis of three articles.
fn beside_reading(c: &mut Criterion) {
    let sentences = sentences();
    let story = article(&sentences, 0);
    let three = documents((0..3).map(|n| retold(&story, n)));
    let model = Arc::new(Model::read(WEIGHTS).expect("the weights that ship"));
    let mut analysis = Engine::new(model.clone()).analyze(&three, &mut |_| ());
    let mut group = c.benchmark_group("three articles of one story");
    group.sample_size(20);
    group.bench_function("analysed", |b| b.iter(|| Engine::new(model.clone()).analyze(&three, &mut |_| ())));
    group.bench_function("of which compared", |b| b.iter(|| compared(&three, &mut analysis)));
    group.finish();
}

fn growth(c: &mut Criterion) {
    let sentences = sentences();
    let stories: Vec<_> = (0..STORIES).map(|n| article(&sentences, n)).collect();
    let mut group = c.benchmark_group("compare");
    group.sample_size(10);
    for n in [25, 50, 100, 200] {
        let unrelated = documents((0..n).map(|n| article(&sentences, n)));
        let related = documents((0..n).map(|n| retold(&stories[n % STORIES], n)));
        for (name, documents) in [("unrelated", unrelated), ("of a few stories", related)] {
            let mut analysis = Engine::default().analyze(&documents, &mut |_| ());
            group.bench_function(BenchmarkId::new(name, n), |b| b.iter(|| compared(&documents, &mut analysis)));
        }
    }
    group.finish();
}

criterion_group!(benches, beside_reading, growth);
criterion_main!(benches);
