//! The text of a page, cut into pieces under the same marks.

use crate::route::Item;
use crate::text::{Look, Mark, Segment, says, segments};
use crate::worker::Reading;
use onrecord_core::{Article, Span};
use std::collections::HashSet;

/// A piece of text under the same marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Their first byte in the document's text.
    pub start: usize,
    /// What it opens: the innermost mark's item.
    pub opens: Option<Item>,
    /// Every item over it, for the panel's marking.
    pub items: Vec<Item>,
    /// Classes of all its marks, and of the ends of a quote.
    pub class: String,
    /// Whether it is the first piece that opens its item: the one the keyboard stops at.
    pub first: bool,
    /// What it is, in a few words.
    pub says: String,
}

/// Cuts passages of an article, one after the other.
pub struct PieceWriter<'a> {
    reading: &'a Reading,
    article: &'a Article,
    /// By where they start.
    marks: Vec<Mark<(Item, Look)>>,
    /// The length of the longest mark.
    longest: usize,
    seen: HashSet<Item>,
}

impl<'a> PieceWriter<'a> {
    /// For an article and marks in any order.
    pub fn new(reading: &'a Reading, article: &'a Article, mut marks: Vec<Mark<(Item, Look)>>) -> Self {
        marks.sort_by_key(|m| m.span.start);
        let longest = marks.iter().map(|m| m.span.len()).max().unwrap_or(0);
        PieceWriter { reading, article, marks, longest, seen: HashSet::new() }
    }

    /// The pieces of a passage.
    pub fn pieces(&mut self, within: Span) -> Vec<Piece> {
        let from = self.marks.partition_point(|m| m.span.start + self.longest <= within.start);
        let near = self.marks.iter().skip(from).take_while(|m| m.span.start < within.end);
        let over: Vec<_> = near.filter(|m| m.span.overlaps(within)).cloned().collect();
        segments(within, &over).iter().map(|segment| self.piece(segment, &over)).collect()
    }

    fn piece(&mut self, segment: &Segment, over: &[Mark<(Item, Look)>]) -> Piece {
        let of = |ids: &[usize]| ids.iter().filter_map(|&i| over.get(i)).map(|m| m.what).collect::<Vec<_>>();
        let inside = of(&segment.marks);
        let innermost = inside.last().copied();
        let first = innermost.filter(|(item, _)| self.seen.insert(*item));
        let judged = first.is_some_and(|(item, _)| self.reading.is_judged(item));
        let class = classes(&inside, &of(&segment.begin), &of(&segment.end)) + if judged { " judged" } else { "" };
        Piece {
            text: self.reading.words(self.article.id, segment.span).to_owned(),
            start: segment.span.start,
            opens: innermost.map(|(item, _)| item),
            items: inside.iter().map(|(item, _)| *item).collect(),
            class,
            first: first.is_some(),
            says: first.map_or(String::new(), |mark| says(self.reading, mark)),
        }
    }
}

fn classes(inside: &[(Item, Look)], begin: &[(Item, Look)], end: &[(Item, Look)]) -> String {
    let mut classes: Vec<&str> = inside.iter().map(|(_, look)| look.class()).collect();
    let has = |marks: &[(Item, Look)], look| marks.iter().any(|(_, l)| *l == look);
    for (marks, look, class) in [
        (begin, Look::Said, "begins"),
        (end, Look::Said, "ends"),
        (end, Look::For, "ends-for"),
        (end, Look::Against, "ends-against"),
    ] {
        if has(marks, look) {
            classes.push(class);
        }
    }
    classes.dedup();
    classes.join(" ")
}
