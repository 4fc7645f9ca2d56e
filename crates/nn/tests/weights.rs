//! Weights files that are as they should be, and the many ways in which they are not.

mod support;

use onrecord_nn::{Linear, Weights, WeightsError};
use support::file::{File, file};
use support::{Numbers, Sizes, weights};

const SMALL: Sizes = Sizes { pieces: 3, features: 2, embedding: 2, width: 2, dilations: &[1], hidden: 1, tags: 2 };

fn small() -> Vec<u8> {
    let mut file = File::new(3);
    file.given("bias", &[2], &[0.5, -1.5]);
    file.given("pairs", &[2, 3], &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
    file.rows("weight", 2, 3, 1.0);
    file.text("labels", "O B-person ü");
    file.finish()
}

#[test]
fn what_is_in_it() -> Result<(), WeightsError> {
    let bytes = small();
    let weights = Weights::read(&bytes)?;
    assert_eq!(weights.vector("bias", Some(2))?, [0.5, -1.5]);
    assert_eq!(weights.grid("pairs", 2, 3)?, [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
    assert_eq!(weights.text("labels")?, "O B-person ü");
    let matrix = weights.matrix("weight", None, Some(3))?;
    assert_eq!((matrix.rows, matrix.cols, matrix.scales.len(), matrix.values.len()), (2, 3, 2, 6));
    assert!(weights.has("bias") && !weights.has("weights"));
    Ok(())
}

/// The message for a file's bytes, or for what is asked of it.
fn check(bytes: &[u8], ask: fn(&Weights) -> Result<(), WeightsError>, expected: &str) {
    let found = Weights::read(bytes).and_then(|weights| ask(&weights));
    assert_eq!(found.map_err(|e| e.to_string()), Err(expected.to_string()));
}

#[test]
fn messages() {
    let whole = small();
    let nothing = |_: &Weights| Ok(());
    check(b"", nothing, "this is not a weights file");
    check(b"<!doctype html>", nothing, "this is not a weights file");
    check(b"ONREC", nothing, "the weights file is cut short: it has 5 of at least 24 bytes");
    let short = format!("the weights file is cut short: it has 100 of at least {} bytes", whole.len());
    check(&whole[..100], nothing, &short);
    let mut newer = whole.clone();
    newer[8] = 2;
    check(&newer, nothing, "the weights file is of version 2, and this program reads version 1");
    let mut flipped = whole.clone();
    flipped[60] ^= 4;
    check(&flipped, nothing, "the weights file is damaged: its checksum is wrong");
    let longer = [&whole[..], b"\n"].concat();
    check(&longer, nothing, "the weights file is damaged: its checksum is wrong");
    let malformed = "the weights file is malformed: its checksum is right, its contents are not";
    check(&file(b"\x01"), nothing, malformed);
    check(&file(&[&whole[24..], &whole[24..]].concat()), nothing, malformed);

    check(&whole, |w| w.vector("scale", None).map(drop), "the weights file lacks “scale”");
    let other = "in the weights file, “bias” is f32 2; needed is f32 3";
    check(&whole, |w| w.vector("bias", Some(3)).map(drop), other);
    let other = "in the weights file, “weight” is int8 2 × 3; needed is int8 any × 4";
    check(&whole, |w| w.matrix("weight", None, Some(4)).map(drop), other);
    let other = "in the weights file, “labels” is text 13; needed is f32 1 × 1";
    check(&whole, |w| w.grid("labels", 1, 1).map(drop), other);
    let other = "in the weights file, “pairs” is f32 2 × 3; needed is text";
    check(&whole, |w| w.text("pairs").map(drop), other);
}

#[test]
fn numbers_that_are_none() {
    for bad in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
        let mut file = File::new(1);
        file.given("bias", &[2], &[0.0, bad]);
        check(&file.finish(), |_| Ok(()), "in the weights file, “bias” holds a number that is not finite");
        let mut file = File::new(1);
        file.rows("weight", 1, 1, bad);
        check(&file.finish(), |_| Ok(()), "in the weights file, “weight” holds a number that is not finite");
    }
}

#[test]
fn scales_out_of_range() {
    let mut file = File::new(1);
    file.linear("input", 2, 2);
    file.given("input.scale", &[1], &[0.0]);
    let ask = |weights: &Weights| Linear::load(weights, "input").map(drop);
    check(&file.finish(), ask, "in the weights file, “input.scale” has to be from 0.001 to 1,000,000");
}

#[test]
fn every_cut_is_an_error() {
    let whole = weights(SMALL, 5);
    assert!(Weights::read(&whole).is_ok());
    for length in 0..whole.len() {
        assert!(Weights::read(&whole[..length]).is_err(), "cut at {length}");
    }
}

#[test]
fn every_flipped_bit_is_an_error() {
    let whole = weights(SMALL, 5);
    for bit in 0..whole.len() * 8 {
        let mut bytes = whole.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(Weights::read(&bytes).is_err(), "bit {bit}");
    }
}

/// Contents that are wrong under a checksum that is right: an error or a file, never a panic.
#[test]
fn odd_contents_do_not_panic() {
    let whole = weights(SMALL, 5);
    let mut numbers = Numbers(9);
    for _ in 0..20_000 {
        let mut payload = whole[24..].to_vec();
        payload.truncate(1 + numbers.below(payload.len()));
        for _ in 0..1 + numbers.below(4) {
            let at = numbers.below(payload.len());
            payload[at] = numbers.below(256) as u8;
        }
        if let Ok(weights) = Weights::read(&file(&payload)) {
            let _ = support::network::Network::load(&weights);
        }
    }
}
