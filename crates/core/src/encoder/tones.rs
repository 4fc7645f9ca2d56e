//! How a sentence portrays what is mentioned in it (training/onrecord_training/student.py, `tones`). Asked for mentions, not for
//! every token.

use super::heads::{self, POINTER, dot, likeliest};
use super::pairs::States;
use crate::{Tone, text::Tokens};
use onrecord_nn::{Linear, Scratch, Weights, WeightsError, math};
use std::ops::Range;

/// The layers.
pub struct Tones {
    /// What a token asks of its sentence, and what it is.
    mention: Linear,
    out: Linear,
}

impl Tones {
    /// Reads the layers' weights; `width` values are in a hidden state.
    pub fn load(weights: &Weights, width: usize) -> Result<Self, WeightsError> {
        let tones = Tones { mention: heads::of_mentions(weights)?, out: Linear::load(weights, "tone")? };
        let shape = |l: &Linear| (l.inputs(), l.outputs());
        let fits = shape(&tones.mention) == (width, 2 * POINTER) && shape(&tones.out) == (2 * POINTER, 3);
        let needed = "a head of tones that fits the hidden states";
        if fits { Ok(tones) } else { Err(WeightsError::Range { name: "tone".into(), needed }) }
    }

    /// The tone that the mean of some tokens' scores says, and its probability; nothing of no tokens.
    pub fn of(&self, states: &States, tokens: &Tokens) -> Option<(Tone, f32)> {
        let scores = self.scores(states, tokens)?;
        let rows = scores.as_chunks::<3>().0;
        let mut mean: Vec<f32> = (0..3).map(|k| rows.iter().map(|s| s[k]).sum::<f32>() / rows.len() as f32).collect();
        let (best, sure) = likeliest(&mut mean);
        let tones = [Tone::Negative, Tone::Neutral, Tone::Positive];
        (!rows.is_empty()).then(|| (tones[best], sure))
    }

    /// Scores of each token's tone: negative, neutral, positive.
    fn scores(&self, states: &States, tokens: &Tokens) -> Option<Vec<f32>> {
        let width = self.mention.inputs();
        let hidden = states.hidden.get(tokens.start * width..tokens.end * width)?;
        let (mut scratch, mut ends) = (Scratch::default(), Vec::new());
        self.mention.run(hidden, &mut scratch, &mut ends);
        let mut told = Vec::with_capacity(ends.len());
        for (token, ends) in tokens.clone().zip(ends.chunks_exact(2 * POINTER)) {
            let (query, is) = ends.split_at(POINTER);
            told.extend_from_slice(is);
            told.extend_from_slice(&read(states, states.stretch(token)?, query)?);
        }
        math::tanh_in_place(&mut told);
        let mut scores = Vec::new();
        self.out.run(&told, &mut scratch, &mut scores);
        Some(scores)
    }
}

/// What a token that asks `query` reads in its sentence.
fn read(states: &States, sentence: Range<usize>, query: &[f32]) -> Option<[f32; POINTER]> {
    let told = states.portrays.get(sentence.start * 2 * POINTER..sentence.end * 2 * POINTER)?;
    let told = told.chunks_exact(2 * POINTER).map(|row| row.split_at(POINTER));
    let mut weights: Vec<f32> = told.clone().map(|(key, _)| dot(query, key) / 8.0).collect();
    let width = weights.len();
    math::softmax(&mut weights, width);
    let mut read = [0.0; POINTER];
    for (weight, (_, value)) in weights.iter().zip(told) {
        read.iter_mut().zip(value).for_each(|(r, v)| *r += weight * v);
    }
    Some(read)
}
