//! One card, set as a page of a reference book.

use super::card::{ArticleLine, Card, Companion, RoleLine, SaidLine, StanceLine};
use crate::choices::{KINDS, ROLE_TIMES, TONES, label_of};
use crate::parts::{Open, PolarityMark};
use crate::route::{Address, Cards, Item, View};
use crate::state::use_app;
use crate::words::count;
use leptos::prelude::*;
use onrecord_core::{EntityId, RoleTime, Tone};

/// How many entries of a list are shown before one asks for more.
const ENTRIES: usize = 8;

/// The card of the entity that the address names, or how to open one.
#[component]
pub fn Sheet(entity: Memo<Option<EntityId>>, cards: Memo<Cards>) -> impl IntoView {
    let app = use_app();
    let card = Memo::new(move |_| entity.get().and_then(|id| Card::of(&app.reading().read(), id)));
    let back = move || Address::to(View::Cards(Cards { entity: None, ..cards.get() })).to_string();
    move || match (card.get(), entity.get()) {
        (Some(card), _) => view! {
            <a class="cards-back" href=back>"All cards"</a>
            <CardBody card />
        }
        .into_any(),
        (None, Some(_)) => {
            view! { <p class="hint">"No card has this address among the articles read now."</p> }.into_any()
        }
        (None, None) => view! { <p class="hint cards-hint">"Choose a name to open its card."</p> }.into_any(),
    }
}

#[component]
fn CardBody(card: Card) -> impl IntoView {
    let Card { name, kind, named, aliases, roles, articles, said, held, received, company, .. } = card;
    let kind = if named { label_of(KINDS, &kind).to_owned() } else { format!("{}, not named", label_of(KINDS, &kind)) };
    let also = (!aliases.is_empty()).then(|| view! { <p class="aliases">"Also: " {aliases.join(", ")}</p> });
    view! {
        <article class="card" aria-labelledby="card-title">
            <p class="card-kind">{kind}</p>
            <h2 id="card-title" tabindex="-1" dir="auto">{name}</h2>
            {also}
            {section("Roles", roles, role)}
            {section("Mentioned in", articles, article)}
            {section("Said", said, said_line)}
            {section("Stands", held, stance)}
            {section("Others towards it", received, received_line)}
            {section("Appears with", company, companion)}
        </article>
    }
}

/// A titled list with its first entries, and the rest on request; nothing where it is empty.
fn section<T, V>(title: &'static str, mut entries: Vec<T>, show: fn(T) -> V) -> Option<impl IntoView>
where
    T: Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    if entries.is_empty() {
        return None;
    }
    let total = entries.len();
    let rest = if total > ENTRIES + 2 { entries.split_off(ENTRIES) } else { vec![] };
    let (has_rest, all) = (!rest.is_empty(), RwSignal::new(false));
    let hidden = StoredValue::new(rest);
    let more = has_rest.then(|| {
        view! {
            <Show
                when=move || all.get()
                fallback=move || view! { <button class="quiet" on:click=move |_| all.set(true)>"Show all " {total}</button> }
            >
                <ul>{move || hidden.get_value().into_iter().map(show).collect_view()}</ul>
            </Show>
        }
    });
    Some(view! {
        <section class="card-section">
            <h3>{title}</h3>
            <div>
                <ul>{entries.into_iter().map(show).collect_view()}</ul>
                {more}
            </div>
        </section>
    })
}

fn role(line: RoleLine) -> impl IntoView {
    let time = (line.time != RoleTime::Current).then(|| format!(" ({})", label_of(ROLE_TIMES, &line.time)));
    let places = count(line.items.len(), "sentence", "sentences");
    view! {
        <li>
            <Open items=line.items>{line.title}</Open>
            {time}
            <span class="tally">{places}</span>
        </li>
    }
}

fn article(line: ArticleLine) -> impl IntoView {
    let places = count(line.items.len(), "mention", "mentions");
    let first: Vec<Item> = line.items.iter().take(1).copied().collect();
    let lights = TONES.iter().filter(|t| t.value != Tone::Neutral).map(|t| t.label);
    let tones = line.portrayed.into_iter().zip(lights);
    view! {
        <li>
            <a href=Address::read(line.article, first).to_string()>{line.title}</a>
            <span class="tally">{places}</span>
            {tones.map(portrayed).collect_view()}
        </li>
    }
}

/// How many mentions stand in a good or a bad light, with the way to them.
fn portrayed((items, light): (Vec<Item>, &'static str)) -> Option<impl IntoView> {
    let number = items.len();
    (number > 0).then(|| view! { <span class="tally"><Open items>{number} " " {light}</Open></span> })
}

fn said_line(line: SaidLine) -> impl IntoView {
    view! {
        <li class="said">
            <Open items=vec![Item::Quote(line.quote)] class="said-words">{line.words}</Open>
            <span class="tally">{line.cue} " · " {line.article}</span>
        </li>
    }
}

fn stance(line: StanceLine) -> impl IntoView {
    let places = count(line.items.len(), "passage", "passages");
    view! {
        <li>
            <Open items=line.items><PolarityMark polarity=line.polarity /> " " {line.name}</Open>
            <span class="tally">{places}</span>
        </li>
    }
}

fn received_line(line: StanceLine) -> impl IntoView {
    let places = count(line.items.len(), "passage", "passages");
    view! {
        <li>
            <Open items=line.items>{line.name} " " <PolarityMark polarity=line.polarity /></Open>
            <span class="tally">{places}</span>
        </li>
    }
}

fn companion(line: Companion) -> impl IntoView {
    let sentences = count(line.sentences, "sentence", "sentences");
    view! {
        <li>
            <a href=Address::card(line.id).to_string()>{line.name}</a>
            <span class="tally">{sentences}</span>
        </li>
    }
}
