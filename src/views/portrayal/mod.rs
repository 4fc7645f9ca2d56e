//! How each article portrays the main entities: mentions in a good light, a bad one, and neither.

mod grid;
mod table;

use crate::choices::{Choice, KINDS, KINDS_PLURAL, TONES, key_of, value_of};
use crate::parts::{Choose, Empty, Filters, Icon, light, narrow, options};
use crate::route::{Portrayal, View};
use crate::state::use_app;
use crate::views::ways::StanceWays;
use crate::words;
use grid::Grid;
use leptos::prelude::*;
use onrecord_core::portrayal::ENOUGH;
use onrecord_core::{Kind, Tone};
use table::{PortrayalList, PortrayalTable};

/// About how many cells are shown before one asks for more.
const CELLS: usize = 240;

/// The view.
#[component]
pub fn PortrayalView() -> impl IntoView {
    let app = use_app();
    let kind = Memo::new(move |_| match &app.address().read().view {
        View::Portrayal(portrayal) => portrayal.kind,
        _ => None,
    });
    let any = move || app.reading().read().analysis.entities.iter().any(|e| e.named);
    view! {
        <h1 tabindex="-1" id="view-title" class="plain-title">{words::frame::PORTRAYAL}</h1>
        <StanceWays />
        <Show
            when=any
            fallback=|| {
                view! {
                    <Empty
                        title=words::common::NOBODY_YET
                        words=words::portrayal::EMPTY
                    />
                }
            }
        >
            <Kinds kind />
            <Body kind />
        </Show>
    }
}

#[component]
fn Kinds(kind: Memo<Option<Kind>>) -> impl IntoView {
    let app = use_app();
    let choose = move |key: String| {
        app.adjust(|address| address.view = View::Portrayal(Portrayal { kind: value_of(KINDS, &key) }));
    };
    view! {
        <Filters>
            <Choose
                label=words::common::KIND
                all=words::common::ALL_KINDS
                options=Signal::derive(|| options(KINDS_PLURAL))
                value=Signal::derive(move || kind.get().map_or("", |k| key_of(KINDS, &k)).to_owned())
                on_choose=choose
            />
        </Filters>
    }
}

/// What the signs before the bars mean.
#[component]
fn Legend() -> impl IntoView {
    let sign = |tone: &'static Choice<Tone>| {
        let (class, symbol) = light(tone.value);
        view! { <li><span class=class><Icon symbol /></span> " " {tone.label}</li> }
    };
    view! { <ul class="legend">{TONES.iter().map(sign).collect_view()}</ul> }
}

#[component]
fn Body(kind: Memo<Option<Kind>>) -> impl IntoView {
    let app = use_app();
    let narrow = narrow();
    let parts = RwSignal::new(1);
    let grid = Memo::new(move |_| {
        let reading = app.reading().get();
        let columns = reading.analysis.articles.len() + 1;
        Grid::of(&reading, kind.get(), parts.get() * (CELLS / columns).clamp(8, 40))
    });
    let found = move || {
        let Grid { total, others, .. } = *grid.read();
        words::portrayal::found(total, others, ENOUGH)
    };
    let body = move || match (grid.read().rows.is_empty(), narrow.get()) {
        (true, _) => ().into_any(),
        (false, true) => view! { <PortrayalList grid=grid.get() /> }.into_any(),
        (false, false) => view! { <PortrayalTable grid=grid.get() /> }.into_any(),
    };
    view! {
        <div class="found-line">
            <p class="found" role="status">{found}</p>
            <Legend />
        </div>
        {body}
        <Show when=move || { grid.read().total > grid.read().rows.len() }>
            <button class="quiet" on:click=move |_| parts.update(|p| *p += 1)>{words::common::SHOW_MORE}</button>
        </Show>
        <p class="hint portrayal-hint">
            {words::portrayal::HOW_IT_IS_READ}
            {words::portrayal::shares_from(ENOUGH)} {words::portrayal::HOW_SURE}
        </p>
    }
}
