//! The bidirectional LSTM.

use super::Scratch;
use super::linear::scale;
use crate::kernel::{Activations, Level, Packed, vectorised};
use crate::math::{sigmoid, tanh};
use crate::{Weights, WeightsError};

/// Hidden states lie between −1 and 1: they get all bits.
const HIDDEN_SCALE: f32 = 16_383.0;

/// One LSTM from the first row to the last and one from the last to the first; a row of output is the hidden state of the
/// first and then that of the second.
///
/// All sequences of a call go through in lockstep, so that each step reads the recurrent weights once for four of them.
pub struct BiLstm {
    directions: [Direction; 2],
    inputs: usize,
    hidden: usize,
    scale: f32,
}

struct Direction {
    input: Packed,
    recurrent: Packed,
}

/// What steps through the sequences work in: rows of the sequences that are not over.
#[derive(Default)]
pub(crate) struct Steps {
    activations: Activations,
    /// Where a sequence starts and how long it is, the longest first.
    sequences: Vec<(usize, usize)>,
    recurrent: Vec<f32>,
    hidden: Vec<f32>,
    cell: Vec<f32>,
}

impl BiLstm {
    /// Reads PyTorch's parameters: `name.weight_ih_l0` (int8, 4 hidden × inputs), `name.weight_hh_l0` (int8, 4 hidden ×
    /// hidden), the two biases summed as `name.bias_l0`, the same again with `_reverse` at the end; gates in PyTorch's
    /// order (input, forget, cell, output). And, where it is there, `name.scale` (see [`crate::Linear::load`]).
    ///
    /// # Errors
    /// If one of them is missing, of another shape, or out of range.
    pub fn load(weights: &Weights, name: &str) -> Result<BiLstm, WeightsError> {
        let first = weights.matrix(&format!("{name}.weight_ih_l0"), None, None)?;
        let (inputs, hidden) = (first.cols, first.rows / 4);
        let scale = scale(weights, name)?;
        let direction = |suffix: &str| -> Result<Direction, WeightsError> {
            let matrix =
                |part: &str, cols| weights.matrix(&format!("{name}.{part}_l0{suffix}"), Some(4 * hidden), Some(cols));
            let bias = weights.vector(&format!("{name}.bias_l0{suffix}"), Some(4 * hidden))?;
            let input = Packed::new(Level::detect(), &matrix("weight_ih", inputs)?, bias, scale, 1)?;
            let no_bias = vec![0.0; 4 * hidden];
            let recurrent = Packed::new(Level::detect(), &matrix("weight_hh", hidden)?, &no_bias, HIDDEN_SCALE, 1)?;
            Ok(Direction { input, recurrent })
        };
        Ok(BiLstm { directions: [direction("")?, direction("_reverse")?], inputs, hidden, scale })
    }

    /// The number of values in a row of input.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// The number of values in a row of output: both hidden states.
    pub fn outputs(&self) -> usize {
        2 * self.hidden
    }

    /// Writes a row of output to `out` for each row of `x`.
    ///
    /// # Panics
    /// If `lengths` do not sum to the number of rows.
    pub fn run(&self, x: &[f32], lengths: &[usize], scratch: &mut Scratch, out: &mut Vec<f32>) {
        assert_eq!(lengths.iter().sum::<usize>(), x.len() / self.inputs, "the lengths sum to the number of rows");
        let Scratch { activations, gates, steps } = scratch;
        activations.fill(self.level(), x, self.inputs, self.scale);
        out.resize(activations.rows() * self.outputs(), 0.0);
        steps.order(lengths);
        for (side, direction) in self.directions.iter().enumerate() {
            direction.input.product(activations, gates);
            self.walk(side, gates, steps, out);
        }
    }

    fn level(&self) -> Level {
        self.directions[0].input.level
    }

    /// Goes through all sequences in the direction `side`; `gates` holds what the input adds to the gates of each row.
    fn walk(&self, side: usize, gates: &[f32], steps: &mut Steps, out: &mut [f32]) {
        let hidden = self.hidden;
        let Steps { activations, sequences, recurrent, hidden: state, cell } = steps;
        for memory in [&mut *state, &mut *cell] {
            memory.clear();
            memory.resize(sequences.len() * hidden, 0.0);
        }
        let longest = sequences.first().map_or(0, |(_, length)| *length);
        for step in 0..longest {
            let active = sequences.partition_point(|(_, length)| *length > step);
            activations.fill(self.level(), &state[..active * hidden], hidden, HIDDEN_SCALE);
            self.directions[side].recurrent.product(activations, recurrent);
            let memories = state.chunks_exact_mut(hidden).zip(cell.chunks_exact_mut(hidden));
            let lanes = sequences[..active].iter().zip(memories).zip(recurrent.chunks_exact(4 * hidden));
            for (((start, length), (state, cell)), recurrent) in lanes {
                let row = if side == 0 { start + step } else { start + length - 1 - step };
                advance(self.level(), &gates[row * 4 * hidden..][..4 * hidden], recurrent, state, cell);
                out[(2 * row + side) * hidden..][..hidden].copy_from_slice(state);
            }
        }
    }
}

impl Steps {
    fn order(&mut self, lengths: &[usize]) {
        self.sequences.clear();
        let mut start = 0;
        for length in lengths {
            self.sequences.push((start, *length));
            start += length;
        }
        self.sequences.sort_by_key(|(start, length)| (std::cmp::Reverse(*length), *start));
    }
}

vectorised! {
    /// One step of one sequence: its gates are the sum of what the input and what the last step say.
    fn advance(input: &[f32], recurrent: &[f32], state: &mut [f32], cell: &mut [f32]) {
        let hidden = state.len();
        let gate = |number: usize| {
            let part = number * hidden..(number + 1) * hidden;
            input[part.clone()].iter().zip(&recurrent[part]).map(|(a, b)| a + b)
        };
        let gates = gate(0).zip(gate(1)).zip(gate(2).zip(gate(3)));
        for ((state, cell), ((input, forget), (candidate, output))) in state.iter_mut().zip(cell).zip(gates) {
            *cell = sigmoid(forget) * *cell + sigmoid(input) * tanh(candidate);
            *state = sigmoid(output) * tanh(*cell);
        }
    }
}
