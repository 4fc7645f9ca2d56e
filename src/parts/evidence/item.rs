//! One item in the panel.

use super::context::Context;
use super::model::{Evidence, Fact, Link, Part, Reason};
use crate::parts::{CopyButton, Icon, Open, PolarityMark, Symbol};
use crate::route::{Address, Item};
use leptos::prelude::*;

/// The words in context, the chain, what is known, why, and what to do with it.
#[component]
pub fn EvidenceItem(evidence: Evidence) -> impl IntoView {
    let Evidence { item, label, polarity, title, article, source, context, chain, .. } = evidence;
    let Evidence { facts, reasons, also, citation, published, .. } = evidence;
    let label = match polarity {
        Some(polarity) => view! { "Stance " <PolarityMark polarity /> }.into_any(),
        None => label.into_any(),
    };
    let in_article = Address::read(article, vec![item]).to_string();
    view! {
        <article class="proof">
            <p class="proof-label">{label}</p>
            <h3 class="proof-title">{title.into_iter().map(part).collect_view()}</h3>
            {chain_line(chain)}
            {passage(context)}
            <p class="proof-source">{source}</p>
            <p class="proof-ways">
                <a class="quiet" href=in_article>
                    "Open in article"
                    <Icon symbol=Symbol::Arrow />
                </a>
                <CopyButton text=citation label="Copy with citation" />
                {published.map(on_page)}
            </p>
            <dl class="facts">{facts.into_iter().map(fact).collect_view()}{reasons.into_iter().map(reason).collect_view()}</dl>
            {also_here(also)}
        </article>
    }
}

/// The words on the publisher's page, in a tab of its own.
fn on_page(url: String) -> impl IntoView {
    view! {
        <a class="quiet" href=url target="_blank" rel="noopener noreferrer external">
            "On the publisher’s page"
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
                <h4>"Also here"</h4>
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

/// *Peters said* → *Wang brought up* →
fn chain_line(chain: Vec<Link>) -> Option<impl IntoView> {
    let link = |link: Link| {
        view! {
            <li>
                <Open items=vec![Item::Quote(link.quote)]>{link.words}</Open>
                <Icon symbol=Symbol::Arrow />
            </li>
        }
    };
    (!chain.is_empty()).then(|| {
        view! {
            <ol class="chain" aria-label="Said by">
                {chain.into_iter().map(link).collect_view()}
            </ol>
        }
    })
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
            <dt>{reason.what} " " <span class=format!("sure sure-{}", reason.sure)>{reason.sure}</span></dt>
            <dd>{reason.words}</dd>
        </div>
    }
}
