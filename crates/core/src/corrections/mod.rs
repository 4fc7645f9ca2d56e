//! What a person says of an analysis, applied to it afterwards.
//!
//! A [`Correction`] names the words it is about ([`Place`], [`Anchor`]), not ids: ids change whenever documents come and
//! go, and a text does not. [`apply`] makes a new analysis of the one it is given, which stays as it is, so that every
//! correction can be taken back by leaving it out of the list ([`Log`] does that). One that no longer fits (its document
//! is gone, its words are others, or a later analysis has no such item) changes nothing, and [`Corrected::outcomes`] says
//! why. [`Corrected::review`] tells of every item whether a person confirmed, corrected, rejected or added it.

mod add;
mod anchor;
mod change;
mod entity;
mod log;
mod merge;
mod moved;
mod place;
mod review;
mod topic;
mod unsure;
mod without;
mod work;

pub use anchor::Anchor;
pub use log::Log;
pub use place::Place;
pub use review::{ItemId, ItemKind, KINDS, Mark, Review};

use crate::{Analysis, ArticleId, Document, EntityId, Kind, Polarity, Span, TopicId};
use serde::{Deserialize, Serialize};
use work::Work;

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

/// What a stance is about, as a person says it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Aim {
    /// An entity or topic of the analysis.
    At(Place),
    /// An issue of this name: the topic that has it, or a new one.
    Issue(String),
}

/// One thing that a person says.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Correction {
    /// It is as it was read.
    Accept {
        /// Any item.
        item: Place,
    },
    /// It is not so: no view shows it.
    Reject {
        /// Any item.
        item: Place,
    },
    /// Somebody else said it, or nobody whom the text names.
    Speaker {
        /// A quote.
        quote: Place,
        /// An entity.
        speaker: Option<Place>,
    },
    /// Somebody else holds it, or nobody whom the text names.
    Holder {
        /// A stance.
        stance: Place,
        /// An entity.
        holder: Option<Place>,
    },
    /// It is about something else.
    Target {
        /// A stance.
        stance: Place,
        /// What.
        target: Aim,
    },
    /// It is for, or against.
    Polarity {
        /// A stance.
        stance: Place,
        /// Which.
        polarity: Polarity,
    },
    /// It is of another kind.
    Kind {
        /// An entity.
        entity: Place,
        /// Which kind.
        kind: Kind,
    },
    /// It goes by another name.
    Rename {
        /// An entity or topic.
        item: Place,
        /// The name.
        name: String,
    },
    /// Two are one.
    Merge {
        /// An entity or topic, which keeps its name.
        into: Place,
        /// Another of the same sort, which is gone then.
        from: Place,
    },
    /// One is two.
    Split(Split),
    /// These words name somebody or something: one that is known, or a new one.
    AddMention {
        /// The words.
        at: Anchor,
        /// An entity; `None` for a new one, which is called by these words.
        entity: Option<Place>,
        /// What a new one is.
        kind: Kind,
    },
    /// Somebody said these words.
    AddQuote {
        /// The words, with their quotation marks.
        content: Anchor,
        /// An entity.
        speaker: Option<Place>,
    },
    /// These words show a stance.
    AddStance {
        /// The words.
        evidence: Anchor,
        /// An entity.
        holder: Option<Place>,
        /// What it is about.
        target: Aim,
        /// For or against.
        polarity: Polarity,
    },
}

/// What a correction did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It holds.
    Done,
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

/// Why a correction has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Orphan {
    /// Its document is not here.
    NoDocument,
    /// The text no longer has its words.
    OtherWords,
    /// The text has its words, but others around them.
    OtherContext,
    /// The text has its words several times, and what stands around them does not tell which they are.
    Ambiguous,
    /// The words are there, and the analysis has no such item at them.
    NoItem,
    /// It would change nothing, or nothing would be left.
    NoEffect,
}

/// An analysis with corrections applied.
#[derive(Clone, Debug, PartialEq)]
pub struct Corrected {
    /// The analysis, rejected items included: [`Corrected::kept`] is without them. What a person split off or added stands
    /// at the end of its list.
    pub analysis: Analysis,
    /// The mark of each of its items.
    pub review: Review,
    /// What each correction did, in their order, or why it has no effect.
    pub outcomes: Vec<Result<Outcome, Orphan>>,
}

/// Applies `corrections`, one after another, to an analysis of `documents`.
pub fn apply(documents: &[Document], analysis: &Analysis, corrections: &[Correction]) -> Corrected {
    let mut work = Work::new(documents, analysis);
    let outcomes = corrections.iter().map(|c| work.correct(c)).collect();
    work.finish(corrections, outcomes)
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
