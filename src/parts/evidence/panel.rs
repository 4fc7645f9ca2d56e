//! The panel itself: at the side of a wide page, at the foot of a narrow one. The address says what is in it.

use super::item::EvidenceGroup;
use super::judge::by_key;
use super::model::Evidence;
use crate::parts::{Icon, Symbol};
use crate::route::Item;
use crate::state::{Mode, use_app};
use crate::words;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Shows the items that the address names; nothing where it names none.
#[component]
pub fn EvidencePanel() -> impl IntoView {
    let app = use_app();
    let at = Memo::new(move |_| app.address().read().at.clone());
    let is_open = Memo::new(move |_| !at.read().is_empty());
    let close = move || app.go(app.address().get_untracked().with(vec![]), Mode::Push);
    let heading = NodeRef::<html::H2>::new();
    keep_focus(at, heading);
    view! {
        <Show when=move || is_open.get()>
            <section
                class="evidence"
                id="evidence"
                aria-labelledby="evidence-title"
                on:keydown=move |e| by_key(app, &e)
            >
                <header class="evidence-head">
                    <h2 id="evidence-title" tabindex="-1" node_ref=heading>
                        {move || title(&at.read())}
                    </h2>
                    <button class="quiet" aria-label=words::evidence::CLOSE on:click=move |_| close()>
                        <Icon symbol=Symbol::Close />
                    </button>
                </header>
                {move || items(at.get())}
            </section>
        </Show>
    }
}

fn title(at: &[Item]) -> String {
    words::evidence::title(at.len())
}

fn items(at: Vec<Item>) -> impl IntoView {
    let reading = use_app().reading().get();
    let mut groups: Vec<Vec<Evidence>> = vec![];
    for evidence in at.iter().filter_map(|item| Evidence::of(&reading, *item)) {
        match groups.iter_mut().find(|g| g.first().is_some_and(|e| e.title == evidence.title)) {
            Some(group) => group.push(evidence),
            None => groups.push(vec![evidence]),
        }
    }
    if groups.is_empty() {
        return view! { <p class="evidence-none">{words::evidence::NONE}</p> }.into_any();
    }
    groups.into_iter().map(|passages| view! { <EvidenceGroup passages /> }).collect_view().into_any()
}

/// The first link of the view that opens these items: after “Open in article”, the mark over the words.
fn opener(items: &[Item]) -> Option<HtmlElement> {
    let at: Vec<String> = items.iter().map(Item::to_string).collect();
    let link = document().query_selector(&format!("main a[href$='at={}']", at.join("."))).ok().flatten()?;
    link.dyn_into().ok()
}

/// Moves the focus into the panel when it opens or shows something else, and back to where it was when it closes.
fn keep_focus(at: Memo<Vec<Item>>, heading: NodeRef<html::H2>) {
    let came_from = StoredValue::new_local(None::<HtmlElement>);
    let last = StoredValue::new(vec![]);
    Effect::new(move |before: Option<bool>| {
        let open = !at.read().is_empty();
        if open {
            let focused = document().active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok());
            if before == Some(false) {
                came_from.set_value(focused);
            }
            request_animation_frame(move || {
                if let Some(heading) = heading.get_untracked() {
                    // Focusing an element that is in the page cannot fail.
                    let _ = heading.focus();
                }
            });
        } else if let Some(element) = came_from.try_update_value(Option::take).flatten() {
            let there = Some(element).filter(|e| e.is_connected());
            let _ = there.or_else(|| opener(&last.get_value())).map(|e| e.focus());
        }
        last.set_value(at.get());
        open
    });
}
