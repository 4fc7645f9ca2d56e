//! What was read, as files for other programs and other people.

use super::dialog::DialogButton;
use crate::parts::{copy_and_tell, download};
use crate::state::{Form, use_app};
use crate::words;
use leptos::prelude::*;
use onrecord_exchange::export::Format;

/// The forms, each with its name and what it is for.
const FORMS: [(Form, words::export::Form); 11] = [
    (Form::Other(Format::Report), words::export::REPORT),
    (Form::Other(Format::Markdown), words::export::MARKDOWN),
    (Form::Other(Format::Events), words::export::EVENTS),
    (Form::Other(Format::Binary), words::export::BINARY),
    (Form::Other(Format::Signed), words::export::SIGNED),
    (Form::Other(Format::Counts), words::export::COUNTS),
    (Form::Other(Format::Edges), words::export::EDGES),
    (Form::Other(Format::Network), words::export::NETWORK),
    (Form::Other(Format::Actors), words::export::ACTORS),
    (Form::Other(Format::Annotations), words::export::ANNOTATIONS),
    (Form::Json, words::export::JSON),
];

/// The button “Export”, and its dialog.
#[component]
pub fn ExportDialog() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <DialogButton open words=words::export::EXPORT title=words::export::EXPORT id="export-title">
            <Forms open />
        </DialogButton>
    }
}

#[component]
fn Forms(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let said = RwSignal::new(String::new());
    let print = move |_| {
        open.set(false);
        // The page is printed without the dialog, once that has gone.
        request_animation_frame(|| drop(window().print()));
    };
    let ready = Memo::new(move |_| app.can_export());
    view! {
        <Show when=move || ready.get() fallback=|| view! { <p>{words::export::NOTHING_YET}</p> }>
            <p class="hint">{words::export::MADE_HERE}</p>
            <ul class="forms">{FORMS.map(|(form, (name, what))| view! { <Row form name what said /> }).collect_view()}</ul>
            <p>
                <button class="quiet" on:click=print>{words::export::PRINT}</button>
            </p>
        </Show>
        <p class="dialog-said" role="status">{said}</p>
    }
}

#[component]
fn Row(form: Form, name: &'static str, what: &'static str, said: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    let save = move |_| {
        download(form.file_name(), form.media_type(), &app.export(form));
        said.set(words::common::handed_over(form.file_name()));
    };
    let copy = move |_| {
        copy_and_tell(app.export(form), said, words::export::copied(name), words::export::NOT_COPIED);
    };
    let copies = matches!(form, Form::Other(Format::Report | Format::Markdown));
    view! {
        <li>
            <p>
                <strong>{name}</strong>
                <span class="hint">{what}</span>
            </p>
            {copies
                .then(|| {
                    view! { <button class="quiet" aria-label=words::common::to_what(words::export::COPY, name) on:click=copy>{words::export::COPY}</button> }
                })}
            <button class="quiet" aria-label=words::common::to_what(words::export::DOWNLOAD, name) on:click=save>{words::export::DOWNLOAD}</button>
        </li>
    }
}
