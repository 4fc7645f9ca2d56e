//! What a person says of an item in the panel: it is so, it is not, it is otherwise.

use super::edit::Edit;
use crate::parts::{Icon, MarkSign, Symbol};
use crate::route::{Item, View};
use crate::shortcuts::{Does, Room, asked, keys};
use crate::state::{App, use_app};
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
                aria-keyshortcuts=keys(Does::Change)
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
                <button class="quiet" aria-keyshortcuts=keys(Does::Accept) on:click=move |_| app.accept(&[item])>
                    <Icon symbol=Symbol::Tick />
                    {words::common::ACCEPT}
                </button>
                <button class="quiet" aria-keyshortcuts=keys(Does::Reject) on:click=move |_| app.reject(&[item])>
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

/// The panel's keys press the buttons of the passage where the focus is, else of the first; in the review, one goes to the
/// next item that nobody has judged.
pub fn by_key(app: App, e: &web_sys::KeyboardEvent) {
    match asked(app, e, Room::Evidence) {
        Some(Does::NextItem) if matches!(app.address().read_untracked().view, View::Review(_)) => {
            app.review_next();
            e.prevent_default();
        }
        Some(does) => press(does, e),
        None => (),
    }
}

fn press(does: Does, e: &web_sys::KeyboardEvent) {
    let target = e.target().and_then(|t| t.dyn_into::<Element>().ok());
    let within = |around: &str| target.as_ref().and_then(|t| t.closest(around).ok().flatten());
    let around = within(".proof").or_else(|| within(".evidence"));
    let button = around.and_then(|e| e.query_selector(&format!("[aria-keyshortcuts={}]", keys(does))).ok().flatten());
    if let Some(button) = button.and_then(|b| b.dyn_into::<HtmlElement>().ok()) {
        e.prevent_default();
        button.click();
    }
}
