//! What the evidence panel can open, as the page's address names it.

use onrecord_core::{AttributionId, EntityId, StanceId, TimeExpressionId, TopicId};
use std::{fmt, str::FromStr};

/// One thing with words behind it. Ordinals count from 0 inside and from 1 in the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// `q3`: an attribution.
    Quote(AttributionId),
    /// `s3`: a stance.
    Stance(StanceId),
    /// `e3-2`: the second mention of an entity.
    Mention(EntityId, usize),
    /// `r3-2`: the second role of an entity.
    Role(EntityId, usize),
    /// `t3-2`: the second place where a topic is named.
    Topic(TopicId, usize),
    /// `c3-2`: the second statement of an alignment.
    Statement(usize, usize),
    /// `d3`: words that say when.
    Time(TimeExpressionId),
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Item::Quote(id) => write!(f, "{id}"),
            Item::Stance(id) => write!(f, "{id}"),
            Item::Time(id) => write!(f, "{id}"),
            Item::Mention(id, n) => write!(f, "{id}-{}", n + 1),
            Item::Role(id, n) => write!(f, "r{}-{}", id.0 + 1, n + 1),
            Item::Topic(id, n) => write!(f, "{id}-{}", n + 1),
            Item::Statement(alignment, n) => write!(f, "c{}-{}", alignment + 1, n + 1),
        }
    }
}

/// The text is no item.
#[derive(Debug, PartialEq)]
pub struct NoItem;

impl FromStr for Item {
    type Err = NoItem;

    fn from_str(s: &str) -> Result<Self, NoItem> {
        let (head, ordinal) = match s.split_once('-') {
            Some((head, n)) => (head, Some(from_one(n)?)),
            None => (s, None),
        };
        let letter = head.get(..1).ok_or(NoItem)?;
        let number = from_one(&head[1..])?;
        let id = u32::try_from(number).map_err(|_| NoItem)?;
        match (letter, ordinal) {
            ("q", None) => Ok(Item::Quote(AttributionId(id))),
            ("s", None) => Ok(Item::Stance(StanceId(id))),
            ("d", None) => Ok(Item::Time(TimeExpressionId(id))),
            ("e", Some(n)) => Ok(Item::Mention(EntityId(id), n)),
            ("r", Some(n)) => Ok(Item::Role(EntityId(id), n)),
            ("t", Some(n)) => Ok(Item::Topic(TopicId(id), n)),
            ("c", Some(n)) => Ok(Item::Statement(number, n)),
            _ => Err(NoItem),
        }
    }
}

/// A number that counts from 1, written in digits alone, as one that counts from 0.
fn from_one(s: &str) -> Result<usize, NoItem> {
    if !s.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NoItem);
    }
    s.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).ok_or(NoItem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_read_back_what_they_write() {
        for text in ["q1", "s12", "e3-2", "r1-1", "t4-9", "c2-1", "d7"] {
            assert_eq!(text.parse::<Item>().map(|i| i.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn anything_else_is_no_item() {
        for text in ["", "q", "q0", "q1-1", "e1", "e1-0", "e-1", "x1", "q+1", "é1", "q99999999999", "e1-1-1"] {
            assert_eq!(text.parse::<Item>(), Err(NoItem), "{text}");
        }
    }
}
