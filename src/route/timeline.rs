//! The address of the timeline.

use super::{NoAddress, Query, Writer};
use onrecord_core::{ArticleId, EntityId};
use std::fmt;

/// Dated statements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// Of one article alone.
    pub article: Option<ArticleId>,
    /// In sentences with this one alone.
    pub entity: Option<EntityId>,
}

impl Timeline {
    pub(super) fn read(query: &mut Query) -> Result<Self, NoAddress> {
        let article = query.value(|s| s.parse().ok(), "in")?;
        Ok(Timeline { article, entity: query.value(|s| s.parse().ok(), "entity")? })
    }

    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>, query: &mut Writer) -> fmt::Result {
        query.text("in", &self.article.map(|a| a.to_string()).unwrap_or_default());
        query.text("entity", &self.entity.map(|e| e.to_string()).unwrap_or_default());
        f.write_str("timeline")
    }
}
