//! Several workspaces: which there are, and how to open, make, rename, copy and delete them.

use super::slot::{Slot, called};
use super::{App, Mode, Notice, Workspace, clock};
use crate::keeping::{Found, Key, Refusal, Write};
use crate::route::Address;
use crate::words;
use leptos::prelude::*;
use onrecord_exchange::record::{Fault, Label, Record, amend, next_name};
use std::cmp::Reverse;

/// For how many days a deleted workspace can be brought back.
pub const KEPT_DAYS: f64 = 30.0;

/// A workspace in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Where it lies; `None` for the open one as long as it is not stored.
    pub key: Option<Key>,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// When it was last changed, as `2024-03-18T09:30:00.000Z`.
    pub modified: String,
    /// When it was deleted.
    pub deleted: Option<String>,
    /// How many texts it holds, or why it cannot be opened.
    pub texts: Result<usize, Fault>,
    /// Whether another record has its id: two tabs saved it at the same time, and the later one was closed at once.
    pub is_twin: bool,
    /// Whether it was open when it was listed; see [`App::is_open`].
    pub is_open: bool,
}

impl Entry {
    /// What no other line of the list has, whatever is saved meanwhile.
    pub fn line(&self) -> String {
        let revision = self.key.as_ref().filter(|_| self.is_twin && !self.is_open).map(|k| k.revision.as_str());
        format!("{}/{}", self.id, revision.unwrap_or_default())
    }

    fn of(key: Key, json: &str) -> Self {
        let record = Record::from_json(json.as_bytes());
        let label = match &record {
            Ok(record) => record.label.clone(),
            Err(_) => serde_json::from_str::<Label>(json).unwrap_or_default(),
        };
        let name = match &record {
            Ok(record) => called(&label, &record.workspace),
            Err(_) if label.name.is_empty() => words::workspaces::NAMELESS.into(),
            Err(_) => label.name,
        };
        let texts = record.map(|r| r.workspace.documents.len());
        Entry {
            id: key.id.clone(),
            key: Some(key),
            name,
            modified: label.modified,
            deleted: label.deleted,
            texts,
            is_twin: false,
            is_open: false,
        }
    }
}

impl App {
    /// All workspaces, the one changed last first, with the open one as it is now. Those deleted long ago are deleted for good.
    ///
    /// # Errors
    /// The browser refuses to read them.
    pub async fn workspaces(&self) -> Result<Vec<Entry>, Refusal> {
        let store = self.kept();
        let all = store.all().await?;
        let (id, mine) = self.slot(|slot| (slot.label.id.clone(), slot.mine.clone()));
        let is_mine = |key: &Key| key.id == id && (mine.is_empty() || mine.contains(key));
        let mut entries: Vec<Entry> =
            all.iter().filter(|(key, _)| !is_mine(key)).map(|(key, json)| Entry::of(key.clone(), json)).collect();
        let long_ago = clock::days_ago(KEPT_DAYS);
        let is_gone = |e: &Entry| e.deleted.as_ref().is_some_and(|at| *at < long_ago);
        let gone: Vec<Key> = entries.iter().filter(|e| is_gone(e)).filter_map(|e| e.key.clone()).collect();
        if !gone.is_empty() {
            store.remove(&gone).await?;
        }
        entries.retain(|e| !is_gone(e));
        entries.push(self.entry());
        let ids: Vec<String> = entries.iter().map(|e| e.id.clone()).collect();
        entries.iter_mut().for_each(|e| e.is_twin = ids.iter().filter(|id| **id == e.id).count() > 1);
        // Several may be saved in one moment.
        entries.sort_by_cached_key(|e| (Reverse(e.modified.clone()), e.line()));
        Ok(entries)
    }

    /// The open workspace.
    pub fn entry(&self) -> Entry {
        let (label, key) = self.slot(|slot| (slot.label.clone(), slot.mine.last().cloned()));
        let texts = Ok(self.workspace.with_untracked(|w| w.documents.len()));
        Entry {
            key,
            id: label.id,
            name: untrack(|| self.name()),
            modified: label.modified,
            deleted: None,
            texts,
            is_twin: false,
            is_open: true,
        }
    }

    /// Whether a line of the list is the open workspace; a twin, which has the same id, is not.
    pub fn is_open(&self, entry: &Entry) -> bool {
        entry.is_open && self.slot(|slot| slot.label.id == entry.id)
    }

    /// Grows whenever workspaces may have changed, here or in another tab.
    pub fn stale(&self) -> ReadSignal<u32> {
        self.stale.read_only()
    }

    /// Opens a workspace in place of the open one, which is saved first; whether it did.
    pub async fn open(&self, key: &Key) -> bool {
        if !self.may_leave().await {
            return false;
        }
        let keys = self.kept().keys().await.unwrap_or_default();
        let record = match self.kept().get(key).await {
            Ok(Some(json)) => Record::from_json(json.as_bytes()).map_err(|e| e.to_string()),
            Ok(None) => Err(words::workspaces::CHANGED_OPEN_AGAIN.into()),
            Err(refusal) => Err(refusal.to_string()),
        };
        match record {
            Ok(record) => {
                let label = Label { id: key.id.clone(), ..record.label };
                self.enter(Slot::read(label, key.clone()), record.workspace);
                if keys.iter().any(|k| k.id == key.id && k != key) {
                    self.part();
                }
                true
            }
            Err(why) => {
                self.show(Notice::plain(words::workspaces::not_opened(&why)));
                false
            }
        }
    }

