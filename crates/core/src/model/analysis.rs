//! The one value that comes out.

use super::*;
use serde::{Deserialize, Serialize};

/// The line that news agencies put before the first sentence: “Wellington (AFP) Mar 18, 2024 -”.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Dateline {
    /// Where it was written.
    pub place: Option<String>,
    /// The agency.
    pub agency: Option<String>,
    /// When, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// The words.
    pub span: Span,
}

/// One article of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Its id in this analysis.
    pub id: ArticleId,
    /// The document it stands in, counted from 0.
    pub document: usize,
    /// Which article of that document, counted from 0 (what an [`ArticleEdit`] names).
    pub ordinal: usize,
    /// First byte in the document's text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The headline, where it stands in the text.
    pub headline: Option<Span>,
    /// The dateline.
    pub dateline: Option<Dateline>,
    /// “By Jane Doe, political editor”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<Span>,
    /// What was read as the article's text, a span a paragraph, without headline, byline and what was set aside.
    pub paragraphs: Vec<Span>,
    /// Its sentences, the headline's among them, in order.
    pub sentences: Vec<Span>,
    /// What to call it: set by hand, else the headline, else the title given, else its first words.
    pub title: String,
    /// Outlet: set by hand, else as given, else the dateline's agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
    /// Date of publication, `YYYY-MM-DD`: set by hand, else as given, else the dateline's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Number of words read.
    pub words: usize,
}

impl Article {
    /// Where it stands in its document.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// Why a line is not read as part of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetAsideReason {
    /// A menu, a list of sections, links between pages.
    Menu,
    /// “Related links”, “Read more”, “Most popular”.
    RelatedLinks,
    /// “Subscribe to our newsletter”.
    Newsletter,
    /// “Share on …”, “Follow us”.
    Sharing,
    /// An advertisement, a notice about cookies or rights.
    Notice,
    /// A caption or picture credit.
    Caption,
    /// A line that stands in the paste again and again.
    Repeated,
}

/// A stretch of a document that was set aside: shown to the person, and restorable ([`Document::restored`]).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SetAside {
    /// The document, counted from 0.
    pub document: usize,
    /// The words.
    pub span: Span,
    /// Why.
    pub reason: SetAsideReason,
}

/// What an analysis has to say about its input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Nothing to read.
    Empty,
    /// It does not look like an article: a list, code, a log.
    NotAnArticle,
    /// It is not English; names still work in part.
    NotEnglish,
    /// A part was not read (too long a paragraph, …).
    Cut,
}

/// A remark on one document or article, in words that a person reads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// The document, counted from 0.
    pub document: usize,
    /// The article, where it is one article's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<ArticleId>,
    /// What to tell the person, and what they can do.
    pub message: String,
}

/// How two articles' statements stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// They say the same.
    Same,
    /// They tell the same thing differently.
    Differs,
    /// It stands in one article alone.
    Only,
}

/// In what two statements differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Aspect {
    /// A number.
    Number,
    /// A date or time.
    Date,
    /// Who did or said it.
    Who,
    /// How certain it is: “confirmed”, “expected”.
    Certainty,
    /// How much it covers: “first by any official”, “first by Wang”.
    Scope,
    /// A wording that carries a judgement: “talks”, “blitz”.
    Wording,
}

/// One differing part of a pair of statements.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// In what.
    pub aspect: Aspect,
    /// The words in the first statement; empty where it has none.
    pub left: Option<Span>,
    /// The words in the second.
    pub right: Option<Span>,
}

/// Statements of different articles set side by side, or one that stands alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alignment {
    /// Same, differs, only.
    pub relation: Relation,
    /// The articles, one a span.
    pub articles: Vec<ArticleId>,
    /// The statements: two, or one where it stands alone.
    pub spans: Vec<Span>,
    /// In what they differ; empty unless `differs`.
    pub differences: Vec<Difference>,
    /// Whether they are sentences, or parts of sentences, that the articles share: see [`Reuse`].
    pub reused: bool,
    /// Which rule matched them.
    pub why: Why,
}

/// A stretch of an article that stands in another one, too: a sentence, or several in a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// The article.
    pub article: ArticleId,
    /// The words.
    pub span: Span,
    /// Whether they are those of the first passage, case and punctuation aside.
    pub exact: bool,
    /// How much of the words the first passage has, too, in hundredths.
    pub share: u32,
}

/// Text that several articles share, in the same words or lightly edited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reuse {
    /// The passages, two at least, of two articles at least: in the order of publication, articles without a date last,
    /// and otherwise in the order of the articles. Who had the words first, or from whom, that does not say. All have as
    /// many sentences, each a copy of those at its place in the others.
    pub passages: Vec<Passage>,
    /// Whether the first one is mostly what somebody is quoted with: who quotes the same words has not copied an article.
    pub quoted: bool,
    /// Which rule found them.
    pub why: Why,
}

/// Everything the core found in a set of documents. The page, the command line, exports and tests all read this value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// Articles, in the order of documents and text.
    pub articles: Vec<Article>,
    /// Entities, the most mentioned first.
    pub entities: Vec<Entity>,
    /// Attributions, in the order of the text.
    pub attributions: Vec<Attribution>,
    /// Stances, in the order of the text.
    pub stances: Vec<Stance>,
    /// Topics, those with the most members first.
    pub topics: Vec<Topic>,
    /// Time expressions, in the order of the text. See [`crate::timeline`].
    #[serde(default)]
    pub time_expressions: Vec<TimeExpression>,
    /// Statements of different articles side by side.
    pub alignments: Vec<Alignment>,
    /// Text that articles share, in the order of the first passages.
    pub reused: Vec<Reuse>,
    /// What was not read as article text, in order.
    pub set_aside: Vec<SetAside>,
    /// Remarks on the input.
    pub notes: Vec<Note>,
}

impl Analysis {
    /// The article behind an id; `None` for an id of another analysis.
    pub fn article(&self, id: ArticleId) -> Option<&Article> {
        self.articles.get(id.index())
    }

    /// The entity behind an id.
    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.entities.get(id.index())
    }

    /// The attribution behind an id.
    pub fn attribution(&self, id: AttributionId) -> Option<&Attribution> {
        self.attributions.get(id.index())
    }

    /// The stance behind an id.
    pub fn stance(&self, id: StanceId) -> Option<&Stance> {
        self.stances.get(id.index())
    }

    /// The topic behind an id.
    pub fn topic(&self, id: TopicId) -> Option<&Topic> {
        self.topics.get(id.index())
    }

    /// The time expression behind an id.
    pub fn time_expression(&self, id: TimeExpressionId) -> Option<&TimeExpression> {
        self.time_expressions.get(id.index())
    }

    /// What a stance's target is called.
    pub fn target_name<'a>(&'a self, target: &'a Target) -> &'a str {
        match target {
            Target::Entity { entity } => self.entity(*entity).map_or("", |e| &e.name),
            Target::Topic { topic, .. } => topic,
        }
    }
}
