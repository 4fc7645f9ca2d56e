//! The address bar: the page's address as a signal, and how to change it.

use super::{App, Notice, shared};
use crate::intake;
use crate::route::{Address, Item, View};
use crate::words;
use leptos::ev;
use leptos::prelude::*;
use std::mem::discriminant;
use wasm_bindgen::JsValue;

/// What a change of the address leaves behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// “Back” returns to the address before.
    Push,
    /// “Back” passes over the address before: typing in a search field, changing a filter.
    Replace,
}

impl App {
    /// Where the page is.
    pub fn address(&self) -> ReadSignal<Address> {
        self.address.read_only()
    }

    /// The view with its filters, whatever the evidence panel shows.
    pub fn view(&self) -> Memo<View> {
        self.view
    }

    /// Whether the evidence panel shows these items.
    pub fn is_shown(&self, items: &Vec<Item>) -> bool {
        self.shown.with_value(|shown| shown.selected(items))
    }

    /// Goes to an address.
    pub fn go(&self, address: Address, mode: Mode) {
        let hash = address.to_string();
        if let Ok(history) = window().history() {
            let url = Some(hash.as_str());
            // Fails only where a browser limits the rate of changes; the page itself has changed all the same.
            let _ = match mode {
                Mode::Push => history.push_state_with_url(&JsValue::NULL, "", url),
                Mode::Replace => history.replace_state_with_url(&JsValue::NULL, "", url),
            };
        }
        self.address.set(address);
    }

    /// Changes a part of the address in place.
    pub fn adjust(&self, change: impl FnOnce(&mut Address)) {
        let mut address = self.address.get_untracked();
        change(&mut address);
        self.go(address, Mode::Replace);
    }

    /// Follows links, “back” and “forward” from now on.
    pub(super) fn listen_to_address(&self) {
        let app = *self;
        app.read_address();
        let _ = window_event_listener(ev::hashchange, move |_| app.read_address());
    }

    fn read_address(&self) {
        let hash = window().location().hash().unwrap_or_default();
        let fragment = hash.strip_prefix('#').unwrap_or(&hash);
        if shared::is_link(fragment) {
            self.open_link(fragment);
            return;
        }
        if intake::is_sent(fragment) {
            self.go(self.address.get_untracked(), Mode::Replace);
            intake::receive(*self, fragment);
            return;
        }
        let read = hash.parse::<Address>();
        let before = self.address.get_untracked();
        match &read {
            Err(_) => {
                self.show(Notice::plain(words::frame::NO_SUCH_ADDRESS.into()));
            }
            // What was said in one view does not hang over the next.
            Ok(now) if discriminant(&now.view) != discriminant(&before.view) => self.dismiss(),
            Ok(_) => {}
        }
        let now = read.unwrap_or_default();
        if now != before {
            self.address.set(now);
        }
    }
}
