//! The two ways to look across articles, side by side and by date, as links above both.

use crate::route::{Address, Compare, Timeline, View};
use crate::state::use_app;
use leptos::prelude::*;

/// “Side by side”, “Timeline”.
#[component]
pub fn Ways() -> impl IntoView {
    let app = use_app();
    let by_date = Memo::new(move |_| matches!(app.address().read().view, View::Timeline(_)));
    let link = move |words: &'static str, view: View, dates: bool| {
        let current = move || (by_date.get() == dates).then_some("page");
        view! {
            <li>
                <a href=Address::to(view).to_string() aria-current=current>{words}</a>
            </li>
        }
    };
    view! {
        <nav class="ways" aria-label="Across articles">
            <ul>
                {link("Side by side", View::Compare(Compare::default()), false)}
                {link("Timeline", View::Timeline(Timeline::default()), true)}
            </ul>
        </nav>
    }
}
