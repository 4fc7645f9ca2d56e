//! The network: tables of word pieces and features, gated convolutions, one bidirectional LSTM, a hidden state a token.
//! `training/onrecord_training/student.py` is the same in PyTorch.

use super::Input;
use onrecord_nn::{BiLstm, GatedConv, Linear, Scratch, Table, Weights, WeightsError, concat, math};
use std::ops::Range;

/// The layers up to the hidden states.
pub struct Network {
    pieces: Table,
    features: Table,
    input: Linear,
    convolutions: Vec<GatedConv>,
    lstm: BiLstm,
    mix: Linear,
}

/// Memory that a network works in, kept between calls.
#[derive(Default)]
pub struct Memory {
    /// The kernel's own.
    pub scratch: Scratch,
    read: Vec<f32>,
    x: Vec<f32>,
    around: Vec<f32>,
    both: Vec<f32>,
}

impl Network {
    /// Reads the layers' weights and checks that they fit together, `pieces` and `features` rows in the tables.
    pub fn load(weights: &Weights, pieces: usize, features: usize) -> Result<Self, WeightsError> {
        let convolutions =
            (0..).map(|i| format!("convolutions.{i}")).take_while(|n| weights.has(&format!("{n}.weight")));
        let network = Network {
            pieces: Table::load(weights, "pieces")?,
            features: Table::load(weights, "features")?,
            input: Linear::load(weights, "input")?,
            convolutions: convolutions.map(|name| GatedConv::load(weights, &name)).collect::<Result<_, _>>()?,
            lstm: BiLstm::load(weights, "lstm")?,
            mix: Linear::load(weights, "mix")?,
        };
        let width = network.input.outputs();
        let fits = network.pieces.rows() == pieces
            && network.features.rows() == features
            && network.pieces.width() == network.features.width()
            && network.input.inputs() == network.pieces.width()
            && network.convolutions.iter().all(|c| c.width() == width)
            && network.lstm.inputs() == width
            && network.mix.inputs() == width + network.lstm.outputs();
        if fits {
            Ok(network)
        } else {
            Err(WeightsError::Range { name: "network".into(), needed: "layers that fit together" })
        }
    }

    /// The number of values in a hidden state.
    pub fn width(&self) -> usize {
        self.mix.outputs()
    }

    /// The hidden states of some tokens of `input`, which are windows of the given lengths.
    pub fn run(&self, input: &Input, tokens: Range<usize>, lengths: &[usize], memory: &mut Memory) -> Vec<f32> {
        let Memory { scratch, read, x, around, both } = memory;
        let width = self.pieces.width();
        read.clear();
        read.resize(tokens.len() * width, 0.0);
        for (row, token) in read.chunks_exact_mut(width).zip(tokens) {
            self.pieces.add_mean(input.pieces.get(token), row);
            self.features.add_sum(input.features.get(token), row);
        }
        self.input.run(read, scratch, x);
        self.convolutions.iter().for_each(|c| c.run(x, lengths, scratch));
        self.lstm.run(x, lengths, scratch, around);
        concat(x, around, (self.input.outputs(), self.lstm.outputs()), both);
        let mut hidden = Vec::new();
        self.mix.run(both, scratch, &mut hidden);
        math::tanh_in_place(&mut hidden);
        hidden
    }
}
