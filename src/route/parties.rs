//! Holders, speakers and targets, as addresses and lists of choices name them.

use onrecord_core::{EntityId, table::TargetKey};

/// An entity, or nobody: `e4`, `nobody`.
pub fn party(s: &str) -> Option<Option<EntityId>> {
    if s == "nobody" { Some(None) } else { s.parse().ok().map(Some) }
}

/// What [`party`] reads.
pub fn party_key(party: Option<EntityId>) -> String {
    party.map_or("nobody".into(), |e| e.to_string())
}

/// A target: `e4`, `t2`.
pub fn target(s: &str) -> Option<TargetKey> {
    s.parse().map(TargetKey::Entity).ok().or_else(|| s.parse().map(TargetKey::Topic).ok())
}

/// What [`target`] reads.
pub fn target_key(target: TargetKey) -> String {
    match target {
        TargetKey::Entity(id) => id.to_string(),
        TargetKey::Topic(id) => id.to_string(),
    }
}
