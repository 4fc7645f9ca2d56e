//! What to show of the table, and in which order.

use super::{Row, Spread, TargetKey};
use crate::{Analysis, EntityId, Modality, Polarity, Stance};
use std::cmp::Reverse;

/// Which rows to keep, by how their columns stand to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// All.
    #[default]
    All,
    /// Rows where columns disagree.
    Disagree,
    /// Rows with a stance in one column alone.
    One,
}

/// How much a row must hold to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Least {
    /// So many stances, those in copied text counted once.
    Stances(usize),
    /// Stances in so many articles.
    Articles(usize),
}

impl Default for Least {
    /// Any row.
    fn default() -> Self {
        Least::Stances(1)
    }
}

/// In what order the rows stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Disagreements first, then what stands in one column alone, then the rest; the most stances first in each, and
    /// unattributed ones after those that somebody holds.
    #[default]
    Disagreement,
    /// The most stances first.
    Count,
    /// By the holder's name, unattributed last; in a table of targets, by the target's.
    Holder,
    /// By the target's name.
    Target,
}

/// What to show of the table. Polarity and modality keep a row that has such a stance; its cells still show every
/// stance, as a cell that hid some would say something else than the articles do. What is less sure than wanted is left
/// out, as if it had not been found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// By disagreement.
    pub only: Only,
    /// One holder; `Some(None)` is “unattributed”.
    pub holder: Option<Option<EntityId>>,
    /// One target.
    pub target: Option<TargetKey>,
    /// Rows with a stance of this polarity.
    pub polarity: Option<Polarity>,
    /// Rows with a stance of this modality.
    pub modality: Option<Modality>,
    /// Stances at least so sure, from 0 to 1.
    pub sure: f32,
    /// Rows with at least so much in them.
    pub least: Least,
    /// Order.
    pub sort: Sort,
}

impl Filter {
    pub(super) fn takes(&self, stance: &Stance) -> bool {
        self.holder.is_none_or(|h| h == stance.holder)
            && self.target.is_none_or(|t| t == TargetKey::of(&stance.target))
            && stance.why.sure >= self.sure
    }

    pub(super) fn takes_manner(&self, stance: &Stance) -> bool {
        self.polarity.is_none_or(|p| p == stance.polarity) && self.modality.is_none_or(|m| m == stance.modality)
    }

    pub(super) fn takes_row(&self, row: &Row) -> bool {
        let holds = match self.least {
            Least::Stances(n) => row.count >= n,
            Least::Articles(n) => row.articles >= n,
        };
        holds
            && match self.only {
                Only::All => true,
                Only::Disagree => row.spread == Spread::Disagree,
                Only::One => matches!(row.spread, Spread::Only(_)),
            }
    }
}

impl Sort {
    pub(super) fn sort(self, analysis: &Analysis, rows: &mut [Row]) {
        let holder = |r: &Row| r.key.holder().and_then(|h| analysis.entity(h)).map(|e| e.name.to_lowercase());
        let target = |r: &Row| r.key.target().name(analysis).to_lowercase();
        match self {
            Sort::Disagreement => rows.sort_by_key(|r| (r.spread.rank(), Reverse(r.count), r.is_unattributed(), r.key)),
            Sort::Count => rows.sort_by_key(|r| (Reverse(r.count), r.is_unattributed(), r.key)),
            Sort::Holder => rows.sort_by_cached_key(|r| (holder(r).is_none(), holder(r), target(r), r.key)),
            Sort::Target => rows.sort_by_cached_key(|r| (target(r), holder(r).is_none(), holder(r), r.key)),
        }
    }
}
