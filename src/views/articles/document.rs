//! One paste or file: its articles, what was set aside, and what can be changed about it.

use super::details::Details;
use super::shelf::{Line, Shelf};
use crate::parts::focus;
use crate::route::Address;
use crate::state::{App, lines, restore, use_app};
use crate::words::count;
use leptos::prelude::*;

/// The entry of one document.
#[component]
pub fn DocumentEntry(shelf: Shelf) -> impl IntoView {
    let Shelf { id, name, read, articles, asides, restored, notes, one_article } = shelf;
    let several = articles.len() != 1;
    let unread = (!read).then(|| view! { <p class="line-unread">{name.clone()}</p> });
    let about = (articles.len() > 1).then(|| {
        view! { <p class="paste-of">{count(articles.len(), "article", "articles")} " in one paste"</p> }
    });
    let line = |line: Line| {
        let ways = (!several).then(|| view! { <Remove id=id.clone() name=name.clone() /> });
        view! { <ArticleLine line id=id.clone()>{ways}</ArticleLine> }
    };
    let lines = articles.into_iter().map(line).collect_view();
    let one = (several && read || one_article).then(|| view! { <OneArticle id=id.clone() one_article /> });
    let remove = several.then(|| view! { <Remove id=id.clone() name=name.clone() /> });
    view! {
        <article class="document">
            {about} {unread} {notes.into_iter().map(note).collect_view()} {lines}
            <div class="document-ways"><SetAside id=id.clone() asides restored /> {one} {remove}</div>
        </article>
    }
}

#[component]
fn Remove(id: String, name: String) -> impl IntoView {
    let app = use_app();
    view! {
        <button class="quiet" aria-label=format!("Remove {name}") on:click=move |_| remove(app, &id)>
            "Remove"
        </button>
    }
}

#[component]
fn OneArticle(id: String, one_article: bool) -> impl IntoView {
    let app = use_app();
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=one_article
                on:change:target=move |e| set_one(app, &id, e.target().checked())
            />
            "Read as one article"
        </label>
    }
}

/// The button goes with the document, so the focus goes to the heading of the list.
fn remove(app: App, id: &str) {
    app.remove(id);
    focus("articles-title");
}

fn set_one(app: App, id: &str, one: bool) {
    app.change(|w| {
        if let Some(document) = w.get_mut(id) {
            document.one_article = one;
        }
    });
}

fn note((about, words): (String, String)) -> impl IntoView {
    view! {
        <p class="note">
            <strong>{about}". "</strong>
            {words}
        </p>
    }
}

/// One article; its children stand beside “Edit details”.
#[component]
fn ArticleLine(line: Line, id: String, children: Children) -> impl IntoView {
    let open = RwSignal::new(false);
    let Line { article, title, dateline, found, edit } = line;
    let form = format!("details-{article}");
    let label = format!("Edit details of {title}");
    let controls = form.clone();
    view! {
        <div class="line">
            <h3 class="line-title">
                <a href=Address::read(article, vec![]).to_string()>{title}</a>
            </h3>
            {(!dateline.is_empty()).then(|| view! { <p class="dateline">{dateline}</p> })}
            <p class="line-facts">
                <span>{found}</span>
                <span class="line-ways">
                    <button
                        class="quiet"
                        aria-label=label
                        aria-expanded=move || open.get().to_string()
                        aria-controls=controls
                        on:click=move |_| open.update(|o| *o = !*o)
                    >
                        "Edit details"
                    </button>
                    {children()}
                </span>
            </p>
            <div id=form>
                <Show when=move || open.get()>
                    <Details id=id.clone() shown=edit.clone() close=move || open.set(false) />
                </Show>
            </div>
        </div>
    }
}

/// What was set aside, with ways to have it read after all, and what was restored, with the way back.
#[component]
fn SetAside(id: String, asides: Vec<(String, String)>, restored: Vec<String>) -> impl IntoView {
    if asides.is_empty() && restored.is_empty() {
        return ().into_any();
    }
    let app = use_app();
    let number = asides.iter().map(|(_, words)| lines(words).len()).sum();
    let all: Vec<String> = asides.iter().map(|(_, words)| words.clone()).collect();
    let (each, whole, back) = (id.clone(), id.clone(), id);
    let row = move |(reason, words): (String, String)| {
        let (id, again, label) = (each.clone(), words.clone(), format!("Restore: {words}"));
        view! {
            <li>
                <span class="aside-reason">{reason}</span>
                <span class="aside-words" dir="auto">{words}</span>
                <button class="quiet" aria-label=label on:click=move |_| bring_back(app, &id, std::slice::from_ref(&again))>
                    "Restore"
                </button>
            </li>
        }
    };
    let undo = (!restored.is_empty()).then(|| {
        view! {
            <p>
                {count(restored.len(), "line is", "lines are")} " read as article text again. "
                <button class="quiet" on:click=move |_| set_aside_again(app, &back)>"Set aside again"</button>
            </p>
        }
    });
    let all = (!asides.is_empty()).then(|| {
        view! { <button class="quiet" on:click=move |_| bring_back(app, &whole, &all)>"Restore all"</button> }
    });
    view! {
        <details class="asides">
            <summary>"Set aside: " {count(number, "line", "lines")}</summary>
            <ul>{asides.into_iter().map(row).collect_view()}</ul>
            {all} {undo}
        </details>
    }
    .into_any()
}

fn bring_back(app: App, id: &str, words: &[String]) {
    app.change(|w| {
        if let Some(document) = w.get_mut(id) {
            words.iter().for_each(|w| restore(document, w));
        }
    });
}

fn set_aside_again(app: App, id: &str) {
    app.change(|w| {
        if let Some(document) = w.get_mut(id) {
            document.restored.clear();
        }
    });
}
