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
use crate::words;
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
                <h1 tabindex="-1" id="view-title">{words::articles::TITLE}</h1>
                <p class="standfirst">
                    {words::articles::STANDFIRST}
                    {words::articles::STAYS_HERE}
                </p>
                <PasteBox />
                <BookmarkletDialog />
                <Waiting />
            </div>
            <section class="front-articles" aria-labelledby="articles-title">
                <div class="section-head">
                    <h2 id="articles-title" tabindex="-1">{words::common::ARTICLES}</h2>
                    <p class="section-ways">
                        <PutBack />
                        <Show when=own>
                            <button class="quiet" on:click=move |_| leave_to(app, App::clear)>{words::articles::REMOVE_ALL}</button>
                        </Show>
                    </p>
                </div>
                <div role="status">
                    <SummaryLine />
                </div>
                <Show when=none>
                    <p class="front-none">
                        {words::articles::NONE_YET}
                        <button class="inline" on:click=move |_| app.open_example()>{words::articles::OPEN_EXAMPLE}</button> "."
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
        (_, true) => words::common::BRING_EXAMPLE_BACK.to_owned(),
        (n, false) => words::articles::bring_back(n),
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
                let words = words::articles::points(s.disagreements);
                view! { {words::articles::DISAGREE_ON} {link(disagree(), words)} "." }
            });
            view! {
                <p class="summary">
                    {words::articles::articles_name(s.articles)}
                    {link(View::Cards(Cards::default()), words::articles::entities(s.entities))}
                    {words::articles::WITH} {link(View::Quotes(Quotes::default()), words::number_of::quotes(s.quotes))} {words::articles::BY}
                    {words::articles::speakers(s.speakers)} {words::common::AND}
                    {link(View::Stances(Stances::default()), words::number_of::stances(s.stances))} "." {split}
                </p>
            }
        })
    }
}
