//! For or against, as a word with its icon.

use super::{Icon, Symbol};
use crate::choices::{POLARITIES, label_of};
use leptos::prelude::*;
use onrecord_core::Polarity;

/// “For”, “Against”, with the icon that goes with it everywhere.
#[component]
pub fn PolarityMark(polarity: Polarity) -> impl IntoView {
    let (class, symbol) = match polarity {
        Polarity::Positive => ("way way-for", Symbol::For),
        Polarity::Negative => ("way way-against", Symbol::Against),
    };
    view! {
        <span class=class>
            <Icon symbol />
            {label_of(POLARITIES, &polarity)}
        </span>
    }
}
