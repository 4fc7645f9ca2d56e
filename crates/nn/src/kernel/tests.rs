//! Each level against sums written out from the definition, bit for bit.

use super::{Activations, Level, MAX_ACTIVATION, MAX_INPUTS, Packed};
use crate::{Matrix, WeightsError};
use proptest::prelude::*;

/// A product of any shape, with or without windows.
#[derive(Debug)]
struct Case {
    rows: usize,
    width: usize,
    /// Of windows of three rows this far apart; without, rows alone.
    dilation: Option<usize>,
    lengths: Vec<usize>,
    scale: f32,
    values: Vec<u8>,
    scales: Vec<f32>,
    bias: Vec<f32>,
    x: Vec<f32>,
}

impl Case {
    fn taps(&self) -> usize {
        if self.dilation.is_some() { 3 } else { 1 }
    }

    fn run(&self, level: Level) -> Vec<f32> {
        let cols = self.taps() * self.width;
        let matrix = Matrix { name: "m", rows: self.rows, cols, scales: self.scales.clone(), values: &self.values };
        let packed = Packed::new(level, &matrix, &self.bias, self.scale, self.taps()).expect("narrow enough");
        let mut activations = Activations::default();
        match self.dilation {
            None => activations.fill(level, &self.x, self.width, self.scale),
            Some(d) => activations.fill_windows(level, &self.x, self.width, self.scale, &self.lengths, d),
        }
        let mut out = vec![f32::NAN; 3];
        packed.product(&activations, &mut out);
        out
    }

    /// The definition.
    fn expected(&self) -> Vec<f32> {
        let bounds = self.lengths.iter().scan(0, |end, length| {
            let start = *end;
            *end += length;
            Some(vec![(start as isize, *end as isize); *length])
        });
        let mut out = Vec::new();
        for (t, (start, end)) in bounds.flatten().enumerate() {
            let offsets = self.dilation.map_or(vec![0], |d| vec![-(d as isize), 0, d as isize]);
            let sources = offsets.iter().map(|offset| t as isize + offset);
            let window: Vec<f32> = sources.flat_map(|s| self.row(s, start..end)).collect();
            out.extend((0..self.rows).map(|row| self.output(row, &window)));
        }
        out
    }

    fn row(&self, number: isize, bounds: std::ops::Range<isize>) -> Vec<f32> {
        let inside = bounds.contains(&number);
        if inside { self.x[number as usize * self.width..][..self.width].to_vec() } else { vec![0.0; self.width] }
    }

    fn output(&self, row: usize, window: &[f32]) -> f32 {
        let weights = self.values[row * window.len()..].iter().map(|byte| i64::from(*byte as i8));
        let quantised = window.iter().map(|x| (x * self.scale).round_ties_even());
        let quantised = quantised.map(|x| x.clamp(-MAX_ACTIVATION, MAX_ACTIVATION) as i64);
        let sum: i64 = weights.zip(quantised).map(|(w, x)| w * x).sum();
        i32::try_from(sum).expect("no overflow") as f32 * (self.scales[row] / self.scale) + self.bias[row]
    }
}

prop_compose! {
    fn case()(
        rows in 1..140usize,
        width in 1..70usize,
        dilation in prop::option::of(1..5usize),
        lengths in prop::collection::vec(0..7usize, 0..4),
        scale in prop::sample::select(vec![1.0f32, 1024.0, 1000.3]),
    )(
        values in prop::collection::vec(any::<u8>(), rows * width * if dilation.is_some() { 3 } else { 1 }),
        scales in prop::collection::vec(1e-4..1f32, rows),
        bias in prop::collection::vec(-1e3..1e3f32, rows),
        x in prop::collection::vec(prop_oneof![20 => -18.0..18f32, 1 => -1e30..1e30f32], width * lengths.iter().sum::<usize>()),
        rows in Just(rows), width in Just(width), dilation in Just(dilation), lengths in Just(lengths), scale in Just(scale),
    ) -> Case {
        Case { rows, width, dilation, lengths, scale, values, scales, bias, x }
    }
}

proptest! {
    #[test]
    fn every_level_is_exact(case in case()) {
        let expected: Vec<u32> = case.expected().iter().map(|x| x.to_bits()).collect();
        for level in Level::available() {
            let found: Vec<u32> = case.run(level).iter().map(|x| x.to_bits()).collect();
            prop_assert_eq!(&found, &expected, "{:?}", level);
        }
    }
}

/// The greatest sums there can be.
fn extreme(cols: usize, byte: u8, x: f32) -> Case {
    let (rows, dilation, lengths) = (33, None, vec![5]);
    let (scales, bias) = (vec![1.0; rows], vec![0.0; rows]);
    Case {
        rows,
        width: cols,
        dilation,
        lengths,
        scale: 1.0,
        values: vec![byte; rows * cols],
        scales,
        bias,
        x: vec![x; 5 * cols],
    }
}

#[test]
fn widest_matrix_does_not_overflow() {
    for (byte, x) in [(0x80, 1e9), (0x80, -1e9), (0x7f, f32::INFINITY)] {
        let case = extreme(MAX_INPUTS, byte, x);
        for level in Level::available() {
            assert_eq!(case.run(level), case.expected(), "{level:?}");
        }
    }
}

#[test]
fn wider_matrix_is_refused() {
    let cols = MAX_INPUTS + 1;
    let matrix = Matrix { name: "mix.weight", rows: 1, cols, scales: vec![1.0], values: &vec![1; cols] };
    let error = Packed::new(Level::Plain, &matrix, &[0.0], 1.0, 1).err();
    assert_eq!(error, Some(WeightsError::TooWide { name: "mix.weight".into(), cols, most: MAX_INPUTS }));
}

#[test]
fn what_is_no_number_is_the_least() {
    let case = Case { x: vec![f32::NAN; 5], ..extreme(1, 1, 0.0) };
    for level in Level::available() {
        assert!(case.run(level).iter().all(|x| *x == -MAX_ACTIVATION), "{level:?}");
    }
}
