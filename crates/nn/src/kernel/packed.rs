//! A matrix as the kernel reads it, and the product with it.

use super::{Activations, Level, MAX_INPUTS, plain};
use crate::{Matrix, WeightsError};

/// `factor × (weights · activations) + bias`, the weights packed for one level.
pub(crate) struct Packed {
    /// What it is packed for.
    pub level: Level,
    /// The rows: what a product gives.
    pub outputs: usize,
    /// Pairs of columns, padded with zeros.
    pub pairs: usize,
    /// Panels of rows; in a panel, pair after pair, two weights for each row.
    pub values: Vec<i16>,
    /// What a sum of products is multiplied with, a row.
    pub factors: Vec<f32>,
    /// What is added then, a row.
    pub bias: Vec<f32>,
}

impl Packed {
    /// Packs a matrix for activations that are quantised by `scale`. Its columns are `taps` parts of equal width, each
    /// padded to whole pairs.
    pub fn new(level: Level, matrix: &Matrix, bias: &[f32], scale: f32, taps: usize) -> Result<Packed, WeightsError> {
        if matrix.cols > MAX_INPUTS {
            return Err(WeightsError::TooWide { name: matrix.name.to_string(), cols: matrix.cols, most: MAX_INPUTS });
        }
        let width = matrix.cols / taps;
        let pairs = taps * width.div_ceil(2);
        let panel = level.panel();
        let mut values = vec![0; matrix.rows.div_ceil(panel) * panel * pairs * 2];
        for (row, weights) in matrix.values.chunks_exact(matrix.cols).enumerate() {
            let panel_start = row / panel * panel * pairs * 2 + row % panel * 2;
            for (col, &weight) in weights.iter().enumerate() {
                let padded = col / width * width.next_multiple_of(2) + col % width;
                values[panel_start + padded / 2 * panel * 2 + padded % 2] = weight.cast_signed().into();
            }
        }
        let factors = matrix.scales.iter().map(|row_scale| row_scale / scale).collect();
        Ok(Packed { level, outputs: matrix.rows, pairs, values, factors, bias: bias.to_vec() })
    }

    /// One row of outputs for each row of activations, written to `out`.
    pub fn product(&self, activations: &Activations, out: &mut Vec<f32>) {
        assert_eq!(self.pairs, activations.pairs(), "activations as wide as the matrix");
        out.resize(activations.rows() * self.outputs, 0.0);
        match self.level {
            Level::Plain => plain::product(self, activations, out),
            #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
            Level::Simd128 => super::wasm::product(self, activations, out),
            #[cfg(target_arch = "x86_64")]
            level => super::x86::product(level, self, activations, out),
        }
    }
}

impl Level {
    /// The rows of a block: as many as keep the processor busy while it waits for the first sum, with registers for each.
    pub fn block(self) -> usize {
        match self {
            #[cfg(target_arch = "x86_64")]
            Level::Avx512 | Level::Avx512Vnni => 8,
            _ => 4,
        }
    }

    /// The rows of a panel.
    fn panel(self) -> usize {
        match self {
            Level::Plain => plain::PANEL,
            #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
            Level::Simd128 => super::wasm::PANEL,
            #[cfg(target_arch = "x86_64")]
            Level::Sse2 => super::x86::sse2::PANEL,
            #[cfg(target_arch = "x86_64")]
            Level::Avx2 => super::x86::avx2::PANEL,
            #[cfg(target_arch = "x86_64")]
            Level::Avx512 => super::x86::avx512::PANEL,
            #[cfg(target_arch = "x86_64")]
            Level::Avx512Vnni => super::x86::vnni::PANEL,
        }
    }
}
