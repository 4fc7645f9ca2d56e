//! How fast a network of full size reads: tokens a second, one thread.

#[path = "../tests/support/mod.rs"]
mod support;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use onrecord_nn::Scratch;
use std::hint::black_box;

const TOKENS: usize = 1000;

/// One sequence is the slowest way through the LSTM; an article's windows go through together.
fn encode(c: &mut Criterion) {
    let network = support::full();
    let tokens = support::tokens(support::FULL, TOKENS, 11);
    let mut scratch = Scratch::default();
    let mut group = c.benchmark_group("encode 1,000 tokens");
    group.throughput(Throughput::Elements(TOKENS as u64));
    for sequences in [1, 4, 8] {
        let lengths = vec![TOKENS / sequences; sequences];
        group.bench_with_input(BenchmarkId::new("sequences", sequences), &lengths, |b, lengths| {
            b.iter(|| black_box(network.encode(&tokens, lengths, &mut scratch)));
        });
    }
    group.finish();
}

criterion_group!(benches, encode);
criterion_main!(benches);
