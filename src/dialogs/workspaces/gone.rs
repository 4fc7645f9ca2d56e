//! What was deleted, and the ways back.

use super::{Deleted, List, entry, run, told};
use crate::keeping::Key;
use crate::parts::focus;
use crate::state::{App, use_app};
use crate::words;
use leptos::prelude::*;

/// The way back, right after something was deleted.
#[component]
pub fn Undone(list: List) -> impl IntoView {
    let app = use_app();
    let undo = move |_| {
        let Some(Deleted { key, was_open, .. }) = list.deleted.get_untracked() else { return };
        list.deleted.set(None);
        focus("workspaces-title");
        run(list, async move {
            let key = bring_back(app, key).await?;
            if was_open {
                app.open(&key).await;
            }
            Ok(())
        });
    };
    let words = move || list.deleted.get().map(|deleted| words::workspaces::is_deleted(&deleted.name));
    view! {
        <Show when=move || list.deleted.read().is_some()>
            <p class="dialog-ways workspace-deleted" role="status">
                <span>{words}</span>
                <button id="workspace-undo" class="quiet" on:click=undo>{words::common::UNDO}</button>
            </p>
        </Show>
    }
}

/// Where it lies then.
async fn bring_back(app: App, key: Key) -> Result<Key, String> {
    app.relabel_other(&key, |label| label.deleted = None).await
}

/// A workspace that was deleted and can be brought back.
#[component]
pub fn Gone(list: List, id: String) -> impl IntoView {
    let app = use_app();
    let entry = entry(list, id);
    let name = Memo::new(move |_| entry.read().as_ref().map(|e| e.name.clone()).unwrap_or_default());
    let key = move || entry.get_untracked().and_then(|e| e.key);
    let back = move |_| {
        if let Some(key) = key() {
            list.deleted.set(None);
            focus("workspaces-title");
            run(list, async move { bring_back(app, key).await.map(drop) });
        }
    };
    let purge = move |_| {
        if let Some(key) = key() {
            list.deleted.set(None);
            focus("workspaces-title");
            run(list, async move { app.delete_for_good(&key).await });
        }
    };
    view! {
        <li>
            <div class="workspace-what">
                <span class="workspace-title">{name}</span>
                <p class="hint">{move || entry.read().as_ref().map(|e| told(e, false))}</p>
            </div>
            <div class="workspace-actions">
                <button class="quiet" aria-label=move || words::common::to_what(words::workspaces::BRING_BACK, &name.read()) on:click=back>{words::workspaces::BRING_BACK}</button>
                <button class="quiet" aria-label=move || words::common::to_what(words::workspaces::DELETE_FOR_GOOD, &name.read()) on:click=purge>
                    {words::workspaces::DELETE_FOR_GOOD}
                </button>
            </div>
        </li>
    }
}
