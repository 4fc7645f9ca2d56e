//! The form in which a person says how an item is otherwise: who speaks or holds, what it is about, for or against, whose
//! mention it is, what a topic is called.

use crate::choices::{KINDS, POLARITIES, key_of, value_of};
use crate::parts::{Choose, FormEnd, Names, Pick, on_escape, options};
use crate::route::Item;
use crate::state::{NOBODY, Trouble, choosable, use_app};
use crate::words;
use crate::worker::Reading;
use leptos::html;
use leptos::prelude::*;
use onrecord_core::corrections::{Correction, ItemId, Part, Place};
use onrecord_core::{EntityId, Stance, Target};

type Field = NodeRef<html::Input>;

/// The form for an item; `close` takes it away.
#[component]
pub fn Edit(item: Item, close: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let app = use_app();
    let reading = app.reading().get_untracked();
    let fields: [Field; 2] = [(); 2].map(|()| NodeRef::new());
    let choice = RwSignal::new(chosen(&reading, item));
    let trouble = RwSignal::new(String::new());
    Effect::new(move || {
        if let Some(field) = fields[0].get() {
            let _ = field.focus();
        }
    });
    let save = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let typed = fields.map(|f| f.get_untracked().map(|i| i.value().trim().to_owned()).unwrap_or_default());
        match said(&app.reading().get_untracked(), item, &typed, &choice.get_untracked()) {
            Ok(said) if said.is_empty() => close(),
            Ok(said) => {
                app.correct(said, words::evidence::CHANGED);
            }
            Err(why) => {
                trouble.set(why.into());
                let _ = fields[0].get_untracked().map(|field| field.focus());
            }
        }
    };
    view! {
        <form class="edit" novalidate on:submit=save on:keydown=move |e| on_escape(&e, close)>
            {inputs(&reading, item, fields, choice)}
            <FormEnd send=words::common::SAVE trouble close />
        </form>
    }
}

fn inputs(reading: &Reading, item: Item, [first, second]: [Field; 2], choice: RwSignal<String>) -> AnyView {
    let named = |id: Option<EntityId>| id.map(|id| choosable(reading, id)).unwrap_or_default();
    let analysis = &reading.analysis;
    let choose = move |label, choices| {
        view! { <Choose label options=Signal::stored(choices) value=choice on_choose=move |key| choice.set(key) /> }
    };
    let pick = |label, hint, names, value| {
        view! { <Pick label hint names value node=first list=format!("first-{item}") /> }
    };
    const EMPTY: &str = words::common::NOBODY_NAMED;
    match item {
        Item::Quote(id) => {
            let value = named(analysis.attribution(id).and_then(|q| q.speaker));
            pick(words::common::SPEAKER, EMPTY, Names::Entities, value).into_any()
        }
        Item::Stance(id) => {
            let stance = analysis.stance(id);
            let value = named(stance.and_then(|s| s.holder));
            let about = stance.map(|s| aim_name(reading, s)).unwrap_or_default();
            view! {
                {pick(words::common::HOLDER, EMPTY, Names::Entities, value)}
                <Pick
                    label=words::common::ABOUT
                    hint=words::common::NAME_OR_ISSUE
                    names=Names::Targets
                    value=about
                    node=second
                    list=format!("second-{item}")
                />
                {choose(words::common::FOR_OR_AGAINST, options(POLARITIES))}
            }
            .into_any()
        }
        Item::Mention(id, _) => view! {
            {pick(words::evidence::WHOSE_NAME, "", Names::Entities, named(Some(id)))}
            {choose(words::evidence::KIND_OF_ALL, options(KINDS))}
        }
        .into_any(),
        Item::Topic(id, _) => {
            let value = analysis.topic(id).map(|t| t.name.clone()).unwrap_or_default();
            pick(words::evidence::NAME_OF_ISSUE, words::evidence::MAKES_ONE, Names::Topics, value).into_any()
        }
        Item::Role(..) | Item::Statement(..) | Item::Time(_) => ().into_any(),
    }
}

/// The key that is chosen at first.
fn chosen(reading: &Reading, item: Item) -> String {
    let analysis = &reading.analysis;
    let key = match item {
        Item::Stance(id) => analysis.stance(id).map(|s| key_of(POLARITIES, &s.polarity)),
        Item::Mention(id, _) => analysis.entity(id).map(|e| key_of(KINDS, &e.kind)),
        _ => None,
    };
    key.unwrap_or_default().to_owned()
}

fn aim_name(reading: &Reading, stance: &Stance) -> String {
    match &stance.target {
        Target::Entity { entity } => choosable(reading, *entity),
        Target::Topic { topic, .. } => topic.clone(),
    }
}

/// What the form says, as corrections: of what was changed alone.
fn said(reading: &Reading, item: Item, typed: &[String; 2], choice: &str) -> Result<Vec<Correction>, Trouble> {
    let place = |item: ItemId| Place::of(&reading.documents, &reading.analysis, item).ok_or(words::common::GONE);
    let [first, second] = typed;
    match item {
        Item::Quote(id) => {
            let before = reading.analysis.attribution(id).and_then(|q| q.speaker);
            let speaker = reading.whom(first)?;
            let quote = place(ItemId::Quote(id))?;
            let speaker_at = speaker.map(|id| place(ItemId::Entity(id))).transpose()?;
            Ok((speaker != before).then_some(Correction::Speaker { quote, speaker: speaker_at }).into_iter().collect())
        }
        Item::Stance(id) => stance_said(reading, id, first, second, choice),
        Item::Mention(id, n) => mention_said(reading, id, n, first, choice),
        Item::Topic(id, _) => {
            let name = reading.analysis.topic(id).map(|t| t.name.clone()).unwrap_or_default();
            let other = reading.topic_named(first).filter(|other| *other != id);
            let topic = place(ItemId::Topic(id))?;
            Ok(match other {
                Some(other) => vec![Correction::Merge { into: place(ItemId::Topic(other))?, from: topic }],
                None if *first == name => vec![],
                None if first.is_empty() => return Err(words::evidence::ISSUE_NEEDS_NAME),
                None => vec![Correction::Rename { item: topic, name: first.clone() }],
            })
        }
        Item::Role(..) | Item::Statement(..) | Item::Time(_) => Ok(vec![]),
    }
}

