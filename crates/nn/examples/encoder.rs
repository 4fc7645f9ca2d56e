//! Runs a network of full size, with made-up weights, over 30,000 tokens and holds what it says against the bits that it
//! says everywhere. Natively and, by `tests/wasm/encoder.mjs`, in WebAssembly.

#[path = "../tests/support/mod.rs"]
mod support;

use onrecord_nn::Scratch;

/// What every processor says. Another number only if the arithmetic is meant to change.
const FINGERPRINT: u32 = 1_082_365_501;

fn main() {
    let network = support::full();
    let tokens = support::tokens(support::FULL, 1000, 11);
    let mut scratch = Scratch::default();
    for _ in 0..30 {
        let found = support::fingerprint(&network, &tokens, &[400, 1, 0, 299, 300], &mut scratch);
        assert_eq!(found, FINGERPRINT, "the bits that every processor gives");
    }
}
