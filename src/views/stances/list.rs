//! The table as a list, for a narrow page: a row an entry, what is not mentioned gathered in one line.

use super::grid::{CellWords, ColumnHead, Grid, RowWords};
use super::table::{cell, parties};
use crate::words::list;
use leptos::prelude::*;
use onrecord_core::table::CellState;

/// How many columns are named where nothing is mentioned; of more, the number is told.
const ABSENT_BY_NAME: usize = 4;

/// The list.
#[component]
pub fn GridList(grid: Grid) -> impl IntoView {
    let Grid { by_targets, columns, rows, .. } = grid;
    let entry = |row: RowWords| entry(by_targets, &columns, row);
    view! { <ul class="grid-list">{rows.into_iter().map(entry).collect_view()}</ul> }
}

fn entry(by_targets: bool, columns: &[ColumnHead], row: RowWords) -> impl IntoView + use<> {
    let (absent, told): (Vec<_>, Vec<_>) =
        columns.iter().zip(row.cells).partition(|(_, c)| c.state == CellState::NotMentioned);
    let absent: Vec<String> = absent.into_iter().map(|(c, _)| c.name.clone()).collect();
    let absent = match (absent.len(), by_targets) {
        (0, _) => String::new(),
        (1..=ABSENT_BY_NAME, false) => format!("Not mentioned in {}.", list(&absent)),
        (1..=ABSENT_BY_NAME, true) => format!("Not mentioned together with {}.", list(&absent)),
        (n, false) => format!("Not mentioned in {n} articles."),
        (n, true) => format!("Not mentioned together with {n} holders."),
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
