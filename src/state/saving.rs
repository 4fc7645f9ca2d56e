//! Keeping the open workspace as it changes: when it is saved, what is told where it cannot be, and what happens when another
//! tab has saved the same one.

use super::slot::{Slot, called};
use super::{App, Workspace, clock, storage};
use crate::keeping::{Found, Key, Local, Refusal, Store, Write, within};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use onrecord_exchange::record::{Label, Record, next_name};
use std::time::Duration;

/// How long changes are gathered before they are saved.
const GATHER: Duration = Duration::from_millis(300);
/// After how long a save that was refused is tried again.
const AGAIN: Duration = Duration::from_secs(10);
/// How long the browser may take for a save, in milliseconds, before the person is told.
const PATIENCE: i32 = 8_000;

/// The store, and what is kept of the open workspace.
#[derive(Default)]
pub struct Saver {
    store: Store,
    slot: Slot,
    /// Whether a save is to come.
    waits: bool,
    /// Whether one that was refused is to be tried again.
    retries: bool,
}

/// What the person should know about the keeping of their work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keeping {
    /// Why the last changes are not stored.
    pub refused: Option<Refusal>,
    /// What this tab's workspace was called, and what it is called since another tab changed it at the same time.
    pub parted: Option<[String; 2]>,
}

impl Saver {
    /// A saver that has nothing to save yet.
    pub fn of(store: Store) -> Self {
        Saver { store, ..Saver::default() }
    }
}

impl App {
    /// How the keeping goes.
    pub fn keeping(&self) -> ReadSignal<Keeping> {
        self.keeping.read_only()
    }

    /// The person has seen that this tab's workspace became another.
    pub fn dismiss_parted(&self) {
        self.keeping.update(|k| k.parted = None);
    }

    /// What the open workspace is called.
    pub fn name(&self) -> String {
        called(&self.label.read(), &self.workspace.read())
    }

    /// Saves when the page is hidden or left, warns where that was refused, and saves anew what somebody cleared.
    pub(super) fn watch_keeping(&self) {
        let app = *self;
        let _ = window_event_listener(ev::pagehide, move |_| app.flush());
        let _ = window_event_listener(ev::visibilitychange, move |_| app.flush());
        let _ = window_event_listener(ev::beforeunload, move |e| {
            app.flush();
            if app.keeping.with_untracked(|k| k.refused.is_some()) && !app.is_stored() {
                e.prevent_default();
                // For browsers that look at this alone.
                e.set_return_value("unsaved");
            }
        });
        self.saver.with_value(|s| {
            s.store.on_lost(move || {
                // What is open is all that is left of it; what was never changed is no loss.
                if app.slot(|slot| !slot.is_untouched()) {
                    app.store();
                }
            })
        });
    }

    /// The open workspace has changed: it is saved soon. What is only looked at is not.
    pub(super) fn store(&self) {
        if self.own.read_untracked().is_some() {
            return;
        }
        let waits = self.saver.try_update_value(|s| {
            s.slot.changes += 1;
            std::mem::replace(&mut s.waits, true)
        });
        if waits == Some(false) {
            let app = *self;
            set_timeout(move || app.flush(), GATHER);
        }
    }

    /// Saves at once what is not stored yet.
    pub fn flush(&self) {
        self.saver.update_value(|s| s.waits = false);
        if !self.slot(Slot::is_stored) && self.own.read_untracked().is_none() {
            spawn_local(self.save());
        }
    }

    /// Waits until all is stored.
    ///
    /// # Errors
    /// The browser refuses to.
    pub async fn settle(&self) -> Result<(), Refusal> {
        while !self.slot(Slot::is_stored) {
            self.save().await;
            if let Some(refusal) = self.keeping.with_untracked(|k| k.refused) {
                return Err(refusal);
            }
        }
        Ok(())
    }

    /// Begins a save now; the future is over when the browser has answered.
    fn save(&self) -> impl Future<Output = ()> + use<> {
        let app = *self;
        let (label, key) = (self.relabel(), clock::random());
        let key = Key { id: label.id.clone(), revision: key };
        let record = Record::of(label, self.workspace.get_untracked());
        let begun = self.saver.try_update_value(|s| {
            let before = s.slot.mine.clone();
            s.slot.mine.push(key.clone());
            let write = Write { key: key.clone(), json: record.to_json(), before: before.clone() };
            (s.store.save(write), before, s.slot.changes)
        });
        storage::note_open(&key);
        async move {
            let Some((saving, before, change)) = begun else { return };
            let mut saving: Local<_> = Box::pin(saving);
            if let Some(answer) = within(PATIENCE, &mut saving).await {
                app.saved(&key, &before, change, answer);
                return;
            }
            app.refuse(Refusal::Silent);
            spawn_local(async move { app.saved(&key, &before, change, saving.await) });
        }
    }

