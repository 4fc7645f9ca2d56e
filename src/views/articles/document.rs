//! One paste or file: its articles, what was set aside, and what can be changed about it.

use super::details::Details;
use super::shelf::{Line, Shelf};
use crate::parts::focus;
use crate::route::Address;
use crate::state::{App, lines, restore, use_app};
use crate::words::count;
use leptos::prelude::*;

/// The entry of one document, which is set anew whenever something about it changes: what is open stays open, and the
/// focus stays in its place.
#[component]
pub fn DocumentEntry(id: String, shelves: Memo<Vec<Shelf>>) -> impl IntoView {
    let asides_id = asides_id(&id);
    let shelf = Memo::new(move |_| shelves.read().iter().find(|s| s.id == id).cloned());
    let open = RwSignal::new(false);
    let focused = StoredValue::new(String::new());
    Effect::new(move || {
        shelf.track();
        let asides = asides_id.clone();
        request_animation_frame(move || {
            let lost = document().active_element().is_none_or(|e| e.tag_name() == "BODY");
            let had = focused.try_get_value().filter(|id| lost && !id.is_empty());
            if had.is_some_and(|id| !focus(&id) && !focus(&asides)) {
                focus("articles-title");
            }
        });
    });
    let remember = move |e: web_sys::FocusEvent| focused.set_value(event_target::<web_sys::Element>(&e).id());
    view! {
        <article class="document" on:focusin=remember>
            {move || shelf.get().map(|shelf| view! { <Entry shelf open /> })}
        </article>
    }
}

/// The id of the heading of what was set aside from a document.
fn asides_id(id: &str) -> String {
    format!("asides-{id}")
}

#[component]
fn Entry(shelf: Shelf, open: RwSignal<bool>) -> impl IntoView {
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
        {about}
        {unread}
        {notes.into_iter().map(note).collect_view()}
        {lines}
        <div class="document-ways"><SetAside id=id.clone() asides restored open /> {one} {remove}</div>
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
                id=format!("one-{id}")
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
    let button = format!("edit-{article}");
    let again = StoredValue::new(button.clone());
    let close = move || {
        open.set(false);
        // Saving sets the list anew, and the button with it.
        request_animation_frame(move || {
            again.with_value(|id| focus(id));
        });
    };
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
                        id=button
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
                    <Details id=id.clone() shown=edit.clone() close />
                </Show>
            </div>
        </div>
    }
}

/// What was set aside, with ways to have it read after all, and what was restored, with the way back.
#[component]
fn SetAside(id: String, asides: Vec<(String, String)>, restored: Vec<String>, open: RwSignal<bool>) -> impl IntoView {
    if asides.is_empty() && restored.is_empty() {
        return ().into_any();
    }
    let app = use_app();
    let summary = match asides.iter().map(|(_, words)| lines(words).len()).sum() {
        0 => "Nothing is set aside any more".to_owned(),
        n => format!("Set aside: {}", count(n, "line", "lines")),
    };
    let summary_id = asides_id(&id);
    let all: Vec<String> = asides.iter().map(|(_, words)| words.clone()).collect();
    let (each, whole, back) = (id.clone(), id.clone(), id);
    let on_toggle = move |e: web_sys::Event| open.set(event_target::<web_sys::Element>(&e).has_attribute("open"));
    let same: Vec<usize> = asides.iter().map(|(_, words)| all.iter().filter(|other| *other == words).count()).collect();
    let row = move |(n, (reason, words)): (usize, (String, String))| {
        let way = match same.get(n) {
            Some(2) => "Restore both".to_owned(),
            Some(n) if *n > 2 => format!("Restore all {n} of these"),
            _ => "Restore".to_owned(),
        };
        let (id, again, label) = (each.clone(), words.clone(), format!("{way}: {words}"));
        let button = format!("restore-{id}-{n}");
        view! {
            <li>
                <span class="aside-reason">{reason}</span>
                <span class="aside-words" dir="auto">{words}</span>
                <button class="quiet" id=button aria-label=label on:click=move |_| bring_back(app, &id, std::slice::from_ref(&again))>
                    {way}
                </button>
            </li>
        }
    };
    let undo = (!restored.is_empty()).then(|| {
        view! {
            <p>
                {count(restored.len(), "line is", "lines are")} " read as article text again. "
                <button class="quiet" id=format!("again-{back}") on:click=move |_| set_aside_again(app, &back)>"Set aside again"</button>
            </p>
        }
    });
    let all = (!asides.is_empty()).then(|| {
        view! { <button class="quiet" id=format!("all-{whole}") on:click=move |_| bring_back(app, &whole, &all)>"Restore all"</button> }
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
