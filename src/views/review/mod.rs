//! Review: what the machine read, one item after another, to be accepted, rejected or changed; how far the person is; and
//! all that they said, with the way to take it back.

mod row;
mod told;

use crate::choices::{JUDGED, REVIEWED, key_of, value_of};
use crate::parts::{Choose, Empty, Icon, MarkSign, Open, Symbol, Unsure, options};
use crate::route::{Item, Review, View};
use crate::shortcuts::{Does, keys};
use crate::state::{Notice, reason, use_app};
use crate::words;
use leptos::prelude::*;
use onrecord_core::corrections::{Correction, Mark};
use row::Row;
use told::told;

/// How many lines are shown before one asks for more.
const LINES: usize = 100;

/// The view.
#[component]
pub fn ReviewView() -> impl IntoView {
    let app = use_app();
    let review = Memo::new(move |_| match &app.address().read().view {
        View::Review(review) => review.clone(),
        _ => Review::default(),
    });
    let any = move || !app.reading().read().reviewed(&Review::default()).is_empty();
    view! {
        <h1 tabindex="-1" id="view-title" class="plain-title">{words::frame::REVIEW}</h1>
        <Show
            when=any
            fallback=|| {
                view! {
                    <Empty
                        title=words::review::EMPTY_TITLE
                        words=words::review::EMPTY
                    />
                }
            }
        >
            <Progress review />
            <Unsure />
            <ReviewFilters review />
            <Lines review />
        </Show>
        <Said />
    }
}

/// “18 of 63 reviewed”, and the way on.
#[component]
fn Progress(review: Memo<Review>) -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let reading = app.reading().get();
        let items = reading.reviewed(&Review { judged: None, ..review.get() });
        (reading.judged(&items), items.len())
    });
    let next = move |_| {
        if !app.review_next() {
            app.show(Notice::plain(words::review::ALL_REVIEWED.into()));
        }
    };
    let key = |does| view! { <kbd>{keys(does)}</kbd> };
    view! {
        <div class="review-progress">
            <p role="status">{move || { let (done, all) = all.get(); words::review::progress(done, all) }}</p>
            <progress aria-label=words::review::REVIEWED max=move || all.get().1.max(1) value=move || all.get().0></progress>
            <button class="button" on:click=next>{words::review::NEXT}</button>
        </div>
        <p class="hint">
            {words::review::IN_PANEL} {key(Does::Accept)} {words::review::ACCEPTS} {key(Does::Reject)} {words::review::REJECTS}
            {key(Does::Change)} {words::review::CHANGES} {key(Does::NextItem)} {words::review::GOES_ON}
        </p>
    }
}

fn adjust(change: impl FnOnce(&mut Review)) {
    use_app().adjust(|address| {
        if let View::Review(review) = &mut address.view {
            change(review);
        }
    });
}

#[component]
fn ReviewFilters(review: Memo<Review>) -> impl IntoView {
    let app = use_app();
    let of_articles = Signal::derive(move || {
        let reading = app.reading().get();
        let all = reading.analysis.articles.iter();
        all.map(|a| (a.id.to_string(), reading.short_title(a.id))).collect::<Vec<_>>()
    });
    view! {
        <div class="filters-row review-filters">
            <Choose
                label=words::review::WHAT
                all=words::review::ALL_SORTS
                options=Signal::derive(|| options(REVIEWED))
                value=Signal::derive(move || review.read().sort.map_or("", |s| key_of(REVIEWED, &s)).to_owned())
                on_choose=|key| adjust(|r| r.sort = value_of(REVIEWED, &key))
            />
            <Choose
                label=words::common::ARTICLE
                all=words::common::ALL_ARTICLES
                options=of_articles
                value=Signal::derive(move || review.read().article.map(|a| a.to_string()).unwrap_or_default())
                on_choose=|key| adjust(|r| r.article = key.parse().ok())
            />
            <Choose
                label=words::review::STATE
                all=words::review::ALL_STATES
                options=Signal::derive(|| options(JUDGED))
                value=Signal::derive(move || review.read().judged.map_or("", |j| key_of(JUDGED, &j)).to_owned())
                on_choose=|key| adjust(|r| r.judged = value_of(JUDGED, &key))
            />
        </div>
    }
}

