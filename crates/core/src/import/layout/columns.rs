//! Columns that a file draws across, a level after the other: they are read one after the other. A file that draws a column
//! after the other is in order already, and so is a table, whose cells are no lines of text.

use super::{Page, Piece};

/// A gap of so many sizes between two pieces on one level may be a gutter; spaces of justified text are narrower.
const GAP: f64 = 0.9;
/// It is one where so many levels have it at the same place, all in one stretch,
const LEVELS: usize = 6;
/// with so many characters or more on both sides.
const PROSE: usize = 18;
/// A page has no more gutters.
const MOST: usize = 3;
/// Levels further apart than so many sizes are not of the same columns.
const APART: f64 = 3.0;
/// Pieces of one level differ by no more than this share of their size in height.
const LEVEL: f64 = 0.4;

/// The pieces of a page in the order in which they are read.
pub(super) fn in_order(page: &Page) -> Vec<&Piece> {
    let levels = levels(&page.pieces);
    let gutters = gutters(&levels);
    let together = |a: &Level, b: &Level| {
        let step = b.at - a.at;
        !a.crosses(&gutters) && !b.crosses(&gutters) && step > 0.0 && step <= APART * a.size.max(b.size)
    };
    let mut order = Vec::with_capacity(page.pieces.len());
    for stretch in levels.chunk_by(together) {
        let columns = if is_set_in_columns(stretch, &gutters) { 0..=gutters.len() } else { 0..=0 };
        let is_one = columns == (0..=0);
        for column in columns {
            let pieces = stretch.iter().flat_map(|level| level.pieces);
            order.extend(pieces.filter(|piece| is_one || column_of(piece, &gutters) == Some(column)));
        }
    }
    order
}

/// Pieces that are drawn one after the other on one level, blank ones among them.
struct Level<'a> {
    pieces: &'a [Piece],
    at: f64,
    size: f64,
    /// Its words between wide gaps.
    parts: Vec<Part>,
}

/// Words without a wide gap: their edges, and how many characters they are.
struct Part {
    left: f64,
    right: f64,
    length: usize,
}

impl Level<'_> {
    /// Whether words stand across a gutter.
    fn crosses(&self, gutters: &[f64]) -> bool {
        self.parts.iter().any(|part| gutters.iter().any(|gutter| part.left < *gutter && *gutter < part.right))
    }

    fn add(&mut self, Piece(text, left, at, width, size, _): &Piece) {
        let (right, length) = (left + width, text.trim().chars().count());
        match self.parts.last_mut().filter(|part| left - part.right < GAP * size.max(self.size)) {
            Some(part) => {
                part.right = part.right.max(right);
                part.length += length;
            }
            None => self.parts.push(Part { left: *left, right, length }),
        }
        (self.at, self.size) = (*at, *size);
    }
}

fn levels(pieces: &[Piece]) -> Vec<Level<'_>> {
    let is_blank = |piece: &Piece| piece.0.trim().is_empty();
    let mut levels: Vec<Level<'_>> = Vec::new();
    let mut start = 0;
    for (n, piece) in pieces.iter().enumerate().filter(|(_, piece)| !is_blank(piece)) {
        let goes_on = |level: &&mut Level| (piece.2 - level.at).abs() <= LEVEL * piece.4.max(level.size);
        match levels.last_mut().filter(goes_on) {
            Some(level) => level.add(piece),
            None => {
                let mut level = Level { pieces: &[], at: piece.2, size: piece.4, parts: vec![] };
                level.add(piece);
                levels.push(level);
                start = n;
            }
        }
        if let Some(level) = levels.last_mut() {
            // What is blank behind a piece goes with it.
            let blank = pieces.get(n + 1..).unwrap_or_default().iter().take_while(|piece| is_blank(piece)).count();
            level.pieces = pieces.get(start..n + 1 + blank).unwrap_or_default();
        }
    }
    levels
}

/// Where enough levels have a wide gap between words at the same place.
fn gutters(levels: &[Level]) -> Vec<f64> {
    let gaps = |level: &Level| {
        let pairs = level.parts.array_windows().filter(|[a, b]| a.length.min(b.length) >= PROSE);
        pairs.map(|[a, b]| (a.right, b.left)).collect::<Vec<_>>()
    };
    let mut gaps: Vec<(f64, f64)> = levels.iter().flat_map(gaps).collect();
    let mut gutters = vec![];
    while let Some((most, at)) = most_covered(&gaps).filter(|_| gutters.len() < MOST) {
        if most < LEVELS {
            break;
        }
        gutters.push(at);
        gaps.retain(|(left, right)| !(*left..=*right).contains(&at));
    }
    gutters.sort_by(f64::total_cmp);
    gutters
}

/// The place that lies within the most gaps, and within how many.
fn most_covered(gaps: &[(f64, f64)]) -> Option<(usize, f64)> {
    let mut starts: Vec<f64> = gaps.iter().map(|gap| gap.0).collect();
    let mut ends: Vec<f64> = gaps.iter().map(|gap| gap.1).collect();
    starts.sort_by(f64::total_cmp);
    ends.sort_by(f64::total_cmp);
    let mut over = 0;
    let covered = starts.iter().enumerate().map(|(n, start)| {
        while ends.get(over).is_some_and(|end| end <= start) {
            over += 1;
        }
        (n + 1 - over, (start + ends.get(over).unwrap_or(start)) / 2.0)
    });
    covered.max_by_key(|(count, _)| *count)
}

/// Whether enough levels of a stretch have words on both sides of a gutter.
fn is_set_in_columns(stretch: &[Level], gutters: &[f64]) -> bool {
    let parted = |level: &&Level| {
        let [Some(first), Some(last)] = [level.parts.first(), level.parts.last()] else { return false };
        gutters.iter().any(|gutter| first.right <= *gutter && *gutter <= last.left)
    };
    stretch.iter().filter(parted).count() >= LEVELS
}

/// The column that a piece stands in; `None` for the blank of a gutter.
fn column_of(Piece(text, left, _, width, ..): &Piece, gutters: &[f64]) -> Option<usize> {
    let before = |at: f64| gutters.iter().filter(|gutter| **gutter <= at).count();
    let in_gutter = text.trim().is_empty() && before(*left) != before(left + width);
    (!in_gutter).then(|| before(*left))
}
