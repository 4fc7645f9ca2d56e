//! One card, set as a page of a reference book.

use super::card::{ArticleLine, Card, Companion, PortrayedLine, SaidLine, StanceLine};
use super::edit::CardEdit;
use super::names::NameLine;
use super::roles::RoleLine;
use crate::choices::{KINDS, label_of};
use crate::parts::{ChainLine, Judged, Open, PartedLines, PolarityMark, PortrayedBars, SureMark, Unsure};
use crate::route::{Address, Cards, Item, View};
use crate::state::use_app;
use crate::told::Told;
use crate::words::{self, Sureness, number_of, quoted};
use leptos::prelude::*;
use onrecord_core::EntityId;

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
            <a class="cards-back" href=back>{words::cards::ALL_CARDS}</a>
            <CardBody card />
        }
        .into_any(),
        (None, Some(_)) => view! { <p class="hint">{words::cards::NO_CARD}</p> }.into_any(),
        (None, None) => view! { <p class="hint cards-hint">{words::cards::CHOOSE}</p> }.into_any(),
    }
}

#[component]
fn CardBody(card: Card) -> impl IntoView {
    let Card {
        id, name, kind, named, names, parted, roles, articles, portrayed, said, held, received, company, ..
    } = card;
    let kind = if named { label_of(KINDS, &kind).to_owned() } else { words::cards::not_named(label_of(KINDS, &kind)) };
    let also = (!names.is_empty()).then(|| view! { <Names names /> });
    let parted = (!parted.is_empty()).then(|| view! { <PartedLines parted /> });
    view! {
        <article class="card" aria-labelledby="card-title">
            <p class="card-kind">{kind}</p>
            <h2 id="card-title" tabindex="-1" dir="auto">{name}</h2>
            {also}
            {parted}
            <CardEdit entity=id />
            {section(words::cards::ROLES, roles, role)}
            {section(words::cards::MENTIONED_IN, articles, article)}
            {section(words::cards::PORTRAYED, portrayed, portrayed_line)}
            {section(words::cards::SAID, said, said_line)}
            {section(words::cards::STANDS, held, stance)}
            {section(words::cards::TOWARDS_IT, received, received_line)}
            <Unsure />
            {section(words::cards::APPEARS_WITH, company, companion)}
        </article>
    }
}

/// How many other names stand in the line that opens the list of all.
const ALSO: usize = 6;

/// The other names; opened, why each was taken for this one, and the way to take it apart.
#[component]
fn Names(names: Vec<NameLine>) -> impl IntoView {
    let first: Vec<&str> = names.iter().take(ALSO).map(|n| n.words.as_str()).collect();
    let more = names.len().saturating_sub(ALSO);
    let more = (more > 0).then(|| words::cards::more_names(more));
    view! {
        <details class="names">
            <summary>
                {words::cards::ALSO} <span dir="auto">{first.join(", ")}</span> {more} " " <span class="names-why">{words::cards::WHY}</span>
            </summary>
            <ul>{names.into_iter().map(name_line).collect_view()}</ul>
        </details>
    }
}

