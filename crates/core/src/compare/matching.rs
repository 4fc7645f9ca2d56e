//! Which statements of different articles tell the same thing: an index from features to statements, so that only
//! statements that share something rare are looked at.

use super::{
    choice, copies, doing,
    feature::{self, Features, Kind},
    reused::Places,
    statement::Statement,
};
use std::{collections::BTreeSet, mem::replace};

/// Two statements that tell the same thing, by index, the earlier article's first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    pub left: usize,
    pub right: usize,
    /// The parts of them that were matched; mostly the same.
    pub parts: (usize, usize),
    /// How much of what they tell they share, and how telling that is: see [`Index::score`].
    pub score: u32,
    /// Whether their words are the same.
    pub copied: bool,
    /// Whether they are sentences at the same place of reused text, which is better than any score.
    pub reused: bool,
}

/// A feature that more sentences than this have is no way to find a match (it still counts in one).
const MOST_SENTENCES: u32 = 60;
/// What a feature weighs that two articles of fifteen sentences have once each; what every point above adds to the least
/// score, and how much at most.
const SHORT: u32 = 62;
const CAUTION: u32 = 60;
const MOST_CAUTION: u32 = 590;

/// With this score, another article may tell the same.
const PERHAPS: u32 = 310;

/// Sharing so many hundredths of a thing that each of two articles tells once is enough to go by the share alone.
const STRONG: u32 = 250;
/// More than that adds to a score: so much strength doubles it.
const STRONGEST: u32 = 500;

/// Percentages of the score for what speaks for or against a match.
const ONE_WORD: u32 = 50;
const OTHER_NAMES: u32 = 70;
const OTHER_DATES: u32 = 80;
const OTHER_SUBJECT: u32 = 70;
const LEADS: u32 = 200;
const ONE_VOICE: u32 = 130;
/// Sentences of an article that tell what it is about.
const LEAD: usize = 2;

/// All statements' weights, and where every feature stands.
pub(super) struct Index<'a> {
    statements: &'a [Statement<'a>],
    features: &'a Features,
    weights: Vec<u32>,
    totals: Vec<u32>,
    /// What a feature weighs that two articles have once each.
    rarest: u32,
    places: Vec<Vec<usize>>,
    /// A bit for each feature of a statement that is no way to find a match; several features may have the same.
    frequent: Vec<u128>,
}