    /// The label with the time of its last change.
    fn relabel(&self) -> Label {
        self.saver.update_value(|s| s.slot.label.modified = clock::now());
        self.slot(|slot| slot.label.clone())
    }

    /// Takes note of the answer. The workspace may be waiting by now, or no longer be open, and then all of it was stored before.
    fn saved(&self, key: &Key, before: &[Key], change: u64, answer: Result<Found, Refusal>) {
        let is_open = self.slot(|slot| slot.label.id == key.id);
        self.slot_of(&key.id, |slot| match answer {
            Ok(_) => {
                slot.mine.retain(|k| !before.contains(k));
                slot.stored = slot.stored.max(change);
            }
            Err(_) => slot.mine.retain(|k| k != key),
        });
        match answer {
            Ok(found) => {
                self.keeping.update(|k| k.refused = None);
                storage::forget_old(&key.id);
                if found == Found::Others && is_open {
                    self.part();
                }
                self.tell_tabs();
            }
            Err(refusal) => self.refuse(refusal),
        }
    }

    /// Changes what is kept of a workspace, be it the open one or the one that waits.
    fn slot_of(&self, id: &str, change: impl FnOnce(&mut Slot)) {
        if self.slot(|slot| slot.label.id == id) {
            self.saver.update_value(|s| change(&mut s.slot));
        } else {
            let waiting = |own: &mut Option<(Slot, Workspace)>| {
                if let Some((slot, _)) = own.as_mut().filter(|(slot, _)| slot.label.id == id) {
                    change(slot);
                }
            };
            self.own.update_untracked(waiting);
        }
    }

    /// Whether the person's own work is stored, all of it.
    pub(super) fn is_stored(&self) -> bool {
        self.own
            .with_untracked(|own| own.as_ref().map(|(slot, _)| slot.is_stored()))
            .unwrap_or_else(|| self.slot(Slot::is_stored))
    }

    /// Tells that nothing can be stored, and tries again later.
    fn refuse(&self, refusal: Refusal) {
        self.keeping.update(|k| k.refused = Some(refusal));
        let retries = self.saver.try_update_value(|s| std::mem::replace(&mut s.retries, true));
        if retries == Some(false) {
            let app = *self;
            let again = move || {
                app.saver.update_value(|s| s.retries = false);
                app.flush();
            };
            set_timeout(again, AGAIN);
        }
    }

    /// Another tab saved this workspace after this tab had read it: what is here goes on as one of its own.
    pub(super) fn part(&self) {
        let was = untrack(|| self.name());
        let name = next_name(&was);
        self.saver.update_value(|s| s.slot.part(name.clone()));
        self.label.set(self.slot(|slot| slot.label.clone()));
        self.keeping.update(|k| k.parted = Some([was, name]));
        self.flush();
    }

    /// Puts another workspace in place of the open one, which it gives back, and has it read. Nothing is saved by it.
    pub(super) fn put_in(&self, slot: Slot, workspace: Workspace) -> (Slot, Workspace) {
        // What it offers to undo is not this workspace's.
        self.dismiss();
        let before = self.swap(slot, workspace);
        self.analyze();
        before
    }

    /// The same, where the articles stay as they are.
    pub(super) fn swap(&self, slot: Slot, workspace: Workspace) -> (Slot, Workspace) {
        self.label.set(slot.label.clone());
        if let Some(key) = slot.mine.last() {
            storage::note_open(key);
        }
        let before = self.saver.try_update_value(|s| std::mem::replace(&mut s.slot, slot)).unwrap_or_default();
        let was = self.workspace.get_untracked();
        self.workspace.set(workspace);
        (before, was)
    }

    /// Changes what the open workspace is called.
    pub(super) fn label_open(&self, change: impl Fn(&mut Label)) {
        self.saver.update_value(|s| change(&mut s.slot.label));
        self.label.update(change);
    }

    /// Asks something of what is kept of the open workspace.
    pub(super) fn slot<T>(&self, ask: impl FnOnce(&Slot) -> T) -> T {
        self.saver.with_value(|s| ask(&s.slot))
    }

    /// The store.
    pub(super) fn kept(&self) -> Store {
        self.saver.with_value(|s| s.store.clone())
    }
}
