//! The paste box: text or rich text, files, or both.

use crate::intake;
use crate::shortcuts::{Does, Room, asked};
use crate::state::use_app;
use crate::words::{self, direction};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use onrecord_core::Document;
use wasm_bindgen::JsCast;

/// The box with its buttons.
#[component]
pub fn PasteBox() -> impl IntoView {
    let app = use_app();
    let trouble = RwSignal::new("");
    // What a rich paste told about the text in the box.
    let known = StoredValue::new(None::<Document>);
    let files = NodeRef::<html::Input>::new();
    let in_box = move || {
        let text = app.draft().get_untracked();
        let empty = text.trim().is_empty();
        let words = words::articles::NOTHING_TO_READ;
        trouble.set(if empty { words } else { "" });
        (!empty).then(|| intake::pasted(text, known.get_value()))
    };
    let add = move || {
        if let Some(document) = in_box() {
            known.set_value(None);
            app.add_box(document);
        }
    };
    let look = move |_| {
        if let Some(document) = in_box() {
            app.look_over_box(document);
        }
    };
    let on_key = move |e: KeyboardEvent| {
        if asked(app, &e, Room::Texts) == Some(Does::Read) {
            e.prevent_default();
            add();
        }
    };
    let on_paste = move |e: web_sys::ClipboardEvent| {
        let box_is_empty = app.draft().read_untracked().trim().is_empty();
        match intake::paste(&e) {
            // Too long to look over in a box: it is read at once.
            Some(document) if document.text.len() > intake::LONG => {
                e.prevent_default();
                app.add(vec![document]);
            }
            Some(document) if box_is_empty => {
                e.prevent_default();
                app.type_in_box(document.text.clone());
                known.set_value(Some(document));
            }
            _ => (),
        }
    };
    // Not `dir="auto"`, which has the browser look through the whole text again at each change.
    let direction = Memo::new(move |_| direction(&app.draft().read()));
    let choose = move |_| {
        if let Some(input) = files.get_untracked() {
            input.click();
        }
    };
    let on_files = move |_| {
        if let Some(input) = files.get_untracked() {
            intake::add_files(app, input.files());
            input.set_value("");
        }
    };
    view! {
        <form
            class="paste"
            on:submit=move |e| {
                e.prevent_default();
                add();
            }
        >
            <label for="paste" class="field-label">{words::articles::PASTE}</label>
            <textarea
                id="paste"
                rows="9"
                dir=direction
                aria-describedby="paste-hint paste-trouble"
                prop:value=app.draft()
                on:input:target=move |e| {
                    let text = e.target().value();
                    if text.is_empty() {
                        known.set_value(None);
                    }
                    app.type_in_box(text);
                }
                on:keydown=on_key
                on:paste=move |e| on_paste(e.unchecked_into())
            ></textarea>
            <p id="paste-trouble" class="trouble" role="alert">{trouble}</p>
            <div class="paste-ways">
                <button type="submit" class="button">{words::articles::READ_IT}</button>
                <button type="button" class="quiet" on:click=look>{words::articles::LOOK_FIRST}</button>
                <button type="button" class="quiet" on:click=choose>{words::articles::CHOOSE_FILES}</button>
                <input
                    class="hidden"
                    type="file"
                    multiple
                    tabindex="-1"
                    aria-label=words::articles::FILES
                    accept=intake::ACCEPTED
                    node_ref=files
                    on:change=on_files
                />
                <p id="paste-hint" class="hint">
                    {words::articles::PASTE_HINT}
                </p>
            </div>
        </form>
    }
}
