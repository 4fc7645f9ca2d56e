//! The page's address: `#/view/…?…`. It says what is shown, so that back, forward, reload and a copied link work.

mod cards;
mod compare;
mod item;
mod parties;
mod query;
mod quotes;
mod reader;
mod review;
mod stances;
#[cfg(test)]
mod tests;
mod timeline;

pub use cards::{CARD_SORTS, CardSort, Cards};
pub use compare::{Compare, Show};
pub use item::Item;
pub use parties::{party, party_key, target, target_key};
pub use quotes::Quotes;
pub use reader::{LAYERS, Layer, Reader};
pub use review::{Review, Reviewed};
pub use stances::{Portrayal, Stances};
pub use timeline::Timeline;

use onrecord_core::{ArticleId, EntityId};
use query::{Query, Writer};
use std::{fmt, str::FromStr};

/// Everything the address says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// The view with its filters.
    pub view: View,
    /// What the evidence panel shows; closed when empty.
    pub at: Vec<Item>,
}

/// A view and what is chosen in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum View {
    /// `#/`: the paste box and the articles.
    #[default]
    Articles,
    /// `#/read/a1`
    Read(Reader),
    /// `#/cards/e4`
    Cards(Cards),
    /// `#/stances`
    Stances(Stances),
    /// `#/stances/portrayal`
    Portrayal(Portrayal),
    /// `#/quotes`
    Quotes(Quotes),
    /// `#/compare/a1/a2`
    Compare(Compare),
    /// `#/timeline`
    Timeline(Timeline),
    /// `#/review`
    Review(Review),
}

/// The text is no address of this page.
#[derive(Debug, PartialEq)]
pub struct NoAddress;

impl Address {
    /// A view with the evidence panel closed.
    pub fn to(view: View) -> Self {
        Address { view, at: vec![] }
    }

    /// An article, with `at` marked and open in the panel.
    pub fn read(article: ArticleId, at: Vec<Item>) -> Self {
        Address { view: View::Read(Reader { article: Some(article), hide: vec![] }), at }
    }

    /// An entity's card.
    pub fn card(entity: EntityId) -> Self {
        Address::to(View::Cards(Cards { entity: Some(entity), ..Cards::default() }))
    }

    /// The same view with other items in the panel.
    pub fn with(&self, at: Vec<Item>) -> Self {
        Address { view: self.view.clone(), at }
    }
}

impl FromStr for Address {
    type Err = NoAddress;

    /// Reads a location's hash, with or without its `#`. Anything that this page never writes is refused as a whole.
    fn from_str(hash: &str) -> Result<Self, NoAddress> {
        let text = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let mut query = Query::new(query)?;
        let at = query.list(".", |s| s.parse().ok(), "at")?;
        let path: Vec<&str> = path.trim_matches('/').split('/').filter(|p| !p.is_empty()).collect();
        let view = match path.as_slice() {
            [] => View::Articles,
            ["read"] => View::Read(Reader::read(None, &mut query)?),
            ["read", article] => View::Read(Reader::read(Some(parse(article)?), &mut query)?),
            ["cards"] => View::Cards(Cards::read(None, &mut query)?),
            ["cards", entity] => View::Cards(Cards::read(Some(parse(entity)?), &mut query)?),
            ["stances"] => View::Stances(Stances::read(&mut query)?),
            ["stances", "portrayal"] => View::Portrayal(Portrayal::read(&mut query)?),
            ["quotes"] => View::Quotes(Quotes::read(&mut query)?),
            ["compare", articles @ ..] => View::Compare(Compare::read(articles, &mut query)?),
            ["timeline"] => View::Timeline(Timeline::read(&mut query)?),
            ["review"] => View::Review(Review::read(&mut query)?),
            _ => return Err(NoAddress),
        };
        query.end()?;
        Ok(Address { view, at })
    }
}

fn parse<T: FromStr>(s: &str) -> Result<T, NoAddress> {
    s.parse().map_err(|_| NoAddress)
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(f, &self.view, &self.at)
    }
}

/// The address of a view with these items in the panel.
pub fn opening(view: &View, at: &[Item]) -> String {
    fmt::from_fn(|f| write(f, view, at)).to_string()
}

fn write(f: &mut fmt::Formatter<'_>, view: &View, at: &[Item]) -> fmt::Result {
    let mut query = Writer::default();
    f.write_str("#/")?;
    match view {
        View::Articles => {}
        View::Read(reader) => reader.write(f, &mut query)?,
        View::Cards(cards) => cards.write(f, &mut query)?,
        View::Stances(stances) => stances.write(f, &mut query)?,
        View::Portrayal(portrayal) => portrayal.write(f, &mut query)?,
        View::Quotes(quotes) => quotes.write(f, &mut query)?,
        View::Compare(compare) => compare.write(f, &mut query)?,
        View::Timeline(timeline) => timeline.write(f, &mut query)?,
        View::Review(review) => review.write(f, &mut query)?,
    }
    query.list("at", at.iter());
    f.write_str(&query.finish())
}
