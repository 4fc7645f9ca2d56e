//! What forms that open over a line have in common.

use crate::words;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// The last lines of a form: what is wrong with it, and the ways out.
#[component]
pub fn FormEnd(
    /// What the button says that sends it.
    send: &'static str,
    /// What is wrong; empty where nothing is.
    trouble: RwSignal<String>,
    /// Closes the form.
    close: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <p class="trouble" role="alert">{trouble}</p>
        <p class="details-ways">
            <button type="submit" class="button">{send}</button>
            <button type="button" class="quiet" on:click=move |_| close()>{words::common::CANCEL}</button>
        </p>
    }
}

/// Closes a form on Escape, which then closes nothing else.
pub fn on_escape(e: &KeyboardEvent, close: impl Fn()) {
    if e.key() == "Escape" {
        e.prevent_default();
        close();
    }
}
