//! How fast the core reads: one article, several in one paste, and two hundred at once, with the model and by rules alone.

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use onrecord_core::{Document, Engine, Model, analyze};
use std::sync::Arc;

const WEIGHTS: &[u8] = include_bytes!("../../../models/onrecord.weights");

const ARTICLE: &str = include_str!("../../../tests/texts/plain.txt");
const PASTE: &str = include_str!("../../../tests/texts/several.txt");

/// The article under another number, so that no two are the same to the cache.
fn document(number: usize, text: &str) -> Document {
    let text = format!("{}\n\nThis is edition {number} of the paper.\n", text.trim_end());
    Document { id: number.to_string(), text, ..Document::default() }
}

fn words(documents: &[Document]) -> u64 {
    documents.iter().map(|d| d.text.split_whitespace().count() as u64).sum()
}

fn from_scratch(c: &mut Criterion) {
    let model = model();
    let mut group = c.benchmark_group("analyze");
    group.sample_size(20);
    let many = |n| (0..n).map(|i| document(i, ARTICLE)).collect();
    let cases: [(&str, Vec<Document>); 3] =
        [("one article", many(1)), ("one paste of several", vec![document(0, PASTE)]), ("200 articles", many(200))];
    for (name, documents) in &cases {
        group.throughput(Throughput::Elements(words(documents)));
        group.bench_with_input(BenchmarkId::new("model", name), documents, |b, d| {
            b.iter(|| Engine::new(model.clone()).analyze(d, &mut |_| ()));
        });
        group.bench_with_input(BenchmarkId::new("rules", name), documents, |b, d| b.iter(|| analyze(d)));
    }
    group.finish();
}

fn model() -> Arc<Model> {
    Arc::new(Model::read(WEIGHTS).expect("the weights that ship"))
}

/// What a person waits for who adds an article to two hundred.
fn one_more(c: &mut Criterion) {
    let documents: Vec<_> = (0..201).map(|i| document(i, ARTICLE)).collect();
    let model = model();
    let warm = || {
        let mut engine = Engine::new(model.clone());
        engine.analyze(&documents[..200], &mut |_| ());
        engine
    };
    c.bench_function("one more article", |b| {
        b.iter_batched_ref(warm, |engine| engine.analyze(&documents, &mut |_| ()), BatchSize::PerIteration);
    });
}

criterion_group!(benches, from_scratch, one_more);
criterion_main!(benches);
