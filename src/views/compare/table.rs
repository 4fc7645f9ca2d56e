//! The articles side by side: a column an article, a row a statement; on a narrow page one below the other.

use super::rows::{Column, Comparison, Row, Standing};
use super::statement::{Part, Piece, Statement};
use super::steps::DIFFERENCE;
use crate::parts::Open;
use crate::route::{Address, Compare};
use crate::words;
use leptos::prelude::*;

/// How many rows are shown before one asks for more.
const ROWS: usize = 150;

/// The rows.
#[component]
pub fn Table(comparison: Memo<Comparison>, compare: Memo<Compare>) -> impl IntoView {
    let limit = RwSignal::new(ROWS);
    let shown = Memo::new(move |_| comparison.read().shown(compare.read().show));
    let rows = move || {
        let columns = comparison.read().columns.clone();
        let all = shown.get().into_iter().take(limit.get()).enumerate();
        all.map(|(n, row)| table_row(n, row, &columns, compare)).collect_view()
    };
    view! {
        <ol class="rows">{rows}</ol>
        <Show when=move || { shown.read().len() > limit.get() }>
            <button class="quiet" on:click=move |_| limit.update(|l| *l += ROWS)>{words::common::SHOW_MORE}</button>
        </Show>
    }
}

/// A grid of as many columns as there are articles.
pub fn sides_class(columns: &[Column], class: &str) -> String {
    format!("{class} sides-{}", columns.len())
}

/// The titles of the articles, above their columns.
#[component]
pub fn Heads(columns: Vec<Column>) -> impl IntoView {
    let class = sides_class(&columns, "sides sides-heads");
    let head = |Column { article, title, source, .. }: Column| {
        view! {
            <p class="side-head">
                <a class="side-title" dir="auto" href=Address::read(article, vec![]).to_string()>{title}</a>
                <span class="side-source">{source}</span>
            </p>
        }
    };
    view! { <div class=class>{columns.into_iter().map(head).collect_view()}</div> }
}

fn table_row(n: usize, row: Row, columns: &[Column], compare: Memo<Compare>) -> AnyView {
    let label_id = format!("row-{n}-label");
    let id = format!("row-{n}");
    let label = row.label(columns);
    let look = match row.standing {
        Standing::Differs(_) => "row row-differs",
        Standing::Same => "row row-same",
        Standing::Copied => "row row-copied",
        Standing::Only(_) => "row row-only",
    };
    let difference = row.is_difference();
    let copied = row.standing == Standing::Copied;
    let first = row.cells.iter().flatten().next().map_or_else(String::new, Statement::text);
    let cells = row.cells.into_iter().zip(columns).map(|(cell, column)| side(cell, column)).collect_view();
    let sides = view! { <div class=sides_class(columns, "sides")>{cells}</div> };
    let inside = match copied {
        true => view! {
            <details prop:open=move || !compare.read().fold>
                <summary>
                    <span class="row-label" id=label_id.clone()>{label}</span>
                    <span class="row-folded" aria-hidden="true" dir="auto">{first}</span>
                </summary>
                {sides}
            </details>
        }
        .into_any(),
        false => view! {
            <p class="row-label" id=label_id.clone()>{label}</p>
            {sides}
        }
        .into_any(),
    };
    view! {
        <li>
            <article class=look class=(DIFFERENCE, difference) id=id tabindex="-1" aria-labelledby=label_id>
                {inside}
            </article>
        </li>
    }
    .into_any()
}

fn side(statements: Vec<Statement>, column: &Column) -> AnyView {
    if statements.is_empty() {
        return view! { <p class="side side-gap">{words::compare::not_in(&column.name)}</p> }.into_any();
    }
    let mut before = 0;
    let statements = statements.into_iter().map(|s| {
        let place = std::mem::replace(&mut before, s.paragraph);
        view! { <li>{statement(s, place)}</li> }
    });
    view! {
        <div class="side">
            <p class="side-name">{column.name.clone()}</p>
            <ul>{statements.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// A statement, with its paragraph unless the statement before stands in the same.
fn statement(statement: Statement, before: usize) -> impl IntoView {
    let Statement { item, paragraph, words, .. } = statement;
    let place = (paragraph != before).then(|| {
        view! {
            <span class="side-place">
                <span aria-hidden="true">{format!("¶{paragraph}")}</span>
                <span class="visually-hidden">{words::compare::paragraph(paragraph)}</span>
            </span>
        }
    });
    view! {
        {place}
        <Open items=vec![item] class="statement">
            <span dir="auto">{words.into_iter().map(piece).collect_view()}</span>
        </Open>
    }
}

fn piece(Piece { words, part }: Piece) -> AnyView {
    match part {
        Part::Compared => words.into_any(),
        Part::Around => view! { <span class="dim">{words}</span> }.into_any(),
        Part::Differs(aspect) => view! {
            <mark>{words}</mark>
            <span class="visually-hidden">{words::compare::differs_here(aspect)}</span>
        }
        .into_any(),
    }
}
