//! Links that open the evidence panel.

use crate::route::Item;
use crate::state::use_app;
use leptos::prelude::*;

/// A link that opens items in the evidence panel, in the view where the reader is.
#[component]
pub fn Open(
    /// What to open.
    items: Vec<Item>,
    /// Class of the link.
    #[prop(optional)]
    class: &'static str,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let address = app.address();
    let opened = items.clone();
    let current = move || (address.read().at == opened).then_some("true");
    let href = move || address.read().with(items.clone()).to_string();
    view! {
        <a class=class href=href aria-current=current>
            {children()}
        </a>
    }
}
