//! The address of the ledger of quotes.

use super::{NoAddress, Query, Writer, parties};
use crate::choices;
use onrecord_core::{ArticleId, AttributionKind, EntityId};
use std::fmt;

/// The ledger of quotes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quotes {
    /// One speaker alone; `Some(None)` where no speaker is known.
    pub speaker: Option<Option<EntityId>>,
    /// Direct, indirect or mixed alone.
    pub kind: Option<AttributionKind>,
    /// One article alone.
    pub article: Option<ArticleId>,
    /// Words to find in what was said.
    pub search: String,
}

impl Quotes {
    pub(super) fn read(query: &mut Query) -> Result<Self, NoAddress> {
        Ok(Quotes {
            speaker: query.value(parties::party, "speaker")?,
            kind: query.choice(choices::QUOTES, "kind")?,
            article: query.value(|s| s.parse().ok(), "in")?,
            search: query.text("q"),
        })
    }

    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>, query: &mut Writer) -> fmt::Result {
        query.text("speaker", &self.speaker.map(parties::party_key).unwrap_or_default());
        query.choice("kind", choices::QUOTES, self.kind);
        query.text("in", &self.article.map(|a| a.to_string()).unwrap_or_default());
        query.text("q", &self.search);
        f.write_str("quotes")
    }
}
