//! The bookmark that sends an article from any page to this one.

use super::dialog::DialogButton;
use crate::intake;
use crate::parts::copy_and_tell;
use crate::words;
use leptos::prelude::*;

/// The button, and its dialog.
#[component]
pub fn BookmarkletDialog() -> impl IntoView {
    view! {
        <DialogButton words=words::bookmarklet::OPEN title=words::bookmarklet::TITLE id="bookmarklet-title">
            <Ways />
        </DialogButton>
    }
}

#[component]
fn Ways() -> impl IntoView {
    let said = RwSignal::new(String::new());
    let script = StoredValue::new(intake::bookmarklet());
    let copy = move |_| {
        copy_and_tell(script.get_value(), said, words::bookmarklet::COPIED.into(), words::bookmarklet::NOT_COPIED)
    };
    let press = move |e: web_sys::MouseEvent| {
        e.prevent_default();
        said.set(words::bookmarklet::FROM_BAR.into());
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
