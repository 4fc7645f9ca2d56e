//! The page: what a person pastes, and what was read in it.

use crate::worker::Bridge;
use leptos::prelude::*;
use onrecord_core::Document;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let bridge = Bridge::new();
    let on_input = move |text: String| {
        bridge.analyze(vec![Document { id: "paste".into(), text, ..Document::default() }]);
    };
    let analysis = move || serde_json::to_string_pretty(&bridge.reading().read().analysis).unwrap_or_default();
    view! {
        <main>
            <h1>"Onrecord"</h1>
            <label for="paste">"Paste one article or several"</label>
            <textarea id="paste" on:input:target=move |event| on_input(event.target().value())></textarea>
            <p role="status">{move || format!("{:?}", bridge.status().get())}</p>
            <button on:click=move |_| bridge.cancel()>"Cancel"</button>
            <p>{move || bridge.reading().read().documents.len()} " documents read"</p>
            <pre>{analysis}</pre>
        </main>
    }
}
