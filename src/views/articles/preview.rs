//! What has come, looked over before it is added: what was taken as articles and what was set aside, all of it to be edited.

use super::asides::{SetAside, asides_id};
use super::document::{OneArticle, note};
use super::facts::Facts;
use super::place::Place;
use super::shelf::{Shelf, shelf};
use crate::dialogs::Dialog;
use crate::intake;
use crate::parts::focus;
use crate::shortcuts::{Does, Room, asked, keys};
use crate::state::{App, Incoming, use_app};
use crate::words::{self, direction};
use crate::worker::{Reading, sketch};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use onrecord_core::Document;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// How long a person pauses before what was typed is looked at.
const PAUSE: Duration = Duration::from_millis(300);

/// The dialog, and what it is about; there while something is looked over.
#[component]
pub fn PreviewDialog() -> impl IntoView {
    let app = use_app();
    view! {
        <Dialog open=app.looking() title=words::articles::LOOK_OVER id="preview-title">
            <Preview />
        </Dialog>
    }
}

/// Says that something waits, where it was left without an answer.
#[component]
pub fn Waiting() -> impl IntoView {
    let app = use_app();
    let waits = Memo::new(move |_| {
        let incoming = app.incoming().read();
        (!app.looking().get() && incoming.waiting() > 0).then(|| (incoming.waiting(), incoming.edited))
    });
    let words = |(n, edited): (usize, bool)| match edited {
        true => words::articles::EDITED_WAITS.to_owned(),
        false => words::articles::texts_wait(n),
    };
    move || {
        waits.get().map(|waits| {
            view! {
                <p class="waiting">
                    {words(waits)} " "
                    <button class="quiet" on:click=move |_| app.looking().set(true)>{words::articles::LOOK_OVER}</button>
                    <button class="quiet" on:click=move |_| app.drop_incoming()>{words::articles::DROP_IT}</button>
                </p>
            }
        })
    }
}

#[component]
fn Preview() -> impl IntoView {
    let app = use_app();
    let ids = move || app.incoming().read().documents.iter().map(|d| d.id.clone()).collect::<Vec<_>>();
    let seen = look_at(app);
    let Incoming { from, edited, .. } = app.incoming().get_untracked();
    let refused = move || app.incoming().read().refused.clone();
    let add = move || match (edited, app.incoming().read().documents.len()) {
        (true, _) => words::common::SAVE.to_owned(),
        (false, 1) => words::articles::ADD_IT.to_owned(),
        (false, n) => words::articles::add_all(n),
    };
    let drop = if edited { words::articles::LEAVE_AS_IT_WAS } else { words::articles::ADD_NOTHING };
    let intro = if edited { words::articles::CORRECTIONS_STAY } else { words::articles::NOTHING_ADDED_YET };
    let on_key = move |e: web_sys::KeyboardEvent| {
        if asked(app, &e, Room::Texts) == Some(Does::Read) {
            e.prevent_default();
            // A field counts what was typed once it is left.
            if let Some(field) = document().active_element().and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = field.blur();
            }
            app.take_in();
        }
    };
    view! {
        <div class="preview" on:keydown=on_key>
            <p class="hint">{from.map(|from| words::articles::sent_by(&from))} {intro}</p>
            <div class="preview-refused" role="status">
                {move || refused().into_iter().map(|words| view! { <p class="note">{words}</p> }).collect_view()}
            </div>
            <Taken seen />
            <For each=ids key=String::clone let:id>
                <Entry id seen />
            </For>
            <p class="dialog-ways preview-ways">
                <button class="button" title=keys(Does::Read) on:click=move |_| app.take_in()>{add}</button>
                <button class="quiet" on:click=move |_| app.drop_incoming()>{drop}</button>
            </p>
        </div>
    }
}

/// What stands in the documents, looked at anew after each change, but not with every key.
fn look_at(app: App) -> ReadSignal<Arc<Reading>> {
    let seen = RwSignal::new(Arc::new(Reading::default()));
    Effect::new(move |before: Option<Option<TimeoutHandle>>| {
        if let Some(timer) = before.flatten() {
            timer.clear();
        }
        let documents = app.incoming().read().documents.clone();
        let pause = if seen.with_untracked(|s| s.documents.is_empty()) { Duration::ZERO } else { PAUSE };
        set_timeout_with_handle(move || spawn_local(tell(app, documents, seen)), pause).ok()
    });
    seen.read_only()
}

/// Tells what stands in `documents`, unless they have changed since, or the dialog was closed.
async fn tell(app: App, documents: Vec<Document>, seen: RwSignal<Arc<Reading>>) {
    let Some(analysis) = sketch(&documents).await else { return };
    let still = app.incoming().with_untracked(|incoming| incoming.documents == documents);
    if still {
        let _ = seen.try_set(Arc::new(Reading { documents, analysis, ..Reading::default() }));
    }
}

