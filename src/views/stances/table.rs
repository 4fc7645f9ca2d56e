//! The table as a table, for a wide page.

use super::cell::{CellWords, look};
use super::grid::{ColumnHead, Grid, RowWords, TargetWords};
use crate::parts::{Icon, Open};
use crate::route::Address;
use crate::words;
use leptos::prelude::*;
use onrecord_core::EntityId;
use onrecord_core::table::{CellState, Column, TargetKey};

/// The table with its heads, which stay in sight.
#[component]
pub fn GridTable(grid: Memo<Grid>) -> impl IntoView {
    let heads = Memo::new(move |_| (grid.read().by_targets, grid.read().columns.clone()));
    let table = move || {
        let (by_targets, columns) = heads.get();
        let corner = if by_targets { words::common::TARGET } else { words::stances::HOLDER_AND_TARGET };
        let caption = if by_targets { words::stances::BY_TARGETS } else { words::stances::BY_ARTICLES };
        view! {
            <table class="grid" aria-rowcount=move || (grid.read().total + 1).to_string()>
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="grid-corner">{corner}</th>
                        {columns.into_iter().map(column).collect_view()}
                    </tr>
                </thead>
                <tbody>
                    <For each=move || grid.read().rows.clone() key=RowWords::clone children=row />
                </tbody>
            </table>
        }
    };
    view! {
        <div class="grid-scroll" tabindex="0" role="region" aria-label=words::stances::TABLE>
            {table}
        </div>
    }
}

fn column(head: ColumnHead) -> impl IntoView {
    let href = match head.column {
        Column::Article(id) => Some(Address::read(id, vec![]).to_string()),
        Column::Holder(holder) => holder.map(|h| Address::card(h).to_string()),
    };
    let name = match href {
        Some(href) => view! { <a href=href>{head.name}</a> }.into_any(),
        None => view! { <span class="unattributed">{head.name}</span> }.into_any(),
    };
    view! {
        <th scope="col">
            {name}
            <span class="grid-below">{head.below}</span>
        </th>
    }
}

fn row(row: RowWords) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">
                {parties(row.holder, row.target)}
                <span class="spread" class:spread-disagree=row.disagree>{row.spread}</span>
            </th>
            {row.cells.into_iter().map(table_cell).collect_view()}
        </tr>
    }
}

/// A cell of the table. Most of a long table's say that nothing is there: the style sheet draws their dash.
fn table_cell(words: CellWords) -> impl IntoView {
    match words.state {
        CellState::NotMentioned => view! { <td class="cell-absent">{words.words}</td> }.into_any(),
        _ => view! { <td>{cell(words)}</td> }.into_any(),
    }
}

/// Holder → target, each a link: an actor to its card, a topic to where it is named.
pub fn parties(holder: Option<(Option<EntityId>, String)>, target: TargetWords) -> impl IntoView {
    let TargetWords { key, name, places, also } = target;
    let holder = holder.map(|(id, name)| {
        let name = match id {
            Some(id) => view! { <a href=Address::card(id).to_string()>{name}</a> }.into_any(),
            None => view! { <span class="unattributed">{name}</span> }.into_any(),
        };
        view! { <span class="holder">{name}</span> <span class="towards">" → "</span> }
    });
    let target = match key {
        TargetKey::Entity(id) => view! { <a href=Address::card(id).to_string()>{name}</a> }.into_any(),
        TargetKey::Topic(_) => view! { <Open items=places>{name}</Open> }.into_any(),
    };
    let also = (!also.is_empty()).then(|| view! { <span class="wordings" dir="auto">{also}</span> });
    view! { <span class="parties" dir="auto">{holder} <span class="target">{target}</span></span> " " {also} }
}

/// A cell: icon and words, which open what is behind them.
pub fn cell(cell: CellWords) -> AnyView {
    let (name, symbol) = look(cell.state);
    let class = format!("cell cell-{name}");
    let manner =
        (!cell.manner.is_empty()).then(|| view! { <span class="cell-manner">{format!(", {}", cell.manner)}</span> });
    let inside = view! { <span class=class><Icon symbol /> <span>{cell.words} {manner}</span></span> };
    if cell.items.is_empty() {
        inside.into_any()
    } else {
        view! { <Open items=cell.items class="cell-open">{inside}</Open> }.into_any()
    }
}
