//! What is selected in the article, as a stretch of its document's text.

use leptos::prelude::*;
use onrecord_core::Span;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

/// The bytes of the document's text that are selected in the page; `None` where nothing of the article is.
pub fn selected() -> Option<Span> {
    let selection = window().get_selection().ok().flatten()?;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = offset(&range.start_container().ok()?, range.start_offset().ok()?)?;
    let end = offset(&range.end_container().ok()?, range.end_offset().ok()?)?;
    (start < end).then(|| Span::new(start, end))
}

/// Calls `changed` whenever something else is selected, as long as the view is there.
pub fn on_selection(changed: impl Fn() + 'static) {
    let closure = StoredValue::new_local(Closure::<dyn Fn()>::new(changed));
    let listen = move |on: bool| {
        closure.try_with_value(|closure| {
            let call = closure.as_ref().unchecked_ref();
            // Neither fails with a name of an event and a function.
            let _ = match on {
                true => document().add_event_listener_with_callback("selectionchange", call),
                false => document().remove_event_listener_with_callback("selectionchange", call),
            };
        });
    };
    listen(true);
    on_cleanup(move || listen(false));
}

/// The byte of the document's text at a place in the page: the piece of text there says where it begins.
fn offset(container: &Node, within: u32) -> Option<usize> {
    let element = container.dyn_ref::<Element>().cloned().or_else(|| container.parent_element())?;
    let piece = element.closest(".page-text [data-at]").ok().flatten();
    let Some(piece) = piece else { return next_piece(container, within) };
    let start: usize = piece.get_attribute("data-at")?.parse().ok()?;
    let before = document().create_range().ok()?;
    before.set_start(&piece, 0).ok()?;
    before.set_end(container, within).ok()?;
    Some(start + String::from(before.to_string()).len())
}

/// Between two pieces, as where whole paragraphs are selected: the first one after that place.
fn next_piece(container: &Node, within: u32) -> Option<usize> {
    let place = document().create_range().ok()?;
    place.set_start(container, within).ok()?;
    let pieces = document().query_selector_all(".page-text [data-at]").ok()?;
    let after = |piece: &Element| place.compare_point(piece, 0).is_ok_and(|side| side >= 0);
    let mut all = (0..pieces.length()).filter_map(|n| pieces.item(n)?.dyn_into::<Element>().ok());
    all.find(after)?.get_attribute("data-at")?.parse().ok()
}
