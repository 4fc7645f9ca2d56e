//! What the page holds: the workspace, the bridge to the worker, the address, and what was last said to the person.
//! Everything shown derives from these signals.

mod address;
mod clock;
mod corrections;
mod exports;
mod follow;
mod incoming;
mod keys;
mod named;
mod notices;
mod reading;
mod review;
mod room;
mod saving;
mod shared;
mod slot;
mod start;
mod storage;
mod tabs;
mod theme;
mod workspaces;

pub use address::Mode;
pub use corrections::{Half, Parted, reason};
pub use exports::Form;
pub use follow::item_id;
pub use incoming::Incoming;
pub use named::{NOBODY, Trouble, choosable};
pub use notices::{Action, Notice};
pub use onrecord_exchange::workspace::{Workspace, lines, restore, set_edit};
pub use reading::dateline;
pub use room::MOST_TEXT;
pub use saving::Keeping;
pub use start::{Start, start};
pub use theme::{THEMES, Theme};
pub use workspaces::{Entry, KEPT_DAYS};

use crate::route::{Address, Item, View};
use crate::words;
use crate::worker::{Bridge, Reading, Status};
use leptos::prelude::*;
use onrecord_core::Document;
use onrecord_exchange::record::{Label, Record};
use saving::Saver;
use slot::Slot;
use std::sync::Arc;
use web_sys::BroadcastChannel;

/// The page's state. Copies are the same state; views take it from the context with [`use_app`].
#[derive(Clone, Copy)]
pub struct App {
    bridge: Bridge,
    workspace: RwSignal<Workspace>,
    reading: Memo<Arc<Reading>>,
    /// Whether unsure stances are shown.
    unsure: RwSignal<bool>,
    address: RwSignal<Address>,
    /// The address without what the panel shows, and whether it shows these items.
    view: Memo<View>,
    shown: StoredValue<Selector<Vec<Item>>>,
    notice: RwSignal<Option<Notice>>,
    draft: RwSignal<String>,
    theme: RwSignal<Theme>,
    /// Whether keys of one character do something.
    single_keys: RwSignal<bool>,
    /// What waits to be looked over before it is added.
    incoming: RwSignal<Incoming>,
    /// Whether the person is looking it over.
    looking: RwSignal<bool>,
    /// What the open workspace is called.
    label: RwSignal<Label>,
    saver: StoredValue<Saver, LocalStorage>,
    keeping: RwSignal<Keeping>,
    /// Grows whenever workspaces may have changed.
    stale: RwSignal<u32>,
    channel: StoredValue<Option<BroadcastChannel>, LocalStorage>,
    /// Whether the browser refused to keep what stands in the paste box.
    draft_refused: RwSignal<bool>,
    /// A shared workspace that waits for an answer.
    arrived: RwSignal<Option<Record>>,
    /// The person's own work, while a shared workspace is shown in its place.
    own: RwSignal<Option<(Slot, Workspace)>>,
}

/// The page's state, from the context.
pub fn use_app() -> App {
    expect_context::<App>()
}

impl App {
    /// Starts the worker, takes up what was found and puts itself into the context.
    pub fn open_with(start: Start) -> App {
        let (bridge, workspace) = (Bridge::new(), RwSignal::<Workspace>::default());
        let address = RwSignal::<Address>::default();
        let unsure = RwSignal::new(storage::load(storage::UNSURE).is_some());
        let app = App {
            bridge,
            workspace,
            reading: corrections::reading(bridge.reading(), workspace.read_only(), unsure.read_only()),
            unsure,
            address,
            view: Memo::new(move |_| address.read().view.clone()),
            shown: StoredValue::new(Selector::new(move || address.read().at.clone())),
            notice: RwSignal::default(),
            draft: RwSignal::new(storage::load(storage::DRAFT).unwrap_or_default()),
            theme: RwSignal::new(theme::load()),
            single_keys: RwSignal::new(keys::load()),
            incoming: RwSignal::default(),
            looking: RwSignal::new(false),
            label: RwSignal::default(),
            saver: StoredValue::new_local(Saver::of(start.store.clone())),
            keeping: RwSignal::default(),
            stale: RwSignal::new(0),
            channel: StoredValue::new_local(None),
            draft_refused: RwSignal::new(false),
            arrived: RwSignal::default(),
            own: RwSignal::default(),
        };
        provide_context(app);
        app.take_up(start);
        app.take_up_incoming();
        app.listen_to_address();
        app.watch_keeping();
        app.listen_to_tabs();
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

    /// Changes the workspace, has it stored soon and read again.
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

    /// Adds documents and says so; says why not where they are too much, and then adds none. Whether it did.
    pub fn add(&self, documents: Vec<Document>) -> bool {
        if let Some(why) = self.no_room(&documents) {
            self.show(Notice::plain(why));
            return false;
        }
        let (replaced_example, known) = self.workspace.with_untracked(|w| (w.example, w.copies()));
        self.change(|w| w.add(documents));
        let copies: Vec<String> =
            self.workspace.with_untracked(|w| w.copies().into_iter().filter(|id| !known.contains(id)).collect());
        if !copies.is_empty() {
            let remove = move |app: App| copies.iter().for_each(|id| app.remove(id));
            self.show(Notice::with(words::articles::TWICE, Action::new(words::articles::REMOVE_COPY, remove)));
        } else if replaced_example {
            let action = Action::new(words::common::BRING_EXAMPLE_BACK, |app| app.put_back());
            self.show(Notice::with(words::articles::EXAMPLE_REPLACED, action));
        }
        true
    }

    /// Takes a document out, with a way back.
    pub fn remove(&self, id: &str) {
        if self.change(|w| w.remove(id)) == Some(true) {
            self.show(Notice::with(words::articles::REMOVED, Action::new(words::common::UNDO, |app| app.put_back())));
        }
    }

    /// Takes everything out, with a way back.
    pub fn clear(&self) {
        let example = self.workspace.with_untracked(|w| w.example);
        let said = if example { words::articles::EXAMPLE_CLEARED } else { words::articles::ALL_REMOVED };
        self.change(Workspace::clear);
        self.show(Notice::with(said, Action::new(words::common::UNDO, |app| app.put_back())));
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

    /// The text in the paste box.
    pub fn draft(&self) -> ReadSignal<String> {
        self.draft.read_only()
    }

    /// Changes the text in the paste box, and keeps it for the next visit.
    pub fn set_draft(&self, text: String) {
        let kept = match text.is_empty() {
            true => {
                storage::forget(storage::DRAFT);
                true
            }
            false => storage::save(storage::DRAFT, &text),
        };
        self.draft_refused.set(!kept);
        self.draft.set(text);
    }

    /// Whether the browser refused to keep what stands in the paste box.
    pub fn draft_refused(&self) -> ReadSignal<bool> {
        self.draft_refused.read_only()
    }
}