impl<'a> Index<'a> {
    pub fn new(statements: &'a [Statement<'a>], features: &'a Features, articles: usize) -> Self {
        let sentences = statements.last().map_or(0, |s| s.sentence as u32 + 1);
        let articles = articles as u32;
        let weights = features.weights(sentences, articles);
        let totals = statements.iter().map(|s| s.features.iter().map(|f| weights[*f as usize]).sum()).collect();
        let mut places = vec![Vec::new(); features.len()];
        let mut frequent = vec![0; statements.len()];
        for (i, s) in statements.iter().enumerate() {
            for f in &s.features {
                if features.sentences(*f) <= MOST_SENTENCES {
                    places[*f as usize].push(i);
                } else {
                    frequent[i] |= bit(*f);
                }
            }
        }
        let rarest = feature::rarest(sentences, articles).max(1);
        Index { statements, features, weights, totals, rarest, places, frequent }
    }

    /// What long articles add to the least score: they have more statements that look alike by chance.
    fn caution(&self) -> u32 {
        (self.rarest.saturating_sub(SHORT) * CAUTION).min(MOST_CAUTION)
    }

    /// Every statement of a later article that may share as much with statement `i` as the `least` score asks for, with
    /// their score. `met` holds a 0 for every statement, before and after.
    fn near(&self, i: usize, least: u32, met: &mut [u32]) -> Vec<(usize, u32)> {
        let one = &self.statements[i];
        let (mut found, mut frequent) = (Vec::new(), Vec::new());
        for f in &one.features {
            let (weight, places) = (self.weights[*f as usize], &self.places[*f as usize]);
            if places.is_empty() {
                frequent.push((bit(*f), weight));
            }
            for j in &places[places.partition_point(|j| *j <= i)..] {
                if self.statements[*j].article != one.article {
                    if met[*j] == 0 {
                        found.push(*j);
                    }
                    met[*j] += weight;
                }
            }
        }
        // Most share one thing: they are left out before all that they may share is gone through.
        found.retain(|j| {
            let others = frequent.iter().filter(|(bit, _)| self.frequent[*j] & bit != 0).map(|(_, weight)| weight);
            self.most(i, *j, replace(&mut met[*j], 0) + others.sum::<u32>()) >= least
        });
        found.sort_unstable();
        found.into_iter().filter_map(|j| self.score(i, j).map(|score| (j, score))).collect()
    }

    /// The highest score that two statements can have which share no more than `sum`.
    fn most(&self, i: usize, j: usize, sum: u32) -> u32 {
        let (left, right) = (&self.statements[i], &self.statements[j]);
        let leads = if left.before < LEAD && right.before < LEAD { LEADS } else { 100 };
        let voice = if left.speaker.is_some() { ONE_VOICE } else { 100 };
        self.of_shared(i, j, sum) * leads / 100 * voice / 100
    }

    /// How surely two statements tell the same thing that share so much, as far as that alone tells.
    fn of_shared(&self, i: usize, j: usize, sum: u32) -> u32 {
        let (small, large) = (self.totals[i].min(self.totals[j]), self.totals[i].max(self.totals[j]));
        // Between the share of the shorter statement (which favours short ones) and the share of both. What two share is
        // no more than the shorter one tells.
        let sum = sum.min(small);
        let share = (sum * 1000 / small.max(1) + sum * 2000 / (small + large).max(1)) / 2;
        let strength = sum * 100 / self.rarest;
        share * strength.min(STRONG) / STRONG * (STRONGEST + strength.min(STRONGEST)) / STRONGEST
    }

    /// How surely two statements tell the same thing: the share of what they tell that is the same, in thousandths, less
    /// where that is little or something speaks against it, more where it is much. `None` where too little is shared.
    fn score(&self, i: usize, j: usize) -> Option<u32> {
        let (left, right) = (&self.statements[i], &self.statements[j]);
        let shared = shared(&left.features, &right.features);
        let count = |kinds: &[Kind]| shared.iter().filter(|f| kinds.contains(&self.features.kind(**f))).count();
        if shared.len() < 2 || count(&[Kind::Word, Kind::Common]) == 0 {
            return None;
        }
        let sum: u32 = shared.iter().map(|f| self.weights[*f as usize]).sum();
        let mut score = self.of_shared(i, j, sum);
        let apart = |one: &Statement, kind| {
            one.features.iter().any(|f| self.features.kind(*f) == kind && shared.binary_search(f).is_err())
        };
        let signs = [
            (count(&[Kind::Word, Kind::Common, Kind::Number, Kind::Date, Kind::Weekday]) < 2, ONE_WORD),
            (apart(left, Kind::Entity) && apart(right, Kind::Entity), OTHER_NAMES),
            (count(&[Kind::Date]) == 0 && (apart(left, Kind::Date) || apart(right, Kind::Date)), OTHER_DATES),
            (doing::of_others(&left.doings, &right.doings), OTHER_SUBJECT),
            (left.before < LEAD && right.before < LEAD, LEADS),
            (count(&[Kind::Voice]) > 0 && left.speaker.as_ref().is_some_and(|s| s.named), ONE_VOICE),
        ];
        signs.iter().filter(|(is, _)| *is).for_each(|(_, percent)| score = score * percent / 100);
        Some(score)
    }
}

/// One of 128 bits for a feature.
fn bit(feature: u32) -> u128 {
    1 << (feature % 128)
}

pub(super) fn shared(a: &[u32], b: &[u32]) -> Vec<u32> {
    a.iter().filter(|f| b.binary_search(f).is_ok()).copied().collect()
}

/// What was found.
pub(super) struct Matches {
    /// Pairs, in the order of the text; the same words once for every other article.
    pub pairs: Vec<Pair>,
    /// The sentences that another article may tell, too, whether or not that is sure enough for a pair.
    pub perhaps: BTreeSet<usize>,
}

/// Pairs all statements that tell the same thing; calls `compared` with every article, by index, before its statements.
pub(super) fn find(
    statements: &[Statement],
    features: &Features,
    places: &Places,
    articles: usize,
    compared: &mut dyn FnMut(usize),
) -> Matches {
    let index = Index::new(statements, features, articles);
    let mut candidates = copies::pairs(statements, places);
    let (caution, mut perhaps) = (index.caution(), BTreeSet::new());
    let least = choice::least_candidate(caution).min(PERHAPS + caution);
    let mut met = vec![0; statements.len()];
    for left in 0..statements.len() {
        if left == 0 || statements[left].article != statements[left - 1].article {
            compared(statements[left].article);
        }
        for (right, score) in index.near(left, least, &mut met) {
            if score >= least {
                let copied = copies::holds_copy(&statements[left].letters, &statements[right].letters);
                candidates.push(Pair { left, right, parts: (left, right), score, copied, reused: false });
            }
            if score >= PERHAPS + caution {
                perhaps.extend([statements[left].sentence, statements[right].sentence]);
            }
        }
    }
    let mut pairs = choice::best(statements, features, candidates, caution);
    choice::widen(statements, features, &mut pairs);
    Matches { pairs, perhaps }
}
