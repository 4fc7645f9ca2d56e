//! What two runs of words have to do with each other: stances of a holder and a target of one sentence
//! (training/onrecord_training/pairs.py). Asked for the pairs that the rules propose, not for all.

use super::heads::{NEAR, POINTER, dot, greatest};
use crate::text::Tokens;
use onrecord_nn::{Linear, Scratch, Weights, WeightsError, math};

/// What the heads of pairs read of a whole article, a row a token.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct States {
    /// Hidden states.
    pub hidden: Vec<f32>,
    /// A key and a value for the attention of stances.
    pub told: Vec<f32>,
    /// A key and a value for the attention of tones.
    pub portrays: Vec<f32>,
    /// Where each sentence ends, or the part of one that a window holds, by the token after it.
    pub stretches: Vec<usize>,
}

impl States {
    /// The sentence of a token, as far as it was read in one window.
    pub fn stretch(&self, token: usize) -> Option<Tokens> {
        let at = self.stretches.partition_point(|end| *end <= token);
        let start = at.checked_sub(1).and_then(|before| self.stretches.get(before)).copied().unwrap_or(0);
        Some(start..*self.stretches.get(at)?)
    }
}

/// Who may hold a stance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A candidate of the sentence, by its number.
    Candidate(usize),
    /// Whoever speaks, named in another sentence.
    Speaker,
    /// Nobody: the article's own words.
    Nobody,
}

/// Probabilities of a stance.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Chances {
    /// For.
    pub positive: f32,
    /// Against.
    pub negative: f32,
}

/// What the heads say of a holder and a target.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Verdict {
    /// As careful readers mark stances.
    pub readers: Chances,
    /// As a crowd marked them (DSE).
    pub crowd: Chances,
    /// The token that tells most.
    pub word: usize,
}

/// The layers.
pub struct Pairs {
    ends: Linear,
    absent: Vec<f32>,
    near: Vec<f32>,
    apart: Vec<f32>,
    out: Linear,
}

const ROWS: usize = NEAR.len() + 1;
/// Values that an end of a pair has: what a holder asks and is, what a target asks and is.
const END: usize = 4 * POINTER;

impl Pairs {
    /// Reads the layers' weights; `width` values are in a hidden state.
    pub fn load(weights: &Weights, width: usize) -> Result<Self, WeightsError> {
        let pairs = Pairs {
            ends: Linear::load(weights, "stances.ends")?,
            absent: weights.grid("stances.absent", 2, 2 * POINTER)?.to_vec(),
            near: weights.grid("stances.near", 2, ROWS)?.to_vec(),
            apart: weights.grid("stances.apart", ROWS, POINTER)?.to_vec(),
            out: Linear::load(weights, "stances.out")?,
        };
        let shape = |l: &Linear| (l.inputs(), l.outputs());
        let fits = shape(&pairs.ends) == (width, END) && shape(&pairs.out) == (POINTER, 6);
        let needed = "heads of pairs that fit the hidden states";
        if fits { Ok(pairs) } else { Err(WeightsError::Range { name: "stances".into(), needed }) }
    }

    /// The stances of some (holder, target) pairs of one sentence; `runs` are its candidates.
    pub fn stances(
        &self,
        states: &States,
        sentence: &Tokens,
        runs: &[Tokens],
        pairs: &[(Holder, usize)],
    ) -> Vec<Verdict> {
        let mut scratch = Scratch::default();
        let mut ends = Vec::new();
        self.ends.run(&self.means(states, runs), &mut scratch, &mut ends);
        let scene = Scene { pairs: self, told: &states.told, sentence, runs, ends: &ends };
        let asked = scene.asked(pairs);
        let mut told = Vec::with_capacity(pairs.len() * POINTER);
        let words: Vec<usize> = pairs.iter().map(|(h, t)| scene.read(&asked, *h, *t, &mut told)).collect();
        math::tanh_in_place(&mut told);
        let mut scores = Vec::new();
        self.out.run(&told, &mut scratch, &mut scores);
        math::softmax(&mut scores, 3);
        let chances = |s: &[f32]| Chances { positive: s[1], negative: s[2] };
        let verdict = |(s, word): (&[f32], usize)| Verdict { readers: chances(&s[..3]), crowd: chances(&s[3..]), word };
        scores.chunks_exact(6).zip(words).map(verdict).collect()
    }

    /// The mean hidden state of each run.
    fn means(&self, states: &States, runs: &[Tokens]) -> Vec<f32> {
        let width = self.ends.inputs();
        let mut out = vec![0.0; runs.len() * width];
        for (mean, run) in out.chunks_exact_mut(width).zip(runs) {
            let rows = states.hidden.get(run.start * width..run.end * width).unwrap_or_default();
            rows.chunks_exact(width).for_each(|row| mean.iter_mut().zip(row).for_each(|(m, v)| *m += v));
            mean.iter_mut().for_each(|m| *m /= run.len().max(1) as f32);
        }
        out
    }
}

/// One sentence with its candidates.
struct Scene<'a> {
    pairs: &'a Pairs,
    told: &'a [f32],
    sentence: &'a Tokens,
    runs: &'a [Tokens],
    ends: &'a [f32],
}

/// How much each token of the sentence tells each holder (candidates, then speaker and nobody) and each target that is in a
/// pair; zeros for the others.
struct Asked {
    holders: Vec<f32>,
    targets: Vec<f32>,
}

