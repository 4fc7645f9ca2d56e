//! What was read wrongly, set right: who speaks, who holds, what it is about, for or against, what it is and is called.

use super::{
    Aim, ItemId, ItemKind, Mark, Orphan, Place,
    work::{Result, Work},
};
use crate::{EntityId, Kind, Polarity, Stance, Target, Topic, TopicId, TopicMember, Why};

const WHY: Why = Why::rule("correction.change", 1.0);

/// Gives a quote another speaker, or none.
pub fn speaker(work: &mut Work, quote: &Place, speaker: Option<&Place>) -> Result<()> {
    let speaker = speaker.map(|place| entity(work, place)).transpose()?;
    for item in sort(work, quote, ItemKind::Quote)? {
        let ItemId::Quote(id) = item else { continue };
        if let Some(quote) = work.analysis.attributions.get_mut(id.index()) {
            (quote.speaker, quote.also_speakers, quote.speaker_why) = (speaker, vec![], speaker.map(|_| WHY));
        }
        work.mark(item, Mark::Corrected);
    }
    Ok(())
}

/// Gives a stance another holder, or none.
pub fn holder(work: &mut Work, stance: &Place, holder: Option<&Place>) -> Result<()> {
    let holder = holder.map(|place| entity(work, place)).transpose()?;
    each_stance(work, stance, |stance| stance.holder = holder)
}

/// Makes a stance one for, or against.
pub fn polarity(work: &mut Work, stance: &Place, polarity: Polarity) -> Result<()> {
    each_stance(work, stance, |stance| stance.polarity = polarity)
}

/// Has a stance be about something else.
pub fn target(work: &mut Work, stance: &Place, aim: &Aim) -> Result<()> {
    let items = sort(work, stance, ItemKind::Stance)?;
    let place = |item: &ItemId| match item {
        ItemId::Stance(id) => {
            work.analysis.stance(*id).map(|s| TopicMember { article: s.article, span: s.target_span })
        }
        _ => None,
    };
    let member = items.iter().find_map(place).ok_or(Orphan::NoItem)?;
    let to = aimed(work, aim, member)?;
    each_stance(work, stance, |stance| stance.target = to.clone())
}

fn each_stance(work: &mut Work, place: &Place, change: impl Fn(&mut Stance)) -> Result<()> {
    for item in sort(work, place, ItemKind::Stance)? {
        let ItemId::Stance(id) = item else { continue };
        if let Some(stance) = work.analysis.stances.get_mut(id.index()) {
            change(stance);
            stance.why = WHY;
        }
        work.mark(item, Mark::Corrected);
    }
    Ok(())
}

/// Says what an entity is.
pub fn kind(work: &mut Work, place: &Place, kind: Kind) -> Result<()> {
    let id = entity(work, place)?;
    let entity = work.analysis.entities.get_mut(id.index()).ok_or(Orphan::NoItem)?;
    entity.kind = kind;
    entity.mentions.iter_mut().for_each(|m| m.kind = m.kind.filter(|k| *k != kind));
    work.recast = true;
    work.mark(ItemId::Entity(id), Mark::Corrected);
    Ok(())
}

/// Calls an entity or a topic by another name. An entity keeps the old one beside it.
pub fn rename(work: &mut Work, place: &Place, name: &str) -> Result<()> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let item = work.find(place)?.first().copied().filter(|_| !name.is_empty()).ok_or(Orphan::NoEffect)?;
    match item {
        ItemId::Entity(id) => {
            let entity = work.analysis.entities.get_mut(id.index()).ok_or(Orphan::NoItem)?;
            entity.aliases.retain(|alias| *alias != name);
            let old = std::mem::replace(&mut entity.name, name.clone());
            if old != name && !entity.aliases.contains(&old) {
                entity.aliases.insert(0, old);
            }
        }
        ItemId::Topic(id) => {
            work.analysis.topics.get_mut(id.index()).ok_or(Orphan::NoItem)?.name = name;
            name_targets(work, id);
        }
        _ => return Err(Orphan::NoItem),
    }
    work.mark(item, Mark::Corrected);
    Ok(())
}

/// Has the stances about a topic call it as it is called.
pub fn name_targets(work: &mut Work, id: TopicId) {
    let Some(name) = work.analysis.topic(id).map(|t| t.name.clone()) else { return };
    for stance in &mut work.analysis.stances {
        if let Target::Topic { topic, topic_id } = &mut stance.target
            && *topic_id == id
        {
            topic.clone_from(&name);
        }
    }
}

/// The items at a place, which has to be of a sort.
fn sort(work: &Work, place: &Place, kind: ItemKind) -> Result<Vec<ItemId>> {
    if place.kind == kind { work.find(place) } else { Err(Orphan::NoItem) }
}

/// The entity at a place.
pub fn entity(work: &Work, place: &Place) -> Result<EntityId> {
    match work.find(place)?.first() {
        Some(ItemId::Entity(id)) => Ok(*id),
        _ => Err(Orphan::NoItem),
    }
}

/// What a person says a stance is about; a new issue gets the words at `member` as its wording.
pub fn aimed(work: &mut Work, aim: &Aim, member: TopicMember) -> Result<Target> {
    let topic = match aim {
        Aim::At(place) => match work.find(place)?.first() {
            Some(ItemId::Entity(id)) => return Ok(Target::Entity { entity: *id }),
            Some(ItemId::Topic(id)) => *id,
            _ => return Err(Orphan::NoItem),
        },
        Aim::Issue(name) => issue(work, name)?,
    };
    let known = work.analysis.topics.get_mut(topic.index()).ok_or(Orphan::NoItem)?;
    if !known.members.contains(&member) {
        known.members.push(member);
        known.members.sort_by_key(|m| (m.article, m.span));
    }
    Ok(Target::Topic { topic: known.name.clone(), topic_id: topic })
}

/// The topic of a name; a new one where there is none.
fn issue(work: &mut Work, name: &str) -> Result<TopicId> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Orphan::NoEffect);
    }
    let is_it = |t: &&Topic| super::same_words(&t.name) == super::same_words(&name);
    let known =
        work.analysis.topics.iter().filter(is_it).map(|t| t.id).find(|t| !work.gone.contains(&ItemId::Topic(*t)));
    if let Some(id) = known {
        return Ok(id);
    }
    let id = TopicId(work.analysis.topics.len() as u32);
    work.analysis.topics.push(Topic { id, name, members: vec![] });
    work.mark(ItemId::Topic(id), Mark::Added);
    Ok(id)
}
