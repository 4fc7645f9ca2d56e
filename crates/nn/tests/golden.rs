//! A small network as PyTorch runs it, in f32 with the same int8 weights: `training/golden.py` made the files.

mod support;

use onrecord_nn::{Scratch, Weights};
use support::network::{Network, Token};

/// What rounding activations to int16 may make of outputs between −1 and 1.
const TOLERANCE: f32 = 0.004;

fn numbers<T: std::str::FromStr<Err: std::fmt::Debug>>(cell: &str) -> Vec<T> {
    cell.split_whitespace().map(|word| word.parse().expect("a number")).collect()
}

#[test]
fn same_as_pytorch() {
    let weights = Weights::read(include_bytes!("golden/weights.bin")).expect("a whole file");
    let network = Network::load(&weights).expect("a whole network");
    let (mut tokens, mut encoded, mut probabilities, mut lengths) = (vec![], vec![], vec![], vec![0]);
    for line in include_str!("golden/tokens.tsv").lines().skip(1) {
        let [pieces, features, mixed, marginals] = line.split('\t').collect::<Vec<_>>()[..] else {
            lengths.push(0);
            continue;
        };
        tokens.push(Token { pieces: numbers(pieces), features: numbers(features) });
        encoded.extend(numbers::<f32>(mixed));
        probabilities.extend(numbers::<f32>(marginals));
        *lengths.last_mut().expect("one at least") += 1;
    }
    assert_eq!(lengths, [9, 1, 14]);
    let found = network.run(&tokens, &lengths, &mut Scratch::default());
    for (name, found, expected) in
        [("encoded", found.encoded, encoded), ("probabilities", found.probabilities, probabilities)]
    {
        assert_eq!(found.len(), expected.len(), "{name}");
        let worst = found.iter().zip(&expected).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
        assert!(worst < TOLERANCE, "{name}: {worst} off");
    }
}
