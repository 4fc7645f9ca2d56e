//! Articles joined: one entity for what several articles name, with ids for everything.

mod people;
mod topics;

pub use topics::clear_name;

use crate::{
    Addressee, Analysis, ArticleId, Attribution, AttributionId, Entity, EntityId, Kind, Mention, MentionForm, Role,
    Span, Stance, StanceId, Target, Topic, Why,
    reading::{ReadMention, ReadStance, ReadTarget, Reading},
    resolve::Character,
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};
use topics::Gathered;

/// A reading in its place: which article, and where that article begins in its document.
pub struct Placed {
    /// The article.
    pub article: ArticleId,
    /// Its first byte in the document's text.
    pub start: usize,
    /// The article's own text.
    pub text: String,
    /// What it says.
    pub reading: Arc<Reading>,
}

impl Placed {
    fn spans(&self, spans: &[Span]) -> Vec<Span> {
        spans.iter().map(|s| s.shift(self.start)).collect()
    }
}

/// Fills in the entities, attributions, stances and topics of the articles.
pub fn join(placed: &[Placed], analysis: &mut Analysis) {
    let groups = people::group(placed);
    analysis.entities = entities(placed, &groups);
    let ids = renumber(&mut analysis.entities, &groups);
    let first = attributions(placed, &ids, &mut analysis.attributions);
    let issues = topics::gather(placed, &ids, &analysis.entities);
    stances(placed, &ids, &first, issues, analysis);
}

/// Which group each article's character belongs to, and how many groups there are.
pub struct Groups {
    of: Vec<Vec<usize>>,
    /// Why a character was joined to a group of another name.
    why: Vec<Vec<Option<Why>>>,
    count: usize,
}

fn entities(placed: &[Placed], groups: &Groups) -> Vec<Entity> {
    let mut members: Vec<Vec<(usize, &Character)>> = vec![Vec::new(); groups.count];
    for (a, p) in placed.iter().enumerate() {
        for (c, character) in p.reading.characters.iter().enumerate() {
            members[groups.of[a][c]].push((a, character));
        }
    }
    let mut entities: Vec<Entity> = members.iter().map(|m| entity(placed, m)).collect();
    for (a, p) in placed.iter().enumerate() {
        for m in &p.reading.mentions {
            let span = m.span.shift(p.start);
            let mention = Mention {
                article: p.article,
                start: span.start,
                end: span.end,
                form: m.form,
                kind: m.kind,
                tone: m.tone,
                why: across(m, groups.why[a][m.character].as_ref()),
            };
            entities[groups.of[a][m.character]].mentions.push(mention);
        }
    }
    entities
}

/// Why a mention is its entity's: a name that another article's fuller one gave an entity says so.
fn across(mention: &ReadMention, join: Option<&Why>) -> Why {
    let own = mention.form == MentionForm::Name
        && (!mention.why.rule.starts_with("join.") || mention.why.rule == "join.same_name");
    join.filter(|_| own).unwrap_or(&mention.why).clone()
}

/// One entity of the characters that were joined, without its mentions.
fn entity(placed: &[Placed], members: &[(usize, &Character)]) -> Entity {
    let fullest = members
        .iter()
        .map(|(_, c)| *c)
        .max_by_key(|c| (c.named, c.canonical.is_some(), c.name.split(' ').count(), c.name.len()));
    let (name, kind, named) =
        fullest.map_or((String::new(), Kind::Other, false), |c| (c.name.clone(), c.kind, c.named));
    let mut aliases: Vec<String> = Vec::new();
    for other in members.iter().flat_map(|(_, c)| std::iter::once(&c.name).chain(&c.aliases)) {
        if *other != name && !aliases.contains(other) {
            aliases.push(other.clone());
        }
    }
    let role = |a: usize, r: &crate::resolve::CharacterRole| Role {
        title: r.title.clone(),
        of: r.of.clone(),
        of_entity: None,
        time: r.time,
        period: r.period.map(|p| p.shift(placed[a].start)),
        article: placed[a].article,
        evidence: r.evidence.shift(placed[a].start),
        why: r.why.clone(),
    };
    let role_evidence: Vec<Role> = members.iter().flat_map(|(a, c)| c.roles.iter().map(|r| role(*a, r))).collect();
    Entity {
        id: EntityId(0),
        name,
        kind,
        aliases,
        roles: role_lines(&role_evidence),
        role_evidence,
        mentions: Vec::new(),
        gender: members.iter().find_map(|(_, c)| c.gender),
        named,
    }
}

/// Each role once: with its organization or country where any sentence gives it.
pub fn role_lines(roles: &[Role]) -> Vec<String> {
    let (mut lines, mut told) = (Vec::new(), HashSet::new());
    let (full, bare): (Vec<&Role>, Vec<&Role>) = roles.iter().partition(|r| r.of.is_some());
    let known: HashSet<&str> = full.iter().map(|r| r.title.as_str()).collect();
    for r in full.iter().chain(bare.iter().filter(|r| !known.contains(r.title.as_str()))) {
        let when = match r.time {
            crate::RoleTime::Current => "",
            crate::RoleTime::Former => "former ",
            crate::RoleTime::Outgoing => "outgoing ",
            crate::RoleTime::Incoming => "incoming ",
        };
        let line = match &r.of {
            Some(of) => format!("{when}{} of {of}", r.title),
            None => format!("{when}{}", r.title),
        };
        if told.insert(line.clone()) {
            lines.push(line);
        }
    }
    lines
}

