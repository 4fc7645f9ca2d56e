//! The browser's local storage: the workspace, one that was replaced, what stands in the paste box, and the theme.

use web_sys::Storage;

/// The workspace, as one JSON value.
pub const WORKSPACE: &str = "onrecord.workspace";
/// The workspace whose place a shared one took.
pub const REPLACED: &str = "onrecord.replaced";
/// The text in the paste box.
pub const DRAFT: &str = "onrecord.draft";
/// `light` or `dark`; nothing where the system decides.
pub const THEME: &str = "onrecord.theme";

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
