//! What the machine did not read and a person points at.

use super::{
    Aim, Anchor, ItemId, Mark, Orphan, Place, Texts, change,
    place::{locate, mention_at},
    work::{Result, Work},
};
use crate::{
    ArticleId, Attribution, AttributionId, AttributionKind, Entity, EntityId, Kind, Mention, MentionForm, Modality,
    Polarity, Span, Stance, StanceId, Target, TopicMember, Why,
};

const WHY: Why = Why::rule("correction.add", 1.0);

/// Has words name an entity, or a new one that is called by them. Words that are a mention already can be split off.
pub fn mention(work: &mut Work, at: &Anchor, entity: Option<&Place>, kind: Kind) -> Result<()> {
    let (article, span) = locate(work.documents, &work.analysis, at)?;
    if work.analysis.entities.iter().any(|e| mention_at(e, article, span).is_some()) {
        return Err(Orphan::NoEffect);
    }
    let id = match entity {
        Some(place) => change::entity(work, place)?,
        None => new_entity(work, article, span, kind)?,
    };
    let entity = work.analysis.entities.get_mut(id.index()).ok_or(Orphan::NoItem)?;
    let (start, end, form) = (span.start, span.end, MentionForm::Name);
    let n = entity.mentions.partition_point(|m| (m.article, m.start, m.end) < (article, start, end));
    entity.mentions.insert(n, Mention { article, start, end, form, kind: None, tone: None, why: WHY });
    work.recast = true;
    work.mark(ItemId::Mention(id, n), Mark::Added);
    Ok(())
}

fn new_entity(work: &mut Work, article: ArticleId, span: Span, kind: Kind) -> Result<EntityId> {
    let words = Texts { documents: work.documents }.of(&work.analysis, article, span);
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Orphan::NoEffect);
    }
    let id = EntityId(work.analysis.entities.len() as u32);
    let (aliases, roles, role_evidence, mentions) = (vec![], vec![], vec![], vec![]);
    work.analysis.entities.push(Entity {
        id,
        name,
        kind,
        aliases,
        roles,
        role_evidence,
        mentions,
        gender: None,
        named: true,
    });
    work.mark(ItemId::Entity(id), Mark::Added);
    Ok(id)
}

/// Has somebody have said words.
pub fn quote(work: &mut Work, content: &Anchor, speaker: Option<&Place>) -> Result<()> {
    let (article, span) = locate(work.documents, &work.analysis, content)?;
    let speaker = speaker.map(|place| change::entity(work, place)).transpose()?;
    let is_there = |q: &Attribution| q.article == article && q.content == [span] && q.speaker == speaker;
    if work.analysis.attributions.iter().any(is_there) {
        return Err(Orphan::NoEffect);
    }
    let id = AttributionId(work.analysis.attributions.len() as u32);
    let parent = around(work, article, span).last().copied();
    work.analysis.attributions.push(Attribution {
        id,
        article,
        source: source(work, article, span, speaker).into_iter().collect(),
        cue: vec![],
        content: vec![span],
        speaker,
        also_speakers: vec![],
        kind: manner(Texts { documents: work.documents }.of(&work.analysis, article, span)),
        addressee: None,
        setting: None,
        parent,
        why: WHY,
        speaker_why: speaker.map(|_| WHY),
    });
    work.mark(ItemId::Quote(id), Mark::Added);
    Ok(())
}

/// The words that name a speaker in the sentences of what was said, outside it.
fn source(work: &Work, article: ArticleId, content: Span, speaker: Option<EntityId>) -> Option<Span> {
    let entity = work.analysis.entity(speaker?)?;
    let sentences = &work.analysis.article(article)?.sentences;
    let near = sentences.iter().copied().filter(|s| s.overlaps(content)).reduce(Span::join)?;
    let here = |m: &&Mention| m.article == article && near.contains(m.span()) && !content.overlaps(m.span());
    entity.mentions.iter().find(here).map(Mention::span)
}

/// How words are given, by the quotation marks around and in them.
fn manner(words: &str) -> AttributionKind {
    let mark = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‘');
    let words = words.trim();
    match (words.starts_with(mark) && words.ends_with(|c| mark(c) || c == '’'), words.contains(mark)) {
        (true, _) => AttributionKind::Direct,
        (false, true) => AttributionKind::Mixed,
        (false, false) => AttributionKind::Indirect,
    }
}

/// Has words show a stance.
pub fn stance(
    work: &mut Work,
    evidence: &Anchor,
    holder: Option<&Place>,
    target: &Aim,
    polarity: Polarity,
) -> Result<()> {
    let (article, span) = locate(work.documents, &work.analysis, evidence)?;
    let holder = holder.map(|place| change::entity(work, place)).transpose()?;
    let target_span = wording(work, article, span, target)?;
    let target = change::aimed(work, target, TopicMember { article, span: target_span })?;
    let is_there = |s: &Stance| {
        (s.article, s.evidence, s.holder, s.polarity) == (article, span, holder, polarity) && s.target == target
    };
    if work.analysis.stances.iter().any(is_there)
        || matches!(target, Target::Entity { entity } if Some(entity) == holder)
    {
        return Err(Orphan::NoEffect);
    }
    let id = StanceId(work.analysis.stances.len() as u32);
    work.analysis.stances.push(Stance {
        id,
        article,
        holder,
        holder_span: holder.and_then(|id| named_in(work, ItemId::Entity(id), article, span)),
        target,
        target_span,
        polarity,
        modality: Modality::Asserted,
        strength: None,
        evidence: span,
        cue: span,
        chain: around(work, article, span),
        why: WHY,
    });
    work.mark(ItemId::Stance(id), Mark::Added);
    Ok(())
}

/// The words of a stance that name what it is about; all of them where none does alone.
fn wording(work: &Work, article: ArticleId, span: Span, target: &Aim) -> Result<Span> {
    let named = match target {
        Aim::At(place) => work.find(place)?.first().and_then(|item| named_in(work, *item, article, span)),
        Aim::Issue(name) => {
            let words = Texts { documents: work.documents }.of(&work.analysis, article, span);
            let at = words.find(name.as_str()).filter(|_| !name.is_empty()).map(|at| span.start + at);
            at.map(|at| Span::new(at, at + name.len()))
        }
    };
    Ok(named.unwrap_or(span))
}

/// Where an entity or topic is named inside a span.
fn named_in(work: &Work, item: ItemId, article: ArticleId, span: Span) -> Option<Span> {
    match item {
        ItemId::Entity(id) => {
            let here = |m: &&Mention| m.article == article && span.contains(m.span());
            work.analysis.entity(id)?.mentions.iter().find(here).map(Mention::span)
        }
        ItemId::Topic(id) => {
            let here = |m: &&TopicMember| m.article == article && span.contains(m.span);
            work.analysis.topic(id)?.members.iter().find(here).map(|m| m.span)
        }
        _ => None,
    }
}

/// The attributions whose content holds a span, outermost first.
fn around(work: &Work, article: ArticleId, span: Span) -> Vec<AttributionId> {
    let holds = |q: &&Attribution| q.article == article && q.content.iter().any(|c| c.contains(span) && *c != span);
    let mut all: Vec<&Attribution> = work.analysis.attributions.iter().filter(holds).collect();
    all.sort_by_key(|q| std::cmp::Reverse(q.content.iter().map(|c| c.len()).sum::<usize>()));
    all.iter().map(|q| q.id).collect()
}
