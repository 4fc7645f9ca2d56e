//! Gated residual convolutions.

use super::Scratch;
use super::linear::scale;
use crate::kernel::{Level, Packed, vectorised};
use crate::math::sigmoid;
use crate::{Weights, WeightsError};

/// `x + a ⊙ sigmoid(g)`, where `[a; g] = weight · [x[t − d]; x[t]; x[t + d]] + bias`, with zeros around each sequence.
pub struct GatedConv {
    packed: Packed,
    width: usize,
    dilation: usize,
    scale: f32,
}

impl GatedConv {
    /// Reads `name.weight` (int8, 2 width × 3 width), `name.bias`, `name.dilation` (one f32, a whole number from 1) and,
    /// where it is there, `name.scale` (see [`crate::Linear::load`]).
    ///
    /// # Errors
    /// If one of them is missing, of another shape, or out of range.
    pub fn load(weights: &Weights, name: &str) -> Result<GatedConv, WeightsError> {
        let weight = format!("{name}.weight");
        let rows = weights.matrix(&weight, None, None)?.rows;
        let width = rows / 2;
        let matrix = weights.matrix(&weight, Some(width * 2), Some(width * 3))?;
        let bias = weights.vector(&format!("{name}.bias"), Some(rows))?;
        let dilation = dilation(weights, format!("{name}.dilation"))?;
        let scale = scale(weights, name)?;
        Ok(GatedConv { packed: Packed::new(Level::detect(), &matrix, bias, scale, 3)?, width, dilation, scale })
    }

    /// The number of values in a row of input and output.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Replaces the rows of `x` by the layer's output.
    ///
    /// # Panics
    /// If `lengths` do not sum to the number of rows.
    pub fn run(&self, x: &mut [f32], lengths: &[usize], scratch: &mut Scratch) {
        assert_eq!(lengths.iter().sum::<usize>(), x.len() / self.width, "the lengths sum to the number of rows");
        scratch.activations.fill_windows(self.packed.level, x, self.width, self.scale, lengths, self.dilation);
        self.packed.product(&scratch.activations, &mut scratch.gates);
        add_gated(self.packed.level, x, &scratch.gates, self.width);
    }
}

vectorised! {
    /// Adds to rows of `width` values the first half of rows twice as wide, as far as the second half lets it through.
    fn add_gated(x: &mut [f32], gates: &[f32], width: usize) {
        for (x, gates) in x.chunks_exact_mut(width).zip(gates.chunks_exact(2 * width)) {
            let (values, gates) = gates.split_at(width);
            for ((x, value), gate) in x.iter_mut().zip(values).zip(gates) {
                *x += value * sigmoid(*gate);
            }
        }
    }
}

fn dilation(weights: &Weights, name: String) -> Result<usize, WeightsError> {
    match weights.number(&name)? {
        whole if (1.0..=65_536.0).contains(&whole) && whole.fract() == 0.0 => Ok(whole as usize),
        _ => Err(WeightsError::Range { name, needed: "a whole number from 1 to 65,536" }),
    }
}
