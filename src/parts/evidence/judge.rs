//! What a person says of an item in the panel: it is so, it is not, it is otherwise.

use super::edit::Edit;
use crate::parts::{Icon, MarkSign, Symbol, is_in, is_typing};
use crate::route::{Item, View};
use crate::state::use_app;
use crate::words;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Who the item is from, with the ways to accept, reject and change it.
#[component]
pub fn Judge(item: Item) -> impl IntoView {
    let app = use_app();
    let mark = app.reading().read_untracked().mark(item);
    let editing = RwSignal::new(false);
    let changes = !matches!(item, Item::Role(..) | Item::Statement(..));
    let change = changes.then(|| {
        view! {
            <button
                class="quiet"
                data-key="e"
                aria-keyshortcuts="E"
                aria-expanded=move || editing.get().to_string()
                on:click=move |_| editing.update(|open| *open = !*open)
            >
                <Icon symbol=Symbol::Pencil />
                {words::common::CHANGE}
            </button>
        }
    });
    view! {
        <div class="judge">
            <MarkSign mark />
            <p class="judge-ways">
                <button class="quiet" data-key="a" aria-keyshortcuts="A" on:click=move |_| app.accept(&[item])>
                    <Icon symbol=Symbol::Tick />
                    {words::common::ACCEPT}
                </button>
                <button class="quiet" data-key="r" aria-keyshortcuts="R" on:click=move |_| app.reject(&[item])>
                    <Icon symbol=Symbol::Close />
                    {words::common::REJECT}
                </button>
                {change}
            </p>
            <Show when=move || editing.get()>
                <Edit item close=move || editing.set(false) />
            </Show>
        </div>
    }
}

/// A, R and E press the buttons of the passage where the focus is, else of the first; in the review, N goes to the next
/// one that nobody has judged. They work while the focus is in the panel, and not while one types.
pub fn by_key(e: &web_sys::KeyboardEvent) {
    if e.ctrl_key() || e.meta_key() || e.alt_key() || is_typing(e) || is_in(e, "select") {
        return;
    }
    let key = e.key().to_lowercase();
    let app = use_app();
    if key == "n" && matches!(app.address().read_untracked().view, View::Review(_)) {
        app.review_next();
        return e.prevent_default();
    }
    if !["a", "r", "e"].contains(&key.as_str()) {
        return;
    }
    let target = e.target().and_then(|t| t.dyn_into::<Element>().ok());
    let within = |around: &str| target.as_ref().and_then(|t| t.closest(around).ok().flatten());
    let around = within(".proof").or_else(|| within(".evidence"));
    let button = around.and_then(|e| e.query_selector(&format!("[data-key={key}]")).ok().flatten());
    if let Some(button) = button.and_then(|b| b.dyn_into::<HtmlElement>().ok()) {
        e.prevent_default();
        button.click();
    }
}
