//! The address of one article.

use super::{NoAddress, Query, Writer};
use crate::choices;
use crate::words;
use onrecord_core::ArticleId;
use std::fmt;

/// One article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reader {
    /// Which; the first where none is named.
    pub article: Option<ArticleId>,
    /// The layers of marks that are switched off.
    pub hide: Vec<Layer>,
}

/// A layer of marks over the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// Names.
    Names,
    /// Quotes.
    Quotes,
    /// Stances.
    Stances,
}

/// The layers, in the order of their switches.
pub const LAYERS: &[choices::Choice<Layer>] = &[
    choices::Choice { key: "names", label: words::read::NAMES, value: Layer::Names },
    choices::Choice { key: "quotes", label: words::frame::QUOTES, value: Layer::Quotes },
    choices::Choice { key: "stances", label: words::frame::STANCES, value: Layer::Stances },
];

impl Reader {
    pub(super) fn read(article: Option<ArticleId>, query: &mut Query) -> Result<Self, NoAddress> {
        Ok(Reader { article, hide: query.list(".", |s| choices::value_of(LAYERS, s), "hide")? })
    }

    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>, query: &mut Writer) -> fmt::Result {
        query.list("hide", self.hide.iter().map(|l| choices::key_of(LAYERS, l)));
        f.write_str("read")?;
        self.article.map_or(Ok(()), |a| write!(f, "/{a}"))
    }
}
