//! A stretch of text, and why the core says what it says about it.

use serde::{Deserialize, Serialize};
use std::{borrow::Cow, ops::Range};

/// A stretch of a document's text: byte offsets, end exclusive, always on character boundaries. `[start, end]` in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Span { start, end }
    }

    /// Its words; empty where the span does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies inside it (or is it).
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `at` lies inside it.
    pub fn holds(self, at: usize) -> bool {
        self.start <= at && at < self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same stretch, `by` bytes later.
    pub fn shift(self, by: usize) -> Span {
        Span::new(self.start + by, self.end + by)
    }

    /// Without white space at either end.
    pub fn trim(self, text: &str) -> Span {
        let words = self.of(text);
        let start = self.start + (words.len() - words.trim_start().len());
        Span::new(start, start + words.trim().len())
    }

    /// As a range, to index with.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Self {
        Span { start, end }
    }
}

impl From<Span> for (usize, usize) {
    fn from(s: Span) -> Self {
        (s.start, s.end)
    }
}

/// Why the core says a thing: the rule that decided (see [`crate::rules`] for its words) and how sure it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Why {
    /// The rule's name, such as `name.title`; `model` where a learned model decided.
    pub rule: Cow<'static, str>,
    /// How sure, from 0 to 1: a learned probability, or the share of right answers we expect of the rule.
    pub sure: f32,
}

impl Why {
    /// What `rule` decided, `sure` from 0 to 1.
    pub const fn rule(rule: &'static str, sure: f32) -> Self {
        Why { rule: Cow::Borrowed(rule), sure }
    }
}
