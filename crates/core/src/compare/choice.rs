//! Which of the candidates become matches, and how much of their sentences is shown.

use super::{
    feature::{Features, Kind},
    matching::{Pair, shared},
    statement::Statement,
};
use crate::Span;
use std::{cmp::Reverse, collections::HashMap};

/// The least score of a match whose sentences have no other partner that is nearly as good,
const LEAST_ALONE: u32 = 310;
/// and of one that does. “Nearly as good” is less than so many hundredths of it away.
const LEAST: u32 = 400;
const APART: u32 = 115;
/// A sentence, or words of an article, as another article is searched for them.
type Side = (usize, usize);

/// Both sides of a pair: its sentence and the other article, and its words' article and the other.
fn sentences(statements: &[Statement], pair: &Pair) -> [Side; 2] {
    let (left, right) = (&statements[pair.left], &statements[pair.right]);
    [(left.sentence, right.article), (right.sentence, left.article)]
}

/// The candidates of every sentence in another article, the best first.
struct Rivals(HashMap<Side, Vec<Pair>>);

impl Rivals {
    /// Of candidates that are sorted, the best first.
    fn new(statements: &[Statement], candidates: &[Pair]) -> Self {
        let mut of: HashMap<Side, Vec<Pair>> = HashMap::new();
        for pair in candidates {
            sentences(statements, pair).iter().for_each(|side| of.entry(*side).or_default().push(*pair));
        }
        Rivals(of)
    }

    /// The score of the best pair that sets words of this pair beside another sentence.
    fn of(&self, statements: &[Statement], pair: &Pair) -> u32 {
        let [left, right] = sentences(statements, pair);
        let overlap = |a: usize, b: usize| statements[a].span.overlaps(statements[b].span);
        let elsewhere = |a: usize, b: usize| statements[a].sentence != statements[b].sentence;
        let of = |side: &Side| self.0.get(side).map_or(&[][..], |pairs| pairs);
        let lefts = of(&left).iter().find(|p| elsewhere(p.right, pair.right) && overlap(p.left, pair.left));
        let rights = of(&right).iter().find(|p| elsewhere(p.left, pair.left) && overlap(p.right, pair.right));
        lefts.into_iter().chain(rights).map(|p| p.score).max().unwrap_or(0)
    }
}

/// Of all candidates the best ones, so that no words have two partners in another article; `caution` is added to the
/// least score.
pub(super) fn best(statements: &[Statement], mut candidates: Vec<Pair>, caution: u32) -> Vec<Pair> {
    candidates.sort_by_key(|p| (Reverse((p.reused, p.score, p.copied)), p.left, p.right));
    let rivals = Rivals::new(statements, &candidates);
    let mut taken: HashMap<Side, Vec<Span>> = HashMap::new();
    candidates.retain(|p| {
        let (left, right) = (&statements[p.left], &statements[p.right]);
        let rival = p.score * 100 < rivals.of(statements, p) * APART;
        let sides = [((left.article, right.article), left.span), ((right.article, left.article), right.span)];
        let free = |(side, span): &(Side, Span)| taken.get(side).is_none_or(|t| !t.iter().any(|s| s.overlaps(*span)));
        let least = caution + if rival { LEAST } else { LEAST_ALONE };
        let is = p.score >= least && sides.iter().all(free);
        if is {
            sides.iter().for_each(|(side, span)| taken.entry(*side).or_default().push(*span));
        }
        is
    });
    candidates.sort_by_key(|p| (p.left, p.right));
    candidates
}

/// Gives the whole sentences of a pair of parts where they share more than the parts do, and no other part of either is
/// matched.
pub(super) fn widen(statements: &[Statement], features: &Features, pairs: &mut [Pair]) {
    let mut times: HashMap<Side, u32> = HashMap::new();
    for pair in pairs.iter() {
        sentences(statements, pair).iter().for_each(|side| *times.entry(*side).or_default() += 1);
    }
    let whole = |i: usize| (0..=i).rev().take_while(|j| statements[*j].sentence == statements[i].sentence).last();
    for pair in pairs.iter_mut().filter(|p| !p.copied && !p.reused) {
        let alone = sentences(statements, pair).iter().all(|side| times.get(side) == Some(&1));
        let (Some(left), Some(right)) = (whole(pair.left), whole(pair.right)) else { continue };
        let inside = shared(&statements[pair.left].features, &statements[pair.right].features);
        let all = shared(&statements[left].features, &statements[right].features);
        let more = |f: &u32| inside.binary_search(f).is_err() && features.kind(*f) != Kind::Voice;
        if alone && all.iter().any(more) {
            (pair.left, pair.right) = (left, right);
        }
    }
}
