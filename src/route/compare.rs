//! The address of the comparison: which articles stand side by side, and which rows are shown.

use super::{NoAddress, Query, Writer, parse};
use onrecord_core::ArticleId;
use std::fmt;

/// Articles side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compare {
    /// Which, from left to right; chosen for the reader where none is named.
    pub articles: Vec<ArticleId>,
    /// Which rows.
    pub show: Show,
    /// Whether text that is copied is folded away.
    pub fold: bool,
    /// Whether the keys that go from difference to difference are off.
    pub no_keys: bool,
}

/// Rows of a comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// All of them.
    #[default]
    All,
    /// What is told differently.
    Differs,
    /// What stands in one article alone.
    Only,
    /// What stands in this article alone.
    OnlyIn(ArticleId),
    /// What is the same.
    Same,
    /// What is copied.
    Copied,
}

impl Show {
    fn read(key: &str) -> Option<Show> {
        match key {
            "differs" => Some(Show::Differs),
            "only" => Some(Show::Only),
            "same" => Some(Show::Same),
            "copied" => Some(Show::Copied),
            article => article.parse().ok().map(Show::OnlyIn),
        }
    }

    fn key(self) -> String {
        match self {
            Show::All => String::new(),
            Show::Differs => "differs".into(),
            Show::Only => "only".into(),
            Show::OnlyIn(article) => article.to_string(),
            Show::Same => "same".into(),
            Show::Copied => "copied".into(),
        }
    }
}

impl Compare {
    pub(super) fn read(articles: &[&str], query: &mut Query) -> Result<Self, NoAddress> {
        Ok(Compare {
            articles: articles.iter().map(|a| parse(a)).collect::<Result<_, _>>()?,
            show: query.value(Show::read, "show")?.unwrap_or_default(),
            fold: query.value(|s| (s == "copied").then_some(true), "fold")?.unwrap_or(false),
            no_keys: query.value(|s| (s == "off").then_some(true), "keys")?.unwrap_or(false),
        })
    }

    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>, query: &mut Writer) -> fmt::Result {
        f.write_str("compare")?;
        query.text("show", &self.show.key());
        query.text("fold", if self.fold { "copied" } else { "" });
        query.text("keys", if self.no_keys { "off" } else { "" });
        self.articles.iter().try_for_each(|a| write!(f, "/{a}"))
    }
}
