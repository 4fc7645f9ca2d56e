//! A workspace that somebody sent: what is in it, and what the person wants done with it.

use super::dialog::Dialog;
use crate::state::use_app;
use crate::words::{count, shorten};
use leptos::prelude::*;
use leptos::task::spawn_local;
use onrecord_exchange::record::Record;

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
            {app.arrived().get_untracked().map(|record| view! { <Asked record open /> })}
        </Dialog>
    }
}

#[component]
fn Asked(record: Record, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let workspace = &record.workspace;
    let held = format!(
        "It holds {} and {}.",
        count(workspace.documents.len(), "text", "texts"),
        count(workspace.log.corrections().len(), "correction", "corrections")
    );
    let titles = workspace.titles().into_iter().map(|title| view! { <li>{shorten(&title, 90)}</li> }).collect_view();
    let name = (!record.label.name.is_empty()).then(|| view! { <strong>{record.label.name.clone()}</strong> });
    let look = move |keep: bool| {
        spawn_local(async move {
            app.look().await;
            if keep {
                app.keep_shared();
            }
            open.set(false);
        });
    };
    view! {
        <p>{name} " " {held}</p>
        <ul class="opened">{titles}</ul>
        <p class="hint">
            "Kept, it becomes a workspace of its own beside yours. Nothing of it was sent to the host of this page."
        </p>
        <p class="dialog-ways">
            <button class="button" on:click=move |_| look(true)>"Open and keep it"</button>
            <button class="quiet" on:click=move |_| look(false)>"Look at it without saving"</button>
            <button class="quiet" on:click=move |_| open.set(false)>"Leave it"</button>
        </p>
    }
}

/// Says that what is shown was sent by somebody and is not stored.
#[component]
pub fn SharedStrip() -> impl IntoView {
    let app = use_app();
    let shown = Memo::new(move |_| app.is_looking());
    view! {
        <Show when=move || shown.get()>
            <aside class="strip" aria-label="Shared workspace">
                <p>
                    <strong>"Shared with you"</strong>
                    "Nothing of it is stored here; your own work is as it was."
                </p>
                <button class="quiet" on:click=move |_| app.keep_shared()>"Keep it"</button>
                <button class="quiet" on:click=move |_| app.back_to_own()>"Back to my own"</button>
            </aside>
        </Show>
    }
}
