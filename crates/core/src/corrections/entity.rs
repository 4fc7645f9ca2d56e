//! One entity made two: which mentions go, and what hangs on them goes with them.

use super::{Outcome, Texts, moved::Moved, same_words};
use crate::{
    Analysis, ArticleId, Attribution, Entity, EntityId, Kind, Mention, MentionForm, Role, Span, Stance, Target, Why,
    join::role_lines,
};

/// Splits off the mention at `span`, with `all_alike` every mention in the same words, and the pronouns that stand for
/// them. `None` where there is no mention, where several entities share it (“they”), or where nothing would stay.
pub fn split(
    texts: Texts,
    analysis: &mut Analysis,
    article: ArticleId,
    span: Span,
    all_alike: bool,
) -> Option<Outcome> {
    let at = |e: &Entity| e.mentions.iter().position(|m| m.article == article && m.span() == span);
    let mut here = analysis.entities.iter().filter_map(|e| at(e).map(|n| (e, n)));
    let (old, first) = here.next().filter(|_| here.next().is_none())?;
    let moved = Moved::find(texts, analysis, old, first, all_alike)?;
    let (from, to) = (old.id, EntityId(analysis.entities.len() as u32));
    let (old, new) = halves(texts, analysis, old, &moved, first, to)?;
    *analysis.entities.get_mut(from.index())? = old;
    analysis.entities.push(new);
    analysis.attributions.iter_mut().for_each(|q| redirect_quote(q, &moved, to));
    analysis.stances.iter_mut().for_each(|s| redirect_stance(s, &moved, to));
    Some(Outcome::Entity { from, to })
}

/// What stays of the old entity, and the new one.
fn halves(
    texts: Texts,
    analysis: &Analysis,
    old: &Entity,
    moved: &Moved,
    first: usize,
    to: EntityId,
) -> Option<(Entity, Entity)> {
    let words = |m: &Mention| texts.of(analysis, m.article, m.span()).split_whitespace().collect::<Vec<_>>().join(" ");
    let seed = old.mentions.get(first)?;
    let kind = seed.kind.unwrap_or(old.kind);
    let part = |goes: bool| old.mentions.iter().zip(&moved.mentions).filter(move |(_, m)| **m == goes).map(|(m, _)| m);
    let names = |goes: bool| part(goes).filter(|m| m.form != MentionForm::Pronoun).map(words).collect::<Vec<_>>();
    let mentions: Vec<Mention> = part(true).map(|m| taken(m, seed, kind)).collect();
    let mut stays = Entity { mentions: part(false).cloned().collect(), ..old.clone() };
    let (going, staying) = (names(true), names(false));
    let name = words(seed);
    let mut aliases: Vec<String> = vec![];
    for other in &going {
        if *other != name && !aliases.contains(other) {
            aliases.push(other.clone());
        }
    }
    rename(&mut stays, &going, &staying);
    let role_evidence = take_roles(&mut stays, moved);
    let roles = role_lines(&role_evidence);
    let named = seed.form == MentionForm::Name;
    Some((stays, Entity { id: to, name, kind, aliases, roles, role_evidence, mentions, gender: None, named }))
}

/// A mention that goes, with `seed`, to an entity of `kind`. A pronoun that follows keeps its reason: it still stands for
/// the name before it.
fn taken(mention: &Mention, seed: &Mention, kind: Kind) -> Mention {
    let follows = mention.form == MentionForm::Pronoun && mention != seed;
    let why = if follows { mention.why.clone() } else { Why::rule("correction.split", 1.0) };
    Mention { kind: mention.kind.filter(|k| *k != kind), why, ..mention.clone() }
}

/// Takes out the names that went away; if the name is one of them, the fullest that stays is the name.
fn rename(old: &mut Entity, going: &[String], staying: &[String]) {
    let is_in = |names: &[String], name: &str| names.iter().any(|n| same_words(n) == same_words(name));
    let is_gone = |name: &str| is_in(going, name) && !is_in(staying, name);
    old.aliases.retain(|alias| !is_gone(alias));
    let fullness = |name: &String| (name.split(' ').count(), name.len());
    let fullest = (0..old.aliases.len()).max_by_key(|i| old.aliases.get(*i).map(fullness));
    match fullest.filter(|_| is_gone(&old.name)) {
        Some(i) => old.name = old.aliases.remove(i),
        None => {
            let other = staying.iter().max_by_key(|n| fullness(n));
            old.name = other.filter(|_| is_gone(&old.name)).unwrap_or(&old.name).clone();
        }
    }
}

/// A role goes with the mention that its words hold.
fn take_roles(old: &mut Entity, moved: &Moved) -> Vec<Role> {
    let stays = |r: &Role| old.mentions.iter().any(|m| m.article == r.article && m.span().overlaps(r.evidence));
    let goes = |r: &Role| moved.touches(r.article, r.evidence) && !stays(r);
    let (going, staying) = old.role_evidence.iter().cloned().partition(goes);
    old.role_evidence = staying;
    old.roles = role_lines(&old.role_evidence);
    going
}

fn redirect_quote(quote: &mut Attribution, moved: &Moved, to: EntityId) {
    if moved.speakers.contains(&quote.id) {
        let speakers = quote.speaker.iter_mut().chain(&mut quote.also_speakers);
        speakers.filter(|s| **s == moved.from).for_each(|s| *s = to);
    }
    let article = quote.article;
    if let Some(whom) = &mut quote.addressee
        && whom.entity == Some(moved.from)
        && moved.touches(article, whom.span)
    {
        whom.entity = Some(to);
    }
}

/// A holder without words of its own is whoever speaks.
fn redirect_stance(stance: &mut Stance, moved: &Moved, to: EntityId) {
    let speaks = || stance.chain.last().is_some_and(|q| moved.speakers.contains(q));
    let holds = stance.holder_span.map_or_else(speaks, |span| moved.touches(stance.article, span));
    if stance.holder == Some(moved.from) && holds {
        stance.holder = Some(to);
    }
    if stance.target == (Target::Entity { entity: moved.from }) && moved.touches(stance.article, stance.target_span) {
        stance.target = Target::Entity { entity: to };
    }
}
