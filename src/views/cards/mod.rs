//! People, organizations, places and others: an index, and a card each.

mod card;
mod edit;
mod index;
mod names;
mod roles;
mod sheet;

use crate::choices::{KINDS, KINDS_PLURAL, key_of, label_of, value_of};
use crate::parts::{Choose, Empty, Filters, Search, options};
use crate::route::{Address, CARD_SORTS, Cards, View};
use crate::state::use_app;
use crate::words::{self, count};
use index::{Line, found, lines};
use leptos::prelude::*;
use onrecord_core::EntityId;
use sheet::Sheet;

/// How many lines are shown before one asks for more.
const LINES: usize = 150;

/// The view.
#[component]
pub fn CardsView() -> impl IntoView {
    let app = use_app();
    let cards = Memo::new(move |_| match &app.address().read().view {
        View::Cards(cards) => cards.clone(),
        _ => Cards::default(),
    });
    let any = move || !app.reading().read().analysis.entities.is_empty();
    let entity = Memo::new(move |_| cards.read().entity);
    view! {
        <div class="cards" class:cards-open=move || entity.get().is_some()>
            <div class="cards-index">
                <h1 tabindex="-1" id="view-title" class="plain-title">{words::frame::CARDS}</h1>
                <Show
                    when=any
                    fallback=|| {
                        view! {
                            <Empty
                                title=words::common::NOBODY_YET
                                words=words::cards::EMPTY
                            />
                        }
                    }
                >
                    <IndexFilters cards />
                    <Index cards />
                </Show>
            </div>
            <div class="cards-card">
                <Show when=any>
                    <Sheet entity cards />
                </Show>
            </div>
        </div>
    }
}

fn adjust(change: impl FnOnce(&mut Cards)) {
    use_app().adjust(|address| {
        if let View::Cards(cards) = &mut address.view {
            change(cards);
        }
    });
}

#[component]
fn IndexFilters(cards: Memo<Cards>) -> impl IntoView {
    view! {
        <Filters>
            <Search
                label=words::common::FIND
                value=Signal::derive(move || cards.read().search.clone())
                on_search=|words| adjust(|c| c.search = words)
            />
            <Choose
                label=words::common::KIND
                all=words::common::ALL_KINDS
                options=Signal::derive(|| options(KINDS_PLURAL))
                value=Signal::derive(move || cards.read().kind.map_or("", |k| key_of(KINDS, &k)).to_owned())
                on_choose=|key| adjust(|c| c.kind = value_of(KINDS, &key))
            />
            <Choose
                label=words::common::ORDER
                options=Signal::derive(|| options(CARD_SORTS))
                value=Signal::derive(move || key_of(CARD_SORTS, &cards.read().sort).to_owned())
                on_choose=|key| adjust(|c| c.sort = value_of(CARD_SORTS, &key).unwrap_or_default())
            />
        </Filters>
    }
}

#[component]
fn Index(cards: Memo<Cards>) -> impl IntoView {
    let app = use_app();
    // The open card does not change the list.
    let filter = Memo::new(move |_| Cards { entity: None, ..cards.get() });
    let lines = Memo::new(move |_| lines(&app.reading().read(), &filter.read()));
    let limit = RwSignal::new(LINES);
    let shown = move || lines.read().iter().take(limit.get()).cloned().collect::<Vec<_>>();
    let found = move || found(&lines.read());
    view! {
        <p class="found" role="status">{found}</p>
        <ul class="index">
            <For each=shown key=|line| line.clone() let:line>
                <IndexLine line cards />
            </For>
        </ul>
        <Show when=move || { lines.read().len() > limit.get() }>
            <button class="quiet" on:click=move |_| limit.update(|l| *l += LINES)>{words::common::SHOW_MORE}</button>
        </Show>
    }
}

#[component]
fn IndexLine(line: Line, cards: Memo<Cards>) -> impl IntoView {
    let Line { id, name, kind, mentions, quotes, stances, .. } = line;
    let href = move || open_card(&cards.read(), id);
    let current = move || (cards.read().entity == Some(id)).then_some("true");
    let facts: Vec<String> =
        [(mentions, "mention", "mentions"), (quotes, "quote", "quotes"), (stances, "stance", "stances")]
            .into_iter()
            .filter(|(n, ..)| *n > 0)
            .map(|(n, one, many)| count(n, one, many))
            .collect();
    view! {
        <li>
            <a href=href aria-current=current>
                <span class="index-name" dir="auto">{name}</span>
                <span class="index-kind">{label_of(KINDS, &kind)}</span>
                <span class="index-facts">{facts.join(" · ")}</span>
            </a>
        </li>
    }
}

/// The address of a card beside the same index.
fn open_card(cards: &Cards, id: EntityId) -> String {
    Address::to(View::Cards(Cards { entity: Some(id), ..cards.clone() })).to_string()
}
