//! Which statements of different articles tell the same thing: an index from features to statements, so that only
//! statements that share something rare are looked at.

use super::{
    feature::{self, Features, Kind},
    reused::Places,
    statement::Statement,
};
use crate::ArticleId;
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    mem::replace,
};

/// Two statements that tell the same thing, by index, the earlier article's first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    pub left: usize,
    pub right: usize,
    /// How much of what they tell they share, in thousandths.
    pub share: u32,
    /// Whether their words are the same.
    pub copied: bool,
    /// Whether they are sentences at the same place of reused text, which is better than any share.
    pub reused: bool,
}

/// A feature that more statements than this have is no way to find a match (it still counts in one).
const MOST_STATEMENTS: u32 = 60;
/// Copied statements have at least this many letters; so many copies are paired all with all, more with the first alone.
const COPIED_LETTERS: usize = 24;
const COPIES: usize = 24;

/// The least share, in thousandths, of two statements that tell the same thing when they share as much as `strength`
/// hundredths of a thing that each of two articles tells once: the less there is to go by, the larger the share must be.
fn least_share(strength: u32) -> u32 {
    1000_u32.saturating_sub(2 * strength).max(490)
}

/// All statements' weights, and where every feature stands.
pub(super) struct Index<'a> {
    statements: &'a [Statement],
    features: &'a Features,
    weights: Vec<u32>,
    totals: Vec<u32>,
    /// What a feature weighs that two articles have once each.
    rarest: u32,
    places: Vec<Vec<usize>>,
}

impl<'a> Index<'a> {
    pub fn new(statements: &'a [Statement], features: &'a Features, articles: usize) -> Self {
        let (all, articles) = (statements.len() as u32, articles as u32);
        let weights = features.weights(all, articles);
        let totals = statements.iter().map(|s| s.features.iter().map(|f| weights[*f as usize]).sum()).collect();
        let mut places = vec![Vec::new(); features.len()];
        for (i, s) in statements.iter().enumerate() {
            for f in s.features.iter().filter(|f| features.statements(**f) <= MOST_STATEMENTS) {
                places[*f as usize].push(i);
            }
        }
        let rarest = feature::rarest(all, articles).max(1);
        Index { statements, features, weights, totals, rarest, places }
    }

    /// Every statement of a later article that shares something with statement `i`, with their share and its strength.
    fn near(&self, i: usize, seen: &mut [bool]) -> Vec<(usize, u32, u32)> {
        let one = &self.statements[i];
        let mut found = Vec::new();
        for f in &one.features {
            let places = &self.places[*f as usize];
            for j in &places[places.partition_point(|j| *j <= i)..] {
                if self.statements[*j].article != one.article && !replace(&mut seen[*j], true) {
                    found.push(*j);
                }
            }
        }
        found.sort_unstable();
        found.iter().for_each(|j| seen[*j] = false);
        found.into_iter().filter_map(|j| self.share(i, j).map(|(share, strength)| (j, share, strength))).collect()
    }

    /// How much of what they tell two statements share, in thousandths, and how much that is, in hundredths of a thing
    /// that two articles tell once each; `None` where too little is shared to tell.
    fn share(&self, i: usize, j: usize) -> Option<(u32, u32)> {
        let shared = shared(&self.statements[i].features, &self.statements[j].features);
        let count = |kinds: &[Kind]| shared.iter().filter(|f| kinds.contains(&self.features.kind(**f))).count();
        let telling = count(&[Kind::Word, Kind::Number, Kind::Date]);
        if shared.len() < 3 || count(&[Kind::Word, Kind::Common]) == 0 || (telling == 0 && shared.len() < 5) {
            return None;
        }
        let sum: u32 = shared.iter().map(|f| self.weights[*f as usize]).sum();
        let (small, large) = (self.totals[i].min(self.totals[j]), self.totals[i].max(self.totals[j]));
        // Between the share of the shorter statement (which favours short ones) and the share of both.
        let share = (sum * 1000 / small.max(1) + sum * 2000 / (small + large).max(1)) / 2;
        Some((share, sum * 100 / self.rarest))
    }
}

fn shared(a: &[u32], b: &[u32]) -> Vec<u32> {
    a.iter().filter(|f| b.binary_search(f).is_ok()).copied().collect()
}

/// What was found.
pub(super) struct Matches {
    /// Pairs, in the order of the text; a sentence once for every other article.
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
    let mut candidates = copied(statements);
    candidates.extend(reused(statements, places));
    let mut perhaps = BTreeSet::new();
    let mut seen = vec![false; statements.len()];
    for left in 0..statements.len() {
        if left == 0 || statements[left].article != statements[left - 1].article {
            compared(statements[left].article);
        }
        for (right, share, strength) in index.near(left, &mut seen) {
            let least = least_share(strength);
            if share >= least {
                let copied = holds_copy(&statements[left].letters, &statements[right].letters);
                candidates.push(Pair { left, right, share, copied, reused: false });
            }
            if share * 4 >= least * 3 {
                perhaps.extend([statements[left].sentence, statements[right].sentence]);
            }
        }
    }
    Matches { pairs: one_to_one(statements, candidates), perhaps }
}

/// Whether the shorter statement stands in the longer one, word for word.
fn holds_copy(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.len() >= COPIED_LETTERS && long.contains(short)
}

/// Statements with the same words.
fn copied(statements: &[Statement]) -> Vec<Pair> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (i, s) in statements.iter().enumerate().filter(|(_, s)| s.letters.len() >= COPIED_LETTERS) {
        places.entry(&s.letters).or_default().push(i);
    }
    places.values().flat_map(|copies| pairs_of(statements, copies, false)).collect()
}

/// Sentences at the same place of reused text.
fn reused(statements: &[Statement], places: &Places) -> Vec<Pair> {
    let mut copies: HashMap<_, Vec<usize>> = HashMap::new();
    for (i, s) in statements.iter().enumerate() {
        if i == 0 || s.sentence != statements[i - 1].sentence {
            let place = places.of(ArticleId(s.article as u32), s.span);
            place.into_iter().for_each(|place| copies.entry(place).or_default().push(i));
        }
    }
    copies.values().flat_map(|copies| pairs_of(statements, copies, true)).collect()
}

/// The pairs of copies, of different articles.
fn pairs_of(statements: &[Statement], copies: &[usize], reused: bool) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (n, i) in copies.iter().take(COPIES).enumerate() {
        let until = if n == 0 { copies.len() } else { copies.len().min(COPIES) };
        let later = copies[n + 1..until].iter().filter(|j| statements[**j].article != statements[*i].article);
        pairs.extend(later.map(|j| {
            let copied = !reused || holds_copy(&statements[*i].letters, &statements[*j].letters);
            Pair { left: *i, right: *j, share: 1000, copied, reused }
        }));
    }
    pairs
}

/// Of all candidates the best ones, so that a sentence has at most one partner in another article.
fn one_to_one(statements: &[Statement], mut candidates: Vec<Pair>) -> Vec<Pair> {
    candidates.sort_by_key(|p| (std::cmp::Reverse((p.reused, p.share, p.copied)), p.left, p.right));
    let mut taken = HashSet::new();
    candidates.retain(|p| {
        let (left, right) = (&statements[p.left], &statements[p.right]);
        let sides = [(left.sentence, right.article), (right.sentence, left.article)];
        let free = sides.iter().all(|s| !taken.contains(s));
        if free {
            taken.extend(sides);
        }
        free
    });
    candidates.sort_by_key(|p| (p.left, p.right));
    candidates
}
