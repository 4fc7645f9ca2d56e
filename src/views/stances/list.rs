//! The table as a list, for a narrow page: a row an entry, what is not mentioned gathered in one line.

use super::cell::CellWords;
use super::grid::{ColumnHead, Grid, RowWords};
use super::table::{cell, parties};
use crate::words::{self, absent as absent_from};
use leptos::prelude::*;
use onrecord_core::table::CellState;

/// How many holders are named together with whom nothing is mentioned; of more, the number is told.
const ABSENT_BY_NAME: usize = 4;

/// The list.
#[component]
pub fn GridList(grid: Memo<Grid>) -> impl IntoView {
    let heads = Memo::new(move |_| (grid.read().by_targets, grid.read().columns.clone()));
    let list = move || {
        let (by_targets, columns) = heads.get();
        let entry = move |row: RowWords| entry(by_targets, &columns, row);
        view! {
            <ul class="grid-list">
                <For each=move || grid.read().rows.clone() key=RowWords::clone children=entry />
            </ul>
        }
    };
    view! { {list} }
}

fn entry(by_targets: bool, columns: &[ColumnHead], row: RowWords) -> impl IntoView + use<> {
    let (absent, told): (Vec<_>, Vec<_>) =
        columns.iter().zip(row.cells).partition(|(_, c)| c.state == CellState::NotMentioned);
    let absent: Vec<String> = absent.into_iter().map(|(c, _)| c.name.clone()).collect();
    let absent = match (absent.len(), by_targets) {
        (0, _) => String::new(),
        (_, false) => absent_from(&absent),
        (1..=ABSENT_BY_NAME, true) => words::stances::not_together(&absent),
        (n, true) => words::stances::not_together_with(n),
    };
    let line = |(head, words): (&ColumnHead, CellWords)| {
        let name = head.name.clone();
        view! {
            <li>
                <span class="grid-list-column">{name}</span>
                {cell(words)}
            </li>
        }
    };
    let absent = (!absent.is_empty()).then(|| view! { <p class="grid-list-absent">{absent}</p> });
    view! {
        <li class="grid-list-row">
            <h2>{parties(row.holder, row.target)}</h2>
            <p class="spread" class:spread-disagree=row.disagree>{row.spread}</p>
            <ul>{told.into_iter().map(line).collect_view()}</ul>
            {absent}
        </li>
    }
}
