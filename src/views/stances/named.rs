//! Whom and what stances name, for the filters.

use crate::worker::Reading;
use onrecord_core::EntityId;
use onrecord_core::table::TargetKey;
use std::collections::BTreeSet;

/// A holder and its name.
type Holder = (Option<EntityId>, String);

/// A target and its name.
type Named = (TargetKey, String);

/// The parties that stances name, for the filters: holders and targets, by name.
pub fn parties(reading: &Reading) -> (Vec<Holder>, Vec<Named>) {
    let stances = &reading.analysis.stances;
    let holders: BTreeSet<_> = stances.iter().map(|s| s.holder).collect();
    let targets: BTreeSet<_> = stances.iter().map(|s| TargetKey::of(&s.target)).collect();
    let mut holders: Vec<_> = holders.into_iter().map(|h| (h, reading.name(h))).collect();
    let mut targets: Vec<_> = targets.into_iter().map(|t| (t, t.name(&reading.analysis).to_owned())).collect();
    holders.sort_by_cached_key(|(h, name)| (h.is_none(), name.to_lowercase()));
    targets.sort_by_cached_key(|(_, name)| name.to_lowercase());
    (holders, targets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    #[test]
    fn parties_for_the_filters() {
        let (holders, targets) = parties(&reading());
        assert_eq!(holders.iter().map(|h| h.1.as_str()).collect::<Vec<_>>(), ["Ada Lund", "Tom Berg", "unattributed"]);
        assert_eq!(targets.iter().map(|t| t.1.as_str()).collect::<Vec<_>>(), ["Ada Lund", "bridge"]);
    }
}
