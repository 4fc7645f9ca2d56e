//! An analysis without some of its items: those that were merged into others, or that a person rejected. What is left is
//! in the order of the text again, with new ids.

use super::{Corrected, ItemId, Mark, Outcome};
use crate::{
    Alignment, Analysis, ArticleId, Attribution, AttributionId, Entity, EntityId, MentionForm, Relation, Span, Stance,
    StanceId, Target, Topic, TopicId, Why, join::role_lines,
};
use std::collections::BTreeSet;

impl Corrected {
    /// What a person is shown: without what they rejected and what rested on that alone. A quote or stance whose speaker
    /// or holder was named by a rejected mention is unattributed.
    pub fn kept(&self) -> Corrected {
        let rejected: BTreeSet<ItemId> =
            self.review.iter().filter(|(_, mark)| *mark == Mark::Rejected).map(|(item, _)| item).collect();
        if rejected.is_empty() {
            return self.clone();
        }
        let mut loosened = self.clone();
        let gone = with_what_rests_on(&self.analysis, rejected);
        loosen(&mut loosened.analysis, &gone);
        without(&loosened, &gone)
    }
}

/// The items and those that make no sense without them.
fn with_what_rests_on(analysis: &Analysis, mut gone: BTreeSet<ItemId>) -> BTreeSet<ItemId> {
    let entities: Vec<ItemId> =
        analysis.entities.iter().filter(|e| is_nameless(e, &gone)).map(|e| ItemId::Entity(e.id)).collect();
    gone.extend(entities);
    let topics: Vec<ItemId> =
        analysis.topics.iter().filter(|t| is_wordless(t, &gone)).map(|t| ItemId::Topic(t.id)).collect();
    gone.extend(topics);
    let aimless = |s: &&Stance| match &s.target {
        Target::Entity { entity } => {
            gone.contains(&ItemId::Entity(*entity)) || is_lost(analysis, &gone, *entity, s.article, s.target_span)
        }
        Target::Topic { topic_id, .. } => {
            let members = analysis.topic(*topic_id).map_or(&[][..], |t| &t.members);
            let member = members.iter().position(|m| (m.article, m.span) == (s.article, s.target_span));
            gone.contains(&ItemId::Topic(*topic_id))
                || member.is_some_and(|n| gone.contains(&ItemId::Member(*topic_id, n)))
        }
    };
    let stances: Vec<ItemId> = analysis.stances.iter().filter(aimless).map(|s| ItemId::Stance(s.id)).collect();
    gone.extend(stances);
    gone
}

/// Whether no name or description of an entity is left, and one was taken away.
fn is_nameless(entity: &Entity, gone: &BTreeSet<ItemId>) -> bool {
    let is_gone = |n: usize| gone.contains(&ItemId::Mention(entity.id, n));
    let names = || entity.mentions.iter().enumerate().filter(|(_, m)| m.form != MentionForm::Pronoun);
    let left = if names().next().is_some() {
        names().any(|(n, _)| !is_gone(n))
    } else {
        (0..entity.mentions.len()).any(|n| !is_gone(n))
    };
    !left && (0..entity.mentions.len()).any(is_gone)
}

fn is_wordless(topic: &Topic, gone: &BTreeSet<ItemId>) -> bool {
    !topic.members.is_empty() && (0..topic.members.len()).all(|n| gone.contains(&ItemId::Member(topic.id, n)))
}

/// Whether a stretch names an entity by mentions that are gone, and by none that is left.
fn is_lost(analysis: &Analysis, gone: &BTreeSet<ItemId>, entity: EntityId, article: ArticleId, span: Span) -> bool {
    let mentions = analysis.entity(entity).map_or(&[][..], |e| &e.mentions);
    let mut here =
        mentions.iter().enumerate().filter(|(_, m)| m.article == article && m.span().overlaps(span)).peekable();
    here.peek().is_some() && here.all(|(n, _)| gone.contains(&ItemId::Mention(entity, n)))
}

/// Takes speakers, holders and addressees away where the words that named them do so no longer.
fn loosen(analysis: &mut Analysis, gone: &BTreeSet<ItemId>) {
    let now = analysis.clone();
    let lost = |id: EntityId, article: ArticleId, span: Span| is_lost(&now, gone, id, article, span);
    for quote in &mut analysis.attributions {
        let (article, source) = (quote.article, quote.source.clone());
        let stays = |id: &EntityId| !source.iter().any(|s| lost(*id, article, *s));
        quote.speaker = quote.speaker.filter(stays);
        quote.also_speakers.retain(stays);
        if let Some(whom) = &mut quote.addressee {
            whom.entity = whom.entity.filter(|id| !lost(*id, article, whom.span));
        }
    }
    let quotes = analysis.attributions.clone();
    for stance in &mut analysis.stances {
        let said = stance.chain.last().filter(|_| stance.holder_span.is_none());
        let unsaid = said.is_some_and(|id| {
            let before = now.attribution(*id).is_some_and(|q| q.speakers().any(|s| Some(s) == stance.holder));
            let after = quotes.get(id.index()).is_some_and(|q| q.speakers().any(|s| Some(s) == stance.holder));
            before && (!after || gone.contains(&ItemId::Quote(*id)))
        });
        let article = stance.article;
        let unnamed = |id: &EntityId| stance.holder_span.is_some_and(|span| lost(*id, article, span));
        stance.holder = stance.holder.filter(|id| !unsaid && !unnamed(id));
    }
}

