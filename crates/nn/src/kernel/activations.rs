//! Activations on their way into a product: rounded to int16 and arranged in blocks.

use super::{BLOCK, MAX_ACTIVATION};
use crate::math::ROUND;

/// Rows of int16, two neighbouring values in one `i32` (the first in its low half). Blocks of [`BLOCK`] rows follow each
/// other, the last with what is left; in a block, pair after pair, the rows stand side by side.
#[derive(Default)]
pub(crate) struct Activations {
    rows: usize,
    pairs: usize,
    blocks: Vec<i32>,
    /// Row by row, and one row of zeros.
    quantised: Vec<i32>,
    /// For each row, the quantised row of each tap.
    sources: Vec<usize>,
}

impl Activations {
    /// Takes the rows of `x` as they are.
    pub fn fill(&mut self, x: &[f32], width: usize, scale: f32) {
        self.quantise(x, width, scale);
        self.sources.clear();
        self.sources.extend(0..self.rows);
        self.arrange(1);
    }

    /// Takes for each row the one `dilation` before it, the row itself and the one `dilation` after it; zeros where that
    /// is outside of its sequence.
    pub fn fill_windows(&mut self, x: &[f32], width: usize, scale: f32, lengths: &[usize], dilation: usize) {
        self.quantise(x, width, scale);
        self.sources.clear();
        let zeros = self.rows;
        let mut start = 0;
        for length in lengths {
            let end = start + length;
            for row in start..end {
                let before = row.checked_sub(dilation).filter(|&r| r >= start).unwrap_or(zeros);
                let after = row.checked_add(dilation).filter(|&r| r < end).unwrap_or(zeros);
                self.sources.extend([before, row, after]);
            }
            start = end;
        }
        self.arrange(3);
    }

    /// Pairs of columns.
    pub fn pairs(&self) -> usize {
        self.pairs
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The blocks in order. A block's rows are its length divided by [`Self::pairs`].
    pub fn blocks(&self) -> impl Iterator<Item = &[i32]> {
        self.blocks.chunks(BLOCK * self.pairs.max(1))
    }

    fn quantise(&mut self, x: &[f32], width: usize, scale: f32) {
        self.rows = x.len() / width;
        self.pairs = width.div_ceil(2);
        self.quantised.clear();
        for row in x.chunks_exact(width) {
            let (pairs, odd) = row.as_chunks::<2>();
            self.quantised.extend(pairs.iter().map(|&[a, b]| pair(quantise(a, scale), quantise(b, scale))));
            self.quantised.extend(odd.iter().map(|&a| pair(quantise(a, scale), 0)));
        }
        self.quantised.resize(self.quantised.len() + self.pairs, 0);
    }

    /// Brings the sources, `taps` a row, into blocks.
    fn arrange(&mut self, taps: usize) {
        let width = self.pairs;
        self.pairs *= taps;
        self.blocks.resize(self.rows * self.pairs, 0);
        let row = |source: usize| &self.quantised[source * width..][..width];
        let blocks = self.blocks.chunks_mut(BLOCK * self.pairs.max(1));
        for (block, sources) in blocks.zip(self.sources.chunks(BLOCK * taps)) {
            let rows = sources.len() / taps;
            for (tap, part) in block.chunks_mut(rows * width).enumerate() {
                match *sources {
                    [..] if rows == BLOCK => {
                        let rows: [&[i32]; BLOCK] = std::array::from_fn(|lane| row(sources[lane * taps + tap]));
                        interleave(rows, part);
                    }
                    _ => (0..rows).for_each(|lane| spread(row(sources[lane * taps + tap]), &mut part[lane..], rows)),
                }
            }
        }
    }
}

/// `rows` side by side, pair after pair.
fn interleave(rows: [&[i32]; BLOCK], out: &mut [i32]) {
    let [a, b, c, d] = rows;
    for ((out, (a, b)), (c, d)) in out.as_chunks_mut::<BLOCK>().0.iter_mut().zip(a.iter().zip(b)).zip(c.iter().zip(d)) {
        *out = [*a, *b, *c, *d];
    }
}

/// `row` with its pairs `step` apart.
fn spread(row: &[i32], out: &mut [i32], step: usize) {
    out.iter_mut().step_by(step).zip(row).for_each(|(out, pair)| *out = *pair);
}

/// The nearest whole number to `x × scale`, ties to even, at most ± [`MAX_ACTIVATION`]. What is not a number becomes the
/// least.
#[inline(always)]
fn quantise(x: f32, scale: f32) -> i32 {
    let x = x * scale;
    let x = if x > -MAX_ACTIVATION { x } else { -MAX_ACTIVATION };
    let x = if x < MAX_ACTIVATION { x } else { MAX_ACTIVATION };
    (x + ROUND).to_bits().cast_signed() - ROUND.to_bits().cast_signed()
}

#[inline(always)]
fn pair(low: i32, high: i32) -> i32 {
    (low & 0xffff) | (high << 16)
}
