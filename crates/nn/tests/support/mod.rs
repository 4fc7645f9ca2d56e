//! What tests, the benchmark and the example share: a whole network, a weights file of made-up numbers for it, and input.
#![allow(dead_code, reason = "not every user of this module uses all of it")]

pub mod file;
pub mod network;

use file::File;
use network::{Network, Token};
use onrecord_nn::{Scratch, Weights};

/// The sizes of a network, as the page's are.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    pub pieces: usize,
    pub features: usize,
    pub embedding: usize,
    pub width: usize,
    pub dilations: &'static [u32],
    pub hidden: usize,
    pub tags: usize,
}

pub const FULL: Sizes =
    Sizes { pieces: 4000, features: 64, embedding: 96, width: 192, dilations: &[1, 2, 4, 8], hidden: 128, tags: 9 };

/// Numbers that look random and are the same everywhere.
pub struct Numbers(pub u64);

impl Numbers {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % limit
    }

    /// From −1 to 1.
    pub fn float(&mut self) -> f32 {
        self.below(2001) as f32 / 1000.0 - 1.0
    }
}

/// A weights file for a network of these sizes.
pub fn weights(sizes: Sizes, seed: u64) -> Vec<u8> {
    let mut file = File::new(seed);
    let Sizes { embedding, width, hidden, tags, .. } = sizes;
    file.rows("pieces", sizes.pieces, embedding, 1.0);
    file.rows("features", sizes.features, embedding, 1.0);
    file.linear("input", width, embedding);
    for (number, dilation) in sizes.dilations.iter().enumerate() {
        file.linear(&format!("conv.{number}"), 2 * width, 3 * width);
        file.given(&format!("conv.{number}.dilation"), &[1], &[*dilation as f32]);
    }
    for suffix in ["", "_reverse"] {
        file.rows(&format!("lstm.weight_ih_l0{suffix}"), 4 * hidden, width, 1.0);
        file.rows(&format!("lstm.weight_hh_l0{suffix}"), 4 * hidden, hidden, 1.0);
        file.floats(&format!("lstm.bias_l0{suffix}"), &[4 * hidden]);
    }
    file.linear("mix", width, width + 2 * hidden);
    file.linear("head", tags, width);
    file.floats("crf.start", &[tags]);
    file.floats("crf.end", &[tags]);
    file.floats("crf.transitions", &[tags, tags]);
    file.finish()
}

/// `count` tokens of made-up pieces and features.
pub fn tokens(sizes: Sizes, count: usize, seed: u64) -> Vec<Token> {
    let mut numbers = Numbers(seed);
    let mut ids = |count: usize, limit: usize| (0..count).map(|_| numbers.below(limit) as u32).collect();
    (0..count).map(|i| Token { pieces: ids(1 + i % 3, sizes.pieces), features: ids(i % 5, sizes.features) }).collect()
}

/// A short form of the bits of everything that a made-up network of full size says of made-up sequences.
pub fn fingerprint(network: &Network, tokens: &[Token], lengths: &[usize], scratch: &mut Scratch) -> u32 {
    let mut bytes = Vec::new();
    let output = network.run(tokens, lengths, scratch);
    for value in output.encoded.iter().chain(&output.probabilities) {
        bytes.extend(value.to_le_bytes());
    }
    bytes.extend(output.tags.iter().map(|tag| *tag as u8));
    crc32fast::hash(&bytes)
}

/// The network of full size.
pub fn full() -> Network {
    let bytes = weights(FULL, 7);
    Network::load(&Weights::read(&bytes).expect("a whole file")).expect("a whole network")
}