/// Where each item of a list went; `None` for one that is gone.
type Numbers = Vec<Option<usize>>;

/// Where every item went.
struct Renumbered {
    entities: Numbers,
    quotes: Numbers,
    stances: Numbers,
    topics: Numbers,
    mentions: Vec<Numbers>,
    roles: Vec<Numbers>,
    members: Vec<Numbers>,
    statements: Numbers,
}

/// Numbers those that stay, in the order of `key`.
fn number<K: Ord>(len: usize, stays: impl Fn(usize) -> bool, key: impl Fn(usize) -> K) -> Numbers {
    let mut order: Vec<usize> = (0..len).filter(|n| stays(*n)).collect();
    order.sort_by_key(|n| key(*n));
    let mut numbers = vec![None; len];
    for (now, before) in order.into_iter().enumerate() {
        if let Some(number) = numbers.get_mut(before) {
            *number = Some(now);
        }
    }
    numbers
}

/// Puts a list into its new order.
fn reorder<T>(list: &mut Vec<T>, numbers: &Numbers) {
    let mut numbered: Vec<(usize, T)> =
        list.drain(..).zip(numbers).filter_map(|(item, number)| Some(((*number)?, item))).collect();
    numbered.sort_by_key(|(number, _)| *number);
    list.extend(numbered.into_iter().map(|(_, item)| item));
}

impl Renumbered {
    fn new(analysis: &Analysis, gone: &BTreeSet<ItemId>) -> Self {
        let stays = |item: ItemId| !gone.contains(&item);
        let plain = |len: usize, item: &dyn Fn(usize) -> ItemId| number(len, |n| stays(item(n)), |n| n);
        let quote = |n: usize| analysis.attributions.get(n).map(|q| (q.article, q.extent().start));
        let stance = |n: usize| analysis.stances.get(n).map(|s| (s.article, s.evidence.start));
        let (quotes, stances) = (analysis.attributions.len(), analysis.stances.len());
        let of = |e: &Entity, len: usize, item: fn(EntityId, usize) -> ItemId| plain(len, &|n| item(e.id, n));
        Renumbered {
            entities: plain(analysis.entities.len(), &|n| ItemId::Entity(EntityId(n as u32))),
            quotes: number(quotes, |n| stays(ItemId::Quote(AttributionId(n as u32))), quote),
            stances: number(stances, |n| stays(ItemId::Stance(StanceId(n as u32))), stance),
            topics: plain(analysis.topics.len(), &|n| ItemId::Topic(TopicId(n as u32))),
            mentions: analysis.entities.iter().map(|e| of(e, e.mentions.len(), ItemId::Mention)).collect(),
            roles: analysis.entities.iter().map(|e| of(e, e.role_evidence.len(), ItemId::Role)).collect(),
            members: analysis.topics.iter().map(|t| plain(t.members.len(), &|n| ItemId::Member(t.id, n))).collect(),
            statements: plain(analysis.alignments.len(), &ItemId::Statement),
        }
    }

    fn entity(&self, id: EntityId) -> Option<EntityId> {
        self.entities.get(id.index()).copied().flatten().map(|n| EntityId(n as u32))
    }

    fn quote(&self, id: AttributionId) -> Option<AttributionId> {
        self.quotes.get(id.index()).copied().flatten().map(|n| AttributionId(n as u32))
    }

    fn topic(&self, id: TopicId) -> Option<TopicId> {
        self.topics.get(id.index()).copied().flatten().map(|n| TopicId(n as u32))
    }

    fn item(&self, item: ItemId) -> Option<ItemId> {
        let nth = |lists: &[Numbers], owner: usize, n: usize| lists.get(owner)?.get(n).copied().flatten();
        Some(match item {
            ItemId::Entity(id) => ItemId::Entity(self.entity(id)?),
            ItemId::Mention(id, n) => ItemId::Mention(self.entity(id)?, nth(&self.mentions, id.index(), n)?),
            ItemId::Role(id, n) => ItemId::Role(self.entity(id)?, nth(&self.roles, id.index(), n)?),
            ItemId::Quote(id) => ItemId::Quote(self.quote(id)?),
            ItemId::Stance(id) => ItemId::Stance(StanceId(self.stances.get(id.index()).copied().flatten()? as u32)),
            ItemId::Topic(id) => ItemId::Topic(self.topic(id)?),
            ItemId::Member(id, n) => ItemId::Member(self.topic(id)?, nth(&self.members, id.index(), n)?),
            ItemId::Statement(n) => ItemId::Statement(self.statements.get(n).copied().flatten()?),
        })
    }

