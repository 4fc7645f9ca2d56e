//! What the encoder reads of every document, for training: JSON Lines in, JSON Lines out, in the same order.

use crate::{jsonl, record};
use onrecord_core::{
    Candidate, Model, Span,
    codepoints::CodePoints,
    encoder::{Input, Vocabulary, inputs},
    training::{self, Question},
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
    jsonl::each(input, |line: record::Article| {
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

/// A line of output of [`candidates`]: first code point, the one after the last, and whether it is a mention.
#[derive(Serialize)]
struct Candidates {
    id: String,
    candidates: Vec<(usize, usize, bool)>,
}

/// Answers every line of `input` on `out` with what may hold or receive a stance.
pub fn candidates(model: &Model, input: impl BufRead, out: &mut impl Write) -> io::Result<()> {
    jsonl::each(input, |line: record::Article| {
        let document = line.document();
        let points = CodePoints::new(&document.text);
        let flat = |(span, c): (Span, Candidate)| {
            let span = points.span(span);
            (span.start, span.end, c.is_mention())
        };
        let candidates = training::stance_candidates(&document, model).into_iter().map(flat).collect();
        serde_json::to_writer(&mut *out, &Candidates { id: document.id.clone(), candidates })?;
        out.write_all(b"\n")
    })
}

/// A line of output of [`pronouns`].
#[derive(Serialize)]
struct Pronouns {
    id: String,
    articles: Vec<Vec<Question>>,
}

/// Answers every line of `input` on `out` with every “he” and “she” and what it may mean.
pub fn pronouns(model: &Model, input: impl BufRead, out: &mut impl Write) -> io::Result<()> {
    jsonl::each(input, |line: record::Article| {
        let document = line.document();
        let points = CodePoints::new(&document.text);
        let mut articles = training::pronouns(&document, model);
        for question in articles.iter_mut().flatten() {
            question.pronoun = points.span(question.pronoun);
            question.choices.iter_mut().for_each(|c| c.mention = points.span(c.mention));
        }
        serde_json::to_writer(&mut *out, &Pronouns { id: document.id.clone(), articles })?;
        out.write_all(b"\n")
    })
}
