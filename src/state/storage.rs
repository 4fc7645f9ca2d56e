//! The browser's local storage: what stands in the paste box, the theme, which workspace is open, and what past versions of
//! the page left there.

use crate::keeping::Key;
use web_sys::Storage;

/// What versions 1 and 2 stored: the workspace, and the one whose place a shared one took. Each under its key, which is the id
/// that it gets.
pub const OLD: [&str; 2] = ["onrecord.workspace", "onrecord.replaced"];
/// Which workspace is open, for the next visit; in the tab's own storage with its revision, for a reload of this tab.
const OPEN: &str = "onrecord.open";
/// The text in the paste box.
pub const DRAFT: &str = "onrecord.draft";
/// `light` or `dark`; nothing where the system decides.
pub const THEME: &str = "onrecord.theme";
/// `off` where the person has switched off keys of one character.
pub const SINGLE_KEYS: &str = "onrecord.keys";

/// `shown` where the person wants to see unsure stances.
pub const UNSURE: &str = "onrecord.unsure";

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What was stored under a key.
pub fn load(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Stores a value; false where the browser refuses, because storage is full or blocked.
pub fn save(key: &str, value: &str) -> bool {
    storage().is_some_and(|s| s.set_item(key, value).is_ok())
}

/// Forgets a value.
pub fn forget(key: &str) {
    if let Some(s) = storage() {
        // Fails only where there is no storage to forget from.
        let _ = s.remove_item(key);
    }
}

/// Forgets what a past version stored, once it is stored anew under this id.
pub fn forget_old(id: &str) {
    if OLD.contains(&id) {
        forget(id);
    }
}

fn of_tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Notes that this tab has a workspace open. Where the browser refuses, the next visit opens the one changed last.
pub fn note_open(key: &Key) {
    save(OPEN, &key.id);
    if let Some(s) = of_tab() {
        let _ = s.set_item(OPEN, &format!("{}/{}", key.id, key.revision));
    }
}

/// What this tab had open, or else what any tab had: its id, and its revision if this tab had it.
pub fn noted_open() -> Option<(String, Option<String>)> {
    let own = of_tab().and_then(|s| s.get_item(OPEN).ok()?);
    let own = own.as_deref().and_then(|key| key.split_once('/'));
    own.map(|(id, revision)| (id.to_owned(), Some(revision.to_owned()))).or_else(|| Some((load(OPEN)?, None)))
}
