//! Which of the candidates become matches, and how much of their sentences is shown.

use super::{
    feature::{Features, Kind},
    matching::{Pair, shared},
    statement::Statement,
    thirds::Thirds,
};
use crate::Span;
use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

/// The least score of a match whose sentences have no other partner that is nearly as good,
const LEAST_ALONE: u32 = 310;
/// of one that a third article backs,
const LEAST_BACKED: u32 = 200;
/// and of one that has such a partner. “Nearly as good” is less than so many hundredths of it away.
const LEAST: u32 = 400;
const APART: u32 = 115;
/// Pairs of less are no match, and as rivals are not nearly as good as any that is one.
pub(super) fn least_candidate(caution: u32) -> u32 {
    (LEAST_BACKED + caution / 2).min((LEAST_ALONE + caution) * 100 / APART)
}

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

/// The words of articles that a match with another article rests on.
#[derive(Default)]
struct Taken(HashMap<Side, HashSet<Span>>);

impl Taken {
    /// Takes the telling words that a pair shares; false where other pairs have half of them or more.
    fn take(&mut self, statements: &[Statement], features: &Features, pair: &Pair) -> bool {
        let (left, right) = (&statements[pair.left], &statements[pair.right]);
        let shared = shared(&left.features, &right.features);
        let telling = |f: u32| features.kind(f) != Kind::Entity && shared.binary_search(&f).is_ok();
        let words = |s: &Statement| s.words.iter().filter(|w| w.feature.is_some_and(telling)).map(|w| w.span).collect();
        let sides: [(Side, Vec<Span>); 2] =
            [((left.article, right.article), words(left)), ((right.article, left.article), words(right))];
        let free = sides.iter().all(|(side, words)| {
            let is_taken = |w: &&Span| self.0.get(side).is_some_and(|taken| taken.contains(w));
            words.iter().filter(is_taken).count() * 2 < words.len().max(1)
        });
        if free {
            sides.into_iter().for_each(|(side, words)| self.0.entry(side).or_default().extend(words));
        }
        free
    }
}

/// Of all candidates the best ones, so that no words have two partners in another article, and then those that these back;
/// `caution` is added to the least score.
pub(super) fn best(
    statements: &[Statement],
    features: &Features,
    mut candidates: Vec<Pair>,
    caution: u32,
) -> Vec<Pair> {
    // Of two that are as good, the one nearer to the beginning of its articles, whichever of them comes first.
    let places = |p: &Pair| {
        let [left, right] = [p.left, p.right].map(|i| statements[i].span);
        (left.min(right), left.max(right))
    };
    candidates.sort_by_key(|p| (Reverse((p.reused, p.score, p.copied)), places(p), p.left, p.right));
    let rivals = Rivals::new(statements, &candidates);
    let mut taken = Taken::default();
    let (mut chosen, left): (Vec<Pair>, Vec<Pair>) = candidates.into_iter().partition(|p| {
        let rival = p.score * 100 < rivals.of(statements, p) * APART;
        let least = caution + if rival { LEAST } else { LEAST_ALONE };
        p.score >= least && taken.take(statements, features, p)
    });
    let thirds = Thirds::new(statements, features, &chosen);
    let backed = |p: &Pair| p.score >= LEAST_BACKED + caution / 2 && thirds.back(p);
    chosen.extend(left.into_iter().filter(|p| backed(p) && taken.take(statements, features, p)));
    chosen.sort_by_key(|p| (p.left, p.right));
    chosen
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
