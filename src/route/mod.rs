//! The page's address: `#/view/…?…`. It says what is shown, so that back, forward, reload and a copied link work.

mod compare;
mod item;
mod query;
mod timeline;

pub use compare::{Compare, Show};
pub use item::Item;
pub use timeline::Timeline;

use crate::choices;
use crate::words;
use onrecord_core::table::{Filter, TargetKey};
use onrecord_core::{ArticleId, AttributionKind, EntityId, Kind};
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

/// The stance table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stances {
    /// Rows are targets and columns holders.
    pub by_targets: bool,
    /// Rows and their order.
    pub filter: Filter,
}

/// How each article portrays the main entities.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Portrayal {
    /// One kind alone.
    pub kind: Option<Kind>,
}

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
            ["read"] => View::Read(read(None, &mut query)?),
            ["read", article] => View::Read(read(Some(parse(article)?), &mut query)?),
            ["cards"] => View::Cards(cards(None, &mut query)?),
            ["cards", entity] => View::Cards(cards(Some(parse(entity)?), &mut query)?),
            ["stances"] => View::Stances(stances(&mut query)?),
            ["stances", "portrayal"] => View::Portrayal(Portrayal { kind: query.choice(choices::KINDS, "kind")? }),
            ["quotes"] => View::Quotes(quotes(&mut query)?),
            ["compare", articles @ ..] => View::Compare(Compare::read(articles, &mut query)?),
            ["timeline"] => View::Timeline(Timeline::read(&mut query)?),
            ["review"] => View::Review(review(&mut query)?),
            _ => return Err(NoAddress),
        };
        query.end()?;
        Ok(Address { view, at })
    }
}

fn parse<T: FromStr>(s: &str) -> Result<T, NoAddress> {
    s.parse().map_err(|_| NoAddress)
}

fn read(article: Option<ArticleId>, query: &mut Query) -> Result<Reader, NoAddress> {
    Ok(Reader { article, hide: query.list(".", |s| choices::value_of(LAYERS, s), "hide")? })
}

fn cards(entity: Option<EntityId>, query: &mut Query) -> Result<Cards, NoAddress> {
    Ok(Cards {
        entity,
        search: query.text("q"),
        kind: query.choice(choices::KINDS, "kind")?,
        sort: query.choice(CARD_SORTS, "sort")?.unwrap_or_default(),
    })
}

fn stances(query: &mut Query) -> Result<Stances, NoAddress> {
    let by_targets = query.value(|s| (s == "targets").then_some(true), "by")?.unwrap_or(false);
    let filter = Filter {
        only: query.choice(choices::ONLY, "only")?.unwrap_or_default(),
        holder: query.value(party, "holder")?,
        target: query.value(target, "target")?,
        polarity: query.choice(choices::POLARITIES, "polarity")?,
        modality: query.choice(choices::MODALITIES, "modality")?,
        sure: query.choice(choices::SURENESS, "sure")?.unwrap_or_default(),
        least: query.choice(choices::LEAST, "least")?.unwrap_or_default(),
        sort: query.choice(choices::SORTS, "sort")?.unwrap_or_default(),
    };
    Ok(Stances { by_targets, filter })
}

fn quotes(query: &mut Query) -> Result<Quotes, NoAddress> {
    Ok(Quotes {
        speaker: query.value(party, "speaker")?,
        kind: query.choice(choices::QUOTES, "kind")?,
        article: query.value(|s| s.parse().ok(), "in")?,
        search: query.text("q"),
    })
}

fn review(query: &mut Query) -> Result<Review, NoAddress> {
    Ok(Review {
        sort: query.choice(choices::REVIEWED, "what")?,
        article: query.value(|s| s.parse().ok(), "in")?,
        judged: query.choice(choices::JUDGED, "only")?,
    })
}

/// An entity, or nobody: `e4`, `nobody`.
pub fn party(s: &str) -> Option<Option<EntityId>> {
    if s == "nobody" { Some(None) } else { s.parse().ok().map(Some) }
}

/// What [`party`] reads.
pub fn party_key(party: Option<EntityId>) -> String {
    party.map_or("nobody".into(), |e| e.to_string())
}

/// A target: `e4`, `t2`.
pub fn target(s: &str) -> Option<TargetKey> {
    s.parse().map(TargetKey::Entity).ok().or_else(|| s.parse().map(TargetKey::Topic).ok())
}

