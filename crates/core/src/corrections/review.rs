//! What a person has judged, an item each: the mark that the page shows and every export carries.

use crate::{Analysis, AttributionId, EntityId, StanceId, TopicId};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// An item of an analysis. Ordinals count from 0 inside and from 1 in text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum ItemId {
    /// `e3`: an entity.
    Entity(EntityId),
    /// `e3-2`: the second mention of an entity.
    Mention(EntityId, usize),
    /// `r3-2`: the second role of an entity.
    Role(EntityId, usize),
    /// `q3`: an attribution.
    Quote(AttributionId),
    /// `s3`: a stance.
    Stance(StanceId),
    /// `t3`: a topic.
    Topic(TopicId),
    /// `t3-2`: the second wording of a topic.
    Member(TopicId, usize),
    /// `c3`: an alignment.
    Statement(usize),
}

/// What sort of item a [`Place`](super::Place) is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ItemKind {
    /// An entity.
    Entity,
    /// A mention.
    Mention,
    /// A role.
    Role,
    /// An attribution.
    Quote,
    /// A stance.
    Stance,
    /// A topic.
    Topic,
    /// One wording of a topic.
    Member,
    /// An alignment.
    Statement,
}

impl ItemId {
    /// Of what sort it is.
    pub fn kind(self) -> ItemKind {
        match self {
            ItemId::Entity(_) => ItemKind::Entity,
            ItemId::Mention(..) => ItemKind::Mention,
            ItemId::Role(..) => ItemKind::Role,
            ItemId::Quote(_) => ItemKind::Quote,
            ItemId::Stance(_) => ItemKind::Stance,
            ItemId::Topic(_) => ItemKind::Topic,
            ItemId::Member(..) => ItemKind::Member,
            ItemId::Statement(_) => ItemKind::Statement,
        }
    }

    /// Every item of an analysis of one sort, in the order of its list.
    pub fn all(analysis: &Analysis, kind: ItemKind) -> Vec<ItemId> {
        let parts = |n: usize, item: fn(usize) -> ItemId| (0..n).map(item).collect();
        let mentions = |e: &crate::Entity| (0..e.mentions.len()).map(|n| ItemId::Mention(e.id, n)).collect::<Vec<_>>();
        let roles = |e: &crate::Entity| (0..e.role_evidence.len()).map(|n| ItemId::Role(e.id, n)).collect::<Vec<_>>();
        let members = |t: &crate::Topic| (0..t.members.len()).map(|n| ItemId::Member(t.id, n)).collect::<Vec<_>>();
        match kind {
            ItemKind::Entity => parts(analysis.entities.len(), |n| ItemId::Entity(EntityId(n as u32))),
            ItemKind::Mention => analysis.entities.iter().flat_map(mentions).collect(),
            ItemKind::Role => analysis.entities.iter().flat_map(roles).collect(),
            ItemKind::Quote => parts(analysis.attributions.len(), |n| ItemId::Quote(AttributionId(n as u32))),
            ItemKind::Stance => parts(analysis.stances.len(), |n| ItemId::Stance(StanceId(n as u32))),
            ItemKind::Topic => parts(analysis.topics.len(), |n| ItemId::Topic(TopicId(n as u32))),
            ItemKind::Member => analysis.topics.iter().flat_map(members).collect(),
            ItemKind::Statement => parts(analysis.alignments.len(), ItemId::Statement),
        }
    }
}

/// Every sort of item.
pub const KINDS: [ItemKind; 8] = [
    ItemKind::Entity,
    ItemKind::Mention,
    ItemKind::Role,
    ItemKind::Quote,
    ItemKind::Stance,
    ItemKind::Topic,
    ItemKind::Member,
    ItemKind::Statement,
];

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ItemId::Entity(id) => write!(f, "{id}"),
            ItemId::Mention(id, n) => write!(f, "{id}-{}", n + 1),
            ItemId::Role(id, n) => write!(f, "r{}-{}", id.0 + 1, n + 1),
            ItemId::Quote(id) => write!(f, "{id}"),
            ItemId::Stance(id) => write!(f, "{id}"),
            ItemId::Topic(id) => write!(f, "{id}"),
            ItemId::Member(id, n) => write!(f, "{id}-{}", n + 1),
            ItemId::Statement(n) => write!(f, "c{}", n + 1),
        }
    }
}

impl From<ItemId> for String {
    fn from(item: ItemId) -> String {
        item.to_string()
    }
}

impl TryFrom<String> for ItemId {
    type Error = String;

    fn try_from(s: String) -> Result<Self, String> {
        s.parse()
    }
}

impl FromStr for ItemId {
    type Err = String;

    fn from_str(s: &str) -> Result<Self, String> {
        let none = || format!("“{s}” is not an item such as e1 or e1-2");
        let (head, ordinal) = match s.split_once('-') {
            Some((head, n)) => (head, Some(from_one(n).ok_or_else(none)?)),
            None => (s, None),
        };
        let number = head.get(1..).and_then(from_one).ok_or_else(none)?;
        let id = u32::try_from(number).map_err(|_| none())?;
        match (head.get(..1), ordinal) {
            (Some("e"), None) => Ok(ItemId::Entity(EntityId(id))),
            (Some("e"), Some(n)) => Ok(ItemId::Mention(EntityId(id), n)),
            (Some("r"), Some(n)) => Ok(ItemId::Role(EntityId(id), n)),
            (Some("q"), None) => Ok(ItemId::Quote(AttributionId(id))),
            (Some("s"), None) => Ok(ItemId::Stance(StanceId(id))),
            (Some("t"), None) => Ok(ItemId::Topic(TopicId(id))),
            (Some("t"), Some(n)) => Ok(ItemId::Member(TopicId(id), n)),
            (Some("c"), None) => Ok(ItemId::Statement(number)),
            _ => Err(none()),
        }
    }
}

/// A number in digits alone that counts from 1, as one that counts from 0.
fn from_one(s: &str) -> Option<usize> {
    s.parse::<usize>().ok().filter(|_| s.bytes().all(|b| b.is_ascii_digit()))?.checked_sub(1)
}

/// Who an item is from, and what a person said of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Read by the machine; nobody has judged it.
    #[default]
    Machine,
    /// Accepted as it was read.
    Confirmed,
    /// Changed by a person.
    Corrected,
    /// Not so, a person says.
    Rejected,
    /// Put in by a person.
    Added,
}

impl Mark {
    /// What a later judgement makes of a mark: accepting what a person changed or added leaves it theirs.
    pub(super) fn then(self, later: Mark) -> Mark {
        match (self, later) {
            (Mark::Corrected | Mark::Added, Mark::Confirmed) | (Mark::Added, Mark::Corrected) => self,
            _ => later,
        }
    }
}

/// The marks of the items of one analysis. What is not in it, the machine read and nobody has judged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Review(BTreeMap<ItemId, Mark>);

impl Review {
    /// An item's mark.
    pub fn mark(&self, item: ItemId) -> Mark {
        self.0.get(&item).copied().unwrap_or_default()
    }

    /// Whether nobody has judged anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every judged item.
    pub fn iter(&self) -> impl Iterator<Item = (ItemId, Mark)> + '_ {
        self.0.iter().map(|(item, mark)| (*item, *mark))
    }
}

impl FromIterator<(ItemId, Mark)> for Review {
    fn from_iter<T: IntoIterator<Item = (ItemId, Mark)>>(marks: T) -> Self {
        Review(marks.into_iter().filter(|(_, mark)| *mark != Mark::Machine).collect())
    }
}
