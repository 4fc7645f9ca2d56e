//! Copying a text, and saying so.

use super::{Icon, Symbol};
use crate::state::{App, Notice, use_app};
use crate::words::{self, shorten};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// A button that copies a text.
#[component]
pub fn CopyButton(
    /// What is copied.
    text: String,
    /// What the button is called for those who do not see what it stands beside.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let app = use_app();
    view! {
        <button class="quiet copy" aria-label=label on:click=move |_| copy(app, text.clone())>
            <Icon symbol=Symbol::Copy />
            {words::common::COPY_WITH_CITATION}
        </button>
    }
}

/// Puts a text on the clipboard; whether the browser let us. A page that is not served over https (or from this machine)
/// has no clipboard.
async fn to_clipboard(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Copies a text, and says in `said` whether the browser let us.
pub fn copy_and_tell(text: String, said: RwSignal<String>, copied: String, refused: &'static str) {
    spawn_local(async move {
        said.set(if to_clipboard(&text).await { copied } else { refused.into() });
    });
}

fn copy(app: App, text: String) {
    spawn_local(async move {
        let words = match to_clipboard(&text).await {
            true => words::quotes::copied(&shorten(&text, 120)),
            // So that the person can select and copy it.
            false => words::quotes::not_copied(&text),
        };
        app.show(Notice::plain(words));
    });
}
