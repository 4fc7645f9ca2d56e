//! The affine layer.

use super::Scratch;
use crate::kernel::{Level, Packed};
use crate::{Matrix, Weights, WeightsError};
use std::ops::Range;

/// Activations are multiplied with this and rounded to int16, where the file names no scale: ± 16 in steps of 1 ÷ 1,024.
pub(super) const SCALE: f32 = 1024.0;

/// `weight · x + bias` for each row.
pub struct Linear {
    packed: Packed,
    inputs: usize,
    scale: f32,
}

impl Linear {
    /// Reads `name.weight` (int8, outputs × inputs), `name.bias` and, where it is there, `name.scale`: what activations are
    /// multiplied with before they are rounded to whole numbers of at most ± 16,383. Without it, 1,024.
    ///
    /// # Errors
    /// If one of them is missing, of another shape, or out of range.
    pub fn load(weights: &Weights, name: &str) -> Result<Linear, WeightsError> {
        let matrix = weights.matrix(&format!("{name}.weight"), None, None)?;
        let all = 0..matrix.rows;
        Linear::of_rows(weights, name, &[all])
    }

    /// A layer of some of its rows alone, in the order given, each with its bias.
    ///
    /// # Errors
    /// As [`Linear::load`], and if a row is asked for that the matrix does not have.
    pub fn of_rows(weights: &Weights, name: &str, rows: &[Range<usize>]) -> Result<Linear, WeightsError> {
        let matrix = weights.matrix(&format!("{name}.weight"), None, None)?;
        let bias = weights.vector(&format!("{name}.bias"), Some(matrix.rows))?;
        if rows.iter().any(|r| r.end > matrix.rows) {
            return Err(WeightsError::Range { name: name.into(), needed: "as many rows as are asked for" });
        }
        let cols = matrix.cols;
        let values: Vec<u8> = rows.iter().flat_map(|r| &matrix.values[r.start * cols..r.end * cols]).copied().collect();
        let of_rows = |all: &[f32]| rows.iter().flat_map(|r| &all[r.clone()]).copied().collect::<Vec<f32>>();
        let some = Matrix {
            name: matrix.name,
            rows: rows.iter().map(ExactSizeIterator::len).sum(),
            cols,
            scales: of_rows(&matrix.scales),
            values: &values,
        };
        let scale = scale(weights, name)?;
        let packed = Packed::new(Level::detect(), &some, &of_rows(bias), scale, 1)?;
        Ok(Linear { packed, inputs: cols, scale })
    }

    /// The number of values in a row of input.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// The number of values in a row of output.
    pub fn outputs(&self) -> usize {
        self.packed.outputs
    }

    /// Writes a row of outputs to `out` for each row of `x`.
    pub fn run(&self, x: &[f32], scratch: &mut Scratch, out: &mut Vec<f32>) {
        scratch.activations.fill(self.packed.level, x, self.inputs, self.scale);
        self.packed.product(&scratch.activations, out);
    }
}

/// The activation scale of the layer `name`.
pub(super) fn scale(weights: &Weights, name: &str) -> Result<f32, WeightsError> {
    let name = format!("{name}.scale");
    if !weights.has(&name) {
        return Ok(SCALE);
    }
    let scale = weights.number(&name)?;
    if (1e-3..=1e6).contains(&scale) {
        Ok(scale)
    } else {
        Err(WeightsError::Range { name, needed: "from 0.001 to 1,000,000" })
    }
}
