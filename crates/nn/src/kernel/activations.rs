//! Activations on their way into a product: rounded to int16 and arranged in blocks.

use super::{Level, MAX_ACTIVATION, vectorised};
use crate::math::ROUND;

/// Rows of int16, two neighbouring values in one `i32` (the first in its low half). Blocks of as many
/// rows as suit the level follow each other, the last with what is left; in a block, pair after pair, the rows stand side by side.
#[derive(Default)]
pub(crate) struct Activations {
    rows: usize,
    pairs: usize,
    /// The rows of a block.
    block: usize,
    blocks: Vec<i32>,
    /// Row by row, and one row of zeros.
    quantised: Vec<i32>,
    /// For each row, the quantised row of each tap.
    sources: Vec<usize>,
}

impl Activations {
    /// Takes the rows of `x` as they are.
    pub fn fill(&mut self, level: Level, x: &[f32], width: usize, scale: f32) {
        self.quantise(level, x, width, scale);
        self.sources.clear();
        self.sources.extend(0..self.rows);
        self.arrange(1);
    }

    /// Takes for each row the one `dilation` before it, the row itself and the one `dilation` after it; zeros where that
    /// is outside of its sequence.
    pub fn fill_windows(
        &mut self,
        level: Level,
        x: &[f32],
        width: usize,
        scale: f32,
        lengths: &[usize],
        dilation: usize,
    ) {
        self.quantise(level, x, width, scale);
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

    /// The blocks in order, and the rows of `out` for each; these are `width` values wide.
    pub fn blocks<'a>(&'a self, out: &'a mut [f32], width: usize) -> impl Iterator<Item = (&'a [i32], &'a mut [f32])> {
        self.blocks.chunks(self.block * self.pairs).zip(out.chunks_mut(self.block * width))
    }

    fn quantise(&mut self, level: Level, x: &[f32], width: usize, scale: f32) {
        self.block = level.block();
        self.rows = x.len() / width;
        self.pairs = width.div_ceil(2);
        self.quantised.resize((self.rows + 1) * self.pairs, 0);
        quantise_rows(level, x, width, scale, &mut self.quantised);
        self.quantised[self.rows * self.pairs..].fill(0);
    }

    /// Brings the sources, `taps` a row, into blocks.
    fn arrange(&mut self, taps: usize) {
        let width = self.pairs;
        self.pairs *= taps;
        self.blocks.resize(self.rows * self.pairs, 0);
        let row = |source: usize| &self.quantised[source * width..][..width];
        let blocks = self.blocks.chunks_mut(self.block * self.pairs);
        for (block, sources) in blocks.zip(self.sources.chunks(self.block * taps)) {
            let rows = sources.len() / taps;
            for (tap, part) in block.chunks_mut(rows * width).enumerate() {
                let row = |lane: usize| row(sources[lane * taps + tap]);
                match rows {
                    8 => interleave::<8>(std::array::from_fn(row), part),
                    4 => interleave::<4>(std::array::from_fn(row), part),
                    _ => (0..rows).for_each(|lane| spread(row(lane), &mut part[lane..], rows)),
                }
            }
        }
    }
}

vectorised! {
    /// Quantises rows of `width` values into rows of pairs.
    fn quantise_rows(x: &[f32], width: usize, scale: f32, out: &mut [i32]) {
        for (row, out) in x.chunks_exact(width).zip(out.chunks_exact_mut(width.div_ceil(2))) {
            let (pairs, odd) = row.as_chunks::<2>();
            for (out, [a, b]) in out.iter_mut().zip(pairs) {
                *out = pair(quantise(*a, scale), quantise(*b, scale));
            }
            if let ([a], Some(out)) = (odd, out.last_mut()) {
                *out = pair(quantise(*a, scale), 0);
            }
        }
    }
}

/// `rows` side by side, pair after pair.
fn interleave<const ROWS: usize>(rows: [&[i32]; ROWS], out: &mut [i32]) {
    let out = out.as_chunks_mut::<ROWS>().0;
    let rows = rows.map(|row| &row[..out.len()]);
    for (place, out) in out.iter_mut().enumerate() {
        *out = rows.map(|row| row[place]);
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
