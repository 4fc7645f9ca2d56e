//! Two ways to look at the same thing, as links above both.

use crate::route::{Address, Compare, Portrayal, Stances, Timeline, View};
use crate::state::use_app;
use leptos::prelude::*;
use std::mem::discriminant;

/// Across articles: “Side by side”, “Timeline”.
#[component]
pub fn Ways() -> impl IntoView {
    let side_by_side = ("Side by side", View::Compare(Compare::default()));
    links("Across articles", [side_by_side, ("Timeline", View::Timeline(Timeline::default()))])
}

/// How somebody is seen: by the others, “Who stands where”, and by the articles, “Who is portrayed how”.
#[component]
pub fn StanceWays() -> impl IntoView {
    let stances = ("Who stands where", View::Stances(Stances::default()));
    links("Stances and portrayal", [stances, ("Who is portrayed how", View::Portrayal(Portrayal::default()))])
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
