//! What has come and waits to be looked over: nothing of it is added before the person says so. An added text that is being
//! edited waits here as well.

use super::{Action, App, Notice};
use crate::words;
use leptos::prelude::*;
use onrecord_core::Document;
use serde::{Deserialize, Serialize};

/// Where it is kept for as long as the tab is open, so that a reload loses nothing.
const KEY: &str = "onrecord.incoming";

/// Documents that wait, as far as the person has edited them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Incoming {
    /// The documents. Their ids name them here alone, but for one that is edited.
    pub documents: Vec<Document>,
    /// Who sent it, where a page did.
    pub from: Option<String>,
    /// What came along and cannot be read, and why.
    pub refused: Vec<String>,
    /// Whether it is a document of the workspace.
    pub edited: bool,
    /// The id of the one that stands in the paste box, which it leaves when it is added.
    of_box: Option<String>,
    /// The number of the last id.
    last: u32,
}

impl Incoming {
    /// Adds documents under ids of their own.
    fn add(&mut self, documents: Vec<Document>) {
        for mut document in documents {
            self.last += 1;
            document.id = format!("new-{}", self.last);
            self.documents.push(document);
        }
    }

    /// The one that stands in the paste box.
    fn of_the_box(&self) -> Option<&Document> {
        self.documents.iter().find(|d| self.of_box.as_ref() == Some(&d.id))
    }

    fn boxed(&mut self) -> Option<&mut Document> {
        self.documents.iter_mut().find(|d| self.of_box.as_ref() == Some(&d.id))
    }

    fn forget_box(&mut self) {
        let of_box = self.of_box.take();
        self.documents.retain(|d| of_box.as_ref() != Some(&d.id));
    }

    /// How many wait that stand nowhere else.
    pub fn waiting(&self) -> usize {
        self.documents.iter().filter(|d| self.of_box.as_ref() != Some(&d.id)).count()
    }
}

impl App {
    /// What waits.
    pub fn incoming(&self) -> ReadSignal<Incoming> {
        self.incoming.read_only()
    }

    /// Whether the person is looking it over.
    pub fn looking(&self) -> RwSignal<bool> {
        self.looking
    }

    /// Takes up what waited when the page was left or reloaded.
    pub(super) fn take_up_incoming(&self) {
        let stored = session().and_then(|s| s.get_item(KEY).ok().flatten());
        if let Some(incoming) = stored.and_then(|json| serde_json::from_str(&json).ok()) {
            self.incoming.set(incoming);
        }
    }

    /// Shows documents to be looked over, beside those that wait already; `refused` says what came along and cannot be read.
    pub fn look_over(&self, documents: Vec<Document>, refused: Vec<String>, from: Option<String>) {
        self.end_edit();
        self.wait_for(|incoming| {
            incoming.add(documents);
            incoming.refused = refused;
            incoming.from = from;
        });
    }

    /// Nothing that was typed is lost when something else comes: an edited text is saved, with a way back.
    pub(super) fn end_edit(&self) {
        if self.incoming.with_untracked(|incoming| incoming.edited) {
            self.take_in();
        }
    }

    /// Shows what stands in the paste box to be looked over. What was set by hand about it before stays.
    pub fn look_over_box(&self, document: Document) {
        if self.first(|incoming| incoming.waiting() > 0) {
            return;
        }
        self.wait_for(|incoming| match incoming.boxed() {
            Some(before) => before.text = document.text,
            None => {
                incoming.add(vec![document]);
                incoming.of_box = incoming.documents.last().map(|d| d.id.clone());
            }
        });
    }

    /// The paste box was typed into: what was looked over of it says the same, or waits no more where the box is empty.
    pub fn type_in_box(&self, text: String) {
        self.set_draft(text.clone());
        if self.incoming.with_untracked(|incoming| incoming.of_box.is_some()) {
            self.change_incoming(|incoming| match incoming.boxed() {
                Some(boxed) if !text.is_empty() => boxed.text = text,
                _ => incoming.forget_box(),
            });
        }
    }

