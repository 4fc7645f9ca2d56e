//! Stances that are told again because text is shared.

use super::{places::Places, sentences};
use crate::{Analysis, StanceId, table::TargetKey};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Which stances stand in shared text a second time: the same holder, target and polarity in the same sentence of it.
/// Three papers that print one agency's report have not found three times that somebody is against something.
///
/// A table that counts such a stance once counts the first ones of what a cell or row holds, whichever of the copies
/// that is ([`Repeats::once`]); the number of stances themselves is the raw count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Repeats {
    first: BTreeMap<StanceId, StanceId>,
}

impl Repeats {
    /// The repeats in an analysis with its `reused` and `stances`.
    pub fn of(analysis: &Analysis) -> Self {
        let places = Places::new(analysis);
        let mut told: HashMap<_, BTreeMap<usize, Vec<StanceId>>> = HashMap::new();
        let order: HashMap<_, _> = sentences::in_order(analysis).iter().enumerate().map(|(n, a)| (a.id, n)).collect();
        for stance in &analysis.stances {
            let Some(place) = places.of(stance.article, stance.cue) else { continue };
            let key = (place, stance.holder, TargetKey::of(&stance.target), stance.polarity);
            let at = order.get(&stance.article).copied().unwrap_or(order.len());
            told.entry(key).or_default().entry(at).or_default().push(stance.id);
        }
        let mut first = BTreeMap::new();
        for copies in told.values() {
            // A sentence can hold a stance twice; its copy then repeats the first and the second.
            let mut distinct: Vec<StanceId> = Vec::new();
            for ids in copies.values() {
                first.extend(ids.iter().zip(&distinct).map(|(repeat, of)| (*repeat, *of)));
                distinct.extend(ids.iter().skip(distinct.len()));
            }
        }
        Repeats { first }
    }

    /// The stance that `id` repeats; itself where it repeats none.
    pub fn first(&self, id: StanceId) -> StanceId {
        self.first.get(&id).copied().unwrap_or(id)
    }

    /// Whether it is told in shared text that an article before it has.
    pub fn is_repeat(&self, id: StanceId) -> bool {
        self.first.contains_key(&id)
    }

    /// How many of these there are when copies count once. Stances that were left out before (as not sure enough, say)
    /// do not matter: if the first of several copies is, the others still count as one.
    pub fn once(&self, ids: impl IntoIterator<Item = StanceId>) -> usize {
        ids.into_iter().map(|id| self.first(id)).collect::<BTreeSet<_>>().len()
    }
}
