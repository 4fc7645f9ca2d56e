//! What was set aside of a document, and the ways to have it read after all.

use super::place::Place;
use crate::state::{App, lines, restore, use_app};
use crate::words;
use leptos::prelude::*;

/// The id of the heading of what was set aside from a document.
pub fn asides_id(id: &str) -> String {
    format!("asides-{id}")
}

/// What was set aside, with ways to have it read after all, and what was restored, with the way back.
#[component]
pub fn SetAside(
    /// Where the document stands.
    place: Place,
    /// The document.
    id: String,
    /// Why, and the words.
    asides: Vec<(String, String)>,
    /// Lines that were restored.
    restored: Vec<String>,
    /// Whether they are shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    if asides.is_empty() && restored.is_empty() {
        return ().into_any();
    }
    let app = use_app();
    let summary = match asides.iter().map(|(_, words)| lines(words).len()).sum() {
        0 => words::articles::NOTHING_ASIDE.to_owned(),
        n => words::articles::set_aside(n),
    };
    let summary_id = asides_id(&id);
    let all: Vec<String> = asides.iter().map(|(_, words)| words.clone()).collect();
    let (each, whole) = (id.clone(), id.clone());
    let on_toggle = move |e: web_sys::Event| open.set(event_target::<web_sys::Element>(&e).has_attribute("open"));
    let same: Vec<usize> = asides.iter().map(|(_, words)| all.iter().filter(|other| *other == words).count()).collect();
    let row = move |(n, (reason, words)): (usize, (String, String))| {
        let way = way_back(same.get(n).copied().unwrap_or(1));
        let (id, again, label) = (each.clone(), words.clone(), words::common::to_what(&way, &words));
        let button = format!("restore-{id}-{n}");
        view! {
            <li>
                <span class="aside-reason">{reason}</span>
                <span class="aside-words" dir="auto">{words}</span>
                <button class="quiet" id=button aria-label=label on:click=move |_| bring_back(app, place, &id, std::slice::from_ref(&again))>
                    {way}
                </button>
            </li>
        }
    };
    let undo = (!restored.is_empty()).then(|| view! { <Restored place id lines=restored.len() /> });
    let all = (!asides.is_empty()).then(|| {
        view! { <button class="quiet" id=format!("all-{whole}") on:click=move |_| bring_back(app, place, &whole, &all)>{words::articles::RESTORE_ALL}</button> }
    });
    view! {
        <details class="asides" prop:open=move || open.get() on:toggle=on_toggle>
            <summary id=summary_id>{summary}</summary>
            <ul>{asides.into_iter().enumerate().map(row).collect_view()}</ul>
            {all} {undo}
        </details>
    }
    .into_any()
}

/// How many lines were restored, with the way back.
#[component]
fn Restored(place: Place, id: String, lines: usize) -> impl IntoView {
    let app = use_app();
    let button = format!("again-{id}");
    view! {
        <p>
            {words::articles::lines_are(lines)} {words::articles::READ_AGAIN}
            <button class="quiet" id=button on:click=move |_| set_aside_again(app, place, &id)>
                {words::articles::SET_ASIDE_AGAIN}
            </button>
        </p>
    }
}

/// What the button says beside a line that stands so many times among what was set aside.
fn way_back(times: usize) -> String {
    match times {
        2 => words::articles::RESTORE_BOTH.to_owned(),
        n if n > 2 => words::articles::restore_all_of_these(n),
        _ => words::articles::RESTORE.to_owned(),
    }
}

fn bring_back(app: App, place: Place, id: &str, words: &[String]) {
    place.change(app, id, |document| words.iter().for_each(|w| restore(document, w)));
}

fn set_aside_again(app: App, place: Place, id: &str) {
    place.change(app, id, |document| document.restored.clear());
}
