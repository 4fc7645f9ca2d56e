//! A whole network of all the layers: embeddings, convolutions, LSTM, a tagging head with a CRF.

use onrecord_nn::{BiLstm, Crf, GatedConv, Linear, Scratch, Table, Weights, WeightsError, concat, math};

pub struct Network {
    pieces: Table,
    features: Table,
    input: Linear,
    convolutions: Vec<GatedConv>,
    lstm: BiLstm,
    mix: Linear,
    head: Linear,
    crf: Crf,
}

pub struct Token {
    pub pieces: Vec<u32>,
    pub features: Vec<u32>,
}

pub struct Output {
    /// A row of the encoder's output for each token.
    pub encoded: Vec<f32>,
    /// A row of probabilities for each token.
    pub probabilities: Vec<f32>,
    /// A tag for each token.
    pub tags: Vec<usize>,
}

impl Network {
    pub fn load(weights: &Weights) -> Result<Network, WeightsError> {
        let convolutions = (0..).map(|number| format!("conv.{number}"));
        let convolutions = convolutions.take_while(|name| weights.has(&format!("{name}.weight")));
        Ok(Network {
            pieces: Table::load(weights, "pieces")?,
            features: Table::load(weights, "features")?,
            input: Linear::load(weights, "input")?,
            convolutions: convolutions.map(|name| GatedConv::load(weights, &name)).collect::<Result<_, _>>()?,
            lstm: BiLstm::load(weights, "lstm")?,
            mix: Linear::load(weights, "mix")?,
            head: Linear::load(weights, "head")?,
            crf: Crf::load(weights, "crf")?,
        })
    }

    pub fn encode(&self, tokens: &[Token], lengths: &[usize], scratch: &mut Scratch) -> Vec<f32> {
        let mut embedded = vec![0.0; tokens.len() * self.pieces.width()];
        for (row, token) in embedded.chunks_exact_mut(self.pieces.width()).zip(tokens) {
            self.pieces.add_mean(&token.pieces, row);
            self.features.add_sum(&token.features, row);
        }
        let (mut x, mut y, mut both) = (Vec::new(), Vec::new(), Vec::new());
        self.input.run(&embedded, scratch, &mut x);
        for convolution in &self.convolutions {
            convolution.run(&mut x, lengths, scratch);
        }
        self.lstm.run(&x, lengths, scratch, &mut y);
        concat(&x, &y, (self.input.outputs(), self.lstm.outputs()), &mut both);
        self.mix.run(&both, scratch, &mut x);
        math::tanh_in_place(&mut x);
        x
    }

    pub fn run(&self, tokens: &[Token], lengths: &[usize], scratch: &mut Scratch) -> Output {
        let encoded = self.encode(tokens, lengths, scratch);
        let mut probabilities = Vec::new();
        self.head.run(&encoded, scratch, &mut probabilities);
        let (mut tags, mut start) = (Vec::new(), 0);
        for length in lengths {
            let rows = &mut probabilities[start..start + length * self.crf.tags()];
            tags.extend(self.crf.viterbi(rows));
            self.crf.marginals(rows);
            start += rows.len();
        }
        Output { encoded, probabilities, tags }
    }
}
