//! What a person said of an item: the mark that every export carries.

use onrecord_core::{AttributionId, StanceId};
use serde::Serialize;

/// An item that a person can judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemId {
    /// An attribution.
    Quote(AttributionId),
    /// A stance.
    Stance(StanceId),
}

/// Who an item is from, and what a person said of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Read by the machine; nobody has judged it.
    #[default]
    Machine,
    /// Accepted as it was read.
    Confirmed,
    /// Not so, a person says.
    Rejected,
}
