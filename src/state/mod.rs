//! What the page holds: the workspace, the bridge to the worker, the address, and what was last said to the person.
//! Everything shown derives from these signals.

mod address;
mod corrections;
mod exports;
mod follow;
mod incoming;
mod named;
mod notices;
mod reading;
mod review;
mod shared;
mod storage;
mod theme;
mod workspace;

pub use address::Mode;
pub use corrections::{Half, Parted, reason};
pub use exports::Form;
pub use follow::item_id;
pub use incoming::Incoming;
pub use named::{NOBODY, Trouble, choosable};
pub use notices::{Action, Notice};
pub use reading::dateline;
pub use shared::Shared;
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
    reading: Memo<Arc<Reading>>,
    address: RwSignal<Address>,
    notice: RwSignal<Option<Notice>>,
    draft: RwSignal<String>,
    theme: RwSignal<Theme>,
    unsaved: RwSignal<bool>,
    /// What waits to be looked over before it is added.
    incoming: RwSignal<Incoming>,
    /// Whether the person is looking it over.
    looking: RwSignal<bool>,
    /// A shared workspace that waits for an answer.
    arrived: RwSignal<Option<Shared>>,
    /// The person's own work, while a shared workspace is shown in its place.
    own: RwSignal<Option<Workspace>>,
    /// Whether work is stored whose place a shared workspace took.
    replaced: RwSignal<bool>,
}

/// The page's state, from the context.
pub fn use_app() -> App {
    expect_context::<App>()
}

impl App {
    /// Starts the worker, takes up what was stored (or the example, on a first visit) and puts itself into the context.
    pub fn start() -> App {
        let (bridge, workspace) = (Bridge::new(), RwSignal::<Workspace>::default());
        let app = App {
            bridge,
            workspace,
            reading: corrections::reading(bridge.reading(), workspace.read_only()),
            address: RwSignal::default(),
            notice: RwSignal::default(),
            draft: RwSignal::new(storage::load(storage::DRAFT).unwrap_or_default()),
            theme: RwSignal::new(theme::load()),
            unsaved: RwSignal::new(false),
            incoming: RwSignal::default(),
            looking: RwSignal::new(false),
            arrived: RwSignal::default(),
            own: RwSignal::default(),
            replaced: RwSignal::new(storage::load(storage::REPLACED).is_some()),
        };
        provide_context(app);
        app.take_up_incoming();
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

    /// The last complete analysis with its documents, and with what the person said of it.
    pub fn reading(&self) -> Memo<Arc<Reading>> {
        self.reading
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
        let (replaced_example, known) = self.workspace.with_untracked(|w| (w.example, w.copies()));
        self.change(|w| w.add(documents));
        let copies: Vec<String> =
            self.workspace.with_untracked(|w| w.copies().into_iter().filter(|id| !known.contains(id)).collect());
        if !copies.is_empty() {
            let remove = move |app: App| copies.iter().for_each(|id| app.remove(id));
            self.show(Notice::with(
                "The same words are already here, and now stand twice.",
                Action::new("Remove the copy", remove),
            ));
        } else if replaced_example {
            let action = Action::new("Bring the example back", |app| app.put_back());
            self.show(Notice::with("Your article took the place of the example.", action));
        }
    }

    /// Takes a document out, with a way back.
    pub fn remove(&self, id: &str) {
        if self.change(|w| w.remove(id)) == Some(true) {
            self.show(Notice::with("Removed.", Action::new("Undo", |app| app.put_back())));
        }
    }

    /// Takes everything out, with a way back.
    pub fn clear(&self) {
        let example = self.workspace.with_untracked(|w| w.example);
        let said = if example { "The example is cleared." } else { "All articles are removed." };
        self.change(Workspace::clear);
        self.show(Notice::with(said, Action::new("Undo", |app| app.put_back())));
    }

    /// Puts back what was taken out last.
    pub fn put_back(&self) {
        self.dismiss();
        self.change(Workspace::put_back);
    }

    /// Shows the example in place of an empty workspace.
    pub fn open_example(&self) {
        self.change(|w| w.show_example(crate::example::documents()));
    }

    /// Stores the workspace. Where the browser refuses, the person is told once, and the work goes on in memory.
    /// What is shared is not stored before the person says so.
    fn store(&self) {
        if self.own.read_untracked().is_some() {
            return;
        }
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
