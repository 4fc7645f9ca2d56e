//! Who says so: the chain of attributions that a stance or a quote stands in.

use super::{Icon, Open, Symbol};
use crate::route::Item;
use crate::told::Link;
use crate::words;
use leptos::prelude::*;

/// *Peters said* → *Wang brought up* →
#[component]
pub fn ChainLine(chain: Vec<Link>) -> impl IntoView {
    let link = |link: Link| {
        view! {
            <li>
                <Open items=vec![Item::Quote(link.quote)]>{link.words}</Open>
                <Icon symbol=Symbol::Arrow />
            </li>
        }
    };
    view! {
        <ol class="chain" aria-label=words::stances::SAID_BY>
            {chain.into_iter().map(link).collect_view()}
        </ol>
    }
}
