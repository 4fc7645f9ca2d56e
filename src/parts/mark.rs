//! Who an item is from, as a word with its sign: never by colour alone.

use super::{Icon, Symbol};
use crate::choices::{MARKS, label_of};
use crate::route::Item;
use crate::state::use_app;
use leptos::prelude::*;
use onrecord_core::corrections::Mark;

/// The sign of an item that a person judged, in lists; nothing where nobody did.
#[component]
pub fn Judged(item: Item) -> impl IntoView {
    let app = use_app();
    let mark = Memo::new(move |_| app.reading().read().mark(item));
    move || Some(mark.get()).filter(|mark| *mark != Mark::Machine).map(|mark| view! { <MarkSign mark /> })
}

/// “Read by the machine”, “Confirmed”, “Corrected”, “Rejected”, “Added”.
#[component]
pub fn MarkSign(mark: Mark) -> impl IntoView {
    let (class, symbol) = match mark {
        Mark::Machine => ("mark mark-machine", Symbol::Mentioned),
        Mark::Confirmed => ("mark mark-confirmed", Symbol::Tick),
        Mark::Corrected | Mark::Added => ("mark mark-corrected", Symbol::Pencil),
        Mark::Rejected => ("mark mark-rejected", Symbol::Close),
    };
    view! { <span class=class><Icon symbol />{label_of(MARKS, &mark)}</span> }
}
