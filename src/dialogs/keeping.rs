//! Says where the person's work is not kept as they expect, as long as that is so, and what they can do.

use super::share::save_workspace;
use crate::keeping::Refusal;
use crate::state::use_app;
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
                "This browser does not keep what stands in the box: it is gone when you close or reload the page."
            </p>
        </Show>
        {move || parted.get().map(|names| view! { <Parted names /> })}
    }
}

#[component]
fn Refused(refusal: Refusal) -> impl IntoView {
    let app = use_app();
    let said = RwSignal::new(String::new());
    let save = move |_| said.set(format!("{} is handed to the browser.", save_workspace(app)));
    view! {
        <div class="strip strip-unsaved">
            <p role="alert">
                <strong>"Not saved."</strong>
                {refusal.to_string()}
                " Your work stays here until you close or reload the page."
            </p>
            <button class="quiet" on:click=save>"Save as a file"</button>
            <button class="quiet" on:click=move |_| app.retry()>"Try again"</button>
            <p role="status">{said}</p>
        </div>
    }
}

#[component]
fn Parted(names: [String; 2]) -> impl IntoView {
    let app = use_app();
    let [was, now] = names;
    view! {
        <aside class="strip" aria-label="Two versions">
            <p role="status">
                {format!("Another tab changed “{was}” at the same time. Both are kept: what you see here is “{now}” from now on.")}
            </p>
            <button class="quiet" on:click=move |_| app.dismiss_parted()>"Dismiss"</button>
        </aside>
    }
}
