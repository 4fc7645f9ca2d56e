//! Pairs of statements that are copies: the same words, or sentences at the same place of reused text.

use super::{matching::Pair, reused::Places, statement::Statement};
use crate::ArticleId;
use std::collections::HashMap;

/// Copied statements have at least this many letters; so many copies are paired all with all, more with the first alone.
const COPIED_LETTERS: usize = 24;
const COPIES: usize = 24;
/// The score of copied statements, above all others.
const COPIED: u32 = 10_000;

/// All pairs of copies.
pub(super) fn pairs(statements: &[Statement], places: &Places) -> Vec<Pair> {
    let mut pairs = copied(statements);
    pairs.extend(reused(statements, places));
    pairs
}

/// Whether the shorter statement stands in the longer one, word for word.
pub(super) fn holds_copy(a: &str, b: &str) -> bool {
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
            Pair { left: *i, right: *j, parts: (*i, *j), score: COPIED, copied, reused }
        }));
    }
    pairs
}