/// Puts the most mentioned first and gives ids; returns the id of every article's every character.
fn renumber(entities: &mut [Entity], groups: &Groups) -> Vec<Vec<EntityId>> {
    let mut order: Vec<usize> = (0..entities.len()).collect();
    let named = |e: &Entity| e.mentions.iter().filter(|m| m.form == MentionForm::Name).count();
    order.sort_by_cached_key(|i| (std::cmp::Reverse((entities[*i].mentions.len(), named(&entities[*i]))), *i));
    let mut id_of = vec![EntityId(0); entities.len()];
    for (place, old) in order.iter().enumerate() {
        id_of[*old] = EntityId(place as u32);
    }
    for (old, e) in entities.iter_mut().enumerate() {
        e.id = id_of[old];
    }
    entities.sort_by_key(|e| e.id);
    let by_name: HashMap<String, EntityId> = entities.iter().map(|e| (e.name.clone(), e.id)).collect();
    for role in entities.iter_mut().flat_map(|e| &mut e.role_evidence) {
        role.of_entity = role.of.as_ref().and_then(|of| by_name.get(of)).copied();
    }
    groups.of.iter().map(|g| g.iter().map(|i| id_of[*i]).collect()).collect()
}

/// Appends all attributions; returns the number of each article's first.
fn attributions(placed: &[Placed], ids: &[Vec<EntityId>], out: &mut Vec<Attribution>) -> Vec<u32> {
    let mut first = Vec::new();
    for (a, p) in placed.iter().enumerate() {
        let base = out.len() as u32;
        first.push(base);
        for (i, q) in p.reading.attributions.iter().enumerate() {
            out.push(Attribution {
                id: AttributionId(base + i as u32),
                article: p.article,
                source: p.spans(&q.source),
                cue: p.spans(&q.cue),
                content: p.spans(&q.content),
                speaker: q.speaker.as_ref().map(|(s, _)| ids[a][*s]),
                also_speakers: q.also_speakers.iter().map(|s| ids[a][*s]).collect(),
                kind: q.kind,
                addressee: q
                    .addressee
                    .map(|(span, who)| Addressee { span: span.shift(p.start), entity: who.map(|w| ids[a][w]) }),
                setting: q.setting.map(|s| s.shift(p.start)),
                parent: q.parent.map(|i| AttributionId(base + i as u32)),
                why: q.why.clone(),
                speaker_why: q.speaker.as_ref().map(|(_, why)| why.clone()),
            });
        }
    }
    first
}

fn stances(placed: &[Placed], ids: &[Vec<EntityId>], first: &[u32], issues: Gathered, analysis: &mut Analysis) {
    analysis.topics = issues.topics;
    let of = targets(&analysis.topics, issues.entities);
    for (a, p) in placed.iter().enumerate() {
        for s in &p.reading.stances {
            let id = StanceId(analysis.stances.len() as u32);
            let target = match &s.target {
                ReadTarget::Character(c) => Some(Target::Entity { entity: ids[a][*c] }),
                ReadTarget::Issue(span) => of.get(&(p.article, span.shift(p.start))).cloned(),
            };
            // Nobody has a stance on themselves, as may come out where an issue turns out to be an entity.
            let holder = s.holder.map(|h| ids[a][h]);
            let own = |t: &Target| matches!(t, Target::Entity { entity } if Some(*entity) == holder);
            if let Some(target) = target.filter(|t| !own(t)) {
                analysis.stances.push(stance(p, s, id, target, &ids[a], first[a]));
            }
        }
    }
}

/// The target that each issue's words turned out to be.
fn targets(topics: &[Topic], entities: HashMap<(ArticleId, Span), EntityId>) -> HashMap<(ArticleId, Span), Target> {
    let entities = entities.into_iter().map(|(at, entity)| (at, Target::Entity { entity }));
    let topics = topics.iter().flat_map(|t| {
        t.members.iter().map(|m| ((m.article, m.span), Target::Topic { topic: t.name.clone(), topic_id: t.id }))
    });
    entities.chain(topics).collect()
}

fn stance(p: &Placed, s: &ReadStance, id: StanceId, target: Target, ids: &[EntityId], first: u32) -> Stance {
    Stance {
        id,
        article: p.article,
        holder: s.holder.map(|h| ids[h]),
        holder_span: s.holder_span.map(|h| h.shift(p.start)),
        target,
        target_span: s.target_span.shift(p.start),
        polarity: s.polarity,
        modality: s.modality,
        strength: s.strength.map(|x| x.shift(p.start)),
        evidence: s.evidence.shift(p.start),
        cue: s.cue.shift(p.start),
        chain: s.chain.iter().map(|i| AttributionId(first + *i as u32)).collect(),
        why: s.why.clone(),
    }
}
