//! What a person says of an analysis that joined too much, applied to it afterwards.
//!
//! A [`Split`] names a place in a document's text, not an id: ids change whenever documents come and go, and a text does
//! not. [`apply`] makes a new analysis of the one it is given, which stays as it is, so that every split can be taken
//! back by leaving it out of the list. One that no longer fits (its document is gone, or a later analysis no longer joins
//! what it takes apart) changes nothing, and [`Corrected::outcomes`] says so.

mod entity;
mod moved;
mod topic;

use crate::{Analysis, Article, ArticleId, Document, EntityId, Span, TopicId, compare};
use serde::{Deserialize, Serialize};

/// A stretch of a document's text, found again in any analysis of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Anchor {
    /// The document's id.
    pub document: String,
    /// Bytes of the document's text.
    pub span: Span,
    /// The words there. Where the text has others, the anchor holds nothing.
    pub words: String,
}

impl Anchor {
    /// The anchor of a span of an article; `None` where the analysis is not of these documents.
    pub fn of(documents: &[Document], analysis: &Analysis, article: ArticleId, span: Span) -> Option<Anchor> {
        let document = documents.get(analysis.article(article)?.document)?;
        let words = span.of(&document.text).to_owned();
        (!words.is_empty()).then(|| Anchor { document: document.id.clone(), span, words })
    }
}

/// What is split off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// This one mention is somebody else than its entity.
    Mention,
    /// This mention, and every other of its entity that has the same words, in any article.
    Name,
    /// What is worded so is another issue than its topic.
    Wording,
}

/// One thing that was joined and that a person takes apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Split {
    /// How much of it.
    pub part: Part,
    /// A mention of the entity, or a member of the topic.
    pub at: Anchor,
}

/// What a split did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Of one entity it made two.
    Entity {
        /// The one that was split.
        from: EntityId,
        /// The new one.
        to: EntityId,
    },
    /// Of one topic it made two.
    Topic {
        /// The one that was split.
        from: TopicId,
        /// The new one.
        to: TopicId,
    },
}

/// An analysis with its splits applied.
#[derive(Clone, Debug, PartialEq)]
pub struct Corrected {
    /// The analysis. What was split off stands at the end of its list, so that the ids of all else are what they were.
    pub analysis: Analysis,
    /// What each split did, in their order; `None` for one that does not fit this analysis.
    pub outcomes: Vec<Option<Outcome>>,
}

/// Applies `splits`, one after another, to an analysis of `documents`.
pub fn apply(documents: &[Document], analysis: &Analysis, splits: &[Split]) -> Corrected {
    let mut analysis = analysis.clone();
    let outcomes: Vec<_> = splits.iter().map(|split| apply_one(documents, &mut analysis, split)).collect();
    if outcomes.iter().flatten().any(|o| matches!(o, Outcome::Entity { .. })) {
        // Statements are matched by whom they name.
        analysis.alignments = compare::align(documents, &analysis, &mut |_| ());
    }
    Corrected { analysis, outcomes }
}

fn apply_one(documents: &[Document], analysis: &mut Analysis, split: &Split) -> Option<Outcome> {
    let article = article_at(documents, analysis, &split.at)?;
    let texts = Texts { documents };
    match split.part {
        Part::Mention => entity::split(texts, analysis, article, split.at.span, false),
        Part::Name => entity::split(texts, analysis, article, split.at.span, true),
        Part::Wording => topic::split(texts, analysis, article, split.at.span),
    }
}

/// The article that an anchor stands in.
fn article_at(documents: &[Document], analysis: &Analysis, at: &Anchor) -> Option<ArticleId> {
    let document = documents.iter().position(|d| d.id == at.document)?;
    let same = at.span.of(&documents[document].text) == at.words;
    let inside = |a: &&Article| same && a.document == document && a.span().contains(at.span);
    analysis.articles.iter().find(inside).map(|a| a.id)
}

/// The words of spans.
#[derive(Clone, Copy)]
struct Texts<'a> {
    documents: &'a [Document],
}

impl<'a> Texts<'a> {
    fn of(self, analysis: &Analysis, article: ArticleId, span: Span) -> &'a str {
        let document = analysis.article(article).and_then(|a| self.documents.get(a.document));
        document.map_or("", |d| span.of(&d.text))
    }
}

/// What an issue is called by these words: without an article or possessive in front. Wordings with the same name are
/// split off together.
pub use crate::join::clear_name;

/// By what two wordings are the same: case and white space aside.
pub fn same_words(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests;
