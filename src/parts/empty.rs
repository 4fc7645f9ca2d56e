//! What a view says when there is nothing to show yet.

use crate::state::use_app;
use crate::words;
use crate::worker::Status;
use leptos::prelude::*;

/// A heading, a sentence, and the way to something to read.
#[component]
pub fn Empty(
    /// What is missing, in a few words.
    title: &'static str,
    /// Why, and what would be here.
    words: &'static str,
) -> impl IntoView {
    let app = use_app();
    let without_articles = move || app.workspace().read().documents.is_empty();
    let title = move || match &*app.status().read() {
        Status::Working(_) => words::strips::READING,
        Status::Loading { .. } | Status::NoModel(_) if !without_articles() => words::frame::NOT_READ_YET,
        _ => title,
    };
    let ways = move || {
        without_articles().then(|| {
            view! {
                <p class="empty-ways">
                    <a class="button" href="#/">{words::frame::PASTE_AN_ARTICLE}</a>
                    <button class="quiet" on:click=move |_| app.open_example()>{words::frame::OPEN_EXAMPLE}</button>
                </p>
            }
        })
    };
    view! {
        <div class="empty">
            <p class="empty-title">{title}</p>
            <p class="empty-words">{words}</p>
            {ways}
        </div>
    }
}