impl Scene<'_> {
    fn asked(&self, pairs: &[(Holder, usize)]) -> Asked {
        let (holders, targets, length) = (self.runs.len() + 2, self.runs.len(), self.sentence.len());
        let mut asked = Asked { holders: vec![0.0; holders * length], targets: vec![0.0; targets * length] };
        let start = |run: usize| self.runs.get(run).map(|r| r.start as isize);
        for h in (0..holders).filter(|h| pairs.iter().any(|(holder, _)| self.number(*holder) == *h)) {
            self.tell(self.holder(h, 0), start(h), 0, &mut asked.holders[h * length..][..length]);
        }
        for t in (0..targets).filter(|t| pairs.iter().any(|(_, target)| target == t)) {
            self.tell(self.end(t, 2), start(t), ROWS, &mut asked.targets[t * length..][..length]);
        }
        asked
    }

    /// How much each token tells who asks, who stands at `start`; `near` is where the table of distances starts.
    fn tell(&self, asks: &[f32], start: Option<isize>, near: usize, out: &mut [f32]) {
        for (token, value) in self.sentence.clone().zip(out) {
            let near = start.map_or(0.0, |start| self.pairs.near[near + row(token as isize - start)]);
            *value = dot(asks, self.key(token)) / 8.0 + near;
        }
    }

    /// The number of a holder.
    fn number(&self, holder: Holder) -> usize {
        match holder {
            Holder::Candidate(h) => h,
            Holder::Speaker => self.runs.len(),
            Holder::Nobody => self.runs.len() + 1,
        }
    }

    /// Appends what a pair reads in the sentence; the token it reads most.
    fn read(&self, asked: &Asked, holder: Holder, target: usize, out: &mut Vec<f32>) -> usize {
        let length = self.sentence.len();
        let number = self.number(holder);
        let (of_holder, of_target) = (&asked.holders[number * length..], &asked.targets[target * length..]);
        let mut weights: Vec<f32> = of_holder.iter().zip(of_target).take(length).map(|(a, b)| a + b).collect();
        math::softmax(&mut weights, length);
        let first = out.len();
        out.extend(self.holder(number, 1).iter().zip(self.end(target, 3)).map(|(a, b)| a + b));
        for (weight, t) in weights.iter().zip(self.sentence.clone()) {
            out[first..].iter_mut().zip(self.value(t)).for_each(|(o, v)| *o += weight * v);
        }
        if let Some(run) = self.runs.get(number) {
            let apart = row(self.runs[target].start as isize - run.start as isize) * POINTER;
            out[first..].iter_mut().zip(&self.pairs.apart[apart..]).for_each(|(o, v)| *o += v);
        }
        self.sentence.start + greatest(&weights)
    }

    /// A part of a candidate's values.
    fn end(&self, candidate: usize, part: usize) -> &[f32] {
        &self.ends[candidate * END + part * POINTER..][..POINTER]
    }

    /// What a holder asks (0) or is (1); those after the candidates are absent.
    fn holder(&self, number: usize, part: usize) -> &[f32] {
        match number.checked_sub(self.runs.len()) {
            None => self.end(number, part),
            Some(absent) => &self.pairs.absent[(2 * absent + part) * POINTER..][..POINTER],
        }
    }

    fn key(&self, token: usize) -> &[f32] {
        &self.told[token * 2 * POINTER..][..POINTER]
    }

    fn value(&self, token: usize) -> &[f32] {
        &self.told[(token * 2 + 1) * POINTER..][..POINTER]
    }
}

/// The row of a table of distances.
fn row(distance: isize) -> usize {
    NEAR.iter().filter(|n| distance > **n).count()
}

#[cfg(test)]
mod tests {
    //! Held to PyTorch: training/golden_pairs.py makes the file.
    use super::*;
    use serde::Deserialize;

    #[derive(Deserialize)]
    struct Golden {
        width: usize,
        sentence: (usize, usize),
        runs: Vec<(usize, usize)>,
        pairs: Vec<(isize, usize)>,
        hidden: Vec<f32>,
        told: Vec<f32>,
        readers: Vec<[f32; 2]>,
        crowd: Vec<[f32; 2]>,
    }

    fn golden() -> (Golden, Pairs) {
        let golden: Golden =
            serde_json::from_str(include_str!("../../tests/golden/pairs.json")).expect("the fixture is JSON");
        let weights =
            Weights::read(include_bytes!("../../tests/golden/pairs.weights")).expect("the fixture is a weights file");
        let pairs = Pairs::load(&weights, golden.width).expect("the fixture's heads fit");
        (golden, pairs)
    }

    fn ranges(runs: &[(usize, usize)]) -> Vec<Tokens> {
        runs.iter().map(|r| r.0..r.1).collect()
    }

    fn near(got: f32, expected: f32) {
        assert!((got - expected).abs() < 4e-3, "{got} is not {expected}");
    }

    #[test]
    fn stances_are_those_of_training() {
        let (golden, pairs) = golden();
        let states = States { hidden: golden.hidden, told: golden.told, ..States::default() };
        let holder = |h: isize| match h {
            -1 => Holder::Speaker,
            -2 => Holder::Nobody,
            h => Holder::Candidate(h as usize),
        };
        let asked: Vec<_> = golden.pairs.iter().map(|(h, t)| (holder(*h), *t)).collect();
        let sentence = golden.sentence.0..golden.sentence.1;
        let verdicts = pairs.stances(&states, &sentence, &ranges(&golden.runs), &asked);
        assert_eq!(verdicts.len(), asked.len());
        for ((v, readers), crowd) in verdicts.iter().zip(&golden.readers).zip(&golden.crowd) {
            near(v.readers.positive, readers[0]);
            near(v.readers.negative, readers[1]);
            near(v.crowd.positive, crowd[0]);
            near(v.crowd.negative, crowd[1]);
            assert!(sentence.contains(&v.word));
        }
    }
}
