//! Two entities or topics made one.

use super::{
    ItemId, Mark, Orphan, Place, change,
    work::{Result, Work},
};
use crate::{EntityId, Target, TopicId, join::role_lines};

/// Puts all of `from` into `into`, which keeps its name and kind.
pub fn merge(work: &mut Work, into: &Place, from: &Place) -> Result<()> {
    let first = |work: &Work, place: &Place| work.find(place)?.first().copied().ok_or(Orphan::NoItem);
    let (into, from) = (first(work, into)?, first(work, from)?);
    match (into, from) {
        (into, from) if into == from => return Err(Orphan::NoEffect),
        (ItemId::Entity(into), ItemId::Entity(from)) => entities(work, into, from)?,
        (ItemId::Topic(into), ItemId::Topic(from)) => topics(work, into, from)?,
        _ => return Err(Orphan::NoItem),
    }
    work.gone.insert(from);
    work.mark(into, Mark::Corrected);
    Ok(())
}

fn entities(work: &mut Work, into: EntityId, from: EntityId) -> Result<()> {
    let other = work.analysis.entities.get_mut(from.index()).ok_or(Orphan::NoItem)?;
    let (mentions, roles) = (std::mem::take(&mut other.mentions), std::mem::take(&mut other.role_evidence));
    let names =
        std::iter::once(std::mem::take(&mut other.name)).chain(std::mem::take(&mut other.aliases)).collect::<Vec<_>>();
    let (gender, named) = (other.gender, other.named);
    let one = work.analysis.entities.get_mut(into.index()).ok_or(Orphan::NoItem)?;
    one.mentions.extend(mentions);
    one.mentions.sort_by_key(|m| (m.article, m.start, m.end));
    one.mentions.dedup_by_key(|m| (m.article, m.start, m.end));
    for name in names {
        if name != one.name && !one.aliases.contains(&name) {
            one.aliases.push(name);
        }
    }
    one.role_evidence.extend(roles);
    one.roles = role_lines(&one.role_evidence);
    (one.gender, one.named) = (one.gender.or(gender), one.named || named);
    redirect(work, into, from);
    work.recast = true;
    Ok(())
}

/// Has everything that named `from` name `into`. Nobody has a stance on themselves: such a one goes.
fn redirect(work: &mut Work, into: EntityId, from: EntityId) {
    let turn = |id: &mut EntityId| *id = if *id == from { into } else { *id };
    for quote in &mut work.analysis.attributions {
        quote.speaker.iter_mut().chain(&mut quote.also_speakers).for_each(turn);
        quote.addressee.iter_mut().filter_map(|a| a.entity.as_mut()).for_each(turn);
        let (first, mut seen) = (quote.speaker, vec![]);
        quote.also_speakers.retain(|s| {
            Some(*s) != first && !seen.contains(s) && {
                seen.push(*s);
                true
            }
        });
    }
    for role in work.analysis.entities.iter_mut().flat_map(|e| &mut e.role_evidence) {
        role.of_entity.iter_mut().for_each(turn);
    }
    for stance in &mut work.analysis.stances {
        let before = (stance.holder, stance.target.clone());
        stance.holder.iter_mut().for_each(turn);
        if let Target::Entity { entity } = &mut stance.target {
            turn(entity);
        }
        let own = matches!(stance.target, Target::Entity { entity } if Some(entity) == stance.holder);
        if own && before != (stance.holder, stance.target.clone()) {
            work.gone.insert(ItemId::Stance(stance.id));
        }
    }
}

fn topics(work: &mut Work, into: TopicId, from: TopicId) -> Result<()> {
    let other = work.analysis.topics.get_mut(from.index()).ok_or(Orphan::NoItem)?;
    let members = std::mem::take(&mut other.members);
    other.name.clear();
    let one = work.analysis.topics.get_mut(into.index()).ok_or(Orphan::NoItem)?;
    one.members.extend(members);
    one.members.sort_by_key(|m| (m.article, m.span));
    one.members.dedup();
    for stance in &mut work.analysis.stances {
        if let Target::Topic { topic_id, .. } = &mut stance.target
            && *topic_id == from
        {
            *topic_id = into;
        }
    }
    change::name_targets(work, into);
    Ok(())
}
