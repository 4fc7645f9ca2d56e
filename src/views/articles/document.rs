//! One paste or file: its articles, what was set aside, and what can be changed about it.

use super::asides::{SetAside, asides_id};
use super::details::Details;
use super::place::Place;
use super::shelf::{Line, Shelf};
use crate::parts::focus;
use crate::route::Address;
use crate::state::{App, use_app};
use crate::words;
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

#[component]
fn Entry(shelf: Shelf, open: RwSignal<bool>) -> impl IntoView {
    let Shelf { id, name, read, articles, asides, restored, notes, one_article } = shelf;
    let several = articles.len() != 1;
    let unread = (!read).then(|| view! { <p class="line-unread">{name.clone()}</p> });
    let about = (articles.len() > 1).then(|| {
        view! { <p class="paste-of">{words::number_of::articles(articles.len())} {words::articles::IN_ONE_PASTE}</p> }
    });
    let line = |line: Line| {
        let ways = (!several).then(|| {
            view! {
                <EditText id=id.clone() name=name.clone() />
                <Remove id=id.clone() name=name.clone() />
            }
        });
        view! { <ArticleLine line id=id.clone()>{ways}</ArticleLine> }
    };
    let lines = articles.into_iter().map(line).collect_view();
    let one = (several && read || one_article)
        .then(|| view! { <OneArticle place=Place::Workspace id=id.clone() one_article /> });
    let change = (several && read).then(|| view! { <EditText id=id.clone() name=name.clone() /> });
    let remove = several.then(|| view! { <Remove id=id.clone() name=name.clone() /> });
    view! {
        {about}
        {unread}
        {notes.into_iter().map(note).collect_view()}
        {lines}
        <div class="document-ways"><SetAside place=Place::Workspace id=id.clone() asides restored open /> {one} {change} {remove}</div>
    }
}

#[component]
fn Remove(id: String, name: String) -> impl IntoView {
    let app = use_app();
    view! {
        <button class="quiet" aria-label=words::articles::remove(&name) on:click=move |_| remove(app, &id)>
            {words::articles::REMOVE}
        </button>
    }
}

#[component]
fn EditText(id: String, name: String) -> impl IntoView {
    let app = use_app();
    view! {
        <button class="quiet" id=format!("text-{id}") aria-label=words::articles::edit_text(&name) on:click=move |_| app.edit_text(&id)>
            {words::articles::EDIT_TEXT}
        </button>
    }
}

/// Whether the paste is to be read as one article.
#[component]
pub fn OneArticle(
    /// Where the document stands.
    place: Place,
    /// The document.
    id: String,
    /// Whether it is now.
    #[prop(into)]
    one_article: Signal<bool>,
) -> impl IntoView {
    let app = use_app();
    view! {
        <label class="check">
            <input
                type="checkbox"
                id=format!("one-{id}")
                prop:checked=one_article
                on:change:target=move |e| place.change(app, &id, |document| document.one_article = e.target().checked())
            />
            {words::articles::ONE_ARTICLE}
        </label>
    }
}

/// The button goes with the document, so the focus goes to the heading of the list.
fn remove(app: App, id: &str) {
    app.remove(id);
    focus("articles-title");
}

/// A remark: what it is about, and what to tell the person.
pub fn note((about, words): (String, String)) -> impl IntoView {
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
    let label = words::articles::edit_details(&title);
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
                        {words::articles::EDIT_DETAILS}
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
