//! What the address shows, kept while ids change under it: named by its words before, and found again after.

use crate::route::{Address, Item, View};
use crate::worker::Reading;
use onrecord_core::corrections::{ItemId, Place};
use onrecord_core::table::TargetKey;
use onrecord_core::{EntityId, TopicId};

/// The item of the core behind an item of the page; `None` for a date, which nobody judges. A statement's alignment is
/// named by both its statements.
pub fn item_id(item: Item) -> Option<ItemId> {
    Some(match item {
        Item::Quote(id) => ItemId::Quote(id),
        Item::Stance(id) => ItemId::Stance(id),
        Item::Mention(id, n) => ItemId::Mention(id, n),
        Item::Role(id, n) => ItemId::Role(id, n),
        Item::Topic(id, n) => ItemId::Member(id, n),
        Item::Statement(n, _) => ItemId::Statement(n),
        Item::Time(_) => return None,
    })
}

/// An address of what `before` shows, as one of what `after` shows; what is gone is left out.
pub fn follow(address: &Address, before: &Reading, after: &Reading) -> Address {
    let find = |item: ItemId| {
        let place = Place::of(&before.documents, &before.analysis, item)?;
        place.find(&after.documents, &after.analysis).ok()?.into_iter().next()
    };
    let entity = |id: EntityId| match find(ItemId::Entity(id)) {
        Some(ItemId::Entity(id)) => Some(id),
        _ => None,
    };
    let mut now = address.clone();
    match &mut now.view {
        View::Cards(cards) => cards.entity = cards.entity.and_then(entity),
        View::Timeline(timeline) => timeline.entity = timeline.entity.and_then(entity),
        View::Quotes(quotes) => {
            quotes.speaker = quotes.speaker.and_then(|s| s.map_or(Some(None), |id| entity(id).map(Some)))
        }
        View::Stances(stances) => {
            let filter = &mut stances.filter;
            filter.holder = filter.holder.and_then(|h| h.map_or(Some(None), |id| entity(id).map(Some)));
            filter.target = filter.target.and_then(|target| match (target, find(of_target(target))) {
                (_, Some(ItemId::Entity(id))) => Some(TargetKey::Entity(id)),
                (_, Some(ItemId::Topic(id))) => Some(TargetKey::Topic(id)),
                _ => None,
            });
        }
        _ => {}
    }
    let item = |item: &Item| match item_id(*item) {
        Some(id) => Some(page_item(find(id)?, *item)),
        None => Some(*item),
    };
    now.at = address.at.iter().filter_map(item).collect();
    now
}

fn of_target(target: TargetKey) -> ItemId {
    match target {
        TargetKey::Entity(id) => ItemId::Entity(id),
        TargetKey::Topic(id) => ItemId::Topic(id),
    }
}

/// The page's item for one of the core; `was` says which statement of an alignment.
pub fn page_item(item: ItemId, was: Item) -> Item {
    let nth = if let Item::Statement(_, n) = was { n } else { 0 };
    match item {
        ItemId::Quote(id) => Item::Quote(id),
        ItemId::Stance(id) => Item::Stance(id),
        ItemId::Entity(EntityId(id)) => Item::Mention(EntityId(id), 0),
        ItemId::Mention(id, n) => Item::Mention(id, n),
        ItemId::Role(id, n) => Item::Role(id, n),
        ItemId::Topic(TopicId(id)) => Item::Topic(TopicId(id), 0),
        ItemId::Member(id, n) => Item::Topic(id, n),
        ItemId::Statement(n) => Item::Statement(n, nth),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::corrections::{Correction, apply};

    /// Where an address leads after the first entity was merged into the second.
    fn check(before: &str, after: &str) {
        let read = reading();
        let place = |id| Place::of(&read.documents, &read.analysis, ItemId::Entity(EntityId(id)));
        let (Some(into), Some(from)) = (place(1), place(0)) else { panic!("the sample has two entities") };
        let analysis = apply(&read.documents, &read.analysis, &[Correction::Merge { into, from }]).kept().analysis;
        let now = Reading { analysis, ..reading() };
        let address: Address = before.parse().unwrap_or_default();
        assert_eq!(follow(&address, &read, &now).to_string(), after);
    }

    #[test]
    fn an_address_goes_along_with_what_it_shows() {
        check("#/cards/e1?q=x", "#/cards/e1?q=x");
        check("#/cards/e2", "#/cards/e1");
        check("#/cards/e3", "#/cards/e2");
        check("#/quotes?speaker=e2&at=q4", "#/quotes?speaker=e1&at=q4");
        check("#/stances?holder=nobody&target=t1&at=e3-1", "#/stances?holder=nobody&target=t1&at=e2-1");
        check("#/timeline?entity=e3", "#/timeline?entity=e2");
        check("#/read/a2?at=e2-1.s2.t1-2.r1-1", "#/read/a2?at=e1-2.s2.t1-2.r1-1");
    }
}
