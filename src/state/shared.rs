//! Workspaces that travel: what a link or a file carries, and what comes of one that arrives. It never takes the place of a
//! person's own work unless they say so, and then that is kept.

use super::{Action, App, Mode, Notice, Workspace, storage};
use crate::route::Address;
use leptos::prelude::*;
use onrecord_exchange::link::{self, LinkError};
pub use onrecord_exchange::shared::Shared;

/// Whether a fragment claims to be a link that carries a workspace.
pub(super) fn is_link(fragment: &str) -> bool {
    link::is_link(fragment)
}

impl App {
    /// The workspace and the view as bytes that [`Shared::from_json`] reads.
    pub fn shared(&self) -> String {
        let shared = self.workspace.with_untracked(|w| {
            let corrections = w.log.corrections().to_vec();
            Shared::new(w.documents.clone(), corrections, self.address.get_untracked().to_string())
        });
        shared.to_json()
    }

    /// The address that carries them.
    pub fn link(&self) -> Result<String, LinkError> {
        let fragment = link::encode(self.shared().as_bytes())?;
        let here = window().location().href().unwrap_or_default();
        Ok(format!("{}#{fragment}", here.split('#').next().unwrap_or_default()))
    }

    /// What has arrived and waits for the person to say what to do with it.
    pub fn arrived(&self) -> ReadSignal<Option<Shared>> {
        self.arrived.read_only()
    }

    /// A workspace has come as a file.
    pub fn arrive(&self, shared: Shared) {
        self.arrived.set(Some(shared));
    }

    /// A link was opened. The address keeps it until the person has answered.
    pub(super) fn open_link(&self, fragment: &str) {
        match Shared::from_link(fragment) {
            Ok(shared) => self.arrive(shared),
            Err(why) => {
                self.go(self.address.get_untracked(), Mode::Replace);
                self.show(Notice::plain(format!("{why} Your own work is as it was.")));
            }
        }
    }

    /// Leaves what has arrived alone.
    pub fn decline(&self) {
        if self.arrived.get_untracked().is_some() {
            self.arrived.set(None);
            self.go(self.address.get_untracked(), Mode::Replace);
        }
    }

    /// Shows what has arrived, without storing it. The person's own work waits in memory, and stays stored.
    pub fn look(&self) {
        let Some(shared) = self.arrived.try_update(Option::take).flatten() else { return };
        let view = shared.view.parse().unwrap_or_default();
        let own = self.workspace.get_untracked();
        self.own.update(|waiting| {
            waiting.get_or_insert(own);
        });
        self.workspace.set(Workspace::of(shared.documents, shared.corrections));
        self.analyze();
        self.go(view, Mode::Replace);
    }

    /// The person's own work, while something shared is shown.
    pub fn own(&self) -> ReadSignal<Option<Workspace>> {
        self.own.read_only()
    }

    /// Whether the person has work of their own here.
    pub fn has_work(&self) -> bool {
        self.own.read().as_ref().map_or_else(|| self.workspace.read().is_work(), Workspace::is_work)
    }

    /// Whether what is shared can take the place of the person's own work: that has to be kept somewhere, and there is room
    /// for one.
    pub fn can_replace(&self) -> bool {
        !(self.has_work() && self.replaced.get())
    }

    /// Stores what is shared in place of the person's own work, which is kept beside it.
    pub fn keep_shared(&self) {
        let Some(own) = self.own.get_untracked() else { return };
        if own.is_work() {
            if self.replaced.get_untracked() || !storage::save(storage::REPLACED, &own.to_json()) {
                self.show(Notice::plain(
                    "There is no room to keep your own work beside it, so it stays as it is.".into(),
                ));
                return;
            }
            self.replaced.set(true);
            self.show(Notice::with("Your own work is kept.", Action::new("Undo", |app| app.bring_back())));
        }
        self.own.set(None);
        self.store();
    }

    /// Returns to the person's own work.
    pub fn back_to_own(&self) {
        if let Some(own) = self.own.try_update(Option::take).flatten() {
            self.workspace.set(own);
            self.analyze();
            self.go(Address::default(), Mode::Push);
        }
    }

    /// Whether work is kept whose place something shared took.
    pub fn replaced(&self) -> ReadSignal<bool> {
        self.replaced.read_only()
    }

    /// Brings that work back; what is here now is kept in its stead.
    pub fn bring_back(&self) {
        let kept = storage::load(storage::REPLACED).and_then(|json| Workspace::from_json(&json).ok());
        let Some(kept) = kept else {
            self.show(Notice::plain("What was kept cannot be read.".into()));
            return;
        };
        let now = self.own.try_update(Option::take).flatten().unwrap_or_else(|| self.workspace.get_untracked());
        if now.is_work() && !storage::save(storage::REPLACED, &now.to_json()) {
            self.show(Notice::plain("There is no room to keep both, so nothing was changed.".into()));
            return;
        }
        self.workspace.set(kept);
        self.store();
        if !now.is_work() {
            storage::forget(storage::REPLACED);
        }
        self.replaced.set(now.is_work());
        self.analyze();
        self.go(Address::default(), Mode::Push);
    }
}
