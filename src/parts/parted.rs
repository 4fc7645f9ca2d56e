//! What the person took apart, on both halves of it, with the way back.

use crate::route::Address;
use crate::state::{Half, Parted, use_app};
use crate::words::{self, quoted, shorten};
use leptos::prelude::*;

/// A line a split: “Split off from New Zealand. Join again”.
#[component]
pub fn PartedLines(parted: Vec<Parted>) -> impl IntoView {
    let app = use_app();
    let line = move |Parted { split, half, other, name }: Parted| {
        let name = quoted(&name);
        let other = match other {
            Some(id) => view! { <a href=Address::card(id).to_string()>{name}</a> }.into_any(),
            None => view! { <span>{name}</span> }.into_any(),
        };
        let words = match half {
            Half::New => view! { {words::cards::SPLIT_FROM} {other} "." }.into_any(),
            Half::Old => view! { {words::cards::YOU_SPLIT} {other} "." }.into_any(),
        };
        let label = words::cards::join_again(&shorten(&split.at.words, 40));
        view! {
            <li>
                {words} " "
                <button class="quiet" aria-label=label on:click=move |_| app.rejoin(&split)>{words::cards::JOIN_AGAIN}</button>
            </li>
        }
    };
    view! { <ul class="parted">{parted.into_iter().map(line).collect_view()}</ul> }
}
