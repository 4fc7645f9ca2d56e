//! Says where the person's work is not kept as they expect, as long as that is so, and what they can do.

use super::share::save_workspace;
use crate::keeping::Refusal;
use crate::state::use_app;
use crate::words;
use leptos::prelude::*;

/// The strips about the keeping of the open workspace.
#[component]
pub fn KeepingStrip() -> impl IntoView {
    let app = use_app();
    let refused = Memo::new(move |_| app.keeping().read().refused);
    let parted = Memo::new(move |_| app.keeping().read().parted.clone());
    let draft_refused = move || app.draft_refused().get() && refused.read().is_none();
    view! {
        {move || refused.get().map(|refusal| view! { <Refused refusal /> })}
        <Show when=draft_refused>
            <p class="strip strip-unsaved" role="alert">
                {words::workspaces::DRAFT_NOT_KEPT}
            </p>
        </Show>
        {move || parted.get().map(|names| view! { <Parted names /> })}
    }
}

#[component]
fn Refused(refusal: Refusal) -> impl IntoView {
    let app = use_app();
    let said = RwSignal::new(String::new());
    let save = move |_| said.set(words::common::handed_over(&save_workspace(app)));
    view! {
        <div class="strip strip-unsaved">
            <p role="alert">
                <strong>{words::workspaces::NOT_SAVED}</strong>
                {refusal.to_string()}
                {words::workspaces::STAYS_UNTIL}
            </p>
            <button class="quiet" on:click=save>{words::workspaces::SAVE_AS_FILE}</button>
            <button class="quiet" on:click=move |_| app.retry()>{words::common::TRY_AGAIN}</button>
            <p role="status">{said}</p>
        </div>
    }
}

#[component]
fn Parted(names: [String; 2]) -> impl IntoView {
    let app = use_app();
    let [was, now] = names;
    view! {
        <aside class="strip" aria-label=words::workspaces::TWO_VERSIONS>
            <p role="status">
                {words::workspaces::parted(&was, &now)}
            </p>
            <button class="quiet" on:click=move |_| app.dismiss_parted()>{words::common::DISMISS}</button>
        </aside>
    }
}