#[component]
fn Lines(review: Memo<Review>) -> impl IntoView {
    let app = use_app();
    let limit = RwSignal::new(LINES);
    let items = Memo::new(move |_| app.reading().read().reviewed(&review.read()));
    let rows = Memo::new(move |_| {
        let reading = app.reading().get();
        items.read().iter().take(limit.get()).filter_map(|item| Row::of(&reading, *item)).collect::<Vec<_>>()
    });
    let open = Memo::new(move |_| {
        let unjudged = |row: &&Row| row.mark == Mark::Machine;
        rows.read().iter().filter(unjudged).map(|row| row.item).collect::<Vec<Item>>()
    });
    let found = move || match items.read().len() {
        0 => words::common::NOTHING_FITS.to_owned(),
        n => words::number_of::items(n),
    };
    view! {
        <div class="review-head">
            <p class="found">{found}</p>
            <Show when=move || !open.read().is_empty()>
                <button class="quiet" on:click=move |_| app.accept(&open.get_untracked())>
                    <Icon symbol=Symbol::Tick />
                    {move || words::review::accept_all(open.read().len())}
                </button>
            </Show>
        </div>
        <ol class="review-lines">
            <For each=move || rows.get() key=|row| row.clone() let:row>
                <Line row />
            </For>
        </ol>
        <Show when=move || { items.read().len() > limit.get() }>
            <button class="quiet" on:click=move |_| limit.update(|l| *l += LINES)>{words::common::SHOW_MORE}</button>
        </Show>
    }
}

#[component]
fn Line(row: Row) -> impl IntoView {
    let app = use_app();
    let Row { item, label, title, words, mark, article } = row;
    let named = |what| words::common::to_what(what, &title);
    let (accept, reject) = (named(words::common::ACCEPT), named(words::common::REJECT));
    view! {
        <li id=format!("review-{item}") class="review-line" class:is-judged=mark != Mark::Machine>
            <div>
                <p class="review-what"><span>{label}</span> <MarkSign mark /></p>
                <p><Open items=vec![item]>{title}</Open></p>
                <p class="review-words" dir="auto">{words}</p>
                <p class="review-from">{article}</p>
            </div>
            <p class="judge-ways">
                <button class="quiet" aria-label=accept on:click=move |_| app.accept(&[item])>
                    <Icon symbol=Symbol::Tick />
                    {words::common::ACCEPT}
                </button>
                <button class="quiet" aria-label=reject on:click=move |_| app.reject(&[item])>
                    <Icon symbol=Symbol::Close />
                    {words::common::REJECT}
                </button>
            </p>
        </li>
    }
}

/// All that the person said, the last first; what has no effect stands in front, with the reason.
#[component]
fn Said() -> impl IntoView {
    let app = use_app();
    let lists = move || {
        let reading = app.reading().get();
        let orphans: Vec<_> = reading.orphans().map(|(said, why)| (said.clone(), Some(reason(why)))).collect();
        let held = reading.said.iter().rev().filter(|(_, outcome)| outcome.is_ok());
        let held: Vec<_> = held.map(|(said, _)| (said.clone(), None)).collect();
        [(words::review::WITHOUT_EFFECT, orphans), (words::common::YOUR_CORRECTIONS, held)]
    };
    let list = |(title, lines): (&'static str, Vec<(Correction, Option<&'static str>)>)| {
        let number = lines.len();
        (number > 0).then(|| {
            view! {
                <details class="said-list" open=title == words::review::WITHOUT_EFFECT>
                    <summary>{words::review::list(title, number)}</summary>
                    <ul>{lines.into_iter().map(said_line).collect_view()}</ul>
                </details>
            }
        })
    };
    move || lists().into_iter().map(list).collect_view()
}

fn said_line((said, why): (Correction, Option<&'static str>)) -> impl IntoView {
    let app = use_app();
    let words = told(&said);
    let label = words::common::to_what(words::review::TAKE_BACK, &words);
    let why = why.map(|why| view! { <span class="said-why">": " {why}</span> });
    view! {
        <li>
            <span dir="auto">{words}</span> {why} " "
            <button class="quiet" aria-label=label on:click=move |_| app.take_back(&said, words::review::TAKEN_BACK)>{words::review::TAKE_BACK}</button>
        </li>
    }
}
