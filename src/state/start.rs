//! What a visit starts with: the workspace that was open last. It is read before the page shows anything, so that nothing
//! empty ever stands in its place; a browser that does not answer in time does not hold the page up.

use super::slot::Slot;
use super::{App, Mode, Notice, Workspace, clock, storage};
use crate::keeping::{Key, Local, Refusal, Store, Write, within};
use crate::route::Address;
use crate::words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use onrecord_exchange::record::{Fault, Label, Record};

/// How long the page waits for the browser's database, in milliseconds.
const PATIENCE: i32 = 1_000;

/// What the page starts with.
pub struct Start {
    /// Where workspaces are kept.
    pub(super) store: Store,
    /// What comes of the reading, or the reading itself where it takes too long.
    pub(super) read: Result<Found, Local<Found>>,
}

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    /// The workspace to open.
    open: Option<(Slot, Workspace)>,
    /// What is wrong with one that was to be opened.
    fault: Option<(String, Fault)>,
    /// Why the database cannot be read or written.
    refused: Option<Refusal>,
    /// Whether another record is kept under the same id.
    twin: bool,
}

/// Reads what the page starts with.
pub async fn start() -> Start {
    let store = Store::default();
    let mut reading: Local<Found> = Box::pin(find(store.clone()));
    let read = within(PATIENCE, &mut reading).await.ok_or(reading);
    Start { store, read }
}

async fn find(store: Store) -> Found {
    let brought = bring_over(&store).await;
    if brought.open.is_some() || brought.refused.is_some() {
        return brought;
    }
    let found = last_open(&store).await.unwrap_or_else(|why| Found { refused: Some(why), ..Found::default() });
    Found { fault: found.fault.or(brought.fault), ..found }
}

/// Brings what versions 1 and 2 left in local storage over into the database, and forgets it there only then. Where the
/// database refuses, it is opened from where it is.
async fn bring_over(store: &Store) -> Found {
    let mut found = Found::default();
    // The workspace comes last, as it is the one to open.
    for old in storage::OLD.into_iter().rev() {
        let Some(json) = storage::load(old) else { continue };
        match Record::from_json(json.as_bytes()) {
            Ok(record) => bring(store, old, record, &mut found).await,
            Err(fault) => found.fault = Some((String::new(), fault)),
        }
    }
    found
}

async fn bring(store: &Store, old: &str, mut record: Record, found: &mut Found) {
    let (key, now) = (key_for(store, old).await, clock::now());
    record.label = Label { id: key.id.clone(), created: now.clone(), modified: now, ..record.label };
    let write = Write { key: key.clone(), json: record.to_json(), before: vec![] };
    let mut slot = Slot::read(record.label, key);
    match store.save(write).await {
        Ok(_) => storage::forget(old),
        Err(refusal) => {
            slot.touch();
            found.refused = Some(refusal);
        }
    }
    found.open = Some((slot, record.workspace));
}

/// The same key whichever tab brings it over, so that two that do it at once do not make two of it; another one where an older
/// page wrote anew what had been brought over before.
async fn key_for(store: &Store, old: &str) -> Key {
    let keys = store.keys().await.unwrap_or_default();
    let is_taken = keys.iter().any(|k| k.id == old && !k.revision.is_empty());
    let id = if is_taken { clock::random() } else { old.to_owned() };
    Key { id, revision: String::new() }
}

/// What this tab had open, else what any tab had, else what was changed last.
async fn last_open(store: &Store) -> Result<Found, Refusal> {
    let keys = store.keys().await?;
    let noted = storage::noted_open();
    let of_id = |k: &&Key| noted.as_ref().is_some_and(|(id, _)| k.id == *id);
    let exact = |k: &&Key| of_id(k) && noted.as_ref().is_some_and(|(_, r)| r.as_ref() == Some(&k.revision));
    let key = keys.iter().find(exact).or_else(|| keys.iter().find(of_id)).cloned();
    let json = match &key {
        Some(key) => store.get(key).await?.map(|json| (key.clone(), json)),
        None => None,
    };
    let is_here = |(_, json): &(Key, String)| label(json).is_some_and(|l| l.deleted.is_none());
    let stored = match json.filter(is_here) {
        Some(stored) => Some(stored),
        None => store.all().await?.into_iter().filter(is_here).max_by_key(|(_, json)| label(json).map(|l| l.modified)),
    };
    let Some((key, json)) = stored else { return Ok(Found::default()) };
    let twin = keys.iter().any(|k| k.id == key.id && *k != key);
    Ok(match Record::from_json(json.as_bytes()) {
        Ok(record) => {
            let label = Label { id: key.id.clone(), ..record.label };
            Found { open: Some((Slot::read(label, key), record.workspace)), twin, ..Found::default() }
        }
        Err(fault) => {
            let name = label(&json).map(|l| l.name).unwrap_or_default();
            Found { fault: Some((name, fault)), ..Found::default() }
        }
    })
}

fn label(json: &str) -> Option<Label> {
    serde_json::from_str(json).ok()
}

impl App {
    /// Takes up what was found, or the example where nothing was.
    pub(super) fn take_up(&self, start: Start) {
        match start.read {
            Ok(found) => self.begin_with(found),
            Err(late) => {
                self.keeping.update(|k| k.refused = Some(Refusal::Silent));
                self.put_in(Slot::new(String::new()), Workspace::default());
                self.take_up_late(late);
            }
        }
    }

    fn begin_with(&self, found: Found) {
        self.keeping.update(|k| k.refused = found.refused);
        let is_first = found.open.is_none();
        match found.open {
            Some((slot, workspace)) => drop(self.put_in(slot, workspace)),
            None => drop(self.put_in(Slot::new(String::new()), Workspace::example(crate::example::documents()))),
        }
        if let Some((name, fault)) = found.fault.filter(|_| is_first) {
            let name = if name.is_empty() { words::workspaces::WHAT_WAS_STORED.into() } else { words::quoted(&name) };
            self.show(Notice::plain(words::workspaces::cannot_open(&name, &fault.to_string())));
        }
        if found.twin {
            self.part();
        }
        self.flush();
    }

    /// Tries again to store what is not stored, or to read what could not be read.
    pub fn retry(&self) {
        if self.slot(Slot::is_untouched) {
            self.take_up_late(Box::pin(find(self.kept())));
        } else {
            self.flush();
        }
    }

    /// The browser answered after all: what was found is opened unless the person has begun something else by then.
    fn take_up_late(&self, late: Local<Found>) {
        let app = *self;
        spawn_local(async move {
            let found = late.await;
            let is_free = app.slot(Slot::is_untouched) && app.own.read_untracked().is_none();
            match found.refused {
                Some(refusal) => app.keeping.update(|k| k.refused = Some(refusal)),
                None if is_free => {
                    app.begin_with(found);
                    app.go(Address::default(), Mode::Replace);
                }
                None => {
                    app.keeping.update(|k| k.refused = None);
                    app.flush();
                }
            }
        });
    }
}
