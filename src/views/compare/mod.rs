//! Two articles side by side: what stands in one alone first, then what differs, then what is the same.

mod pairs;

use crate::parts::{Choose, Empty, Open};
use crate::route::{Address, Compare, View};
use crate::state::{Mode, use_app};
use crate::words::{count, list};
use leptos::prelude::*;
use onrecord_core::ArticleId;
use pairs::{Pair, Pairs, Statement};

/// The view.
#[component]
pub fn CompareView() -> impl IntoView {
    let app = use_app();
    let chosen = Memo::new(move |_| match &app.address().read().view {
        View::Compare(Compare { articles: Some(articles) }) => *articles,
        _ => (ArticleId(0), ArticleId(1)),
    });
    let enough = move || app.reading().with(|reading| reading.read && reading.analysis.articles.len() > 1);
    view! {
        <h1 tabindex="-1" id="view-title" class="plain-title">"Compare"</h1>
        <Show
            when=enough
            fallback=|| {
                view! {
                    <Empty
                        title="Two articles are needed"
                        words="With two articles or more, this shows what one tells and the other leaves out, where they differ, and what they share."
                    />
                }
            }
        >
            <Choice chosen />
            <SideBySide chosen />
        </Show>
    }
}

#[component]
fn Choice(chosen: Memo<(ArticleId, ArticleId)>) -> impl IntoView {
    let app = use_app();
    let articles = Signal::derive(move || {
        let reading = app.reading().get();
        let all = reading.analysis.articles.iter();
        all.map(|a| (a.id.to_string(), format!("{}. {}", a.id.index() + 1, reading.short_title(a.id))))
            .collect::<Vec<_>>()
    });
    let go = move |articles| app.go(Address::to(View::Compare(Compare { articles: Some(articles) })), Mode::Replace);
    view! {
        <div class="filters filters-row">
            <Choose
                label="Left"
                options=articles
                value=Signal::derive(move || chosen.get().0.to_string())
                on_choose=move |key| go((key.parse().unwrap_or(chosen.get_untracked().0), chosen.get_untracked().1))
            />
            <Choose
                label="Right"
                options=articles
                value=Signal::derive(move || chosen.get().1.to_string())
                on_choose=move |key| go((chosen.get_untracked().0, key.parse().unwrap_or(chosen.get_untracked().1)))
            />
        </div>
    }
}

#[component]
fn SideBySide(chosen: Memo<(ArticleId, ArticleId)>) -> impl IntoView {
    let app = use_app();
    let pairs = Memo::new(move |_| Pairs::of(&app.reading().read(), chosen.get().0, chosen.get().1));
    move || {
        let (left, right) = chosen.get();
        let all = pairs.get();
        if left == right || all.is_empty() {
            let words = if left == right { "Choose two different articles." } else { "Nothing was found to compare." };
            return view! { <p class="hint">{words}</p> }.into_any();
        }
        let reading = app.reading().get();
        let title = |a| reading.analysis.article(a).map_or(String::new(), |a| a.title.clone());
        view! {
            <div class="sides sides-titles">
                <p>{title(left)}</p>
                <p>{title(right)}</p>
            </div>
            <h2>"In one article alone"</h2>
            <div class="sides">
                {alone("Only on the left", all.only_left)}
                {alone("Only on the right", all.only_right)}
            </div>
            {both("Told differently", all.differs)}
            {both("The same in both", all.same)}
        }
        .into_any()
    }
}

fn alone(label: &'static str, statements: Vec<Statement>) -> impl IntoView {
    let number = count(statements.len(), "statement", "statements");
    view! {
        <div>
            <h3 class="field-label">{label} " · " {number}</h3>
            <ul class="statements">
                {statements.into_iter().map(|s| view! { <li>{words(s)}</li> }).collect_view()}
            </ul>
        </div>
    }
}

fn both(title: &'static str, pairs: Vec<Pair>) -> impl IntoView {
    (!pairs.is_empty()).then(|| {
        view! {
            <h2>{title}</h2>
            <ul class="pairs">{pairs.into_iter().map(pair).collect_view()}</ul>
        }
    })
}

fn pair(pair: Pair) -> impl IntoView {
    let aspects: Vec<String> = pair.aspects.iter().map(|a| (*a).to_owned()).collect();
    let about = (!aspects.is_empty()).then(|| format!("Differs in {}", list(&aspects)));
    let copied = pair.reused.then_some("Copied word for word");
    view! {
        <li>
            <p class="pair-about">{about} {copied}</p>
            <div class="sides">
                <p>{words(pair.left)}</p>
                <p>{words(pair.right)}</p>
            </div>
        </li>
    }
}

fn words(statement: Statement) -> impl IntoView {
    let piece = |(words, differs): (String, bool)| {
        if differs { view! { <mark>{words}</mark> }.into_any() } else { words.into_any() }
    };
    let words: Vec<_> = statement.words.into_iter().map(piece).collect();
    view! { <Open items=vec![statement.item] class="statement">{words}</Open> }
}
