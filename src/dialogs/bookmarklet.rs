//! The bookmark that sends an article from any page to this one.

use super::dialog::Dialog;
use crate::intake;
use crate::parts::to_clipboard;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button, and its dialog.
#[component]
pub fn BookmarkletDialog() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="quiet" aria-haspopup="dialog" on:click=move |_| open.set(true)>
            "Send from other pages…"
        </button>
        <Dialog open title="Send articles from other pages" id="bookmarklet-title">
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
                true => "The bookmark’s address is copied.",
                false => "The browser did not let us copy. Drag the bookmark instead.",
            });
        });
    };
    let press = move |e: web_sys::MouseEvent| {
        e.prevent_default();
        said.set("It works from the bookmarks bar: drag it there, then press it on a page with an article.");
    };
    view! {
        <p>"With a bookmark, an article goes from the page that you read to this one:"</p>
        <ol class="steps">
            <li>
                <p>"Drag this to your bookmarks bar:"</p>
                <p><a class="button bookmarklet" href=script.get_value() on:click=press>"Send to Onrecord"</a></p>
                <p class="hint">
                    "Or make a bookmark of any page, name it, and put this in place of its address: "
                    <button class="inline" on:click=copy>"copy the bookmark’s address"</button> "."
                </p>
            </li>
            <li>"On a page with an article, select what you want, or nothing for the whole article, and press the bookmark."</li>
            <li>"A tab opens here and shows what came. Nothing is added before you say so."</li>
        </ol>
        <p class="hint">
            "One tab of your browser hands the text to the other; no server sees it. "
            "On a phone, install this page as an app, and share text or files with it."
        </p>
        <p class="dialog-said" role="status">{said}</p>
    }
}
