//! Items named by their words, so that they are found again in any analysis of the same texts.

use super::{Anchor, ItemId, ItemKind, Orphan, work::article_of};
use crate::{Analysis, ArticleId, Document, Entity, EntityId, Mention, MentionForm, Span, TopicId};
use serde::{Deserialize, Serialize};

/// An item by the words it stands on: ids change whenever documents come and go, and a text does not.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// What it is.
    pub kind: ItemKind,
    /// What tells it from others of its sort: of a quote content and cue, of a stance cue, target and holder, of an
    /// alignment its statements, of an entity one mention, of a topic one wording.
    pub at: Vec<Anchor>,
    /// An entity's or topic's name, a role's title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

impl Place {
    /// The place of an item; `None` where there is no such item or it stands on no words.
    pub fn of(documents: &[Document], analysis: &Analysis, item: ItemId) -> Option<Place> {
        let spans = spans(analysis, item)?;
        let at: Vec<Anchor> = spans.iter().filter_map(|(a, s)| Anchor::of(documents, analysis, *a, *s)).collect();
        let place = Place { kind: item.kind(), at, name: name(analysis, item).to_owned() };
        (!place.at.is_empty() && place.at.len() == spans.len()).then_some(place)
    }

    /// The items there; several where they share all their words, as the entities behind one “they” do.
    ///
    /// # Errors
    /// Why there is none.
    pub fn find(&self, documents: &[Document], analysis: &Analysis) -> Result<Vec<ItemId>, Orphan> {
        let spans: Result<Vec<_>, Orphan> = self.at.iter().map(|at| locate(documents, analysis, at)).collect();
        if let ItemKind::Entity | ItemKind::Topic = self.kind {
            return self.owner(analysis, spans).map(|item| vec![item]);
        }
        let key = spans?;
        let is_it = |item: &ItemId| {
            name(analysis, *item) == self.name && self::spans(analysis, *item).is_some_and(|s| s == key)
        };
        let found: Vec<ItemId> = ItemId::all(analysis, self.kind).into_iter().filter(is_it).collect();
        if found.is_empty() { Err(Orphan::NoItem) } else { Ok(found) }
    }

    /// The one entity or topic that stands at these words; where the words are gone, the only one of that name.
    fn owner(&self, analysis: &Analysis, spans: Result<Vec<(ArticleId, Span)>, Orphan>) -> Result<ItemId, Orphan> {
        let all = ItemId::all(analysis, self.kind);
        let is_named = |item: &ItemId| name(analysis, *item) == self.name;
        let only = |items: &mut dyn Iterator<Item = ItemId>| items.next().filter(|_| items.next().is_none());
        let here = |item: &ItemId| matches!(&spans, Ok(s) if s.first().is_some_and(|at| stands(analysis, *item, *at)));
        only(&mut all.iter().copied().filter(here))
            .or_else(|| only(&mut all.iter().copied().filter(|i| here(i) && is_named(i))))
            .or_else(|| only(&mut all.iter().copied().filter(is_named)))
            .ok_or_else(|| spans.err().unwrap_or(Orphan::NoItem))
    }
}

/// The article and span behind an anchor.
pub fn locate(documents: &[Document], analysis: &Analysis, at: &Anchor) -> Result<(ArticleId, Span), Orphan> {
    let (document, span) = at.find(documents)?;
    article_of(analysis, document, span).map(|article| (article, span)).ok_or(Orphan::NoItem)
}

fn name(analysis: &Analysis, item: ItemId) -> &str {
    match item {
        ItemId::Entity(id) => analysis.entity(id).map_or("", |e| &e.name),
        ItemId::Topic(id) => analysis.topic(id).map_or("", |t| &t.name),
        ItemId::Role(id, n) => analysis.entity(id).and_then(|e| e.role_evidence.get(n)).map_or("", |r| &r.title),
        _ => "",
    }
}

/// Whether an entity or a topic has a mention or wording at a place.
fn stands(analysis: &Analysis, item: ItemId, (article, span): (ArticleId, Span)) -> bool {
    match item {
        ItemId::Entity(id) => analysis.entity(id).is_some_and(|e| mention_at(e, article, span).is_some()),
        ItemId::Topic(id) => {
            analysis.topic(id).is_some_and(|t| t.members.iter().any(|m| (m.article, m.span) == (article, span)))
        }
        _ => false,
    }
}

/// Which mention of an entity stands at a place.
pub fn mention_at(entity: &Entity, article: ArticleId, span: Span) -> Option<usize> {
    entity.mentions.iter().position(|m| m.article == article && m.span() == span)
}

/// What tells an item from others of its sort; `None` where there is no such item.
pub fn spans(analysis: &Analysis, item: ItemId) -> Option<Vec<(ArticleId, Span)>> {
    let one = |article: ArticleId, spans: &[Option<Span>]| {
        spans.iter().flatten().filter(|s| !s.is_empty()).map(|s| (article, *s)).collect::<Vec<_>>()
    };
    let joined = |spans: &[Span]| spans.iter().copied().reduce(Span::join);
    Some(match item {
        ItemId::Entity(id) => one_mention(analysis, id).map(|m| (m.article, m.span())).into_iter().collect(),
        ItemId::Topic(id) => one_member(analysis, id).into_iter().collect(),
        ItemId::Mention(id, n) => analysis.entity(id)?.mentions.get(n).map(|m| vec![(m.article, m.span())])?,
        ItemId::Role(id, n) => analysis.entity(id)?.role_evidence.get(n).map(|r| vec![(r.article, r.evidence)])?,
        ItemId::Member(id, n) => analysis.topic(id)?.members.get(n).map(|m| vec![(m.article, m.span)])?,
        ItemId::Quote(id) => {
            let q = analysis.attribution(id)?;
            one(q.article, &[joined(&q.content), joined(&q.cue)])
        }
        ItemId::Stance(id) => {
            let s = analysis.stance(id)?;
            one(s.article, &[Some(s.cue), Some(s.target_span), s.holder_span])
        }
        ItemId::Statement(n) => {
            let a = analysis.alignments.get(n)?;
            a.articles.iter().copied().zip(a.spans.iter().copied()).collect()
        }
    })
}

/// The mention that an entity is known by: its own, with its name, where it has such a one.
fn one_mention(analysis: &Analysis, id: EntityId) -> Option<&Mention> {
    let entity = analysis.entity(id)?;
    let is_shared =
        |m: &Mention| analysis.entities.iter().any(|e| e.id != id && mention_at(e, m.article, m.span()).is_some());
    let rank = |m: &&Mention| (m.form, m.span().len() != entity.name.len(), m.article, m.start);
    let mut all: Vec<&Mention> = entity.mentions.iter().collect();
    all.sort_by_key(rank);
    let pronoun = |m: &&Mention| m.form == MentionForm::Pronoun;
    all.iter().find(|m| !pronoun(m) && !is_shared(m)).or(all.first()).copied()
}

/// The wording that a topic is known by: the first that no other topic has.
fn one_member(analysis: &Analysis, id: TopicId) -> Option<(ArticleId, Span)> {
    let topic = analysis.topic(id)?;
    let is_shared = |at: &(ArticleId, Span)| {
        analysis.topics.iter().any(|t| t.id != id && stands(analysis, ItemId::Topic(t.id), *at))
    };
    let places = || topic.members.iter().map(|m| (m.article, m.span));
    places().find(|at| !is_shared(at)).or_else(|| places().next())
}
