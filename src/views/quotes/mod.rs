//! The ledger: who said what, how, to whom, and where.

mod ledger;

use crate::choices::{QUOTES, key_of, label_of, value_of};
use crate::cite;
use crate::parts::{Choose, CopyButton, Empty, Filters, Judged, Open, Search, options};
use crate::route::{Address, Item, Quotes, View, party, party_key};
use crate::state::use_app;
use crate::words::{self, number_of, shorten};
use ledger::{Entry, entries, speakers};
use leptos::prelude::*;

/// How many entries are shown before one asks for more.
const ENTRIES: usize = 100;

/// The view.
#[component]
pub fn QuotesView() -> impl IntoView {
    let app = use_app();
    let quotes = Memo::new(move |_| match &app.address().read().view {
        View::Quotes(quotes) => quotes.clone(),
        _ => Quotes::default(),
    });
    let any = move || !app.reading().read().analysis.attributions.is_empty();
    view! {
        <h1 tabindex="-1" id="view-title" class="plain-title">{words::frame::QUOTES}</h1>
        <Show
            when=any
            fallback=|| {
                view! {
                    <Empty
                        title=words::quotes::EMPTY_TITLE
                        words=words::quotes::EMPTY
                    />
                }
            }
        >
            <LedgerFilters quotes />
            <Ledger quotes />
        </Show>
    }
}

fn adjust(change: impl FnOnce(&mut Quotes)) {
    use_app().adjust(|address| {
        if let View::Quotes(quotes) = &mut address.view {
            change(quotes);
        }
    });
}

#[component]
fn LedgerFilters(quotes: Memo<Quotes>) -> impl IntoView {
    let app = use_app();
    let of_speakers = Signal::derive(move || {
        let all = speakers(&app.reading().read()).into_iter();
        all.map(|(s, name, n)| (party_key(s), words::quotes::speaker(&shorten(&name, 40), n))).collect::<Vec<_>>()
    });
    let of_articles = Signal::derive(move || {
        let reading = app.reading().get();
        let all = reading.analysis.articles.iter();
        all.map(|a| (a.id.to_string(), reading.short_title(a.id))).collect::<Vec<_>>()
    });
    view! {
        <Filters>
            <Search
                label=words::common::FIND
                value=Signal::derive(move || quotes.read().search.clone())
                on_search=|words| adjust(|q| q.search = words)
            />
            <Choose
                label=words::common::SPEAKER
                all=words::common::EVERYBODY
                options=of_speakers
                value=Signal::derive(move || quotes.read().speaker.map(party_key).unwrap_or_default())
                on_choose=|key| adjust(|q| q.speaker = party(&key))
            />
            <Choose
                label=words::common::KIND
                all=words::common::ALL_KINDS
                options=Signal::derive(|| options(QUOTES))
                value=Signal::derive(move || quotes.read().kind.map_or("", |k| key_of(QUOTES, &k)).to_owned())
                on_choose=|key| adjust(|q| q.kind = value_of(QUOTES, &key))
            />
            <Choose
                label=words::common::ARTICLE
                all=words::common::ALL_ARTICLES
                options=of_articles
                value=Signal::derive(move || quotes.read().article.map(|a| a.to_string()).unwrap_or_default())
                on_choose=|key| adjust(|q| q.article = key.parse().ok())
            />
        </Filters>
    }
}

#[component]
fn Ledger(quotes: Memo<Quotes>) -> impl IntoView {
    let app = use_app();
    let entries = Memo::new(move |_| entries(&app.reading().read(), &quotes.read()));
    let limit = RwSignal::new(ENTRIES);
    let shown = move || entries.read().iter().take(limit.get()).cloned().collect::<Vec<_>>();
    let found = move || match entries.read().len() {
        0 => words::quotes::NONE_FITS.to_owned(),
        n => number_of::quotes(n),
    };
    view! {
        <p class="found" role="status">{found}</p>
        <ol class="ledger">
            <For each=shown key=|entry| entry.clone() let:entry>
                <LedgerEntry entry />
            </For>
        </ol>
        <Show when=move || { entries.read().len() > limit.get() }>
            <button class="quiet" on:click=move |_| limit.update(|l| *l += ENTRIES)>{words::common::SHOW_MORE}</button>
        </Show>
    }
}

#[component]
fn LedgerEntry(entry: Entry) -> impl IntoView {
    let app = use_app();
    let Entry { quote, speaker, entity, cue, words, kind, to, setting, article, date } = entry;
    let citation = cite::quote(&app.reading().read_untracked(), quote);
    let label = words::common::to_what(
        words::common::COPY_WITH_CITATION,
        &shorten(&words::quotes::speaker_and_words(&speaker, &words), 60),
    );
    let who = match entity {
        Some(id) => view! { <a href=Address::card(id).to_string()>{speaker}</a> }.into_any(),
        None => view! { <span class="unattributed">{speaker}</span> }.into_any(),
    };
    let to = if to.is_empty() { String::new() } else { words::quotes::to_whom(&to) };
    view! {
        <li class="entry">
            <p class="entry-who">
                <span class="entry-speaker" dir="auto">{who}</span>
                <span class="entry-cue">{cue}</span>
                <span>{label_of(QUOTES, &kind)} {to}</span>
                <span dir="auto">{setting}</span>
            </p>
            <p class="entry-words" dir="auto">
                <Open items=vec![Item::Quote(quote)]>{words}</Open>
            </p>
            <p class="entry-source">
                <span>{article}</span>
                <span>{date}</span>
                <CopyButton text=citation label />
                <Judged item=Item::Quote(quote) />
            </p>
        </li>
    }
}
