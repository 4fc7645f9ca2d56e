//! Title, outlet, date and address of the articles that wait to be added. What is typed counts once its field is left.

use super::details::by_hand;
use super::place::Place;
use super::shelf::{Line, Shelf};
use crate::state::{set_edit, use_app};
use crate::words;
use leptos::prelude::*;
use onrecord_core::ArticleEdit;
use onrecord_core::is_web_address;

/// Of a document with very many articles these many have fields here; the others' can be edited once they are added.
const MOST: usize = 12;

/// A row of fields for each article.
#[component]
pub fn Facts(
    /// The document.
    id: String,
    /// What stands in it.
    shelf: Memo<Shelf>,
) -> impl IntoView {
    let articles = move || (0..shelf.read().articles.len().min(MOST)).collect::<Vec<_>>();
    let more = Memo::new(move |_| shelf.read().articles.len().saturating_sub(MOST));
    view! {
        <For each=articles key=|n| *n let:n>
            <Article id=id.clone() n shelf />
        </For>
        <Show when=move || more.read().gt(&0)>
            <p class="hint">{move || words::articles::more_details(more.get())}</p>
        </Show>
    }
}

/// One of the four: how it is called, what kind of field it is, and where it stands in an edit.
struct Fact {
    label: &'static str,
    kind: &'static str,
    of: fn(&mut ArticleEdit) -> &mut Option<String>,
}

const FACTS: [Fact; 4] = [
    Fact { label: words::articles::HEADLINE, kind: "text", of: |edit| &mut edit.title },
    Fact { label: words::articles::OUTLET, kind: "text", of: |edit| &mut edit.outlet },
    Fact { label: words::articles::DATE, kind: "date", of: |edit| &mut edit.published },
    Fact { label: words::articles::ADDRESS, kind: "url", of: |edit| &mut edit.url },
];

#[component]
fn Article(id: String, n: usize, shelf: Memo<Shelf>) -> impl IntoView {
    let line = Memo::new(move |_| shelf.read().articles.get(n).cloned());
    let name = move || line.read().as_ref().map(|line| line.title.clone());
    let trouble = RwSignal::new("");
    view! {
        <div class="details-facts" role="group" aria-label=name>
            {FACTS.map(|fact| view! { <Field id=id.clone() fact line trouble /> })}
            <p class="trouble" role="alert">{trouble}</p>
        </div>
    }
}

#[component]
fn Field(id: String, fact: Fact, line: Memo<Option<Line>>, trouble: RwSignal<&'static str>) -> impl IntoView {
    let app = use_app();
    let Fact { label, kind, of } = fact;
    let shown = Memo::new(move |_| line.get().and_then(|mut line| of(&mut line.edit).take()));
    let set = move |value: String| {
        let value = value.trim().to_owned();
        if kind == "url" {
            let bad = !value.is_empty() && !is_web_address(&value);
            trouble.set(if bad { words::articles::NO_ADDRESS } else { "" });
            if bad {
                return;
            }
        }
        let Some(article) = line.get_untracked().map(|line| line.edit.article) else { return };
        Place::Incoming.change(app, &id, |document| {
            let mut edit = document.edits.iter().find(|e| e.article == article).cloned().unwrap_or_default();
            edit.article = article;
            let place = of(&mut edit);
            *place = by_hand(value, &shown.get_untracked(), place.take());
            set_edit(document, edit);
        });
    };
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <input
                type=kind
                autocomplete="off"
                prop:value=move || shown.get().unwrap_or_default()
                on:change:target=move |e| set(e.target().value())
            />
        </label>
    }
}
