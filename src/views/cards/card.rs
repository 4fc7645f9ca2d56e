//! One entity's card, as plain data.

use super::names::{NameLine, names};
use super::roles::{RoleLine, roles};
use crate::parts::Portrayed;
use crate::route::Item;
use crate::state::Parted;
use crate::told::Told;
use crate::words;
use crate::worker::Reading;
use onrecord_core::portrayal::Portrayal;
use onrecord_core::table::TargetKey;
use onrecord_core::{ArticleId, AttributionId, AttributionKind, Entity, EntityId, Kind, Polarity, Span, Stance};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Everything a card shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Whose.
    pub id: EntityId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Whether the text names it.
    pub named: bool,
    /// What it goes by besides its name, and why.
    pub names: Vec<NameLine>,
    /// What the person split off from it, or it from.
    pub parted: Vec<Parted>,
    /// Its roles, each once.
    pub roles: Vec<RoleLine>,
    /// Where it is mentioned, an article a line.
    pub articles: Vec<ArticleLine>,
    /// How it is portrayed: by all articles together where there are several, and by each.
    pub portrayed: Vec<PortrayedLine>,
    /// What it said, the newest article first.
    pub said: Vec<SaidLine>,
    /// Where it stands.
    pub held: Vec<StanceLine>,
    /// Where others stand towards it.
    pub received: Vec<StanceLine>,
    /// Who stands in the same sentences, the most often first.
    pub company: Vec<Companion>,
}

/// Mentions in one article.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleLine {
    /// Which.
    pub article: ArticleId,
    /// What to call it.
    pub title: String,
    /// The mentions.
    pub items: Vec<Item>,
}

/// How one article portrays it, or all of them together.
#[derive(Clone, Debug, PartialEq)]
pub struct PortrayedLine {
    /// What to call the article.
    pub title: String,
    /// The mentions by their light.
    pub portrayed: Portrayed,
}

/// One thing it said.
#[derive(Clone, Debug, PartialEq)]
pub struct SaidLine {
    /// Which.
    pub quote: AttributionId,
    /// Whether in these very words.
    pub direct: bool,
    /// The cue, as written.
    pub cue: String,
    /// The words.
    pub words: String,
    /// To whom: “reporters”.
    pub to: String,
    /// Where or when, as written: “in a statement on Monday”.
    pub setting: String,
    /// What to call the article, and its date.
    pub article: String,
}

/// Stances towards one target, or of one holder, on one side.
#[derive(Clone, Debug, PartialEq)]
pub struct StanceLine {
    /// The other party's name.
    pub name: String,
    /// For or against.
    pub polarity: Polarity,
    /// The stances, the shortest first.
    pub told: Vec<Told>,
}

impl StanceLine {
    /// What opens all of them.
    pub fn items(&self) -> Vec<Item> {
        self.told.iter().map(|t| Item::Stance(t.stance)).collect()
    }
}

/// Somebody in the same sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct Companion {
    /// Who.
    pub id: EntityId,
    /// Their name.
    pub name: String,
    /// In how many sentences.
    pub sentences: usize,
}

impl Card {
    /// The card of an entity; `None` where there is none.
    pub fn of(reading: &Reading, id: EntityId) -> Option<Card> {
        let e = reading.analysis.entity(id)?;
        Some(Card {
            id,
            name: e.name.clone(),
            kind: e.kind,
            named: e.named,
            names: names(reading, e),
            parted: reading.parted(TargetKey::Entity(id)),
            roles: roles(reading, e),
            articles: articles(reading, e),
            portrayed: portrayed(reading, id),
            said: said(reading, id),
            held: held(reading, id),
            received: received(reading, id),
            company: company(reading, e),
        })
    }
}

fn articles(reading: &Reading, e: &Entity) -> Vec<ArticleLine> {
    let mut by_article: BTreeMap<ArticleId, Vec<Item>> = BTreeMap::new();
    for (n, mention) in e.mentions.iter().enumerate() {
        by_article.entry(mention.article).or_default().push(Item::Mention(e.id, n));
    }
    let line = |(article, items)| ArticleLine { article, title: reading.short_title(article), items };
    by_article.into_iter().map(line).collect()
}

fn portrayed(reading: &Reading, id: EntityId) -> Vec<PortrayedLine> {
    let Portrayal { all, articles, .. } = Portrayal::of(&reading.analysis, id);
    let line = |title, tally| PortrayedLine { title, portrayed: Portrayed::of(id, tally) };
    let together = (articles.len() > 1).then(|| line(words::common::ALL_ARTICLES.into(), &all));
    together.into_iter().chain(articles.iter().map(|(a, tally)| line(reading.short_title(*a), tally))).collect()
}

