//! What was read, as files for other programs and other people.

use super::dialog::Dialog;
use crate::parts::{download, to_clipboard};
use crate::state::{Form, use_app};
use leptos::prelude::*;
use leptos::task::spawn_local;
use onrecord_exchange::export::Format;

/// The forms, each with its name and what it is for.
const FORMS: [(Form, &str, &str); 11] = [
    (Form::Other(Format::Report), "Report", "One page that opens from disk, to read, send or print"),
    (Form::Other(Format::Markdown), "Markdown", "A note with a footnote for every article"),
    (Form::Other(Format::Events), "Events (CSV)", "A row a quote and a row a stance: spreadsheets, R, Python"),
    (Form::Other(Format::Binary), "Matrix, yes or no (CSV)", "Actors by what they take a stance on: R, UCINET"),
    (Form::Other(Format::Signed), "Matrix, for less against (CSV)", "The same, with sides"),
    (Form::Other(Format::Counts), "Matrix, counts (CSV)", "The same, how many stances"),
    (Form::Other(Format::Edges), "Edges (CSV)", "Stances, agreement and conflict as edges: Gephi, igraph"),
    (Form::Other(Format::Network), "Stances (GEXF)", "Actors and what they are for and against: Gephi"),
    (Form::Other(Format::Actors), "Actors (GEXF)", "Who agrees and who disagrees with whom: Gephi"),
    (Form::Other(Format::Annotations), "Web Annotations (JSON-LD)", "Every item on its words: annotation tools"),
    (Form::Json, "Analysis (JSON)", "Everything that was read, without what you rejected: programs"),
];

/// The button “Export”, and its dialog.
#[component]
pub fn ExportDialog() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button class="quiet" aria-haspopup="dialog" on:click=move |_| open.set(true)>"Export"</button>
        <Dialog open title="Export" id="export-title">
            <Forms open />
        </Dialog>
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
        <Show when=move || ready.get() fallback=|| view! { <p>"Nothing has been read yet that could be exported."</p> }>
            <p class="hint">"Made in this browser and saved by it; nothing is sent anywhere."</p>
            <ul class="forms">{FORMS.map(|(form, name, what)| view! { <Row form name what said /> }).collect_view()}</ul>
            <p>
                <button class="quiet" on:click=print>"Print the view behind this"</button>
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
        said.set(format!("{} is handed to the browser.", form.file_name()));
    };
    let copy = move |_| {
        let text = app.export(form);
        spawn_local(async move {
            said.set(match to_clipboard(&text).await {
                true => format!("{name}: copied."),
                false => "The browser did not let us copy; download it instead.".into(),
            });
        });
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
                    view! { <button class="quiet" aria-label=format!("Copy: {name}") on:click=copy>"Copy"</button> }
                })}
            <button class="quiet" aria-label=format!("Download: {name}") on:click=save>"Download"</button>
        </li>
    }
}
