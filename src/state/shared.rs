//! Workspaces that arrive by a link or a file. None takes the place of a person's own work: it is looked at, or becomes a
//! workspace of its own.

use super::slot::Slot;
use super::{App, Mode, Notice};
use crate::route::Address;
use crate::words;
use leptos::prelude::*;
use onrecord_exchange::link::{self, LinkError};
use onrecord_exchange::record::Record;
use onrecord_exchange::shared::Shared;

/// Whether a fragment claims to be a link that carries a workspace.
pub(super) fn is_link(fragment: &str) -> bool {
    link::is_link(fragment)
}

impl App {
    /// The workspace as a file that [`Record::from_file`] reads: all that is stored of it, and the view.
    pub fn file(&self) -> String {
        let mut record = Record::of(self.label.get_untracked(), self.workspace.get_untracked());
        record.view = Some(self.address.get_untracked().to_string());
        record.to_json()
    }

    /// The address that carries the articles, the corrections in force and the view.
    pub fn link(&self) -> Result<String, LinkError> {
        let shared = self.workspace.with_untracked(|w| {
            let corrections = w.log.corrections().to_vec();
            Shared::new(w.documents.clone(), corrections, self.address.get_untracked().to_string())
        });
        let fragment = link::encode(shared.to_json().as_bytes())?;
        let here = window().location().href().unwrap_or_default();
        Ok(format!("{}#{fragment}", here.split('#').next().unwrap_or_default()))
    }

    /// What has arrived and waits for the person to say what to do with it.
    pub fn arrived(&self) -> ReadSignal<Option<Record>> {
        self.arrived.read_only()
    }

    /// A workspace has come.
    pub fn arrive(&self, record: Record) {
        self.arrived.set(Some(record));
    }

    /// A link was opened. The address keeps it until the person has answered.
    pub(super) fn open_link(&self, fragment: &str) {
        match Shared::from_link(fragment) {
            Ok(shared) => self.arrive(shared.into()),
            Err(why) => {
                self.go(self.address.get_untracked(), Mode::Replace);
                self.show(Notice::plain(words::share::own_is_safe(&why)));
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
    pub async fn look(&self) {
        let Some(record) = self.arrived.try_update(Option::take).flatten() else { return };
        let view = record.view.and_then(|view| view.parse().ok()).unwrap_or_default();
        self.end_edit();
        if self.own.read_untracked().is_none() {
            // What cannot be stored waits all the same.
            let _ = self.settle().await;
        }
        let own = self.put_in(Slot::new(record.label.name), record.workspace);
        self.own.update(|waiting| {
            waiting.get_or_insert(own);
        });
        self.go(view, Mode::Replace);
    }

    /// Whether something shared is shown, while the person's own work waits.
    pub fn is_looking(&self) -> bool {
        self.own.read().is_some()
    }

    /// Keeps what is shared as a workspace of its own, beside the person's others.
    pub fn keep_shared(&self) {
        if !self.is_stored() {
            let words = words::share::SAVE_OWN_FIRST;
            self.show(Notice::plain(words.into()));
        } else if self.own.try_update(Option::take).flatten().is_some() {
            self.store();
            self.show(Notice::plain(words::share::KEPT.into()));
        }
    }

    /// Returns to the person's own work.
    pub fn back_to_own(&self) {
        if self.own.with_untracked(Option::is_some) {
            self.end_edit();
        }
        if let Some((slot, workspace)) = self.own.try_update(Option::take).flatten() {
            self.put_in(slot, workspace);
            self.flush();
            self.go(Address::default(), Mode::Push);
        }
    }
}