fn name_line(line: NameLine) -> impl IntoView {
    let app = use_app();
    let places = number_of::mentions(line.items.len());
    let reason = |(words, sure): (&'static str, Sureness)| {
        view! { <p class="names-reason">{words} " " <SureMark sure /></p> }
    };
    let label = words::cards::split_off(&line.words);
    let split = line.split.map(|split| {
        view! { <button class="quiet" aria-label=label on:click=move |_| app.split(&split)>{words::cards::SPLIT_OFF}</button> }
    });
    view! {
        <li>
            <p class="card-line">
                <Open items=line.items>{quoted(&line.words)}</Open>
                <span class="tally">{places}</span>
                {split}
            </p>
            {line.reasons.into_iter().map(reason).collect_view()}
        </li>
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
                fallback=move || view! { <button class="quiet" on:click=move |_| all.set(true)>{words::cards::SHOW_ALL} {total}</button> }
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
    let RoleLine { title, time, items, sentence: [before, words, after], article, sure } = line;
    let sentences = (items.len() > 1).then(|| words::cards::told_in(items.len()));
    view! {
        <li>
            <p class="card-line">
                <Open items>{title}</Open>
                <span class="tally">{time} {sentences} " " <SureMark sure /></span>
            </p>
            <p class="card-words" dir="auto">{before} <b>{words}</b> {after} " " <span class="card-from">{article}</span></p>
        </li>
    }
}

fn article(line: ArticleLine) -> impl IntoView {
    let places = number_of::mentions(line.items.len());
    let first: Vec<Item> = line.items.iter().take(1).copied().collect();
    view! {
        <li class="card-line">
            <a href=Address::read(line.article, first).to_string()>{line.title}</a>
            <span class="tally">{places}</span>
        </li>
    }
}

fn portrayed_line(line: PortrayedLine) -> impl IntoView {
    view! {
        <li class="card-portrayed">
            <p>{line.title}</p>
            <PortrayedBars portrayed=line.portrayed />
        </li>
    }
}

fn said_line(line: SaidLine) -> impl IntoView {
    let to = if line.to.is_empty() { String::new() } else { words::cards::to_whom(&line.to) };
    // What was not said in those very words makes no sense without its verb: “rejected | the levy”.
    let (before, below) = if line.direct { (String::new(), line.cue) } else { (line.cue, String::new()) };
    let before = before.contains(char::is_alphabetic).then(|| view! { <i class="said-cue">{before}</i> " " });
    let facts: Vec<String> = [below, to, line.setting, line.article].into_iter().filter(|f| !f.is_empty()).collect();
    view! {
        <li class="said">
            <Open items=vec![Item::Quote(line.quote)] class="said-words">{before} {line.words}</Open>
            <span class="tally">{facts.join(" · ")} " " <Judged item=Item::Quote(line.quote) /></span>
        </li>
    }
}

/// How many passages of one stance stand on the card.
const PASSAGES: usize = 2;

fn stance(line: StanceLine) -> impl IntoView {
    let items = line.items();
    let head = view! { <Open items><PolarityMark polarity=line.polarity /> " " {line.name}</Open> };
    stance_lines(head.into_any(), line.told)
}

fn received_line(line: StanceLine) -> impl IntoView {
    let items = line.items();
    let head = view! { <Open items>{line.name} " " <PolarityMark polarity=line.polarity /></Open> };
    stance_lines(head.into_any(), line.told)
}

fn stance_lines(head: AnyView, told: Vec<Told>) -> impl IntoView {
    let more = told.get(PASSAGES..).filter(|rest| !rest.is_empty()).map(|rest| {
        let items: Vec<Item> = rest.iter().map(|t| Item::Stance(t.stance)).collect();
        let words = number_of::more_passages(items.len());
        view! { <p class="told-facts"><Open items>{words}</Open></p> }
    });
    view! {
        <li class="stands">
            {head}
            {told.into_iter().take(PASSAGES).map(told_line).collect_view()}
            {more}
        </li>
    }
}

/// One passage: who says so, the words, and how they are told.
fn told_line(told: Told) -> impl IntoView {
    let Told { stance, chain, words, manner, strength, sure, article } = told;
    let chain = (!chain.is_empty()).then(|| view! { <ChainLine chain /> });
    let manner = (!manner.is_empty()).then(|| view! { <span class="manner">{manner}</span> });
    let strength = (!strength.is_empty()).then(|| view! { <span>{quoted(&strength)}</span> });
    view! {
        <div class="told">
            {chain}
            <p class="told-words" dir="auto"><Open items=vec![Item::Stance(stance)]>{words}</Open></p>
            <p class="told-facts">{manner} " " {strength} " " <SureMark sure /> " " <span>{article}</span> " " <Judged item=Item::Stance(stance) /></p>
        </div>
    }
}

fn companion(line: Companion) -> impl IntoView {
    let sentences = number_of::sentences(line.sentences);
    view! {
        <li class="card-line">
            <a href=Address::card(line.id).to_string()>{line.name}</a>
            <span class="tally">{sentences}</span>
        </li>
    }
}