    /// Opens an empty workspace; whether it did.
    pub async fn open_new(&self) -> bool {
        let may = self.may_leave().await;
        if may {
            self.enter(Slot::new(String::new()), Workspace::default());
        }
        may
    }

    /// Opens what was changed last and is not deleted, else an empty one. The open one is left as it is.
    pub(super) async fn open_another(&self) {
        let entries = self.workspaces().await.unwrap_or_default();
        let other = entries.into_iter().find(|e| !e.is_open && e.deleted.is_none() && e.texts.is_ok());
        // Nothing of the open one is to be saved any more.
        self.put_in(Slot::new(String::new()), Workspace::default());
        match other.and_then(|e| e.key) {
            Some(key) => drop(self.open(&key).await),
            None => self.go(Address::default(), Mode::Push),
        }
    }

    /// Whether the open workspace can be left without losing anything of it.
    async fn may_leave(&self) -> bool {
        self.end_edit();
        self.back_to_own();
        match self.settle().await {
            Ok(()) => true,
            Err(refusal) => {
                self.show(Notice::plain(words::workspaces::stays_open(&refusal.to_string())));
                false
            }
        }
    }

    fn enter(&self, slot: Slot, workspace: Workspace) {
        self.put_in(slot, workspace);
        self.dismiss_parted();
        self.go(Address::default(), Mode::Push);
        self.stale.update(|n| *n += 1);
    }

    /// Gives the open workspace another name; an empty one has it go by its articles.
    pub fn rename(&self, name: &str) {
        let name = name.trim().to_owned();
        self.label_open(|label| label.name.clone_from(&name));
        self.store();
    }

    /// Changes what another workspace is called, or whether it is deleted.
    ///
    /// # Errors
    /// In words for a person.
    pub async fn relabel_other(&self, key: &Key, change: impl FnOnce(&mut Label)) -> Result<Key, String> {
        let to = Key { revision: clock::random(), ..key.clone() };
        self.rewrite(key, to, vec![key.clone()], change).await
    }

    /// Makes a copy of a stored workspace.
    ///
    /// # Errors
    /// In words for a person.
    pub async fn duplicate(&self, entry: &Entry) -> Result<Key, String> {
        self.settle().await.map_err(|refusal| refusal.to_string())?;
        let key = if self.is_open(entry) { self.entry().key } else { entry.key.clone() };
        let Some(key) = key else { return Err(words::workspaces::NOTHING_TO_COPY.into()) };
        let (name, now) = (next_name(&entry.name), clock::now());
        let to = Key { id: clock::random(), revision: clock::random() };
        let id = to.id.clone();
        let label =
            move |label: &mut Label| *label = Label { id, name, created: now.clone(), modified: now, deleted: None };
        self.rewrite(&key, to, vec![], label).await
    }

    /// Deletes a workspace, so that it can be brought back: gives where it lies then, or `None` where there was nothing of it.
    ///
    /// # Errors
    /// In words for a person.
    pub async fn delete(&self, entry: &Entry) -> Result<Option<Key>, String> {
        let is_open = self.is_open(entry);
        if is_open {
            self.settle().await.map_err(|refusal| refusal.to_string())?;
        }
        let key = if is_open { self.entry().key } else { entry.key.clone() };
        let mut deleted = None;
        if let Some(key) = key {
            deleted = Some(self.relabel_other(&key, |label| label.deleted = Some(clock::now())).await?);
        }
        if is_open {
            self.open_another().await;
        }
        Ok(deleted)
    }

    /// Deletes a workspace for good.
    ///
    /// # Errors
    /// In words for a person.
    pub async fn delete_for_good(&self, key: &Key) -> Result<(), String> {
        self.kept().remove(std::slice::from_ref(key)).await.map_err(|refusal| refusal.to_string())?;
        self.tell_tabs();
        Ok(())
    }

    async fn rewrite(
        &self,
        from: &Key,
        to: Key,
        before: Vec<Key>,
        change: impl FnOnce(&mut Label),
    ) -> Result<Key, String> {
        let store = self.kept();
        let json = store.get(from).await.map_err(|refusal| refusal.to_string())?;
        let gone = words::workspaces::CHANGED_HERE_IT_IS;
        let json = amend(&json.ok_or(gone)?, change).ok_or(words::workspaces::HOLDS_NONE)?;
        let write = Write { key: to.clone(), json, before };
        let found = store.save(write).await.map_err(|refusal| refusal.to_string())?;
        if found == Found::Others {
            store.remove(&[to]).await.map_err(|refusal| refusal.to_string())?;
            self.stale.update(|n| *n += 1);
            return Err(gone.into());
        }
        self.tell_tabs();
        Ok(to)
    }
}
