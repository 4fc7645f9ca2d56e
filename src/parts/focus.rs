//! Where the focus goes when the control that had it is gone.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Gives the focus to the element with this id; whether it is in the page.
pub fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|e| e.focus().is_ok())
}

/// The id of the line of a list where the focus is, for [`focus_in_line`].
pub fn focused_line() -> Option<String> {
    let line = document().active_element()?.closest("li[id]").ok()??;
    Some(line.id())
}

/// Gives the focus to the first button of the line with this id; whether it is in the page.
pub fn focus_in_line(id: &str) -> bool {
    let button = document().get_element_by_id(id).and_then(|line| line.query_selector("button").ok()?);
    button.and_then(|b| b.dyn_into::<HtmlElement>().ok()).is_some_and(|b| b.focus().is_ok())
}

/// Whether a key is pressed in a field that one types in.
pub fn is_typing(e: &web_sys::KeyboardEvent) -> bool {
    is_in(e, "input, textarea, [contenteditable]")
}

/// Whether a key is pressed in an element that fits a selector.
pub fn is_in(e: &web_sys::KeyboardEvent, selector: &str) -> bool {
    let target = e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|t| t.closest(selector).ok().flatten().is_some())
}