/// One document. Of several each is folded, and its parts stay in their place while it changes.
#[component]
fn Entry(id: String, seen: ReadSignal<Arc<Reading>>) -> impl IntoView {
    let app = use_app();
    let own = id.clone();
    let document = Memo::new(move |_| app.incoming().read().documents.iter().find(|d| d.id == own).cloned());
    let shelf = Memo::new(move |before: Option<&Shelf>| {
        let Some(document) = document.get() else { return Shelf::default() };
        let now = shelf(&document, &seen.read());
        // Until it was looked at again, what was seen before stands.
        before.filter(|before| before.read && !now.read).cloned().unwrap_or(now)
    });
    if app.incoming().with_untracked(|incoming| incoming.documents.len() == 1) {
        return view! { <section class="preview-entry"><Parts id document shelf /></section> }.into_any();
    }
    let open = RwSignal::new(false);
    let on_toggle = move |e: web_sys::Event| open.set(event_target::<web_sys::Element>(&e).has_attribute("open"));
    let taken = move || taken(&[shelf.get()]);
    view! {
        <details class="preview-entry" on:toggle=on_toggle>
            <summary>
                <strong>{move || shelf.read().name.clone()}</strong>
                <span class="hint">{taken}</span>
            </summary>
            <Show when=move || open.get()>
                <Parts id=id.clone() document shelf />
            </Show>
        </details>
    }
    .into_any()
}

/// What can be seen and changed of a document.
#[component]
fn Parts(id: String, document: Memo<Option<Document>>, shelf: Memo<Shelf>) -> impl IntoView {
    let app = use_app();
    let (several, edited) = app.incoming().with_untracked(|incoming| (incoming.documents.len() > 1, incoming.edited));
    let notes = Memo::new(move |_| shelf.read().notes.clone());
    let facts = (!edited).then(|| view! { <Facts id=id.clone() shelf /> });
    let leave = several.then(|| view! { <LeaveOut id=id.clone() shelf /> });
    let one_article = Memo::new(move |_| document.read().as_ref().is_some_and(|d| d.one_article));
    let asked = Memo::new(move |_| one_article.get() || shelf.read().articles.len() > 1);
    let one = id.clone();
    view! {
        {move || notes.get().into_iter().map(note).collect_view()}
        {facts}
        <Words id=id.clone() document />
        <div class="document-ways">
            <Aside id shelf />
            <Show when=move || asked.get()>
                <OneArticle place=Place::Incoming id=one.clone() one_article />
            </Show>
            {leave}
        </div>
    }
}

/// What was taken of all documents, in a line that is read out when it changes.
#[component]
fn Taken(seen: ReadSignal<Arc<Reading>>) -> impl IntoView {
    let words = Memo::new(move |_| {
        let seen = seen.read();
        taken(&seen.documents.iter().map(|document| shelf(document, &seen)).collect::<Vec<_>>())
    });
    view! {
        <p class="preview-taken" role="status">
            {words}
        </p>
    }
}

/// “2 articles; 5 lines set aside”; nothing before it was looked at.
fn taken(shelves: &[Shelf]) -> String {
    if !shelves.iter().any(|shelf| shelf.read) {
        return String::new();
    }
    let aside = shelves.iter().flat_map(|shelf| &shelf.asides);
    let aside: usize = aside.map(|(_, words)| crate::state::lines(words).len()).sum();
    let articles = shelves.iter().map(|shelf| shelf.articles.len()).sum();
    words::articles::found(articles, aside)
}

/// The text, to be edited.
#[component]
fn Words(id: String, document: Memo<Option<Document>>) -> impl IntoView {
    let app = use_app();
    let text = Memo::new(move |_| document.read().as_ref().map(|d| d.text.clone()).unwrap_or_default());
    if text.with_untracked(|text| text.len() > intake::LONG) {
        return view! { <p class="hint">{words::articles::TOO_LONG_TO_EDIT}</p> }.into_any();
    }
    let direction = Memo::new(move |_| direction(&text.read()));
    let field = format!("words-{id}");
    view! {
        <label class="field-label" for=field.clone()>{words::articles::TEXT}</label>
        <textarea
            id=field
            rows="8"
            dir=direction
            prop:value=text
            on:input:target=move |e| Place::Incoming.change(app, &id, |document| document.text = e.target().value())
        ></textarea>
    }
    .into_any()
}

/// What was set aside. What is open stays open, and the focus stays in its place.
#[component]
fn Aside(id: String, shelf: Memo<Shelf>) -> impl IntoView {
    let open = RwSignal::new(true);
    let parts = Memo::new(move |_| {
        let shelf = shelf.read();
        (shelf.asides.clone(), shelf.restored.clone())
    });
    let heading = asides_id(&id);
    let lost = move || document().active_element().is_none_or(|e| ["BODY", "DIALOG"].contains(&e.tag_name().as_str()));
    Effect::new(move |before: Option<()>| {
        parts.track();
        let heading = heading.clone();
        if before.is_some() {
            request_animation_frame(move || {
                if lost() && !focus(&heading) {
                    focus("preview-title");
                }
            });
        }
    });
    move || {
        let (asides, restored) = parts.get();
        view! { <SetAside place=Place::Incoming id=id.clone() asides restored open /> }
    }
}

#[component]
fn LeaveOut(id: String, shelf: Memo<Shelf>) -> impl IntoView {
    let app = use_app();
    let leave = move |_| {
        if app.incoming().with_untracked(|incoming| incoming.documents.len() == 1) {
            return app.drop_incoming();
        }
        app.change_incoming(|incoming| incoming.documents.retain(|d| d.id != id));
        focus("preview-title");
    };
    view! {
        <button class="quiet" aria-label=move || words::articles::leave_out(&shelf.read().name) on:click=leave>
            {words::articles::LEAVE_OUT}
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    #[test]
    fn what_was_taken_in_a_line() {
        let reading = reading();
        let shelves: Vec<Shelf> = reading.documents.iter().map(|document| shelf(document, &reading)).collect();
        assert_eq!(taken(&shelves), "2 articles; 2 lines set aside");
        assert_eq!(taken(&shelves[1..]), "1 article");
        assert_eq!(taken(&[Shelf::default()]), "");
    }
}
