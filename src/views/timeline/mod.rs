//! The timeline: what the articles tell of when, in the order of the dates, and what no day was found for.

mod entries;
mod undated;

use crate::parts::{Choose, Empty, Filters, Open};
use crate::route::{Item, Timeline, View};
use crate::state::use_app;
use crate::views::ways::Ways;
use crate::words::{self, shorten};
use entries::{Dated, Part, Year, entities, years};
use leptos::prelude::*;
use undated::UndatedList;

/// How many statements are shown before one asks for more.
const STATEMENTS: usize = 150;

/// The view.
#[component]
pub fn TimelineView() -> impl IntoView {
    let app = use_app();
    let filter = Memo::new(move |_| match &app.address().read().view {
        View::Timeline(timeline) => timeline.clone(),
        _ => Timeline::default(),
    });
    let any = move || app.reading().read().analysis.time_expressions.iter().any(|t| t.statement.is_some());
    view! {
        <h1 tabindex="-1" id="view-title" class="plain-title">{words::frame::TIMELINE}</h1>
        <Ways />
        <Show
            when=any
            fallback=|| {
                view! {
                    <Empty
                        title=words::timeline::EMPTY_TITLE
                        words=words::timeline::EMPTY
                    />
                }
            }
        >
            <TimelineFilters filter />
            <Dates filter />
            <UndatedList filter />
        </Show>
    }
}

fn adjust(change: impl FnOnce(&mut Timeline)) {
    use_app().adjust(|address| {
        if let View::Timeline(timeline) = &mut address.view {
            change(timeline);
        }
    });
}

#[component]
fn TimelineFilters(filter: Memo<Timeline>) -> impl IntoView {
    let app = use_app();
    let articles = Signal::derive(move || {
        let reading = app.reading().get();
        reading.analysis.articles.iter().map(|a| (a.id.to_string(), reading.short_title(a.id))).collect::<Vec<_>>()
    });
    let named = Signal::derive(move || {
        let all = entities(&app.reading().read()).into_iter();
        all.map(|(id, name)| (id.to_string(), shorten(&name, 40))).collect::<Vec<_>>()
    });
    view! {
        <Filters>
            <Choose
                label=words::common::ARTICLE
                all=words::common::ALL_ARTICLES
                options=articles
                value=Signal::derive(move || filter.read().article.map(|a| a.to_string()).unwrap_or_default())
                on_choose=|key| adjust(|t| t.article = key.parse().ok())
            />
            <Choose
                label=words::timeline::WHO_IS_NAMED
                all=words::common::EVERYBODY
                options=named
                value=Signal::derive(move || filter.read().entity.map(|e| e.to_string()).unwrap_or_default())
                on_choose=|key| adjust(|t| t.entity = key.parse().ok())
            />
        </Filters>
    }
}

#[component]
fn Dates(filter: Memo<Timeline>) -> impl IntoView {
    let app = use_app();
    let limit = RwSignal::new(STATEMENTS);
    let dates = Memo::new(move |_| years(&app.reading().read(), &filter.read(), limit.get()));
    let found = move || match dates.read().1 {
        0 => words::timeline::NONE_FITS.to_owned(),
        n => words::timeline::dated_statements(n),
    };
    view! {
        <p class="found" role="status">{found}</p>
        {move || dates.get().0.into_iter().map(year).collect_view()}
        <Show when=move || { dates.read().1 > limit.get() }>
            <button class="quiet" on:click=move |_| limit.update(|l| *l += STATEMENTS)>{words::common::SHOW_MORE}</button>
        </Show>
    }
}

fn year(Year { heading, dates }: Year) -> impl IntoView {
    view! {
        <section class="year">
            <h2 class="year-title">{heading}</h2>
            <ol class="dates">{dates.into_iter().map(date).collect_view()}</ol>
        </section>
    }
}

fn date(Dated { when, exact, entries }: Dated) -> impl IntoView {
    view! {
        <li class="date" class:date-exact=exact>
            <h3 class="date-when">{when}</h3>
            <ul class="date-told">{entries.into_iter().map(|e| view! { <li>{entry(e.item, e.words, e.article)}</li> }).collect_view()}</ul>
        </li>
    }
}

/// A sentence, what is dated in it marked, and a line below.
fn entry(item: Item, words: Vec<(String, Part)>, below: String) -> impl IntoView {
    let piece = |(words, part): (String, Part)| match part {
        Part::When => view! { <mark class="date-words">{words}</mark> }.into_any(),
        Part::Dated => words.into_any(),
        Part::Around => view! { <span class="dim">{words}</span> }.into_any(),
    };
    view! {
        <Open items=vec![item] class="statement">
            <span dir="auto">{words.into_iter().map(piece).collect_view()}</span>
        </Open>
        <p class="date-article">{below}</p>
    }
}
