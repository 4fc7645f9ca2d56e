//! Articles side by side: who and what stands in one alone, then all statements in reading order, those that tell the
//! same thing beside each other.

mod choice;
mod group;
mod left_out;
mod rows;
mod statement;
mod steps;
mod summary;
mod table;

use crate::parts::Empty;
use crate::route::{Compare, View};
use crate::shortcuts::{Does, keys};
use crate::state::use_app;
use crate::views::ways::Ways;
use crate::words;
use choice::{Choice, chosen};
use left_out::only_here;
use leptos::prelude::*;
use onrecord_core::ArticleId;
use rows::Comparison;
use steps::Steps;
use summary::{Counts, LeftOut, remark};
use table::{Heads, Table};

/// The view.
#[component]
pub fn CompareView() -> impl IntoView {
    let app = use_app();
    let compare = Memo::new(move |_| match &app.address().read().view {
        View::Compare(compare) => compare.clone(),
        _ => Compare::default(),
    });
    let chosen = Memo::new(move |_| chosen(&app.reading().read(), &compare.read().articles));
    let enough = move || app.reading().with(|reading| reading.read && reading.analysis.articles.len() > 1);
    view! {
        <h1 tabindex="-1" id="view-title" class="plain-title">{words::frame::COMPARE}</h1>
        <Ways />
        <Show
            when=enough
            fallback=|| {
                view! {
                    <Empty
                        title=words::compare::EMPTY_TITLE
                        words=words::compare::EMPTY
                    />
                }
            }
        >
            <Choice chosen />
            {move || body(compare, chosen)}
        </Show>
    }
}

/// The comparison, or why there is none.
fn body(compare: Memo<Compare>, chosen: Memo<Vec<ArticleId>>) -> AnyView {
    let one = Memo::new(move |_| chosen.read().len() < 2);
    let twice = Memo::new(move |_| {
        let compare = compare.read();
        compare.articles.iter().enumerate().any(|(i, a)| compare.articles.iter().take(i).any(|before| before == a))
    });
    match (one.get(), twice.get()) {
        (true, true) => note(words::compare::SAME_TWICE),
        (true, false) => note(words::compare::TICK_SECOND),
        (false, _) => view! { <SideBySide compare chosen /> }.into_any(),
    }
}

fn note(words: &'static str) -> AnyView {
    view! { <p class="hint compare-note">{words}</p> }.into_any()
}

/// Changes what the address says of the comparison.
fn adjust(change: impl FnOnce(&mut Compare)) {
    use_app().adjust(|address| {
        if let View::Compare(compare) = &mut address.view {
            change(compare);
        }
    });
}

/// Whether keys go from difference to difference, and whether copied text is folded where there is any.
#[component]
fn Switches(comparison: Memo<Comparison>, compare: Memo<Compare>) -> impl IntoView {
    let copies = move || comparison.read().count(crate::route::Show::Copied) > 0;
    view! {
        <div class="switches">
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || !compare.read().no_keys
                    on:change=move |_| adjust(|c| c.no_keys = !c.no_keys)
                />
                {words::compare::keys(&keys(Does::NextDifference), &keys(Does::PreviousDifference))}
            </label>
            <Show when=copies>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || compare.read().fold
                        on:change=move |_| adjust(|c| c.fold = !c.fold)
                    />
                    {words::compare::FOLD}
                </label>
            </Show>
        </div>
    }
}

#[component]
fn SideBySide(compare: Memo<Compare>, chosen: Memo<Vec<ArticleId>>) -> impl IntoView {
    let app = use_app();
    let comparison = Memo::new(move |_| Comparison::of(&app.reading().read(), &chosen.read()));
    let remark = Memo::new(move |_| remark(&comparison.read()));
    let related = Memo::new(move |_| comparison.read().is_related());
    let left_out = move || {
        let (columns, only_here) =
            (comparison.read().columns.clone(), only_here(&app.reading().read(), &chosen.read()));
        view! { <LeftOut columns only_here /> }
    };
    let differences = Signal::derive(move || {
        comparison.read().shown(compare.read().show).iter().filter(|row| row.is_difference()).count()
    });
    view! {
        <p class="compare-note" role="status">{remark}</p>
        <Show when=move || related.get()>
            {left_out}
            <h2>{words::frame::SIDE_BY_SIDE}</h2>
            <Counts comparison compare />
            <Switches comparison compare />
            <div class="compare-top">
                <Steps compare number=differences />
                {move || view! { <Heads columns=comparison.read().columns.clone() /> }}
            </div>
            <Table comparison compare />
        </Show>
    }
}
