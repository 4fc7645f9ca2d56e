//! Where the focus goes when the control that had it is gone.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

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

/// Whether a key is pressed in a field that one types in. Boxes to tick take no letters.
pub fn is_typing(e: &KeyboardEvent) -> bool {
    is_in(e, "input:not([type=checkbox]), textarea, [contenteditable]")
}

/// Whether a key is pressed in a list, which goes to what begins with its letter.
pub fn is_choosing(e: &KeyboardEvent) -> bool {
    is_in(e, "select")
}

fn is_in(e: &KeyboardEvent, selector: &str) -> bool {
    let target = e.target().and_then(|t| t.dyn_into::<Element>().ok());
    target.is_some_and(|t| t.closest(selector).ok().flatten().is_some())
}
