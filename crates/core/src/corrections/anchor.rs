//! Where a correction holds: words, where they stood, and what stood around them (W3C's TextPositionSelector and
//! TextQuoteSelector). Found again on exactly these words, or not at all.

use super::Orphan;
use crate::{Analysis, ArticleId, Document, Span};
use serde::{Deserialize, Serialize};

/// How many characters before and after the words an anchor keeps.
const CONTEXT: usize = 32;

/// A stretch of a document's text, found again in any analysis of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Anchor {
    /// The document's id.
    pub document: String,
    /// Bytes of the document's text, as it was.
    pub span: Span,
    /// The words there.
    pub words: String,
    /// The 32 characters before them; fewer only at the text's start.
    #[serde(default)]
    pub prefix: String,
    /// The 32 characters after them; fewer only at the text's end.
    #[serde(default)]
    pub suffix: String,
}

impl Anchor {
    /// The anchor of a span of an article; `None` for an empty span and where the analysis is not of these documents.
    pub fn of(documents: &[Document], analysis: &Analysis, article: ArticleId, span: Span) -> Option<Anchor> {
        Anchor::at(documents.get(analysis.article(article)?.document)?, span)
    }

    /// The anchor of a span of a document, in bytes of its text; `None` for an empty span or one that does not fit.
    pub fn at(document: &Document, span: Span) -> Option<Anchor> {
        let words = span.of(&document.text).to_owned();
        let [prefix, suffix] = around(&document.text, span).map(str::to_owned);
        (!words.is_empty()).then(|| Anchor { document: document.id.clone(), span, words, prefix, suffix })
    }

    /// Where the words stand in `documents`: the index of the document, and bytes of its text. A document that is not
    /// there may have come back under another id: then exactly one document has to hold the words with all around them.
    ///
    /// # Errors
    /// Why the words are not found, or not surely these.
    pub fn find(&self, documents: &[Document]) -> Result<(usize, Span), Orphan> {
        if let Some(at) = documents.iter().position(|d| d.id == self.document) {
            return self.locate(&documents[at].text).map(|span| (at, span));
        }
        let mut all = documents.iter().enumerate().flat_map(|(n, d)| {
            let whole = move |span: &Span| self.sides(&d.text, *span) == [true; 2];
            places(&d.text, &self.words).filter(whole).map(move |span| (n, span))
        });
        let first = all.next().filter(|_| self.prefix.len() + self.suffix.len() >= CONTEXT);
        first.filter(|_| all.next().is_none()).ok_or(Orphan::NoDocument)
    }

    /// Where the words stand in a text: at their old place with the same words around, else at the one place with the
    /// same words around, else at the one place with the same words on one side.
    fn locate(&self, text: &str) -> Result<Span, Orphan> {
        if self.span.of(text) == self.words && self.sides(text, self.span) == [true; 2] && !self.words.is_empty() {
            return Ok(self.span);
        }
        let places: Vec<(Span, [bool; 2])> =
            places(text, &self.words).map(|span| (span, self.sides(text, span))).collect();
        let is_long = |side: &str| side.chars().count() == CONTEXT;
        let whole = |sides: [bool; 2]| sides == [true; 2];
        let half = |sides: [bool; 2]| sides[0] && is_long(&self.prefix) || sides[1] && is_long(&self.suffix);
        for fits in [&whole as &dyn Fn([bool; 2]) -> bool, &half] {
            let mut fitting = places.iter().filter(|(span, sides)| fits(*sides) && self.is_cut_alike(text, *span));
            match (fitting.next(), fitting.next()) {
                (Some((span, _)), None) => return Ok(*span),
                (Some(_), Some(_)) => return Err(Orphan::Ambiguous),
                (None, _) => (),
            }
        }
        Err(if places.is_empty() { Orphan::OtherWords } else { Orphan::OtherContext })
    }

    /// Whether the same words stand before and after a place.
    fn sides(&self, text: &str, span: Span) -> [bool; 2] {
        let [before, after] = around(text, span);
        [before == self.prefix, after == self.suffix]
    }

    /// Whether the words begin and end at a place as they did: “Ann” is not found in “Anna”.
    fn is_cut_alike(&self, text: &str, span: Span) -> bool {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let [before, after] = around(text, span);
        letter(before.chars().next_back()) == letter(self.prefix.chars().next_back())
            && letter(after.chars().next()) == letter(self.suffix.chars().next())
    }
}

/// What stands before and after a span; nothing where it does not fit the text.
fn around(text: &str, span: Span) -> [&str; 2] {
    let (before, after) = (text.get(..span.start).unwrap_or(""), text.get(span.end..).unwrap_or(""));
    let start = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    [before.get(start..).unwrap_or(""), after.get(..end).unwrap_or("")]
}

/// Every place where words stand in a text, those that overlap included.
fn places<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = Span> + 'a {
    let step = words.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..).filter(|_| !words.is_empty())?;
        let start = from + rest.find(words)?;
        from = start + step;
        Some(Span::new(start, start + words.len()))
    })
}
