//! What training asks of the core, so that it learns from what the pipeline sees.

use crate::{Document, Span, encoder::Model, ingest, reading};

/// A pronoun “he” or “she” and the mentions that it may point at.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Question {
    /// The pronoun: bytes of the document's text.
    pub pronoun: Span,
    /// “subject”, “object”, “possessive”, “reflexive”: the column of weights.
    pub form: &'static str,
    /// What it may point at; the last choice is nobody.
    pub choices: Vec<Choice>,
}

/// A mention that a pronoun may point at, or nobody.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Choice {
    /// The mention; empty for nobody.
    pub mention: Span,
    /// The number of its entity in the article; `None` for nobody.
    pub character: Option<usize>,
    /// Whether it is a pronoun that was joined before.
    pub pronoun: bool,
    /// The features, by name, with their values.
    pub features: Vec<(&'static str, f32)>,
}

/// The pronouns of each article of a document.
pub fn pronouns(document: &Document, model: &Model) -> Vec<Vec<Question>> {
    let ingested = ingest::ingest(document);
    let article = |a: &ingest::RawArticle| reading::pronouns(&document.text, a.headline, &a.paragraphs, model);
    ingested.articles.iter().map(article).collect()
}
