//! The bookmark that sends an article from any page to this one.

use super::dialog::Dialog;
use crate::intake;
use crate::parts::to_clipboard;
use crate::words;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button, and its dialog.
#[component]
pub fn BookmarkletDialog() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="quiet" aria-haspopup="dialog" on:click=move |_| open.set(true)>
            {words::bookmarklet::OPEN}
        </button>
        <Dialog open title=words::bookmarklet::TITLE id="bookmarklet-title">
            <Ways />
        </Dialog>
    }
}

#[component]
fn Ways() -> impl IntoView {
    let said = RwSignal::new("");
    let script = StoredValue::new(intake::bookmarklet());
    let copy = move |_| {
        spawn_local(async move {
            said.set(match to_clipboard(&script.get_value()).await {
                true => words::bookmarklet::COPIED,
                false => words::bookmarklet::NOT_COPIED,
            });
        });
    };
    let press = move |e: web_sys::MouseEvent| {
        e.prevent_default();
        said.set(words::bookmarklet::FROM_BAR);
    };
    view! {
        <p>{words::bookmarklet::INTRO}</p>
        <ol class="how-to">
            <li>
                <p>{words::bookmarklet::DRAG}</p>
                <p><a class="button bookmarklet" href=script.get_value() on:click=press>{words::bookmarklet::NAME}</a></p>
                <p class="hint">
                    {words::bookmarklet::OR_MAKE}
                    <button class="inline" on:click=copy>{words::bookmarklet::COPY_ADDRESS}</button> "."
                </p>
            </li>
            <li>{words::bookmarklet::PRESS}</li>
            <li>{words::bookmarklet::WHAT_COMES}</li>
        </ol>
        <p class="hint">
            {words::bookmarklet::NO_SERVER}
            {words::bookmarklet::ON_A_PHONE}
        </p>
        <p class="dialog-said" role="status">{said}</p>
    }
}
