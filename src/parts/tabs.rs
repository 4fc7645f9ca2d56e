//! The two sides of the stances: the table, and how articles portray the main entities.

use crate::route::{Address, Portrayal, Stances, View};
use crate::state::use_app;
use leptos::prelude::*;

/// Links from one to the other.
#[component]
pub fn StanceTabs() -> impl IntoView {
    let app = use_app();
    let on_table = Memo::new(move |_| matches!(app.address().read().view, View::Stances(_)));
    let tab = move |words: &'static str, view: View, is_table: bool| {
        let current = move || (on_table.get() == is_table).then_some("page");
        view! {
            <li>
                <a href=Address::to(view).to_string() aria-current=current>{words}</a>
            </li>
        }
    };
    view! {
        <nav class="tabs" aria-label="Stances and portrayal">
            <ul>
                {tab("Who stands where", View::Stances(Stances::default()), true)}
                {tab("Who is portrayed how", View::Portrayal(Portrayal::default()), false)}
            </ul>
        </nav>
    }
}
