//! Words in their sentences, with the sentence before and after.

use crate::text::{Look, Mark, segments};
use crate::worker::Reading;
use onrecord_core::{Article, ArticleId, Span};

/// A passage of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Context {
    /// The sentence before; empty where the passage begins the article.
    pub before: String,
    /// The passage: pieces of text with the classes of their marks.
    pub words: Vec<(String, String)>,
    /// The sentence after.
    pub after: String,
}

impl Context {
    /// How long the passage is, in bytes.
    pub fn length(&self) -> usize {
        self.words.iter().map(|(words, _)| words.len()).sum()
    }

    /// The sentences that hold the marks, and their neighbours.
    pub fn of(reading: &Reading, id: ArticleId, marks: &[Mark<Look>]) -> Context {
        let Some(article) = reading.analysis.article(id) else { return Context::default() };
        let text = reading.text(id);
        let Some(around) = marks.iter().map(|m| m.span).reduce(Span::join) else { return Context::default() };
        let passage = passage(article, around);
        let words = segments(passage, marks).into_iter().map(|segment| {
            let mut classes: Vec<&str> = segment.marks.iter().map(|&i| marks[i].what.class()).collect();
            classes.dedup();
            (segment.span.of(text).to_owned(), classes.join(" "))
        });
        let neighbour = |s: Option<&Span>| s.map_or(String::new(), |s| s.of(text).trim().to_owned());
        let is_body = |s: &&Span| article.headline.is_none_or(|h| !h.overlaps(**s));
        Context {
            before: neighbour(article.sentences.iter().rev().filter(is_body).find(|s| s.end <= passage.start)),
            words: words.collect(),
            after: neighbour(article.sentences.iter().find(|s| s.start >= passage.end)),
        }
    }
}

/// The sentences that a span touches, as one span that holds it whole.
fn passage(article: &Article, span: Span) -> Span {
    article.sentences.iter().copied().filter(|s| s.overlaps(span)).fold(span, Span::join)
}
