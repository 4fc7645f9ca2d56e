//! One statement of a comparison, as plain data: its sentence, with what is compared and what differs marked.

use super::group::{Group, sentence_at};
use crate::choices::{ASPECTS, label_of};
use crate::route::Item;
use crate::text::{Mark, segments};
use crate::worker::Reading;
use onrecord_core::{Alignment, ArticleId, Span};

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// What opens its evidence.
    pub item: Item,
    /// The article's paragraph that it stands in, counted from 1; 0 where it stands in none.
    pub paragraph: usize,
    /// The article's sentence that it begins in.
    pub sentence: usize,
    /// Its words.
    pub words: Vec<Piece>,
}

impl Statement {
    /// The letters and figures of what is compared, in small letters.
    pub fn letters(&self) -> String {
        let compared = self.words.iter().filter(|p| p.part != Part::Around);
        compared.flat_map(|p| p.words.chars()).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    }

    /// Its words.
    pub fn text(&self) -> String {
        self.words.iter().map(|p| p.words.as_str()).collect()
    }
}

/// Some words of a statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// As written.
    pub words: String,
    /// What they are.
    pub part: Part,
}

/// What words are in their sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// Around what is compared.
    Around,
    /// What is compared.
    Compared,
    /// What differs, and in what.
    Differs(&'static str),
}

/// What a group has in one column: the sentence, with what is compared and what differs marked.
pub fn statement(reading: &Reading, id: ArticleId, column: usize, group: &Group) -> Option<Statement> {
    let article = reading.analysis.article(id)?;
    let sides: Vec<_> = group.sides.iter().filter(|s| s.place.column == column).collect();
    let first = sides.first()?;
    let mut around: Option<Span> = article.sentences.get(group.sentence(column)?).copied();
    let mut marks: Vec<Mark<Part>> = vec![];
    for side in &sides {
        let Some(alignment) = reading.analysis.alignments.get(side.alignment) else { continue };
        let Some(span) = alignment.spans.get(side.side).copied() else { continue };
        around = Some(around.map_or(span, |a| a.join(span)));
        marks.push(Mark { span, what: Part::Compared });
        // Alone, or beside an article that is not shown, nothing differs.
        if group.columns().len() > 1 {
            marks.extend(differing(alignment, side.side));
        }
    }
    let around = around?;
    let paragraph = article.paragraphs.iter().position(|p| p.overlaps(around)).map_or(0, |n| n + 1);
    Some(Statement {
        item: Item::Statement(first.alignment, first.side),
        paragraph,
        sentence: sentence_at(article, around),
        words: pieces(reading, id, around, &marks),
    })
}

fn differing(alignment: &Alignment, side: usize) -> impl Iterator<Item = Mark<Part>> + '_ {
    alignment.differences.iter().filter_map(move |d| {
        let span = if side == 0 { d.left } else { d.right }?;
        Some(Mark { span, what: Part::Differs(label_of(ASPECTS, &d.aspect)) })
    })
}

/// The words of `around`, cut where their part changes.
fn pieces(reading: &Reading, article: ArticleId, around: Span, marks: &[Mark<Part>]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = vec![];
    for segment in segments(around, marks) {
        let differs = segment.marks.iter().map(|i| marks[*i].what).find(|p| matches!(p, Part::Differs(_)));
        let part = differs.unwrap_or(if segment.marks.is_empty() { Part::Around } else { Part::Compared });
        let words = reading.words(article, segment.span);
        match pieces.last_mut().filter(|last| last.part == part) {
            Some(last) => last.words.push_str(words),
            None => pieces.push(Piece { words: words.to_owned(), part }),
        }
    }
    pieces
}
