//! Two ways to look at the same thing, as links above both.

use crate::route::{Address, Compare, Portrayal, Stances, Timeline, View};
use crate::state::use_app;
use crate::words;
use leptos::prelude::*;
use std::mem::discriminant;

/// Across articles: “Side by side”, “Timeline”.
#[component]
pub fn Ways() -> impl IntoView {
    let side_by_side = (words::frame::SIDE_BY_SIDE, View::Compare(Compare::default()));
    links(words::frame::ACROSS_ARTICLES, [side_by_side, (words::frame::TIMELINE, View::Timeline(Timeline::default()))])
}

/// How somebody is seen: by the others, “Who stands where”, and by the articles, “Who is portrayed how”.
#[component]
pub fn StanceWays() -> impl IntoView {
    let stances = (words::frame::WHO_STANDS_WHERE, View::Stances(Stances::default()));
    links(
        words::frame::STANCES_AND_PORTRAYAL,
        [stances, (words::frame::WHO_IS_PORTRAYED_HOW, View::Portrayal(Portrayal::default()))],
    )
}

fn links(label: &'static str, ways: [(&'static str, View); 2]) -> impl IntoView {
    let app = use_app();
    let at = Memo::new(move |_| discriminant(&app.address().read().view));
    let link = move |(words, view): (&'static str, View)| {
        let here = discriminant(&view);
        let current = move || (at.get() == here).then_some("page");
        view! {
            <li>
                <a href=Address::to(view).to_string() aria-current=current>{words}</a>
            </li>
        }
    };
    view! {
        <nav class="ways" aria-label=label>
            <ul>{ways.map(link).collect_view()}</ul>
        </nav>
    }
}
