//! The address of reviewing.

use super::{NoAddress, Query, Writer};
use crate::choices;
use onrecord_core::ArticleId;
use std::fmt;

/// What sort of item is reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reviewed {
    /// Who said what.
    Quotes,
    /// Who stands where.
    Stances,
    /// Who is what.
    Roles,
}

/// What is gone through, one item after another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// One sort alone.
    pub sort: Option<Reviewed>,
    /// One article alone.
    pub article: Option<ArticleId>,
    /// What was judged alone, or what was not.
    pub judged: Option<bool>,
}

impl Review {
    pub(super) fn read(query: &mut Query) -> Result<Self, NoAddress> {
        Ok(Review {
            sort: query.choice(choices::REVIEWED, "what")?,
            article: query.value(|s| s.parse().ok(), "in")?,
            judged: query.choice(choices::JUDGED, "only")?,
        })
    }

    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>, query: &mut Writer) -> fmt::Result {
        query.choice("what", choices::REVIEWED, self.sort);
        query.text("in", &self.article.map(|a| a.to_string()).unwrap_or_default());
        query.choice("only", choices::JUDGED, self.judged);
        f.write_str("review")
    }
}
