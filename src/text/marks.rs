//! The marks over one article.

use super::Mark;
use crate::choices::{KINDS, POLARITIES, QUOTES, label_of};
use crate::route::{Item, Layer};
use crate::words;
use crate::worker::Reading;
use onrecord_core::{Analysis, ArticleId, Kind, MentionForm, Polarity, Span};

/// How a mark looks, and what it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A name or a description of an entity.
    Name(Kind),
    /// A pronoun.
    Pronoun,
    /// Words that somebody said.
    Said,
    /// The words that carry the saying.
    Cue,
    /// Whose words.
    Source,
    /// The words that carry a stance for.
    For,
    /// The words that carry a stance against.
    Against,
    /// The words of a stance around those: its evidence.
    Evidence,
    /// What the panel points at, where it is nothing of the above.
    Plain,
}

impl Look {
    /// Its class in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Look::Name(_) => "m-name",
            Look::Pronoun => "m-pronoun",
            Look::Said => "m-said",
            Look::Cue => "m-cue",
            Look::Source => "m-source",
            Look::For => "m-for",
            Look::Against => "m-against",
            Look::Evidence => "m-evidence",
            Look::Plain => "m-plain",
        }
    }
}

/// The look of a stance's cue.
pub fn look_of(polarity: Polarity) -> Look {
    match polarity {
        Polarity::Positive => Look::For,
        Polarity::Negative => Look::Against,
    }
}

/// The marks of one article on the layers that are not hidden.
pub fn marks(reading: &Reading, article: ArticleId, hide: &[Layer]) -> Vec<Mark<(Item, Look)>> {
    let analysis = &reading.analysis;
    let shown = |layer| !hide.contains(&layer);
    let mut out = vec![];
    if shown(Layer::Quotes) {
        out.extend(quotes(analysis, article));
    }
    if shown(Layer::Stances) {
        out.extend(stances(analysis, article));
    }
    if shown(Layer::Names) {
        out.extend(names(analysis, article));
    }
    out
}

/// Marks for what the address points at and the layers do not show: roles, topics, statements, hidden layers.
pub fn pointed_at(reading: &Reading, article: ArticleId, at: &[Item]) -> Vec<Mark<(Item, Look)>> {
    let of = |item: &Item| {
        let spans = spans(&reading.analysis, *item).filter(|(a, _)| *a == article).map_or(vec![], |(_, spans)| spans);
        let mark = |span| Mark { span, what: (*item, Look::Plain) };
        spans.into_iter().map(mark).collect::<Vec<_>>()
    };
    at.iter().flat_map(of).collect()
}

/// The items of an address that the layers do not show.
pub fn unmarked(at: &[Item], hide: &[Layer]) -> Vec<Item> {
    let is_unmarked = |item: &&Item| match item {
        Item::Mention(..) => hide.contains(&Layer::Names),
        Item::Quote(_) => hide.contains(&Layer::Quotes),
        Item::Stance(_) => hide.contains(&Layer::Stances),
        Item::Role(..) | Item::Topic(..) | Item::Statement(..) | Item::Time(_) => true,
    };
    at.iter().filter(is_unmarked).copied().collect()
}

/// Where an item stands.
fn spans(analysis: &Analysis, item: Item) -> Option<(ArticleId, Vec<Span>)> {
    match item {
        Item::Quote(id) => analysis.attribution(id).map(|q| (q.article, [&q.cue[..], &q.content].concat())),
        Item::Stance(id) => analysis.stance(id).map(|s| (s.article, vec![s.evidence])),
        Item::Mention(id, n) => analysis.entity(id)?.mentions.get(n).map(|m| (m.article, vec![m.span()])),
        Item::Role(id, n) => analysis.entity(id)?.role_evidence.get(n).map(|r| (r.article, vec![r.evidence])),
        Item::Topic(id, n) => analysis.topic(id)?.members.get(n).map(|m| (m.article, vec![m.span])),
        Item::Time(id) => analysis.time_expression(id).map(|t| (t.article, vec![t.span])),
        Item::Statement(a, n) => {
            let alignment = analysis.alignments.get(a)?;
            let (article, span) = alignment.articles.get(n).zip(alignment.spans.get(n))?;
            Some((*article, vec![*span]))
        }
    }
}

fn names(analysis: &Analysis, article: ArticleId) -> impl Iterator<Item = Mark<(Item, Look)>> {
    analysis.entities.iter().flat_map(move |e| {
        let here = e.mentions.iter().enumerate().filter(move |(_, m)| m.article == article);
        here.map(|(n, m)| {
            let look =
                if m.form == MentionForm::Pronoun { Look::Pronoun } else { Look::Name(m.kind.unwrap_or(e.kind)) };
            Mark { span: m.span(), what: (Item::Mention(e.id, n), look) }
        })
    })
}

fn quotes(analysis: &Analysis, article: ArticleId) -> impl Iterator<Item = Mark<(Item, Look)>> {
    analysis.attributions.iter().filter(move |q| q.article == article).flat_map(|q| {
        let said = q.content.iter().map(|s| (*s, Look::Said));
        let cue = q.cue.iter().map(|s| (*s, Look::Cue));
        said.chain(cue).map(|(span, look)| Mark { span, what: (Item::Quote(q.id), look) })
    })
}

fn stances(analysis: &Analysis, article: ArticleId) -> impl Iterator<Item = Mark<(Item, Look)>> {
    let here = analysis.stances.iter().filter(move |s| s.article == article);
    here.map(|s| Mark { span: s.cue, what: (Item::Stance(s.id), look_of(s.polarity)) })
}

/// What a mark is, in a few words: “Person: Winston Peters”, “Stance: China against AUKUS”.
pub fn says(reading: &Reading, (item, look): (Item, Look)) -> String {
    let analysis = &reading.analysis;
    match item {
        Item::Mention(id, _) => {
            let kind = if let Look::Name(kind) = look { label_of(KINDS, &kind) } else { words::read::PRONOUN };
            words::common::to_what(kind, &reading.name(Some(id)))
        }
        Item::Quote(id) => {
            let kind = analysis.attribution(id).map_or("", |q| label_of(QUOTES, &q.kind));
            words::common::to_what(kind, &reading.speaker(id))
        }
        Item::Stance(id) => analysis.stance(id).map_or(String::new(), |s| {
            let way = label_of(POLARITIES, &s.polarity);
            words::common::stance_of(&reading.name(s.holder), way, analysis.target_name(&s.target))
        }),
        _ => String::new(),
    }
}