/// What [`target`] reads.
pub fn target_key(target: TargetKey) -> String {
    match target {
        TargetKey::Entity(id) => id.to_string(),
        TargetKey::Topic(id) => id.to_string(),
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut query = Writer::default();
        f.write_str("#/")?;
        match &self.view {
            View::Articles => {}
            View::Read(read) => {
                f.write_str("read")?;
                read.article.map_or(Ok(()), |a| write!(f, "/{a}"))?;
                query.list("hide", read.hide.iter().map(|l| choices::key_of(LAYERS, l)));
            }
            View::Cards(cards) => {
                f.write_str("cards")?;
                cards.entity.map_or(Ok(()), |e| write!(f, "/{e}"))?;
                query.text("q", &cards.search);
                query.choice("kind", choices::KINDS, cards.kind);
                query.choice("sort", CARD_SORTS, Some(cards.sort).filter(|s| *s != CardSort::default()));
            }
            View::Stances(stances) => {
                f.write_str("stances")?;
                write_stances(&mut query, stances);
            }
            View::Portrayal(portrayal) => {
                f.write_str("stances/portrayal")?;
                query.choice("kind", choices::KINDS, portrayal.kind);
            }
            View::Quotes(quotes) => {
                f.write_str("quotes")?;
                query.text("speaker", &quotes.speaker.map(party_key).unwrap_or_default());
                query.choice("kind", choices::QUOTES, quotes.kind);
                query.text("in", &quotes.article.map(|a| a.to_string()).unwrap_or_default());
                query.text("q", &quotes.search);
            }
            View::Compare(compare) => compare.write(f, &mut query)?,
            View::Timeline(timeline) => timeline.write(f, &mut query)?,
            View::Review(review) => {
                f.write_str("review")?;
                query.choice("what", choices::REVIEWED, review.sort);
                query.text("in", &review.article.map(|a| a.to_string()).unwrap_or_default());
                query.choice("only", choices::JUDGED, review.judged);
            }
        }
        query.list("at", self.at.iter());
        f.write_str(&query.finish())
    }
}

fn write_stances(query: &mut Writer, stances: &Stances) {
    let Filter { only, holder, target, polarity, modality, sure, least, sort } = &stances.filter;
    query.text("by", if stances.by_targets { "targets" } else { "" });
    query.text("only", choices::key_of(choices::ONLY, only));
    query.text("holder", &holder.map(party_key).unwrap_or_default());
    query.text("target", &target.map(target_key).unwrap_or_default());
    query.choice("polarity", choices::POLARITIES, *polarity);
    query.choice("modality", choices::MODALITIES, *modality);
    query.choice("sure", choices::SURENESS, Some(*sure));
    query.choice("least", choices::LEAST, Some(*least));
    query.choice("sort", choices::SORTS, Some(*sort).filter(|s| *s != Default::default()));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str) {
        let read: Address = address.parse().unwrap_or_else(|_| panic!("{address} is refused"));
        assert_eq!(read.to_string(), address);
    }

    #[test]
    fn addresses_read_back_what_they_write() {
        for address in [
            "#/",
            "#/?at=e1-1",
            "#/read",
            "#/read/a1?at=q3",
            "#/read/a2?hide=names.stances&at=q3.s1.e2-4.r1-1.t1-2.c1-2",
            "#/cards",
            "#/cards/e4",
            "#/cards/e4?q=win+%26+%C5%8D&kind=person&sort=name",
            "#/stances?by=targets&only=disagree",
            "#/stances?only=one&holder=nobody&target=t1&polarity=against&modality=urged&sure=likely&sort=count",
            "#/stances?holder=e3&target=e1&least=2-articles&at=s1.s2",
            "#/stances/portrayal",
            "#/stances/portrayal?kind=person&at=e1-2.e1-4",
            "#/quotes?speaker=e2&kind=mixed&in=a1&q=100%25",
            "#/quotes?speaker=nobody",
            "#/compare",
            "#/compare/a1",
            "#/compare/a1/a3",
            "#/compare/a3/a1/a2?show=differs&fold=copied&keys=off",
            "#/compare/a1/a2?show=a2&at=c1-1",
            "#/timeline",
            "#/timeline?in=a2&entity=e3&at=d1",
            "#/review",
            "#/review?what=stances&in=a2&only=open&at=s3",
        ] {
            check(address);
        }
    }

    #[test]
    fn an_empty_hash_is_the_first_view() {
        for hash in ["", "#", "#/", "/"] {
            assert_eq!(hash.parse(), Ok(Address::default()), "{hash}");
        }
    }

    #[test]
    fn what_the_page_never_writes_is_refused() {
        for address in [
            "#/nowhere",
            "#/read/e1",
            "#/read/a0",
            "#/read/a1/x",
            "#/read/a1?at=",
            "#/read/a1?at=q3.x",
            "#/read/a1?q=x",
            "#/stances?by=rows",
            "#/stances?only=disagree&only=one",
            "#/stances?least=1-stances",
            "#/stances/portrayal?only=one",
            "#/quotes?kind=loud",
            "#/compare/x1",
            "#/compare/a1/a2?show=all",
            "#/compare/a1/a2?keys=on",
            "#w=deadbeef",
        ] {
            assert_eq!(address.parse::<Address>(), Err(NoAddress), "{address}");
        }
    }
}