fn stance_said(
    reading: &Reading,
    id: onrecord_core::StanceId,
    holder: &str,
    about: &str,
    way: &str,
) -> Result<Vec<Correction>, Trouble> {
    const GONE: Trouble = words::common::GONE;
    let at = |item: ItemId| Place::of(&reading.documents, &reading.analysis, item);
    let (before, stance) = (reading.analysis.stance(id).ok_or(GONE)?, at(ItemId::Stance(id)).ok_or(GONE)?);
    let mut out = vec![];
    let now = reading.whom(holder)?;
    if now != before.holder {
        let holder = now.map(|id| at(ItemId::Entity(id)).ok_or(GONE)).transpose()?;
        out.push(Correction::Holder { stance: stance.clone(), holder });
    }
    if about != aim_name(reading, before) {
        out.push(Correction::Target { stance: stance.clone(), target: reading.aim(about)? });
    }
    if let Some(polarity) = value_of(POLARITIES, way).filter(|p| *p != before.polarity) {
        out.push(Correction::Polarity { stance, polarity });
    }
    Ok(out)
}

/// A mention of somebody else is split off and joined to them.
fn mention_said(reading: &Reading, id: EntityId, n: usize, name: &str, kind: &str) -> Result<Vec<Correction>, Trouble> {
    const GONE: Trouble = words::common::GONE;
    let at = |item: ItemId| Place::of(&reading.documents, &reading.analysis, item).ok_or(GONE);
    let entity = reading.analysis.entity(id).ok_or(GONE)?;
    let mut out = vec![];
    if let Some(kind) = value_of(KINDS, kind).filter(|k| *k != entity.kind) {
        out.push(Correction::Kind { entity: at(ItemId::Entity(id))?, kind });
    }
    let other = reading.entity_named(name).ok_or(NOBODY)?;
    if other != id {
        let mention = entity.mentions.get(n).ok_or(GONE)?;
        let split = reading.split_at(Part::Mention, mention.article, mention.span());
        let split = split.ok_or(words::evidence::SEVERAL_AT_ONCE)?;
        let from = Place {
            kind: onrecord_core::corrections::ItemKind::Entity,
            at: vec![split.at.clone()],
            name: reading.joined(mention.article, &[mention.span()]),
        };
        out.extend([Correction::Split(split), Correction::Merge { into: at(ItemId::Entity(other))?, from }]);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::corrections::apply;

    /// What the form makes of an item: how many corrections, and what the panel says of it then.
    fn check(item: &str, typed: [&str; 2], choice: &str, expected: Result<(usize, &str), Trouble>) {
        let read = reading();
        let Ok(item) = item.parse::<Item>() else { panic!("{item} is an item") };
        let choice = if choice.is_empty() { chosen(&read, item) } else { choice.to_owned() };
        let out = said(&read, item, &typed.map(str::to_owned), &choice).map(|said| {
            let corrected = apply(&read.documents, &read.analysis, &said);
            assert!(corrected.outcomes.iter().all(Result::is_ok), "{:?}", corrected.outcomes);
            let now = Reading { analysis: corrected.analysis, ..reading() };
            let told = match item {
                Item::Quote(id) => now.speaker(id),
                Item::Stance(id) => now.analysis.stance(id).map_or(String::new(), |s| {
                    format!("{} {:?} {}", now.name(s.holder), s.polarity, now.analysis.target_name(&s.target))
                }),
                Item::Topic(id, _) => now.analysis.topic(id).map_or(String::new(), |t| t.name.clone()),
                _ => now
                    .analysis
                    .entities
                    .iter()
                    .map(|e| format!("{} {}", e.name, e.mentions.len()))
                    .collect::<Vec<_>>()
                    .join(", "),
            };
            (said.len(), told)
        });
        assert_eq!(out.as_ref().map(|(n, told)| (*n, told.as_str())).map_err(|why| *why), expected);
    }

    #[test]
    fn the_form_says_what_was_changed_alone() {
        check("q1", ["Ada Lund", ""], "", Ok((0, "Ada Lund")));
        check("q1", ["tom berg", ""], "", Ok((1, "Tom Berg")));
        check("q4", ["", ""], "", Ok((1, "she")));
        check("q1", ["Somebody", ""], "", Err(NOBODY));
        check("s1", ["Ada Lund", "bridge"], "", Ok((0, "Ada Lund Positive bridge")));
        check("s1", ["Tom Berg", "The Post"], "against", Ok((3, "Tom Berg Negative The Post")));
        check("s3", ["Tom Berg", "long delays"], "", Ok((2, "Tom Berg Negative long delays")));
        check("s3", ["", ""], "", Err("Say what it is about."));
        check("t1-1", ["harbour bridge", ""], "", Ok((1, "harbour bridge")));
        check("e1-2", ["Tom Berg", ""], "", Ok((2, "Ada Lund 3, Tom Berg 3, The Post 1")));
    }
}
