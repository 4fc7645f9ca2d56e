//! Workspaces that travel: what a link or a file carries, and what comes of one that arrives. It never takes the place of a
//! person's own work unless they say so, and then that is kept.

use super::{Action, App, Mode, Notice, Workspace, storage};
use crate::route::Address;
use leptos::prelude::*;
use onrecord_core::Document;
use onrecord_core::corrections::Correction;
use onrecord_exchange::link::{self, LinkError};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// The number of the shape of [`Shared`]; no other is read.
const VERSION: u32 = 1;

/// What travels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shared {
    onrecord: u32,
    /// The documents, with the ids that corrections know them by.
    pub documents: Vec<Document>,
    /// The corrections in force; not what was undone.
    pub corrections: Vec<Correction>,
    /// The address of the view, `#/…`.
    view: String,
}

impl Shared {
    /// What travels of a workspace, seen at an address.
    fn of(workspace: &Workspace, address: &Address) -> Self {
        Shared {
            onrecord: VERSION,
            documents: workspace.documents.clone(),
            corrections: workspace.log.corrections().to_vec(),
            view: address.to_string(),
        }
    }

    /// What a file or an unpacked link holds; an error in words for a person.
    pub fn from_json(json: &[u8]) -> Result<Self, String> {
        /// What every version has.
        #[derive(Deserialize)]
        struct Any {
            onrecord: u32,
        }
        let Any { onrecord } = serde_json::from_slice(json).map_err(|_| "It holds no workspace.")?;
        if onrecord != VERSION {
            return Err(LinkError::Version.to_string());
        }
        let shared: Shared = serde_json::from_slice(json).map_err(|_| "It holds no workspace that can be read.")?;
        let mut ids = HashSet::new();
        match shared.documents.iter().all(|d| ids.insert(&d.id)) {
            true => Ok(shared),
            false => Err("It names two articles alike, so nothing was opened.".into()),
        }
    }

    fn from_link(fragment: &str) -> Result<Self, String> {
        Shared::from_json(&link::decode(fragment).map_err(|e| e.to_string())?)
    }

    /// What to call its documents: their titles, else how they begin.
    pub fn titles(&self) -> Vec<String> {
        let first = |d: &Document| d.text.lines().map(str::trim).find(|l| !l.is_empty()).unwrap_or_default().to_owned();
        self.documents.iter().map(|d| d.title.clone().unwrap_or_else(|| first(d))).collect()
    }
}

/// Whether a fragment claims to be a link that carries a workspace.
pub(super) fn is_link(fragment: &str) -> bool {
    link::is_link(fragment)
}

impl App {
    /// The workspace and the view as bytes that [`Shared::from_json`] reads.
    pub fn shared(&self) -> String {
        let shared = self.workspace.with_untracked(|w| Shared::of(w, &self.address.get_untracked()));
        serde_json::to_string(&shared).unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(ids: [&str; 2]) -> Shared {
        let document =
            |id: &str| Document { id: id.into(), text: "\n Rain fell.\nMore.".into(), ..Document::default() };
        Shared { onrecord: VERSION, documents: ids.map(document).to_vec(), corrections: vec![], view: "#/cards".into() }
    }

    #[test]
    fn what_travels_comes_back() {
        let sent = shared(["d1", "d7"]);
        let json = serde_json::to_vec(&sent).unwrap_or_default();
        let link = link::encode(&json).unwrap_or_default();
        assert_eq!((Shared::from_link(&link), sent.titles()), (Ok(sent), vec!["Rain fell.".to_owned(); 2]));
    }

    #[test]
    fn what_is_no_workspace_is_refused() {
        let twice = serde_json::to_string(&shared(["d1", "d1"])).unwrap_or_default();
        let later = twice.replace("\"onrecord\":1", "\"onrecord\":2");
        for (json, words) in [
            ("", "holds no workspace"),
            ("{}", "holds no workspace"),
            (r#"{"onrecord":1}"#, "holds no workspace"),
            (&twice, "two articles alike"),
            (&later, "another version"),
        ] {
            let why = Shared::from_json(json.as_bytes()).err().unwrap_or_default();
            assert!(why.contains(words), "{json}: {why}");
        }
    }
}
