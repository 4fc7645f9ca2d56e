//! The address of the cards: the index of entities, and one card.

use super::{NoAddress, Query, Writer};
use crate::choices;
use crate::words;
use onrecord_core::{EntityId, Kind};
use std::fmt;

/// The index of entities, and one card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cards {
    /// The open card.
    pub entity: Option<EntityId>,
    /// Words to find in names.
    pub search: String,
    /// One kind alone.
    pub kind: Option<Kind>,
    /// Order.
    pub sort: CardSort,
}

/// The order of the index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardSort {
    /// The most mentioned first.
    #[default]
    Mentions,
    /// By name.
    Name,
    /// The most quoted first.
    Quotes,
    /// The most stances first, held or received.
    Stances,
}

/// The orders of the index.
pub const CARD_SORTS: &[choices::Choice<CardSort>] = &[
    choices::Choice { key: "mentions", label: words::choices::MOST_MENTIONED, value: CardSort::Mentions },
    choices::Choice { key: "name", label: words::common::NAME, value: CardSort::Name },
    choices::Choice { key: "quotes", label: words::choices::MOST_QUOTED, value: CardSort::Quotes },
    choices::Choice { key: "stances", label: words::choices::MOST_STANCES, value: CardSort::Stances },
];

impl Cards {
    pub(super) fn read(entity: Option<EntityId>, query: &mut Query) -> Result<Self, NoAddress> {
        Ok(Cards {
            entity,
            search: query.text("q"),
            kind: query.choice(choices::KINDS, "kind")?,
            sort: query.choice(CARD_SORTS, "sort")?.unwrap_or_default(),
        })
    }

    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>, query: &mut Writer) -> fmt::Result {
        query.text("q", &self.search);
        query.choice("kind", choices::KINDS, self.kind);
        query.choice("sort", CARD_SORTS, Some(self.sort).filter(|s| *s != CardSort::default()));
        f.write_str("cards")?;
        self.entity.map_or(Ok(()), |e| write!(f, "/{e}"))
    }
}
