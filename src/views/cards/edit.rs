//! A card set right by the person: its name, its kind, another card that is the same, and whether it is one at all.

use crate::choices::{KINDS, key_of, value_of};
use crate::parts::{Choose, Icon, MarkSign, Names, Pick, Symbol, options};
use crate::state::{choosable, use_app};
use crate::words;
use crate::worker::Reading;
use leptos::html;
use leptos::prelude::*;
use onrecord_core::EntityId;
use onrecord_core::corrections::{Correction, ItemId, Mark, Place};

/// What the person said of the card, and the form to say more.
#[component]
pub fn CardEdit(entity: EntityId) -> impl IntoView {
    let app = use_app();
    let mark = Memo::new(move |_| app.reading().read().review.mark(ItemId::Entity(entity)));
    let judged = move || Some(mark.get()).filter(|mark| *mark != Mark::Machine).map(|mark| view! { <MarkSign mark /> });
    let judge = move |say: fn(Place) -> Correction, told: &'static str| {
        let reading = app.reading().get_untracked();
        if let Some(place) = Place::of(&reading.documents, &reading.analysis, ItemId::Entity(entity)) {
            app.correct(vec![say(place)], told);
        }
    };
    view! {
        <div class="judge card-judge">
            {judged}
            <p class="judge-ways">
                <button class="quiet" on:click=move |_| judge(|item| Correction::Accept { item }, words::cards::CONFIRMED)>
                    <Icon symbol=Symbol::Tick />
                    {words::cards::ACCEPT}
                </button>
                <button
                    class="quiet"
                    on:click=move |_| judge(|item| Correction::Reject { item }, words::cards::REJECTED)
                >
                    <Icon symbol=Symbol::Close />
                    {words::cards::REJECT}
                </button>
            </p>
            <details class="card-edit">
                <summary>{words::cards::EDIT}</summary>
                <Form entity />
            </details>
        </div>
    }
}

#[component]
fn Form(entity: EntityId) -> impl IntoView {
    let app = use_app();
    let reading = app.reading().get_untracked();
    let [name, other] = [(); 2].map(|()| NodeRef::<html::Input>::new());
    let now = reading.analysis.entity(entity).map(|e| (e.name.clone(), key_of(KINDS, &e.kind).to_owned()));
    let (called, kind) = now.unwrap_or_default();
    let kind = RwSignal::new(kind);
    let trouble = RwSignal::new("");
    let save = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let typed = [name, other].map(|f| f.get_untracked().map(|i| i.value().trim().to_owned()).unwrap_or_default());
        match said(&app.reading().get_untracked(), entity, &typed, &kind.get_untracked()) {
            Ok(said) if said.is_empty() => trouble.set(words::cards::UNCHANGED),
            Ok(said) => {
                app.correct(said, words::cards::CHANGED);
            }
            Err(why) => trouble.set(why),
        }
    };
    view! {
        <form class="edit" novalidate on:submit=save>
            <label class="field">
                <span class="field-label">{words::common::NAME}</span>
                <input type="text" value=called autocomplete="off" node_ref=name />
            </label>
            <Choose
                label=words::common::KIND
                options=Signal::stored(options(KINDS))
                value=kind
                on_choose=move |key| kind.set(key)
            />
            <Pick
                label=words::cards::SAME_AS
                hint=words::cards::TAKES_UP
                names=Names::Entities
                value=String::new()
                node=other
                list="card-same"
            />
            <p class="trouble" role="alert">{trouble}</p>
            <p class="details-ways"><button type="submit" class="button">{words::common::SAVE}</button></p>
        </form>
    }
}

/// What the form says, as corrections: of what was changed alone.
fn said(
    reading: &Reading,
    id: EntityId,
    [name, other]: &[String; 2],
    kind: &str,
) -> Result<Vec<Correction>, &'static str> {
    const GONE: &str = words::cards::CARD_GONE;
    let at = |id: EntityId| Place::of(&reading.documents, &reading.analysis, ItemId::Entity(id)).ok_or(GONE);
    let (before, place) = (reading.analysis.entity(id).ok_or(GONE)?, at(id)?);
    let mut out = vec![];
    if let Some(kind) = value_of(KINDS, kind).filter(|k| *k != before.kind) {
        out.push(Correction::Kind { entity: place.clone(), kind });
    }
    if !name.is_empty() && *name != before.name {
        out.push(Correction::Rename { item: place.clone(), name: name.clone() });
    }
    if !other.is_empty() {
        let into = reading.entity_named(other).ok_or(words::cards::NO_SUCH_CARD)?;
        if into == id || choosable(reading, into) == *name {
            return Err(words::cards::THAT_CARD);
        }
        out.push(Correction::Merge { into: at(into)?, from: place });
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::corrections::apply;

    fn check(typed: [&str; 2], kind: &str, expected: Result<&str, &'static str>) {
        let read = reading();
        let out = said(&read, EntityId(0), &typed.map(str::to_owned), kind).map(|said| {
            let now = apply(&read.documents, &read.analysis, &said).analysis;
            let line = |e: &onrecord_core::Entity| format!("{} {:?} {}", e.name, e.kind, e.mentions.len());
            now.entities.iter().map(line).collect::<Vec<_>>().join(", ")
        });
        assert_eq!(out.as_deref().map_err(|why| *why), expected);
    }

    #[test]
    fn a_card_is_renamed_changed_and_merged() {
        check(["Ada Lund", ""], "person", Ok("Ada Lund Person 4, Tom Berg Person 2, The Post Organization 1"));
        check(["A. Lund", ""], "other", Ok("A. Lund Other 4, Tom Berg Person 2, The Post Organization 1"));
        check(["Ada Lund", "tom berg"], "person", Ok("Tom Berg Person 6, The Post Organization 1"));
        check(["A. Lund", "Tom Berg"], "person", Ok("Tom Berg Person 6, The Post Organization 1"));
        check(["Ada Lund", "Ada Lund"], "person", Err("That is this card."));
        check(["", "Nobody"], "person", Err("No card has this name. Choose one of the list."));
    }
}