    fn outcome(&self, outcome: Outcome) -> Outcome {
        let entities = |from, to| Some(Outcome::Entity { from: self.entity(from)?, to: self.entity(to)? });
        let topics = |from, to| Some(Outcome::Topic { from: self.topic(from)?, to: self.topic(to)? });
        match outcome {
            Outcome::Entity { from, to } => entities(from, to).unwrap_or(Outcome::Done),
            Outcome::Topic { from, to } => topics(from, to).unwrap_or(Outcome::Done),
            Outcome::Done => Outcome::Done,
        }
    }
}

/// The same without the items of `gone`.
pub fn without(corrected: &Corrected, gone: &BTreeSet<ItemId>) -> Corrected {
    let mut analysis = corrected.analysis.clone();
    let to = Renumbered::new(&analysis, gone);
    entities(&mut analysis, &to);
    quotes(&mut analysis.attributions, &to);
    stances(&mut analysis.stances, &to);
    topics(&mut analysis.topics, &to);
    statements(&mut analysis.alignments, &to);
    let review = corrected.review.iter().filter_map(|(item, mark)| Some((to.item(item)?, mark))).collect();
    let outcomes = corrected.outcomes.iter().map(|o| o.map(|done| to.outcome(done))).collect();
    Corrected { analysis, review, outcomes }
}

fn entities(analysis: &mut Analysis, to: &Renumbered) {
    for (entity, (mentions, roles)) in analysis.entities.iter_mut().zip(to.mentions.iter().zip(&to.roles)) {
        reorder(&mut entity.mentions, mentions);
        if roles.contains(&None) {
            reorder(&mut entity.role_evidence, roles);
            entity.roles = role_lines(&entity.role_evidence);
        }
        for role in &mut entity.role_evidence {
            role.of_entity = role.of_entity.and_then(|id| to.entity(id));
        }
    }
    reorder(&mut analysis.entities, &to.entities);
    (0..).zip(&mut analysis.entities).for_each(|(n, e)| e.id = EntityId(n));
}

fn quotes(quotes: &mut Vec<Attribution>, to: &Renumbered) {
    let parents: Vec<Option<AttributionId>> = quotes.iter().map(|q| q.parent).collect();
    let up = |id: &AttributionId| parents.get(id.index()).copied().flatten();
    for quote in quotes.iter_mut() {
        quote.parent = std::iter::successors(quote.parent, up).take(parents.len()).find_map(|id| to.quote(id));
        let mut speakers = quote.speakers().filter_map(|id| to.entity(id)).collect::<Vec<_>>().into_iter();
        (quote.speaker, quote.also_speakers) = (speakers.next(), speakers.collect());
        quote.speaker_why = quote.speaker_why.take().filter(|_| quote.speaker.is_some());
        if let Some(whom) = &mut quote.addressee {
            whom.entity = whom.entity.and_then(|id| to.entity(id));
        }
    }
    reorder(quotes, &to.quotes);
    (0..).zip(quotes).for_each(|(n, q)| q.id = AttributionId(n));
}

fn stances(stances: &mut Vec<Stance>, to: &Renumbered) {
    for stance in stances.iter_mut() {
        stance.holder = stance.holder.and_then(|id| to.entity(id));
        stance.chain = stance.chain.iter().filter_map(|id| to.quote(*id)).collect();
        match &mut stance.target {
            Target::Entity { entity } => *entity = to.entity(*entity).unwrap_or(*entity),
            Target::Topic { topic_id, .. } => *topic_id = to.topic(*topic_id).unwrap_or(*topic_id),
        }
    }
    reorder(stances, &to.stances);
    (0..).zip(stances).for_each(|(n, s)| s.id = StanceId(n));
}

fn topics(topics: &mut Vec<Topic>, to: &Renumbered) {
    topics.iter_mut().zip(&to.members).for_each(|(topic, members)| reorder(&mut topic.members, members));
    reorder(topics, &to.topics);
    (0..).zip(topics).for_each(|(n, t)| t.id = TopicId(n));
}

/// Two statements that were set side by side, and that a person says are not the same, stand alone from then on.
fn statements(alignments: &mut Vec<Alignment>, to: &Renumbered) {
    let apart: Vec<Alignment> = alignments
        .iter()
        .zip(&to.statements)
        .filter(|(a, n)| n.is_none() && a.spans.len() > 1)
        .map(|(a, _)| a.clone())
        .collect();
    reorder(alignments, &to.statements);
    for (article, span) in apart.iter().flat_map(|a| a.articles.iter().copied().zip(a.spans.iter().copied())) {
        let stands = |a: &Alignment| a.articles.iter().zip(&a.spans).any(|at| at == (&article, &span));
        if !alignments.iter().any(stands) {
            alignments.push(Alignment {
                relation: Relation::Only,
                articles: vec![article],
                spans: vec![span],
                differences: vec![],
                reused: false,
                why: Why::rule("correction.apart", 1.0),
            });
        }
    }
}
