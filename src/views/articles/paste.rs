//! The paste box: text or rich text, files, or both.

use crate::intake;
use crate::shortcuts::{Does, Room, asked};
use crate::state::{App, use_app};
use crate::words::{self, direction};
use leptos::html;
use leptos::prelude::*;
use onrecord_core::Document;
use wasm_bindgen::JsCast;

/// The box, as its handlers see it.
#[derive(Clone, Copy)]
struct Pasting {
    app: App,
    /// What is wrong; empty where nothing is.
    trouble: RwSignal<&'static str>,
    /// What a rich paste told about the text in the box.
    known: StoredValue<Option<Document>>,
}

impl Pasting {
    /// What stands in the box; says so where nothing does.
    fn document(self) -> Option<Document> {
        let text = self.app.draft().get_untracked();
        let empty = text.trim().is_empty();
        self.trouble.set(if empty { words::articles::NOTHING_TO_READ } else { "" });
        (!empty).then(|| intake::pasted(text, self.known.get_value()))
    }

    fn add(self) {
        if let Some(document) = self.document() {
            self.known.set_value(None);
            self.app.add_box(document);
        }
    }

    fn look_over(self) {
        if let Some(document) = self.document() {
            self.app.look_over_box(document);
        }
    }

    fn typed(self, text: String) {
        if text.is_empty() {
            self.known.set_value(None);
        }
        self.app.type_in_box(text);
    }

    fn pasted(self, e: &web_sys::ClipboardEvent) {
        let box_is_empty = self.app.draft().read_untracked().trim().is_empty();
        match intake::paste(e) {
            // Too long to look over in a box: it is read at once.
            Some(document) if document.text.len() > intake::LONG => {
                e.prevent_default();
                self.app.add(vec![document]);
            }
            Some(document) if box_is_empty => {
                e.prevent_default();
                self.app.type_in_box(document.text.clone());
                self.known.set_value(Some(document));
            }
            _ => (),
        }
    }
}

/// The box with its buttons.
#[component]
pub fn PasteBox() -> impl IntoView {
    let app = use_app();
    let pasting = Pasting { app, trouble: RwSignal::new(""), known: StoredValue::new(None) };
    // Not `dir="auto"`, which has the browser look through the whole text again at each change.
    let direction = Memo::new(move |_| direction(&app.draft().read()));
    let on_submit = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        pasting.add();
    };
    let on_key = move |e: web_sys::KeyboardEvent| {
        if asked(app, &e, Room::Texts) == Some(Does::Read) {
            e.prevent_default();
            pasting.add();
        }
    };
    view! {
        <form class="paste" on:submit=on_submit>
            <label for="paste" class="field-label">{words::articles::PASTE}</label>
            <textarea
                id="paste"
                rows="9"
                dir=direction
                aria-describedby="paste-hint paste-trouble"
                prop:value=app.draft()
                on:input:target=move |e| pasting.typed(e.target().value())
                on:keydown=on_key
                on:paste=move |e| pasting.pasted(e.unchecked_ref())
            ></textarea>
            <p id="paste-trouble" class="trouble" role="alert">{pasting.trouble}</p>
            <div class="paste-ways">
                <button type="submit" class="button">{words::articles::READ_IT}</button>
                <button type="button" class="quiet" on:click=move |_| pasting.look_over()>{words::articles::LOOK_FIRST}</button>
                <ChooseFiles />
                <p id="paste-hint" class="hint">{words::articles::PASTE_HINT}</p>
            </div>
        </form>
    }
}

/// The button that asks for files, and the browser's own field behind it.
#[component]
fn ChooseFiles() -> impl IntoView {
    let app = use_app();
    let files = NodeRef::<html::Input>::new();
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
    }
}
