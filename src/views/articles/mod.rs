//! The first view: the paste box, what was found in all, and what was made of each paste.

mod asides;
mod details;
mod document;
mod facts;
mod paste;
mod place;
mod preview;
mod shelf;

use crate::dialogs::BookmarkletDialog;
use crate::parts::focus;
use crate::route::{Address, Cards, Quotes, Stances, View};
use crate::state::{App, use_app};
use crate::words::count;
use document::DocumentEntry;
use leptos::prelude::*;
use onrecord_core::table::{Filter, Only};
use paste::PasteBox;
pub use preview::PreviewDialog;
use preview::Waiting;
use shelf::{Summary, shelves};

/// The view.
#[component]
pub fn ArticlesView() -> impl IntoView {
    let app = use_app();
    let shelves = Memo::new(move |_| shelves(&app.workspace().read(), &app.reading().read()));
    let ids = move || shelves.read().iter().map(|s| s.id.clone()).collect::<Vec<String>>();
    let none = move || shelves.read().is_empty();
    show_new(Memo::new(move |_| app.workspace().read().documents.len()));
    let own = move || !none() && !app.workspace().read().example;
    view! {
        <div class="front">
            <div class="front-paste">
                <h1 tabindex="-1" id="view-title">"Paste the news."</h1>
                <p class="standfirst">
                    "See who is in it, what they said and where they stand, each tied to the words it came from. "
                    "Nothing you paste leaves this page."
                </p>
                <PasteBox />
                <BookmarkletDialog />
                <Waiting />
            </div>
            <section class="front-articles" aria-labelledby="articles-title">
                <div class="section-head">
                    <h2 id="articles-title" tabindex="-1">"Articles"</h2>
                    <p class="section-ways">
                        <PutBack />
                        <Show when=own>
                            <button class="quiet" on:click=move |_| leave_to(app, App::clear)>"Remove all"</button>
                        </Show>
                    </p>
                </div>
                <div role="status">
                    <SummaryLine />
                </div>
                <Show when=none>
                    <p class="front-none">
                        "No articles yet. Paste one, drop a file, or "
                        <button class="inline" on:click=move |_| app.open_example()>"open the example"</button> "."
                    </p>
                </Show>
                <For each=ids key=String::clone let:id>
                    <DocumentEntry id shelves />
                </For>
            </section>
        </div>
    }
}

/// What was added, at the end of the list, is brought into sight.
fn show_new(documents: Memo<usize>) {
    Effect::new(move |before: Option<usize>| {
        let now = documents.get();
        if before.is_some_and(|before| now > before) {
            request_animation_frame(|| {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                if let Ok(Some(newest)) = document().query_selector(".document:last-child") {
                    newest.scroll_into_view_with_scroll_into_view_options(&options);
                }
            });
        }
        now
    });
}

/// The way back from the last removal, which stays when its message has gone.
#[component]
fn PutBack() -> impl IntoView {
    let app = use_app();
    let last = Memo::new(move |_| app.workspace().read().last_removed());
    let words = |(n, example): (usize, bool)| match (n, example) {
        (_, true) => "Bring the example back".to_owned(),
        (n, false) => format!("Bring back {}", count(n, "removed paste", "removed pastes")),
    };
    move || {
        last.get().map(|last| {
            view! { <button class="quiet" on:click=move |_| leave_to(app, App::put_back)>{words(last)}</button> }
        })
    }
}

/// Does what takes the button away that was pressed; the focus goes to the heading of the list.
fn leave_to(app: App, run: impl FnOnce(&App)) {
    run(&app);
    focus("articles-title");
}

/// What was found in all, with the ways to it.
#[component]
fn SummaryLine() -> impl IntoView {
    let app = use_app();
    let summary = Memo::new(move |_| {
        let reading = app.reading().get();
        reading.read.then(|| Summary::of(&reading.analysis))
    });
    let link = |view: View, words: String| view! { <a href=Address::to(view).to_string()>{words}</a> };
    let disagree = || {
        let filter = Filter { only: Only::Disagree, ..Filter::default() };
        View::Stances(Stances { by_targets: false, filter })
    };
    move || {
        summary.get().filter(|s| s.articles > 0).map(|s| {
            let split = (s.disagreements > 0).then(|| {
                let words = count(s.disagreements, "point", "points");
                view! { " The articles disagree on " {link(disagree(), words)} "." }
            });
            view! {
                <p class="summary">
                    {count(s.articles, "article names ", "articles name ")}
                    {link(View::Cards(Cards::default()), count(s.entities, "person, organization or place", "people, organizations and places"))}
                    ", with " {link(View::Quotes(Quotes::default()), count(s.quotes, "quote", "quotes"))} " by "
                    {count(s.speakers, "speaker", "speakers")} " and "
                    {link(View::Stances(Stances::default()), count(s.stances, "stance", "stances"))} "." {split}
                </p>
            }
        })
    }
}
