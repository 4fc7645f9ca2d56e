//! Other tabs: each tells the others when it has saved. One that has nothing unsaved shows what was saved, so that two tabs
//! seldom part; see [`super::saving`] for when they do.

use super::follow::follow;
use super::slot::Slot;
use super::{App, Mode, Notice};
use crate::keeping::Key;
use crate::words;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use onrecord_exchange::record::Record;
use wasm_bindgen::prelude::*;
use web_sys::BroadcastChannel;

/// What the tabs talk over.
const CHANNEL: &str = "onrecord";

impl App {
    /// Listens to the other tabs from now on. A browser without channels has tabs that part when both save.
    pub(super) fn listen_to_tabs(&self) {
        let app = *self;
        let hear = move || spawn_local(async move { app.catch_up().await });
        if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
            let hear = Closure::<dyn Fn()>::new(hear).into_js_value();
            channel.set_onmessage(Some(hear.unchecked_ref()));
            self.channel.set_value(Some(channel));
        }
        // A tab that slept has heard nothing.
        let _ = window_event_listener(ev::visibilitychange, move |_| hear());
        let _ = window_event_listener(ev::pageshow, move |e| {
            if e.persisted() {
                hear();
            }
        });
    }

    /// Tells the other tabs to look.
    pub(super) fn tell_tabs(&self) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                // Refused only of a channel that was closed, which this one never is.
                let _ = channel.post_message(&JsValue::NULL);
            }
        });
        self.stale.update(|n| *n += 1);
    }

    /// Looks what other tabs have saved.
    async fn catch_up(&self) {
        self.stale.update(|n| *n += 1);
        let unchanged = |slot: &Slot| slot.is_stored() && !slot.is_untouched();
        if !self.slot(unchanged) || self.own.read_untracked().is_some() {
            return;
        }
        let id = self.slot(|slot| slot.label.id.clone());
        let Ok(keys) = self.kept().keys().await else { return };
        let of_id: Vec<Key> = keys.into_iter().filter(|k| k.id == id).collect();
        let is_mine = self.slot(|slot| of_id.iter().any(|k| slot.mine.contains(k)));
        let Some(key) = of_id.first().filter(|_| !is_mine) else { return };
        let Ok(Some(json)) = self.kept().get(key).await else { return };
        let Ok(record) = Record::from_json(json.as_bytes()) else { return };
        // The person may have changed something meanwhile: then the next save finds the other tab's record.
        if self.slot(|slot| unchanged(slot) && slot.label.id == id) {
            self.go_on_with(record, key.clone()).await;
        }
    }

    async fn go_on_with(&self, record: Record, key: Key) {
        let name = untrack(|| self.name());
        if record.label.deleted.is_some() {
            self.open_another().await;
            self.show(Notice::plain(words::workspaces::deleted_elsewhere(&name)));
            return;
        }
        let (was, before) = (self.address.get_untracked(), self.reading.get_untracked());
        let same = self.workspace.with_untracked(|w| w.documents == record.workspace.documents);
        self.swap(Slot::read(record.label, key), record.workspace);
        if same {
            self.go(follow(&was, &before, &self.reading.get_untracked()), Mode::Replace);
        } else {
            self.analyze();
        }
        let words = words::workspaces::CHANGED_ELSEWHERE;
        if self.notice.with_untracked(|n| n.as_ref().is_none_or(|n| n.words != words)) {
            self.show(Notice::plain(words.into()));
        }
    }
}