    /// Adds what stands in the paste box, with what was set by hand about it when it was looked over.
    pub fn add_box(&self, document: Document) {
        let known = self.incoming.with_untracked(|incoming| incoming.of_the_box().cloned());
        let text = document.text.clone();
        if self.add(vec![known.map_or(document, |known| Document { text, ..known })]) {
            self.change_incoming(Incoming::forget_box);
            self.set_draft(String::new());
        }
    }

    /// Shows an added document, to change its text.
    pub fn edit_text(&self, id: &str) {
        let is_other = |incoming: &Incoming| !incoming.documents.iter().any(|d| d.id == id);
        if self.first(is_other) {
            return;
        }
        let document = self.workspace.with_untracked(|w| w.documents.iter().find(|d| d.id == id).cloned());
        self.wait_for(|incoming| {
            if incoming.documents.is_empty() {
                *incoming = Incoming { documents: document.into_iter().collect(), edited: true, ..Incoming::default() };
            }
        });
    }

    /// Shows what waits first, where that is something else; whether it does.
    fn first(&self, is_other: impl FnOnce(&Incoming) -> bool) -> bool {
        let other = self.incoming.with_untracked(|incoming| !incoming.documents.is_empty() && is_other(incoming));
        if other {
            self.wait_for(|incoming| incoming.refused = vec![words::articles::WAITS_STILL.into()]);
        }
        other
    }

    fn wait_for(&self, change: impl FnOnce(&mut Incoming)) {
        self.dismiss();
        self.change_incoming(change);
        self.looking.set(true);
    }

    /// Changes what waits.
    pub fn change_incoming(&self, change: impl FnOnce(&mut Incoming)) {
        let in_box = self.incoming.try_update(|now| {
            change(now);
            now.boxed().map(|d| d.text.clone())
        });
        if let Some(text) = in_box.flatten().filter(|text| *self.draft.read_untracked() != *text) {
            self.set_draft(text);
        }
        let Some(session) = session() else { return };
        // Where nothing more can be kept it still waits as long as the page stands.
        let _ = self.incoming.with_untracked(|incoming| match incoming.documents.is_empty() {
            true => session.remove_item(KEY),
            false => session.set_item(KEY, &serde_json::to_string(incoming).unwrap_or_default()),
        });
    }

    /// Adds what waits, or puts an edited text in the place of the one before. What is too much waits on, with the reason.
    pub fn take_in(&self) {
        let incoming = self.incoming.get_untracked();
        if let Some(why) = self.no_room(&incoming.documents) {
            return self.change_incoming(|incoming| incoming.refused = vec![why]);
        }
        self.put_away();
        match incoming.documents.into_iter().filter(|d| !d.text.trim().is_empty()).collect::<Vec<_>>() {
            documents if documents.is_empty() => {}
            documents if incoming.edited => documents.into_iter().for_each(|d| self.replace(d)),
            documents => {
                if documents.iter().any(|d| incoming.of_box.as_ref() == Some(&d.id)) {
                    self.set_draft(String::new());
                }
                self.add(documents);
            }
        }
    }

    fn replace(&self, document: Document) {
        let before = self.change(|w| {
            let place = w.get_mut(&document.id)?;
            Some(std::mem::replace(place, document.clone()))
        });
        let Some(before) = before.flatten().filter(|before| *before != document) else { return };
        let undo = move |app: App| app.change(|w| w.get_mut(&before.id).map(|d| *d = before.clone())).map_or((), drop);
        self.show(Notice::with(words::articles::TEXT_CHANGED, Action::new(words::common::UNDO, undo)));
    }

    /// Drops what waits, with a way back. What came out of the paste box stands there still.
    pub fn drop_incoming(&self) {
        let incoming = self.incoming.get_untracked();
        self.put_away();
        if !incoming.edited && incoming.waiting() > 0 {
            let back = move |app: App| app.wait_for(|now| now.add(incoming.documents.clone()));
            self.show(Notice::with(words::articles::NOTHING_ADDED, Action::new(words::common::UNDO, back)));
        }
    }

    fn put_away(&self) {
        self.looking.set(false);
        self.change_incoming(|incoming| *incoming = Incoming::default());
    }
}

fn session() -> Option<web_sys::Storage> {
    window().session_storage().ok()?
}
