//! The comparison table: who stands where on what, article by article.

mod cell;
mod filters;
mod grid;
mod list;
mod named;
mod table;

use crate::parts::{Empty, Unsure, download_csv, narrow};
use crate::route::{Stances, View};
use crate::state::use_app;
use crate::views::ways::StanceWays;
use crate::words;
use filters::TableFilters;
use grid::{Grid, table};
use leptos::prelude::*;
use list::GridList;
use onrecord_core::csv;
use table::GridTable;

/// The view.
#[component]
pub fn StancesView() -> impl IntoView {
    let app = use_app();
    let stances = Memo::new(move |_| match &app.address().read().view {
        View::Stances(stances) => stances.clone(),
        _ => Stances::default(),
    });
    let any = move || !app.reading().read().analysis.stances.is_empty();
    view! {
        <h1 tabindex="-1" id="view-title" class="plain-title">{words::frame::STANCES}</h1>
        <StanceWays />
        <Show
            when=any
            fallback=|| {
                view! {
                    <Empty
                        title=words::stances::EMPTY_TITLE
                        words=words::stances::EMPTY
                    />
                    <Unsure />
                }
            }
        >
            <TableFilters stances />
            <Body stances />
        </Show>
    }
}

#[component]
fn Body(stances: Memo<Stances>) -> impl IntoView {
    let app = use_app();
    let narrow = narrow();
    let parts = RwSignal::new(1);
    let grid = Memo::new(move |_| Grid::of(&app.reading().read(), &stances.read(), parts.get()));
    let found = move || match (grid.read().total, stances.read().by_targets) {
        (0, _) => words::common::NOTHING_FITS.to_owned(),
        (n, true) => words::stances::targets(n),
        (n, false) => words::stances::pairs(n),
    };
    // A row that is shown already stays as it is when more come, or when the filters keep it.
    let shown = Memo::new(move |_| (grid.read().rows.is_empty(), narrow.get()));
    let body = move || match shown.get() {
        (true, _) => ().into_any(),
        (false, true) => view! { <GridList grid /> }.into_any(),
        (false, false) => view! { <GridTable grid /> }.into_any(),
    };
    let left_out = move || {
        let (shown, all) = (grid.read().columns.len(), grid.read().of_columns);
        let words = if grid.read().by_targets {
            words::stances::columns_of_holders
        } else {
            words::stances::columns_of_articles
        };
        (0 < shown && shown < all).then(|| view! { <p class="hint">{words(shown, all)}</p> })
    };
    view! {
        <div class="found-line">
            <p class="found" role="status">{found}</p>
            <Downloads stances />
        </div>
        <Unsure />
        {left_out}
        {body}
        <Show when=move || { grid.read().total > grid.read().rows.len() }>
            <p class="more">
                <button class="quiet" on:click=move |_| parts.update(|p| *p += 1)>{words::common::SHOW_MORE}</button>
                <span class="tally">{move || words::common::some_of(grid.read().rows.len(), grid.read().total)}</span>
            </p>
        </Show>
    }
}

/// What the filters keep, as files: every row, not only those that are shown.
#[component]
fn Downloads(stances: Memo<Stances>) -> impl IntoView {
    let app = use_app();
    let save_table = move |_| {
        let reading = app.reading().get_untracked();
        let table = table(&reading, &stances.read_untracked());
        download_csv("onrecord-stance-table.csv", &table.to_csv(&reading.analysis));
    };
    let save_stances = move |_| {
        let reading = app.reading().get_untracked();
        let behind = table(&reading, &stances.read_untracked()).stances();
        let csv = csv::stances(&reading.documents, &reading.analysis, |id| behind.contains(&id));
        download_csv("onrecord-stances.csv", &csv);
    };
    view! {
        <p class="downloads">
            <span>{words::stances::DOWNLOAD}</span>
            <button class="quiet" on:click=save_table>{words::stances::THIS_TABLE}</button>
            <button class="quiet" on:click=save_stances>{words::stances::ITS_STANCES}</button>
        </p>
    }
}
