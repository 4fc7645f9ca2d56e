//! Portrayal as a table for a wide page, and as a list for a narrow one.

use super::grid::{ColumnHead, Grid, Line};
use crate::parts::{Portrayed, PortrayedBars};
use crate::route::Address;
use crate::words::{self, absent};
use leptos::prelude::*;

/// The table with its heads, which stay in sight.
#[component]
pub fn PortrayalTable(grid: Grid) -> impl IntoView {
    let row = |line: Line| {
        let cell = |portrayed| view! { <td><PortrayedBars portrayed /></td> };
        view! {
            <tr>
                <th scope="row">{name(&line)}</th>
                {line.cells.into_iter().map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <div class="grid-scroll" tabindex="0" role="region" aria-label=words::frame::PORTRAYAL>
            <table class="grid grid-lights">
                <caption class="visually-hidden">{words::portrayal::CAPTION}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="grid-corner">{words::portrayal::WHO}</th>
                        {grid.columns.into_iter().map(column).collect_view()}
                    </tr>
                </thead>
                <tbody>{grid.rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn column(head: ColumnHead) -> impl IntoView {
    view! {
        <th scope="col">
            {title(&head)} <span class="grid-below">{head.below}</span>
        </th>
    }
}

fn title(head: &ColumnHead) -> AnyView {
    let words = head.name.clone();
    match head.article {
        Some(id) => view! { <a href=Address::read(id, vec![]).to_string()>{words}</a> }.into_any(),
        None => words.into_any(),
    }
}

fn name(line: &Line) -> impl IntoView + use<> {
    let href = Address::card(line.entity).to_string();
    view! { <a class="parties" dir="auto" href=href>{line.name.clone()}</a> }
}

/// The list.
#[component]
pub fn PortrayalList(grid: Grid) -> impl IntoView {
    let Grid { columns, rows, .. } = grid;
    let entry = |line: Line| entry(&columns, line);
    view! { <ul class="grid-list">{rows.into_iter().map(entry).collect_view()}</ul> }
}

fn entry(columns: &[ColumnHead], line: Line) -> impl IntoView + use<> {
    let name = name(&line);
    let (without, with): (Vec<_>, Vec<_>) =
        columns.iter().zip(line.cells).partition(|(_, portrayed)| portrayed.items.is_empty());
    let without: Vec<String> = without.into_iter().map(|(head, _)| head.name.clone()).collect();
    let without = (!without.is_empty()).then(|| view! { <p class="grid-list-absent">{absent(&without)}</p> });
    let told = |(head, portrayed): (&ColumnHead, Portrayed)| {
        view! {
            <li>
                <span class="grid-list-column">{title(head)}</span>
                <PortrayedBars portrayed />
            </li>
        }
    };
    view! {
        <li class="grid-list-row">
            <h2>{name}</h2>
            <ul>{with.into_iter().map(told).collect_view()}</ul>
            {without}
        </li>
    }
}
