//! What a third article says of a match: two statements that tell the same as a third one tell the same.

use super::{
    feature::{Features, Kind},
    matching::{Pair, shared},
    statement::Statement,
};
use std::collections::HashMap;

/// Which sentences of other articles each sentence is matched with, and by which features.
pub(super) struct Thirds<'a> {
    statements: &'a [Statement<'a>],
    features: &'a Features,
    of: HashMap<usize, Vec<(usize, Vec<u32>)>>,
}

impl<'a> Thirds<'a> {
    pub fn new(statements: &'a [Statement<'a>], features: &'a Features, chosen: &[Pair]) -> Self {
        let mut of: HashMap<usize, Vec<(usize, Vec<u32>)>> = HashMap::new();
        for p in chosen {
            let both = shared(&statements[p.left].features, &statements[p.right].features);
            let (left, right) = (statements[p.left].sentence, statements[p.right].sentence);
            of.entry(left).or_default().push((right, both.clone()));
            of.entry(right).or_default().push((left, both));
        }
        Thirds { statements, features, of }
    }

    /// Whether a sentence of a third article is matched with both of a pair by something that all three share.
    pub fn back(&self, pair: &Pair) -> bool {
        let [left, right] = [pair.left, pair.right].map(|i| &self.statements[i]);
        let both = shared(&left.features, &right.features);
        let of = |s: &Statement| self.of.get(&s.sentence).map_or(&[][..], |list| list);
        let telling = |f: &u32| !matches!(self.features.kind(*f), Kind::Entity | Kind::Voice);
        of(left).iter().any(|(third, one)| {
            let same = of(right).iter().filter(|(t, _)| t == third);
            same.flat_map(|(_, other)| other).any(|f| telling(f) && one.contains(f) && both.contains(f))
        })
    }
}