fn said(reading: &Reading, id: EntityId) -> Vec<SaidLine> {
    let mut quotes: Vec<_> = reading.analysis.attributions.iter().filter(|q| q.speakers().any(|s| s == id)).collect();
    let published = |article| reading.analysis.article(article).and_then(|a| a.published.clone());
    quotes.sort_by_cached_key(|q| (Reverse(published(q.article)), q.id));
    let line = |q: &onrecord_core::Attribution| SaidLine {
        quote: q.id,
        direct: q.kind == AttributionKind::Direct,
        cue: reading.joined(q.article, &q.cue),
        words: reading.joined(q.article, &q.content),
        to: q.addressee.as_ref().map_or(String::new(), |a| reading.joined(q.article, &[a.span])),
        setting: q.setting.map_or(String::new(), |s| reading.joined(q.article, &[s])),
        article: reading.dated_title(q.article),
    };
    quotes.into_iter().map(line).collect()
}

fn held(reading: &Reading, id: EntityId) -> Vec<StanceLine> {
    let by_target = |s: &Stance| (s.holder == Some(id)).then(|| TargetKey::of(&s.target));
    grouped(reading, by_target, |target| target.name(&reading.analysis).to_owned())
}

fn received(reading: &Reading, id: EntityId) -> Vec<StanceLine> {
    let by_holder = |s: &Stance| (TargetKey::of(&s.target) == TargetKey::Entity(id)).then_some(s.holder);
    grouped(reading, by_holder, |holder| reading.name(holder))
}

/// The stances that `key` keeps, a line each key and polarity, the most stances first.
fn grouped<K: Ord>(
    reading: &Reading,
    key: impl Fn(&Stance) -> Option<K>,
    name: impl Fn(K) -> String,
) -> Vec<StanceLine> {
    let mut groups: BTreeMap<(K, Polarity), Vec<Told>> = BTreeMap::new();
    for s in &reading.analysis.stances {
        if let Some(k) = key(s) {
            groups.entry((k, s.polarity)).or_default().push(Told::of(reading, s));
        }
    }
    let line = |((k, polarity), mut told): ((K, Polarity), Vec<Told>)| {
        told.sort_by_key(|t| t.words.len());
        StanceLine { name: name(k), polarity, told }
    };
    let mut lines: Vec<StanceLine> = groups.into_iter().map(line).collect();
    lines.sort_by_key(|l| Reverse(l.told.len()));
    lines
}

/// Who else is mentioned in the sentences that mention this entity.
fn company(reading: &Reading, e: &Entity) -> Vec<Companion> {
    let sentence = |article: ArticleId, span: Span| {
        let all = &reading.analysis.article(article)?.sentences;
        let i = all.partition_point(|s| s.end <= span.start);
        all.get(i).filter(|s| s.overlaps(span)).map(|_| (article, i))
    };
    let places =
        |e: &Entity| -> HashSet<_> { e.mentions.iter().filter_map(|m| sentence(m.article, m.span())).collect() };
    let here = places(e);
    let articles: BTreeSet<ArticleId> = here.iter().map(|(a, _)| *a).collect();
    let near = |o: &&Entity| o.id != e.id && o.mentions.iter().any(|m| articles.contains(&m.article));
    let mut all: Vec<Companion> = reading
        .analysis
        .entities
        .iter()
        .filter(near)
        .map(|o| Companion { id: o.id, name: o.name.clone(), sentences: places(o).intersection(&here).count() })
        .filter(|c| c.sentences > 0)
        .collect();
    all.sort_by_key(|c| (Reverse(c.sentences), c.id));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    fn items(items: &[Item]) -> String {
        items.iter().map(|i| i.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_card_gathers_what_is_known() {
        let Some(card) = Card::of(&reading(), EntityId(0)) else { panic!("no card") };
        assert_eq!(card.name, "Ada Lund");
        let articles: Vec<_> = card.articles.iter().map(|a| format!("{}: {}", a.title, items(&a.items))).collect();
        assert_eq!(articles, ["The Herald: e1-1 e1-2", "The Star: e1-3 e1-4"]);
        let said: Vec<_> = card.said.iter().map(|s| format!("{} {}", s.quote, s.article)).collect();
        assert_eq!(
            said,
            ["q4 The Star, 5 April 2024", "q1 The Herald, 2 April 2024", "q3 The Herald, 2 April 2024"],
            "the newest article first"
        );
        let line = |l: &StanceLine| format!("{} {:?} {}", l.name, l.polarity, items(&l.items()));
        assert_eq!(card.held.iter().map(line).collect::<Vec<_>>(), ["bridge Positive s1"]);
        assert_eq!(card.received.iter().map(line).collect::<Vec<_>>(), ["unattributed Negative s3"]);
        let company: Vec<_> = card.company.iter().map(|c| format!("{} {}", c.name, c.sentences)).collect();
        assert_eq!(company, ["Tom Berg 1", "The Post 1"]);
    }

    #[test]
    fn a_name_and_nothing_else_is_a_card_too() {
        let mut reading = reading();
        reading.analysis.entities[2].mentions.clear();
        let card = Card::of(&reading, EntityId(2));
        assert!(card.is_some_and(|c| c.articles.is_empty() && c.company.is_empty() && c.said.is_empty()));
        assert_eq!(Card::of(&reading, EntityId(9)), None);
    }
}
