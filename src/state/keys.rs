//! Whether keys of one character do something.

use super::{App, storage};
use leptos::prelude::*;

const OFF: &str = "off";

/// As the last visit left it.
pub(super) fn load() -> bool {
    storage::load(storage::SINGLE_KEYS).as_deref() != Some(OFF)
}

impl App {
    /// Whether keys of one character do something.
    pub fn single_keys(&self) -> ReadSignal<bool> {
        self.single_keys.read_only()
    }

    /// Switches them on or off, for the next visit as well.
    pub fn set_single_keys(&self, on: bool) {
        if on {
            storage::forget(storage::SINGLE_KEYS);
        } else {
            storage::save(storage::SINGLE_KEYS, OFF);
        }
        self.single_keys.set(on);
    }
}
