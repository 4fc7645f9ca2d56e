//! Layers on their own, and the whole network's bits.

mod support;

use onrecord_nn::{Crf, Linear, Scratch, Weights};
use support::file::File;
use support::{FULL, Numbers, Sizes};

const ODD: Sizes = Sizes { pieces: 9, features: 3, embedding: 5, width: 7, dilations: &[1, 3], hidden: 3, tags: 4 };

/// Sequences that travel together and alone come out the same.
#[test]
fn sequences_do_not_see_each_other() {
    let bytes = support::weights(ODD, 21);
    let network = support::network::Network::load(&Weights::read(&bytes).expect("whole")).expect("whole");
    let lengths = [3, 0, 1, 8, 8, 5, 2];
    let tokens = support::tokens(ODD, lengths.iter().sum(), 4);
    let mut scratch = Scratch::default();
    let together = network.run(&tokens, &lengths, &mut scratch);
    let (mut encoded, mut tags, mut start) = (Vec::new(), Vec::new(), 0);
    for length in lengths {
        let alone = network.run(&tokens[start..start + length], &[length], &mut scratch);
        encoded.extend(alone.encoded);
        tags.extend(alone.tags);
        start += length;
    }
    assert_eq!(together.encoded, encoded);
    assert_eq!(together.tags, tags);
}

#[test]
fn scratch_leaves_no_trace() {
    let network = support::full();
    let tokens = support::tokens(FULL, 20, 1);
    let mut scratch = Scratch::default();
    let first = support::fingerprint(&network, &tokens, &[20], &mut scratch);
    support::fingerprint(&network, &tokens[..7], &[3, 4], &mut scratch);
    assert_eq!(support::fingerprint(&network, &tokens, &[20], &mut scratch), first);
    assert_eq!(support::fingerprint(&network, &tokens, &[20], &mut Scratch::default()), first);
}

#[test]
fn some_rows_of_a_layer_say_what_they_say_in_the_whole() {
    let bytes = support::weights(ODD, 5);
    let weights = Weights::read(&bytes).expect("whole");
    let layer = Linear::load(&weights, "mix").expect("whole");
    let x = [0.3, -0.7, 0.1].repeat(layer.inputs() * 2 / 3 + 1);
    let x = &x[..layer.inputs() * 2];
    let run = |layer: &Linear| {
        let mut out = Vec::new();
        layer.run(x, &mut Scratch::default(), &mut out);
        out.chunks_exact(layer.outputs()).map(<[f32]>::to_vec).collect::<Vec<_>>()
    };
    let (all, some) = (run(&layer), Linear::of_rows(&weights, "mix", &[5..7, 1..3]).expect("there"));
    let expected: Vec<Vec<f32>> = all.iter().map(|row| [&row[5..7], &row[1..3]].concat()).collect();
    assert_eq!(run(&some), expected);
    let beyond = layer.outputs()..layer.outputs() + 1;
    assert!(Linear::of_rows(&weights, "mix", &[beyond]).is_err());
}

/// A CRF of made-up scores; `forbidden` are transitions with a score of −10,000.
fn crf(tags: usize, forbidden: &[(usize, usize)], seed: u64) -> (Vec<u8>, Vec<f32>) {
    let mut numbers = Numbers(seed);
    let mut scores = |count: usize| (0..count).map(|_| 3.0 * numbers.float()).collect::<Vec<f32>>();
    let (start, end, mut transitions, emissions) = (scores(tags), scores(tags), scores(tags * tags), scores(tags * 5));
    forbidden.iter().for_each(|(from, to)| transitions[from * tags + to] = -10_000.0);
    let mut file = File::new(seed);
    file.given("crf.start", &[tags], &start);
    file.given("crf.end", &[tags], &end);
    file.given("crf.transitions", &[tags, tags], &transitions);
    (file.finish(), emissions)
}

/// The score of each of all sequences of tags, from the definition.
fn all_paths(weights: &Weights, tags: usize, emissions: &[f32]) -> Vec<(Vec<usize>, f64)> {
    let length = emissions.len() / tags;
    let score = |path: &[usize]| -> f32 {
        let start = weights.vector("crf.start", None).expect("there")[path[0]];
        let end = weights.vector("crf.end", None).expect("there")[path[length - 1]];
        let transitions = weights.grid("crf.transitions", tags, tags).expect("there");
        let between: f32 = path.windows(2).map(|pair| transitions[pair[0] * tags + pair[1]]).sum();
        let emitted: f32 = path.iter().enumerate().map(|(t, tag)| emissions[t * tags + tag]).sum();
        start + between + emitted + end
    };
    let path = |number: usize| (0..length as u32).map(|t| number / tags.pow(t) % tags).collect::<Vec<_>>();
    (0..tags.pow(length as u32)).map(path).map(|path| (path.clone(), score(&path).into())).collect()
}

#[test]
fn crf_against_all_paths() {
    for (seed, forbidden) in [(1, &[][..]), (2, &[(0, 2)]), (3, &[(0, 0), (1, 1), (2, 2)]), (4, &[(0, 1), (2, 1)])] {
        let (bytes, mut emissions) = crf(3, forbidden, seed);
        let weights = Weights::read(&bytes).expect("whole");
        let crf = Crf::load(&weights, "crf").expect("whole");
        let paths = all_paths(&weights, 3, &emissions);
        let best = paths.iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(path, _)| path.clone());
        assert_eq!(Some(crf.viterbi(&emissions)), best);
        crf.marginals(&mut emissions);
        let total: f64 = paths.iter().map(|(_, score)| score.exp()).sum();
        for (place, found) in emissions.iter().enumerate() {
            let (t, tag) = (place / 3, place % 3);
            let these = paths.iter().filter(|(path, _)| path[t] == tag);
            let expected = these.map(|(_, score)| score.exp()).sum::<f64>() / total;
            assert!((f64::from(*found) - expected).abs() < 1e-6, "{t} {tag}: {found} for {expected}");
        }
    }
}

/// Scores far apart, and a chain that allows nothing: still tags, and probabilities that sum to 1.
#[test]
fn crf_at_the_edges() {
    let everything: Vec<(usize, usize)> = (0..9).map(|i| (i / 3, i % 3)).collect();
    for forbidden in [&[(0, 1), (1, 0)][..], &everything] {
        let (bytes, _) = crf(3, forbidden, 1);
        let crf = Crf::load(&Weights::read(&bytes).expect("whole"), "crf").expect("whole");
        let mut emissions = [5e3, 0.0, -5e3, 0.0, 5e3, -5e3, -1e30, 0.0, 1e30].to_vec();
        assert_eq!(crf.viterbi(&emissions).len(), 3);
        crf.marginals(&mut emissions);
        let sums: Vec<f32> = emissions.chunks(3).map(|row| row.iter().sum()).collect();
        assert!(sums.iter().all(|sum| (sum - 1.0).abs() < 1e-5), "{emissions:?}");
    }
    let (bytes, _) = crf(3, &[], 1);
    let crf = Crf::load(&Weights::read(&bytes).expect("whole"), "crf").expect("whole");
    assert_eq!(crf.viterbi(&[]), []);
    crf.marginals(&mut []);
}
