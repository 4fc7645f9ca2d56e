//! What the page holds: the workspace, the bridge to the worker, the address, and what was last said to the person.
//! Everything shown derives from these signals.

mod address;
mod notices;
mod reading;
mod storage;
mod theme;
mod workspace;

pub use address::Mode;
pub use notices::{Action, Notice};
pub use reading::dateline;
pub use theme::{THEMES, Theme};
pub use workspace::{Workspace, lines, restore, set_edit};

use crate::route::Address;
use crate::worker::{Bridge, Reading, Status};
use leptos::prelude::*;
use onrecord_core::Document;
use std::sync::Arc;

/// The page's state. Copies are the same state; views take it from the context with [`use_app`].
#[derive(Clone, Copy)]
pub struct App {
    bridge: Bridge,
    workspace: RwSignal<Workspace>,
    address: RwSignal<Address>,
    notice: RwSignal<Option<Notice>>,
    draft: RwSignal<String>,
    theme: RwSignal<Theme>,
    unsaved: RwSignal<bool>,
}

/// The page's state, from the context.
pub fn use_app() -> App {
    expect_context::<App>()
}

impl App {
    /// Starts the worker, takes up what was stored (or the example, on a first visit) and puts itself into the context.
    pub fn start() -> App {
        let app = App {
            bridge: Bridge::new(),
            workspace: RwSignal::default(),
            address: RwSignal::default(),
            notice: RwSignal::default(),
            draft: RwSignal::new(storage::load(storage::DRAFT).unwrap_or_default()),
            theme: RwSignal::new(theme::load()),
            unsaved: RwSignal::new(false),
        };
        provide_context(app);
        app.listen_to_address();
        match storage::load(storage::WORKSPACE).map(|json| Workspace::from_json(&json)) {
            Some(Ok(workspace)) => app.workspace.set(workspace),
            Some(Err(why)) => {
                app.show(Notice::plain(format!("What was stored here cannot be read ({why}). The example is shown.")));
                app.workspace.set(Workspace::example(crate::example::documents()));
            }
            None => app.workspace.set(Workspace::example(crate::example::documents())),
        }
        app.analyze();
        app
    }

    /// The workspace.
    pub fn workspace(&self) -> ReadSignal<Workspace> {
        self.workspace.read_only()
    }

    /// The last complete analysis with its documents.
    pub fn reading(&self) -> ReadSignal<Arc<Reading>> {
        self.bridge.reading()
    }

    /// What the worker is at.
    pub fn status(&self) -> ReadSignal<Status> {
        self.bridge.status()
    }

    /// Changes the workspace, stores it and has it read again.
    pub fn change<T>(&self, change: impl FnOnce(&mut Workspace) -> T) -> Option<T> {
        let out = self.workspace.try_update(change);
        self.store();
        self.analyze();
        out
    }

    /// Has the workspace read (again).
    pub fn analyze(&self) {
        self.bridge.analyze(self.workspace.read_untracked().documents.clone());
    }

    /// Stops the worker; the last reading stays.
    pub fn cancel(&self) {
        self.bridge.cancel();
    }

    /// Adds documents and says so.
    pub fn add(&self, documents: Vec<Document>) {
        let before = self.workspace.get_untracked();
        let replaced_example = before.example;
        self.change(|w| w.add(documents));
        if replaced_example {
            let action = Action::new("Bring the example back", move |app| app.replace(before.clone()));
            self.show(Notice::with("Your article took the place of the example.", action));
        }
    }

    /// Takes a document out, with a way back.
    pub fn remove(&self, id: &str) {
        if let Some((at, document)) = self.change(|w| w.remove(id)).flatten() {
            let undo = Action::new("Undo", move |app| {
                app.change(|w| w.put_back(at, document.clone()));
            });
            self.show(Notice::with("Removed.", undo));
        }
    }

    /// Takes everything out, with a way back.
    pub fn clear(&self) {
        let before = self.workspace.get_untracked();
        let said = if before.example { "The example is cleared." } else { "All articles are removed." };
        self.replace(Workspace::default());
        self.show(Notice::with(said, Action::new("Undo", move |app| app.replace(before.clone()))));
    }

    /// Shows the example in place of an empty workspace.
    pub fn open_example(&self) {
        self.replace(Workspace::example(crate::example::documents()));
    }

    fn replace(&self, workspace: Workspace) {
        self.change(|w| *w = workspace);
    }

    /// Stores the workspace. Where the browser refuses, the person is told once, and the work goes on in memory.
    fn store(&self) {
        let saved = storage::save(storage::WORKSPACE, &self.workspace.read_untracked().to_json());
        self.unsaved.set(!saved);
    }

    /// Whether the browser refused to store the workspace.
    pub fn unsaved(&self) -> ReadSignal<bool> {
        self.unsaved.read_only()
    }

    /// The text in the paste box.
    pub fn draft(&self) -> ReadSignal<String> {
        self.draft.read_only()
    }

    /// Changes the text in the paste box, and keeps it for the next visit.
    pub fn set_draft(&self, text: String) {
        if text.is_empty() {
            storage::forget(storage::DRAFT);
        } else if !storage::save(storage::DRAFT, &text) {
            self.unsaved.set(true);
        }
        self.draft.set(text);
    }
}
