//! A workspace that somebody sent: what is in it, and what the person wants done with it.

use super::dialog::Dialog;
use crate::state::{Shared, use_app};
use crate::words::{count, shorten};
use leptos::prelude::*;

/// Asks what to do with a workspace that has arrived.
#[component]
pub fn OpenedDialog() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    Effect::new(move || {
        if app.arrived().read().is_some() {
            open.set(true);
        }
    });
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now {
            app.decline();
        }
        now
    });
    view! {
        <Dialog open title="A shared workspace" id="opened-title">
            {app.arrived().get_untracked().map(|shared| view! { <Asked shared open /> })}
        </Dialog>
    }
}

#[component]
fn Asked(shared: Shared, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let held = format!(
        "It holds {} and {}.",
        count(shared.documents.len(), "text", "texts"),
        count(shared.corrections.len(), "correction", "corrections")
    );
    let titles = shared.titles().into_iter().map(|title| view! { <li>{shorten(&title, 90)}</li> }).collect_view();
    let look = move |_| {
        app.look();
        open.set(false);
    };
    let keep = move |_| {
        app.look();
        app.keep_shared();
        open.set(false);
    };
    let (works, can_replace) = untrack(|| (app.has_work(), app.can_replace()));
    let keeping = if works { "Put it in place of mine" } else { "Open and keep it" };
    view! {
        <p>{held}</p>
        <ul class="opened">{titles}</ul>
        <p class="hint">
            {if works {
                "Your own work stays stored while you look. Put in its place, yours is kept, and comes back with “Undo” or from “Share”."
            } else {
                "Nothing of it was sent to the host of this page."
            }}
        </p>
        <p class="dialog-ways">
            <button class="button" on:click=look>"Look at it without saving"</button>
            {can_replace.then(|| view! { <button class="quiet" on:click=keep>{keeping}</button> })}
            <button class="quiet" on:click=move |_| open.set(false)>"Leave it"</button>
        </p>
    }
}

/// Says that what is shown was sent by somebody and is not stored.
#[component]
pub fn SharedStrip() -> impl IntoView {
    let app = use_app();
    let shown = Memo::new(move |_| app.own().read().is_some());
    view! {
        <Show when=move || shown.get()>
            <aside class="strip" aria-label="Shared workspace">
                <p>
                    <strong>"Shared with you"</strong>
                    "Nothing of it is stored here; your own work is as it was."
                </p>
                <Show when=move || app.can_replace()>
                    <button class="quiet" on:click=move |_| app.keep_shared()>"Keep it"</button>
                </Show>
                <button class="quiet" on:click=move |_| app.back_to_own()>"Back to my own"</button>
            </aside>
        </Show>
    }
}
