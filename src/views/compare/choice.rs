//! Which articles stand side by side.

use super::rows::MOST_COLUMNS;
use crate::route::{Address, Compare, View};
use crate::state::{Mode, use_app};
use crate::words::{self, shorten};
use crate::worker::Reading;
use leptos::prelude::*;
use onrecord_core::{ArticleId, Relation};
use std::collections::BTreeMap;

/// Up to so many articles are a row of boxes; more are a list that opens.
const FEW: usize = 6;

/// The articles that an address names, each once; where it names none, all of a few, or the two that share the most.
pub fn chosen(reading: &Reading, named: &[ArticleId]) -> Vec<ArticleId> {
    let mut chosen: Vec<ArticleId> = vec![];
    for id in named.iter().filter(|id| reading.analysis.article(**id).is_some()).take(MOST_COLUMNS) {
        if !chosen.contains(id) {
            chosen.push(*id);
        }
    }
    let all: Vec<ArticleId> = reading.analysis.articles.iter().map(|a| a.id).collect();
    match (chosen.is_empty(), all.len()) {
        (false, _) => chosen,
        (true, 0..=3) => all,
        (true, _) => closest(reading).unwrap_or_else(|| all.into_iter().take(2).collect()),
    }
}

/// The two articles with the most statements in both; of several such pairs the first.
fn closest(reading: &Reading) -> Option<Vec<ArticleId>> {
    let mut shared: BTreeMap<&[ArticleId], usize> = BTreeMap::new();
    for alignment in reading.analysis.alignments.iter().filter(|a| a.relation != Relation::Only) {
        *shared.entry(&alignment.articles).or_default() += 1;
    }
    let most = shared.into_iter().rev().max_by_key(|(_, n)| *n)?;
    Some(most.0.to_vec())
}

/// Goes to the comparison of other articles, so that “back” returns to these.
fn go(articles: Vec<ArticleId>) {
    let app = use_app();
    let now = match app.address().get_untracked().view {
        View::Compare(compare) => compare,
        _ => Compare::default(),
    };
    // A filter of one article has no meaning among others.
    app.go(Address::to(View::Compare(Compare { articles, show: Default::default(), ..now })), Mode::Push);
}

/// A box to tick for every article.
#[component]
pub fn Choice(chosen: Memo<Vec<ArticleId>>) -> impl IntoView {
    let app = use_app();
    let articles = Memo::new(move |_| app.reading().read().analysis.articles.iter().map(|a| a.id).collect::<Vec<_>>());
    let boxes = move || articles.get().into_iter().map(|id| view! { <ArticleBox id chosen /> }).collect_view();
    let names = move || {
        let reading = app.reading().get();
        let names: Vec<String> = chosen.read().iter().map(|a| shorten(&reading.short_title(*a), 32)).collect();
        words::compare::chosen(&names, articles.read().len())
    };
    let full = move || {
        let full = chosen.read().len() == MOST_COLUMNS && articles.read().len() > MOST_COLUMNS;
        full.then(|| view! { <p class="hint">{words::compare::at_most(MOST_COLUMNS)}</p> })
    };
    let fields = move || {
        view! {
            <fieldset class="choice">
                <legend class="field-label">{words::common::ARTICLES}</legend>
                <div class="choice-boxes">{boxes}</div>
                {full}
            </fieldset>
        }
    };
    let many = move || articles.read().len() > FEW;
    view! {
        <Show when=many fallback=fields>
            <details class="choice-list">
                <summary>{names}</summary>
                {fields}
            </details>
        </Show>
    }
}

#[component]
fn ArticleBox(id: ArticleId, chosen: Memo<Vec<ArticleId>>) -> impl IntoView {
    let app = use_app();
    let is_chosen = Memo::new(move |_| chosen.read().contains(&id));
    // The last one stays, and one too many cannot come in.
    let fixed = move || if is_chosen.get() { chosen.read().len() == 1 } else { chosen.read().len() >= MOST_COLUMNS };
    let title = move || app.reading().read().analysis.article(id).map_or_else(String::new, |a| shorten(&a.title, 90));
    let source = move || app.reading().read().dateline(id);
    let change = move |_| {
        let mut articles = chosen.get_untracked();
        let kept = articles.len();
        articles.retain(|a| *a != id);
        if articles.len() == kept {
            articles.push(id);
        }
        go(articles);
    };
    view! {
        <label class="check choice-box" class:choice-on=is_chosen>
            <input type="checkbox" prop:checked=is_chosen prop:disabled=fixed on:change=change />
            <span>
                <span class="choice-title" dir="auto">{move || format!("{}. {}", id.index() + 1, title())}</span>
                <span class="choice-source">{source}</span>
            </span>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    #[test]
    fn without_a_word_of_the_reader_the_closest_articles() {
        let ids = |ids: &[u32]| ids.iter().map(|i| ArticleId(*i)).collect::<Vec<_>>();
        let mut reading = reading();
        assert_eq!(chosen(&reading, &[]), ids(&[0, 1]));
        assert_eq!(chosen(&reading, &ids(&[1, 1, 7])), ids(&[1]));
        for n in 2..5 {
            let mut more = reading.analysis.articles[0].clone();
            more.id = ArticleId(n);
            reading.analysis.articles.push(more);
        }
        reading.analysis.alignments[1].articles = ids(&[1, 4]);
        assert_eq!(chosen(&reading, &[]), ids(&[1, 4]));
        reading.analysis.alignments.clear();
        assert_eq!(chosen(&reading, &[]), ids(&[0, 1]));
    }
}
