//! A workspace that travels: what a link or a `.onrecord.json` file holds. Whoever made it is a stranger.

use crate::link::{self, LinkError};
use onrecord_core::Document;
use onrecord_core::corrections::Correction;
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
    pub view: String,
}

impl Shared {
    /// What travels of a workspace. `view` is the address of what is looked at, `#/…`.
    pub fn new(documents: Vec<Document>, corrections: Vec<Correction>, view: String) -> Self {
        Shared { onrecord: VERSION, documents, corrections, view }
    }

    /// As [`Shared::from_json`] reads it. Offsets in it are bytes.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What a file or an unpacked link holds.
    ///
    /// # Errors
    /// Says in words for a person why it cannot be opened.
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
        if !shared.documents.iter().all(|d| ids.insert(&d.id)) {
            return Err("It names two articles alike, so nothing was opened.".into());
        }
        match ids.into_iter().all(|id| is_plain(id)) {
            true => Ok(shared),
            false => Err("It names its articles as Onrecord never does, so nothing was opened.".into()),
        }
    }

    /// What a link carries, given its fragment without `#`.
    ///
    /// # Errors
    /// Says in words for a person why it cannot be opened.
    pub fn from_link(fragment: &str) -> Result<Self, String> {
        Shared::from_json(&link::decode(fragment).map_err(|e| e.to_string())?)
    }

    /// What to call its documents: their titles, else how they begin.
    pub fn titles(&self) -> Vec<String> {
        let first = |d: &Document| d.text.lines().map(str::trim).find(|l| !l.is_empty()).unwrap_or_default().to_owned();
        self.documents.iter().map(|d| d.title.clone().unwrap_or_else(|| first(d))).collect()
    }
}

/// Whether an id may become part of a name in a page: ours are `d` and a number.
pub(crate) fn is_plain(id: &str) -> bool {
    (1..=32).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric())
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
        let odd = serde_json::to_string(&shared(["d1", "<b id=main>"])).unwrap_or_default();
        let later = twice.replace("\"onrecord\":1", "\"onrecord\":2");
        for (json, words) in [
            ("", "holds no workspace"),
            ("{}", "holds no workspace"),
            (r#"{"onrecord":1}"#, "holds no workspace"),
            (&twice, "two articles alike"),
            (&later, "another version"),
            (&odd, "never does"),
        ] {
            let why = Shared::from_json(json.as_bytes()).err().unwrap_or_default();
            assert!(why.contains(words), "{json}: {why}");
        }
    }
}
