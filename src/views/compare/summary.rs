//! The line of counts, each of which shows what it counts, and what each article has alone.

use super::left_out::{Entry, OnlyHere};
use super::rows::{Column, Comparison};
use super::table::sides_class;
use crate::parts::Open;
use crate::route::{Address, Compare, Show as Rows, View};
use crate::words;
use leptos::prelude::*;

/// “3 differ · 5 the same (2 copied) · 7 only in A · 4 only in B”.
#[component]
pub fn Counts(comparison: Memo<Comparison>, compare: Memo<Compare>) -> impl IntoView {
    let links = move || {
        let comparison = comparison.read();
        counts(&comparison)
            .into_iter()
            .map(|(show, words)| view! { <li><Count show words compare /></li> })
            .collect_view()
    };
    view! {
        <nav class="counts" aria-label=words::compare::ROWS_TO_SHOW>
            <ul>{links}</ul>
        </nav>
    }
}

#[component]
fn Count(show: Rows, words: String, compare: Memo<Compare>) -> impl IntoView {
    let href = move || Address::to(View::Compare(Compare { show, ..compare.get() })).to_string();
    let current = move || (compare.read().show == show).then_some("true");
    view! { <a href=href aria-current=current>{words}</a> }
}

/// What can be shown, with its words; only what there is.
fn counts(comparison: &Comparison) -> Vec<(Rows, String)> {
    let only = comparison.columns.iter().map(|c| (Rows::OnlyIn(c.article), words::compare::counted_only_in(&c.name)));
    let kinds = [
        (Rows::Differs, words::compare::differ(comparison.count(Rows::Differs)).to_owned()),
        (Rows::Only, words::compare::IN_ONE_ALONE.to_owned()),
    ];
    let shared = [(Rows::Same, words::compare::THE_SAME.to_owned()), (Rows::Copied, words::compare::COPIED.to_owned())];
    let all = kinds.into_iter().chain(only).chain(shared);
    let counted = all.map(|(show, words)| (show, comparison.count(show), words)).filter(|(_, n, _)| *n > 0);
    std::iter::once((Rows::All, words::compare::EVERYTHING.to_owned()))
        .chain(counted.map(|(show, n, words)| (show, words::compare::counted(n, &words))))
        .collect()
}

/// What to tell of the comparison as a whole; empty where the rows tell it.
pub fn remark(comparison: &Comparison) -> String {
    let [all, only, same, copied] =
        [Rows::All, Rows::Only, Rows::Same, Rows::Copied].map(|show| comparison.count(show));
    let alone =
        comparison.columns.iter().enumerate().filter(|(i, _)| comparison.stands_apart(*i)).map(|(_, c)| &c.name);
    let alone: Vec<String> = alone.cloned().collect();
    match all - only {
        0 => words::compare::NOTHING_IN_COMMON.into(),
        n if only == 0 && copied == n && same == n => words::compare::WORD_FOR_WORD.into(),
        _ if !alone.is_empty() => words::compare::nothing_found(&alone),
        n if n <= 2 && only >= 10 => words::compare::only_found(n),
        _ => String::new(),
    }
}

/// How many entries of a kind are told before one asks for more.
const ENTRIES: usize = 5;

/// Who and what each article has alone, above its column.
#[component]
pub fn LeftOut(columns: Vec<Column>, only_here: Vec<OnlyHere>) -> impl IntoView {
    let class = sides_class(&columns, "sides sides-alone");
    let side = |(column, only): (Column, OnlyHere)| {
        let OnlyHere { quoted, named, stances } = only;
        let none = [&quoted, &named, &stances].iter().all(|e| e.is_empty());
        let nothing = none.then(|| view! { <p class="hint">{words::compare::NOTHING_ALONE}</p> });
        view! {
            <section class="side">
                <h3 class="side-alone" dir="auto">{words::compare::only_in(&column.name)}</h3>
                {nothing}
                <dl>{entries(words::compare::QUOTED, quoted)} {entries(words::compare::NAMED, named)} {entries(words::frame::STANCES, stances)}</dl>
            </section>
        }
    };
    view! {
        <h2>{words::compare::LEFT_OUT}</h2>
        <div class=class>{columns.into_iter().zip(only_here).map(side).collect_view()}</div>
    }
}

fn entries(label: &'static str, mut entries: Vec<Entry>) -> Option<impl IntoView> {
    let link = |e: Entry| view! { <li dir="auto"><Open items=e.items>{e.words}</Open></li> };
    let rest = entries.split_off(entries.len().min(ENTRIES));
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words::compare::more(rest.len())}</summary>
                <ul>{rest.into_iter().map(link).collect_view()}</ul>
            </details>
        }
    });
    (!entries.is_empty()).then(|| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>
                    <ul>{entries.into_iter().map(link).collect_view()}</ul>
                    {more}
                </dd>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::{ArticleId, Relation};

    #[test]
    fn counts_of_what_there_is() {
        let comparison = Comparison::of(&reading(), &[ArticleId(0), ArticleId(1)]);
        let words: Vec<String> = counts(&comparison).into_iter().map(|(_, words)| words).collect();
        assert_eq!(words, ["Everything", "1 differs", "1 in one alone", "1 only in The Star"]);
    }

    #[test]
    fn remarks_on_articles_of_different_events_and_on_copies() {
        let check = |change: fn(&mut crate::worker::Reading), expected: &str| {
            let mut reading = reading();
            change(&mut reading);
            assert_eq!(remark(&Comparison::of(&reading, &[ArticleId(0), ArticleId(1)])), expected);
        };
        check(|_| {}, "");
        check(
            |r| r.analysis.alignments.truncate(1),
            "No statement of one of these articles was found in another. They may be about different events.",
        );
        let copy = |r: &mut crate::worker::Reading| {
            r.analysis.alignments.remove(0);
            r.analysis.alignments[0].relation = Relation::Same;
            r.analysis.alignments[0].reused = true;
        };
        check(copy, "These articles say the same, word for word.");
    }
}
