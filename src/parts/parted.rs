//! What the person took apart, on both halves of it, with the way back.

use crate::route::Address;
use crate::state::{Half, Parted, use_app};
use crate::words::shorten;
use leptos::prelude::*;

/// A line a split: “Split off from New Zealand. Join again”.
#[component]
pub fn PartedLines(parted: Vec<Parted>) -> impl IntoView {
    let app = use_app();
    let line = move |Parted { split, half, other, name }: Parted| {
        let name = format!("“{name}”");
        let other = match other {
            Some(id) => view! { <a href=Address::card(id).to_string()>{name}</a> }.into_any(),
            None => view! { <span>{name}</span> }.into_any(),
        };
        let words = match half {
            Half::New => view! { "You split this off from " {other} "." }.into_any(),
            Half::Old => view! { "You split off " {other} "." }.into_any(),
        };
        let label = format!("Join again: “{}”", shorten(&split.at.words, 40));
        view! {
            <li>
                {words} " "
                <button class="quiet" aria-label=label on:click=move |_| app.rejoin(&split)>"Join again"</button>
            </li>
        }
    };
    view! { <ul class="parted">{parted.into_iter().map(line).collect_view()}</ul> }
}
