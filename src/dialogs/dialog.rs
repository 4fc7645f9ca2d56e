//! The frame of every dialog: the browser's own, which keeps the focus inside and gives it back.

use crate::parts::{Icon, Symbol};
use crate::words;
use leptos::html;
use leptos::prelude::*;

/// A button that opens a dialog, and the dialog.
#[component]
pub fn DialogButton(
    /// Whether the dialog is there.
    #[prop(optional)]
    open: RwSignal<bool>,
    /// What the button says.
    words: &'static str,
    /// The dialog's heading.
    title: &'static str,
    /// The heading's id.
    id: &'static str,
    /// What it holds; made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <button type="button" class="quiet" aria-haspopup="dialog" on:click=move |_| open.set(true)>
            {words}
        </button>
        <Dialog open title id children />
    }
}

/// A dialog that is there while `open` says so. Escape and the cross close it.
#[component]
pub fn Dialog(
    /// Whether it is there.
    open: RwSignal<bool>,
    /// Its heading.
    title: &'static str,
    /// The heading's id.
    id: &'static str,
    /// What it holds; made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            // Refused only of a dialog that is open or not in the page.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    view! {
        // Keys pressed here are not the page's shortcuts.
        <dialog
            node_ref=node
            class="dialog"
            aria-labelledby=id
            on:close=move |_| open.set(false)
            on:keydown=|e| e.stop_propagation()
        >
            <div class="dialog-head">
                <h2 id=id tabindex="-1" autofocus>
                    {title}
                </h2>
                <button class="quiet" aria-label=words::common::CLOSE on:click=move |_| open.set(false)>
                    <Icon symbol=Symbol::Close />
                </button>
            </div>
            <Show when=move || open.get()>{children()}</Show>
        </dialog>
    }
}
