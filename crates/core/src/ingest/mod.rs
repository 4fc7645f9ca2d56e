//! A paste as a person gave it, read as articles: split, with headline, dateline and byline, what is no part of an
//! article set aside, and remarks on what is not news in English. Nothing is changed: all spans point into the text as
//! given.

mod article;
mod boilerplate;
mod byline;
mod cohesion;
mod date;
mod dateline;
mod front_matter;
mod headline;
mod language;
mod lines;
mod marked;
mod notes;
mod phrases;
mod shape;
mod split;
#[cfg(test)]
mod tests;

use crate::{Dateline, Document, NoteKind, SetAsideReason, Span};
pub(crate) use date::{iso_date, numeric_date};
pub use front_matter::FrontMatter;
pub(crate) use lines::count_words;
use split::Paste;

/// What was read of one document. Spans are bytes of its text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ingested {
    /// Its articles, in order.
    pub articles: Vec<RawArticle>,
    /// What lines at the head of the text say of the first article and the document does not give. They are neither
    /// read as text nor set aside.
    pub front: FrontMatter,
    /// Lines that are no part of an article, in order, and why.
    pub set_aside: Vec<(Span, SetAsideReason)>,
    /// Remarks: what kind, on which of `articles` (none: on the whole document), in words for the person.
    pub notes: Vec<(NoteKind, Option<usize>, String)>,
}

/// One article, not yet analysed. Its parts are trimmed and do not overlap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawArticle {
    /// From its first line to its last.
    pub span: Span,
    /// The headline.
    pub headline: Option<Span>,
    /// The dateline.
    pub dateline: Option<Dateline>,
    /// Who wrote it, as written.
    pub byline: Option<Span>,
    /// The text, in order, without headline, dateline and byline.
    pub paragraphs: Vec<Span>,
}

/// Text past this many bytes of a document is not read (and a note says so).
const MOST_BYTES: usize = 20 << 20;

/// Reads a document. Takes any text, in time that grows with its length.
pub fn ingest(document: &Document) -> Ingested {
    let text = &document.text[..document.text.floor_char_boundary(MOST_BYTES)];
    let front = front_matter::read(text, document);
    let lines = lines::read(text, front.end);
    let shapes: Vec<_> = lines.iter().map(|l| shape::of(text, l)).collect();
    let reasons = boilerplate::reasons(text, &lines, &shapes, &document.restored);
    let paste = Paste { text, lines: &lines, shapes: &shapes, reasons: &reasons };
    let ranges = if document.one_article { vec![paste.all()] } else { split::articles(&paste) };

    let (mut articles, mut set_aside) = (Vec::new(), Vec::new());
    for range in ranges {
        let front = articles.is_empty().then_some(&front);
        if let Some((article, aside)) = article::read(&paste, range, document, front) {
            articles.push(article);
            set_aside.extend(aside);
        }
    }
    set_aside.extend(lines.iter().zip(&reasons).filter_map(|(l, r)| r.map(|r| (l.span, r))));
    set_aside.sort_by_key(|(span, _)| *span);
    let mut notes = notes::on(text, &articles);
    if text.len() < document.text.len() {
        let message = format!("Only the first {} MB of this text were read.", MOST_BYTES >> 20);
        notes.push((NoteKind::Cut, None, message));
    }
    Ingested { articles, front, set_aside, notes }
}
