//! The linear-chain conditional random field.

use crate::math::{exp, greatest, normalise};
use crate::{Weights, WeightsError};

/// Scores of tags in a row. Forbidden is what has a very low score, such as −10,000.
pub struct Crf {
    tags: usize,
    start: Vec<f32>,
    end: Vec<f32>,
    /// From tag to tag, row by row.
    transitions: Vec<f32>,
    /// e to the power of each transition less the greatest.
    weights: Vec<f32>,
}

impl Crf {
    /// Reads `name.start`, `name.end` (a score for each tag) and `name.transitions` (tags × tags, from the row's tag to the
    /// column's), all f32.
    ///
    /// # Errors
    /// If one of them is missing or of another shape.
    pub fn load(weights: &Weights, name: &str) -> Result<Crf, WeightsError> {
        let start = weights.vector(&format!("{name}.start"), None)?.to_vec();
        let tags = start.len();
        let end = weights.vector(&format!("{name}.end"), Some(tags))?.to_vec();
        let transitions = weights.grid(&format!("{name}.transitions"), tags, tags)?.to_vec();
        if tags == 0 {
            return Err(WeightsError::Range { name: format!("{name}.start"), needed: "at least one tag" });
        }
        let most = greatest(transitions.iter().copied());
        let weights = transitions.iter().map(|score| exp(score - most)).collect();
        Ok(Crf { tags, start, end, transitions, weights })
    }

    /// The number of tags.
    pub fn tags(&self) -> usize {
        self.tags
    }

    /// The best sequence of tags for one sequence's rows of `emissions`. Of equal ones, that with the lower tags.
    pub fn viterbi(&self, emissions: &[f32]) -> Vec<usize> {
        let mut rows = emissions.chunks_exact(self.tags);
        let Some(first) = rows.next() else { return Vec::new() };
        let mut scores: Vec<f32> = first.iter().zip(&self.start).map(|(a, b)| a + b).collect();
        let mut origins = Vec::with_capacity(emissions.len());
        for row in rows {
            let best = (0..self.tags).map(|to| self.best_origin(&scores, to));
            let best: Vec<(usize, f32)> = best.collect();
            origins.extend(best.iter().map(|(from, _)| *from));
            scores = best.iter().zip(row).map(|((_, score), emission)| score + emission).collect();
        }
        let last = best(scores.iter().zip(&self.end).map(|(a, b)| a + b)).0;
        let mut path = vec![last];
        for origins in origins.rchunks_exact(self.tags) {
            path.extend(path.last().map(|tag| origins[*tag]));
        }
        path.reverse();
        path
    }

    /// The probability of each tag in each row of one sequence, given all rows: rows of `emissions` become rows of
    /// probabilities.
    ///
    /// Forward and backward sums are kept as probabilities that are scaled to 1 at each row; what is e⁸⁷ times less likely
    /// than its rivals counts as impossible.
    pub fn marginals(&self, emissions: &mut [f32]) {
        let tags = self.tags;
        let mut forward = Vec::with_capacity(emissions.len());
        let mut reached: Vec<f32> = weights(&self.start);
        for row in emissions.chunks_exact(tags) {
            evidence(&mut reached, row);
            forward.extend_from_slice(&reached);
            reached = self.step(&reached, |from, to| from * tags + to);
        }
        let mut followed: Vec<f32> = weights(&self.end);
        for (row, forward) in emissions.rchunks_exact_mut(tags).zip(forward.rchunks_exact(tags)) {
            let mut both: Vec<f32> = forward.iter().zip(&followed).map(|(a, b)| a * b).collect();
            normalise(&mut both);
            evidence(&mut followed, row);
            followed = self.step(&followed, |from, to| to * tags + from);
            row.copy_from_slice(if both.iter().any(|p| *p > 0.0) { &both } else { forward });
        }
    }

    fn best_origin(&self, scores: &[f32], to: usize) -> (usize, f32) {
        best(scores.iter().enumerate().map(|(from, score)| score + self.transitions[from * self.tags + to]))
    }

    /// Takes `weights` one transition further; `index` finds that from the first to the second tag.
    fn step(&self, weights: &[f32], index: impl Fn(usize, usize) -> usize) -> Vec<f32> {
        let mut next = vec![0.0; self.tags];
        for (from, weight) in weights.iter().enumerate() {
            for (to, next) in next.iter_mut().enumerate() {
                *next += weight * self.weights[index(from, to)];
            }
        }
        next
    }
}

/// The first of the greatest values, and its place.
fn best(values: impl Iterator<Item = f32>) -> (usize, f32) {
    values.enumerate().fold((0, f32::NEG_INFINITY), |best, (place, x)| if x > best.1 { (place, x) } else { best })
}

/// e to the power of each score, but for one factor.
fn weights(scores: &[f32]) -> Vec<f32> {
    let most = greatest(scores.iter().copied());
    scores.iter().map(|score| exp(score - most)).collect()
}

/// Multiplies with what the emissions say of the tags that are possible, and scales to a sum of 1. If no tag is possible,
/// all are.
fn evidence(weights: &mut [f32], emissions: &[f32]) {
    if weights.iter().all(|weight| *weight == 0.0) {
        weights.fill(1.0);
    }
    let possible = weights.iter().zip(emissions).filter(|(weight, _)| **weight > 0.0);
    let most = greatest(possible.map(|(_, emission)| *emission));
    weights.iter_mut().zip(emissions).for_each(|(weight, emission)| *weight *= exp(emission - most));
    normalise(weights);
}
