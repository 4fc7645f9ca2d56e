//! What training asks of the core, so that it learns from what the pipeline sees.

use crate::{
    Document, Span,
    encoder::Model,
    ingest,
    reading::{Prepared, prepare},
    resolve,
    stances::candidates::{Candidate, candidates},
};

/// A pronoun “he” or “she” and what it may mean.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Question {
    /// The pronoun: bytes of the document's text.
    pub pronoun: Span,
    /// What it is in its sentence: the column of weights.
    pub form: &'static str,
    /// What it may mean; the last choice is nobody.
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
    /// The features by name, with their values.
    pub features: Vec<(&'static str, f32)>,
}

/// Every article of a document before it is known who is who.
fn prepared<'a>(document: &'a Document, model: &'a Model) -> Vec<Prepared<'a>> {
    let articles = ingest::ingest(document).articles;
    articles.iter().map(|a| prepare(&document.text, a.headline, &a.paragraphs, Some(model))).collect()
}

/// The pronouns he and she of each article of a document.
pub fn pronouns(document: &Document, model: &Model) -> Vec<Vec<Question>> {
    prepared(document, model).iter().map(questions).collect()
}

fn questions(article: &Prepared) -> Vec<Question> {
    let Prepared { text, names, found, .. } = article;
    let choice = |c: resolve::Choice| Choice {
        mention: text.span(&c.tokens),
        character: c.character,
        pronoun: c.pronoun,
        features: c.features,
    };
    let question = |r: resolve::Ranked| Question {
        pronoun: text.tokens[r.at].span,
        form: r.form,
        choices: r.choices.into_iter().map(choice).collect(),
    };
    resolve::choices(text, names, found).into_iter().map(question).collect()
}

/// What may hold or receive a stance in each article of a document, each with its bytes of the document's text.
pub fn stance_candidates(document: &Document, model: &Model) -> Vec<(Span, Candidate)> {
    let mut out = Vec::new();
    for Prepared { text, names, found, .. } in prepared(document, model) {
        let cast = resolve::resolve(&text, &names, &found);
        let all = text.sentences.iter().flat_map(|s| candidates(&text, &cast, &s.tokens));
        out.extend(all.map(|c| (text.span(&c.tokens), c)));
    }
    out
}
