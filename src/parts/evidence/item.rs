//! The items in the panel.

use super::context::Context;
use super::judge::Judge;
use super::model::{Apart, Evidence, Fact, Part, Reason};
use crate::parts::{ChainLine, CopyButton, Icon, Open, PartedLines, PolarityMark, SureMark, Symbol};
use crate::route::{Address, Item};
use crate::state::{item_id, use_app};
use crate::words;
use leptos::prelude::*;
use onrecord_core::corrections::Split;
use onrecord_core::table::TargetKey;

/// Passages that show the same: their title stands once. Of stances the shortest stands first.
#[component]
pub fn EvidenceGroup(mut passages: Vec<Evidence>) -> impl IntoView {
    let several = passages.len() > 1;
    let title = passages.first().map(|e| e.title.clone()).unwrap_or_default();
    if several && passages.iter().all(|e| e.polarity.is_some()) {
        passages.sort_by_key(|e| e.context.length());
    }
    let number =
        several.then(|| view! { <span class="proof-count">{words::number_of::passages(passages.len())}</span> });
    view! {
        <section class="proofs">
            <h3 class="proof-title">{title.into_iter().map(part).collect_view()} " " {number}</h3>
            {passages.into_iter().map(|evidence| view! { <EvidenceItem evidence /> }).collect_view()}
        </section>
    }
}

/// The words in context, the chain, what is known, why, and what to do with it.
#[component]
fn EvidenceItem(evidence: Evidence) -> impl IntoView {
    let Evidence { item, label, polarity, article, source, context, chain, apart, .. } = evidence;
    let Evidence { facts, reasons, also, citation, published, .. } = evidence;
    let label = match polarity {
        Some(polarity) => view! { {words::evidence::STANCE_BEFORE} <PolarityMark polarity /> }.into_any(),
        None => label.into_any(),
    };
    let in_article = Address::read(article, vec![item]).to_string();
    let chain = (!chain.is_empty()).then(|| view! { <ChainLine chain /> });
    view! {
        <article class="proof">
            <p class="proof-label">{label}</p>
            {chain}
            {passage(context)}
            <p class="proof-source">{source}</p>
            <p class="proof-ways">
                <a class="quiet" href=in_article>
                    {words::evidence::OPEN_IN_ARTICLE}
                    <Icon symbol=Symbol::Arrow />
                </a>
                <CopyButton text=citation label=words::common::COPY_WITH_CITATION />
                {published.map(on_page)}
            </p>
            <dl class="facts">{facts.into_iter().map(fact).collect_view()}{reasons.into_iter().map(reason).collect_view()}</dl>
            {item_id(item).map(|_| view! { <Judge item /> })}
            {parted(item)}
            {apart.map(ways_apart)}
            {also_here(also)}
        </article>
    }
}

/// What the person took apart here before.
fn parted(item: Item) -> Option<impl IntoView> {
    let key = match item {
        Item::Mention(id, _) => TargetKey::Entity(id),
        Item::Topic(id, _) => TargetKey::Topic(id),
        _ => return None,
    };
    let parted = use_app().reading().read_untracked().parted(key);
    (!parted.is_empty()).then(|| view! { <PartedLines parted /> })
}

/// The ways to take apart what was joined, on demand.
fn ways_apart(Apart { question, ways }: Apart) -> impl IntoView {
    let app = use_app();
    let way = move |(words, split): (String, Split)| {
        view! {
            <li>
                <button class="quiet" on:click=move |_| app.split(&split)>{words}</button>
            </li>
        }
    };
    view! {
        <details class="apart">
            <summary>{question}</summary>
            <ul>{ways.into_iter().map(way).collect_view()}</ul>
        </details>
    }
}

/// The words on the publisher's page, in a tab of its own.
fn on_page(url: String) -> impl IntoView {
    view! {
        <a class="quiet" href=url target="_blank" rel="noopener noreferrer external">
            {words::evidence::ON_PUBLISHERS_PAGE}
            <Icon symbol=Symbol::Arrow />
        </a>
    }
}

/// What else these words are part of.
fn also_here(also: Vec<(Item, String)>) -> Option<impl IntoView> {
    let line = |(item, words)| view! { <li><Open items=vec![item]>{words}</Open></li> };
    (!also.is_empty()).then(|| {
        view! {
            <div class="also">
                <h4>{words::evidence::ALSO_HERE}</h4>
                <ul>{also.into_iter().map(line).collect_view()}</ul>
            </div>
        }
    })
}

fn part(part: Part) -> AnyView {
    match part {
        Part::Text(words) => words.into_any(),
        Part::Entity(id, name) => view! { <a href=Address::card(id).to_string()>{name}</a> }.into_any(),
    }
}

fn passage(context: Context) -> impl IntoView {
    let dim = |words: String| (!words.is_empty()).then(|| view! { <span class="dim">{words}</span> });
    let words = context.words.into_iter().map(|(words, class)| {
        if class.is_empty() { words.into_any() } else { view! { <span class=class>{words}</span> }.into_any() }
    });
    view! {
        <blockquote class="passage" dir="auto">
            {dim(context.before)} " " {words.collect_view()} " " {dim(context.after)}
        </blockquote>
    }
}

fn fact(fact: Fact) -> impl IntoView {
    view! {
        <div>
            <dt>{fact.name}</dt>
            <dd>{part(fact.value)}</dd>
        </div>
    }
}

fn reason(reason: Reason) -> impl IntoView {
    view! {
        <div class="reason">
            <dt>{reason.what} " " <SureMark sure=reason.sure /></dt>
            <dd>{reason.words}</dd>
        </div>
    }
}
