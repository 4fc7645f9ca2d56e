//! What the encoder reads of every document, for training: JSON Lines in, JSON Lines out, in the same order.

use crate::jsonl::{self, Line};
use onrecord_core::{
    Span,
    codepoints::CodePoints,
    encoder::{Input, Vocabulary, inputs},
};
use serde::Serialize;
use std::{
    fs,
    io::{self, BufRead, Write},
};

/// One article as the encoder reads it; `tokens` are code points of the document's text.
#[derive(Serialize)]
struct Article {
    tokens: Vec<Span>,
    sentences: Vec<usize>,
    paragraphs: Vec<usize>,
    pieces: Vec<Vec<u32>>,
    features: Vec<Vec<u32>>,
}

/// A line of output.
#[derive(Serialize)]
struct Answer {
    id: String,
    articles: Vec<Article>,
}

/// Answers every line of `input` on `out`, words cut by the vocabulary in the file at `vocabulary`.
pub fn run(vocabulary: &str, input: impl BufRead, out: &mut impl Write) -> io::Result<()> {
    let vocabulary = Vocabulary::read(&fs::read_to_string(vocabulary)?);
    jsonl::each(input, |line: Line| {
        let document = line.document();
        let points = CodePoints::new(&document.text);
        let article = |i: Input| Article {
            tokens: i.tokens.iter().map(|t| points.span(*t)).collect(),
            sentences: i.sentences,
            paragraphs: i.paragraphs,
            pieces: i.pieces.iter().map(Vec::from).collect(),
            features: i.features.iter().map(Vec::from).collect(),
        };
        let articles = inputs(&document, &vocabulary).into_iter().map(article).collect();
        serde_json::to_writer(&mut *out, &Answer { id: document.id.clone(), articles })?;
        out.write_all(b"\n")
    })
}
