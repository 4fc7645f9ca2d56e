//! Whether the browser has promised to keep what it stores, and how to ask it. Asked only when the person wants it, since some
//! browsers ask them back.

use crate::words;
use js_sys::{Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Tells where the browser may clear what it stores, and asks it not to.
#[component]
pub fn Lasting() -> impl IntoView {
    let lasts = RwSignal::new(None::<bool>);
    let asked = RwSignal::new(false);
    spawn_local(async move {
        let known = answer(StorageManager::persisted).await;
        lasts.try_set(known);
    });
    let ask = move |_| {
        spawn_local(async move {
            let now = answer(StorageManager::persist).await;
            lasts.try_set(now);
            asked.try_set(true);
        });
    };
    let words = move || match (lasts.get(), asked.get()) {
        (Some(true), true) => words::workspaces::KEEPS,
        (Some(false), true) => words::workspaces::NO_PROMISE,
        (Some(false), false) => words::workspaces::MAY_CLEAR,
        _ => "",
    };
    view! {
        <p class="dialog-ways workspace-lasting" role="status">
            <span class="hint">{words}</span>
            <Show when=move || lasts.get() == Some(false) && !asked.get()>
                <button class="quiet" on:click=ask>{words::workspaces::ASK}</button>
            </Show>
        </p>
    }
}

/// What the browser's storage manager answers; `None` where there is none.
async fn answer(ask: fn(&StorageManager) -> Result<Promise, JsValue>) -> Option<bool> {
    let manager = Reflect::get(&window().navigator(), &JsValue::from_str("storage")).ok()?;
    let manager = manager.dyn_into::<StorageManager>().ok()?;
    JsFuture::from(ask(&manager).ok()?).await.ok()?.as_bool()
}
