//! Pieces joined to lines.

use super::{Page, Piece, columns};

/// A line of text as it stands on its page, in points.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// Its words, with single spaces.
    pub text: String,
    /// How many characters its pieces have.
    length: usize,
    /// Left edge.
    pub left: f64,
    /// Right edge.
    pub right: f64,
    /// Baseline from the page's top.
    pub at: f64,
    /// The size of most of its letters.
    pub size: f64,
    /// Whether it stands in the head or the foot of its page, where what is repeated is no text.
    pub in_margin: bool,
}

/// The share of a page's height that is its head, and its foot.
const MARGIN: f64 = 0.12;
/// Pieces of one line differ by no more than this share of their size in height: raised figures do.
const LEVEL: f64 = 0.4;
/// A gap of this share of the size is a space,
const SPACE: f64 = 0.15;
/// and one of so many sizes another column.
const COLUMN: f64 = 3.0;

/// The lines of a page, in the order in which they are read.
pub(super) fn of(page: &Page) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut ended = true;
    for piece in columns::in_order(page) {
        let blank = piece.0.trim().is_empty();
        match lines.last_mut().filter(|line| !ended && goes_on(line, piece)) {
            Some(line) => extend(line, piece),
            // A blank piece of another line says nothing.
            None if blank => {}
            None => lines.push(start(piece)),
        }
        ended = if blank { ended || piece.5 } else { piece.5 };
    }
    for line in &mut lines {
        line.text = super::squeeze(&line.text);
        line.in_margin = line.at < page.height * MARGIN || line.at > page.height * (1.0 - MARGIN);
    }
    lines.retain(|line| !line.text.is_empty());
    lines
}

fn start(Piece(text, left, at, width, size, _): &Piece) -> Line {
    let length = text.chars().count();
    Line { text: text.clone(), length, left: *left, right: left + width, at: *at, size: *size, in_margin: false }
}

fn goes_on(line: &Line, Piece(_, left, at, _, size, _): &Piece) -> bool {
    let size = size.max(line.size);
    let gap = left - line.right;
    (at - line.at).abs() <= size * LEVEL && gap > -size && gap < size * COLUMN
}

fn extend(line: &mut Line, Piece(text, left, at, width, size, _): &Piece) {
    if left - line.right > line.size * SPACE {
        line.text.push(' ');
    }
    let smaller = text.trim().chars().count() * 2 <= line.length;
    if !smaller {
        (line.size, line.at) = (*size, *at);
    }
    line.text.push_str(text);
    line.length += text.chars().count();
    line.right = line.right.max(left + width);
}
