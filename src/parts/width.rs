//! Whether the page is narrow: a phone, or a window no wider than one.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{MediaQueryList, MediaQueryListEvent};

/// The same width as in the style sheets.
const NARROW: &str = "(max-width: 56rem)";

fn query() -> Option<MediaQueryList> {
    window().match_media(NARROW).ok().flatten()
}

/// Whether the page is narrow now.
pub fn is_narrow() -> bool {
    query().is_some_and(|q| q.matches())
}

/// Whether the page is narrow, as it changes.
pub fn narrow() -> ReadSignal<bool> {
    let (narrow, set_narrow) = signal(is_narrow());
    if let Some(query) = query() {
        let changed = Closure::<dyn FnMut(MediaQueryListEvent)>::new(move |e: MediaQueryListEvent| {
            set_narrow.set(e.matches());
        });
        query.set_onchange(Some(changed.as_ref().unchecked_ref()));
        let keep = StoredValue::new_local((query, changed));
        on_cleanup(move || {
            keep.with_value(|(query, _)| query.set_onchange(None));
        });
    }
    narrow
}
