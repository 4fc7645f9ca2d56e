//! Links that open the evidence panel.

use crate::route::{Item, opening};
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
    let opened = items.clone();
    // A table has thousands: what the panel shows changes two of them, and the view's filters all.
    let current = move || app.is_shown(&opened).then_some("true");
    let view = app.view();
    let href = move || opening(&view.read(), &items);
    view! {
        <a class=class href=href aria-current=current>
            {children()}
        </a>
    }
}
