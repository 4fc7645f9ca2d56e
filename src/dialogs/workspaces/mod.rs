//! The person's workspaces: which is open, and how to open, make, rename, copy and delete them.

mod gone;
mod row;

use super::dialog::Dialog;
use super::lasting::Lasting;
use crate::keeping::Key;
use crate::parts::{Icon, Symbol};
use crate::state::{Entry, KEPT_DAYS, use_app};
use crate::words::{self, moment};
use gone::{Gone, Undone};
use leptos::prelude::*;
use leptos::task::spawn_local;
use row::Row;

/// What the rows share.
#[derive(Clone, Copy)]
struct List {
    entries: RwSignal<Vec<Entry>>,
    open: RwSignal<bool>,
    said: RwSignal<String>,
    /// What was deleted last.
    deleted: RwSignal<Option<Deleted>>,
}

/// A workspace that was just deleted.
#[derive(Clone)]
struct Deleted {
    name: String,
    /// Where it lies now.
    key: Key,
    /// Whether it was the open one.
    was_open: bool,
}

/// The button with the open workspace's name, and the dialog of all.
#[component]
pub fn WorkspacesDialog() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let name = Memo::new(move |_| app.name());
    view! {
        <button
            class="quiet workspace"
            aria-haspopup="dialog"
            aria-label=move || words::workspaces::workspace(&name.read())
            title=name
            on:click=move |_| open.set(true)
        >
            <span class="workspace-name">{name}</span>
            <Icon symbol=Symbol::More />
        </button>
        <Dialog open title=words::workspaces::WORKSPACES id="workspaces-title">
            <Workspaces open />
        </Dialog>
    }
}

#[component]
fn Workspaces(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let list = List {
        entries: RwSignal::new(vec![app.entry()]),
        open,
        said: RwSignal::default(),
        deleted: RwSignal::default(),
    };
    Effect::new(move || {
        let asked = app.stale().get();
        spawn_local(async move {
            let found = app.workspaces().await;
            // What has changed since is being listed, too, and either answer may come first: only the last one counts.
            if app.stale().get_untracked() != asked {
                return;
            }
            match found {
                Ok(all) => drop(list.entries.try_set(all)),
                Err(refusal) => drop(list.said.try_set(refusal.to_string())),
            }
        });
    });
    let kept = Memo::new(move |_| ids(&list.entries.read(), false));
    let new = move |_| {
        spawn_local(async move {
            if app.open_new().await {
                open.set(false);
            }
        });
    };
    view! {
        <p class="hint">{words::workspaces::WHERE_KEPT}</p>
        <Undone list />
        <ul class="workspaces">
            <For each=move || kept.get() key=Clone::clone let:id>
                <Row list id />
            </For>
        </ul>
        <p class="dialog-ways">
            <button class="button" on:click=new>{words::workspaces::NEW}</button>
        </p>
        <AllGone list />
        <Lasting />
        <p class="dialog-said" role="status">{list.said}</p>
    }
}

/// The workspaces that were deleted and can still be brought back.
#[component]
fn AllGone(list: List) -> impl IntoView {
    let gone = Memo::new(move |_| ids(&list.entries.read(), true));
    view! {
        <Show when=move || !gone.read().is_empty()>
            <details class="workspaces-gone">
                <summary>{move || words::workspaces::deleted(gone.read().len())}</summary>
                <p class="hint">{words::workspaces::kept_for(KEPT_DAYS)}</p>
                <ul class="workspaces">
                    <For each=move || gone.get() key=Clone::clone let:id>
                        <Gone list id />
                    </For>
                </ul>
            </details>
        </Show>
    }
}

/// The ids of the workspaces that are deleted, or are not.
fn ids(entries: &[Entry], deleted: bool) -> Vec<String> {
    entries.iter().filter(|e| e.deleted.is_some() == deleted).map(Entry::line).collect()
}

/// The workspace of a line, as it is now; the last known where it has just gone.
fn entry(list: List, id: String) -> Memo<Option<Entry>> {
    Memo::new(move |before: Option<&Option<Entry>>| {
        let now = list.entries.read().iter().find(|e| e.line() == id).cloned();
        now.or_else(|| before.cloned().flatten())
    })
}

/// Does something that may fail with words for the person.
fn run(list: List, what: impl Future<Output = Result<(), String>> + 'static) {
    list.said.set(String::new());
    spawn_local(async move {
        if let Err(why) = what.await {
            list.said.try_set(why);
        }
    });
}

/// How much is in it and when it was changed.
fn told(entry: &Entry, is_open: bool) -> String {
    let state = if is_open { words::workspaces::OPEN_NOW } else { "" };
    match &entry.texts {
        Ok(texts) => format!("{state}{}", words::workspaces::entry(*texts, &moment(&entry.modified))),
        Err(fault) => fault.to_string(),
    }
}
