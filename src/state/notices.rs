//! What the page says to the person in passing, politely, with at most one thing to do about it.

use super::App;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// One message.
#[derive(Clone)]
pub struct Notice {
    /// The words.
    pub words: String,
    /// What can be done.
    pub action: Option<Action>,
}

/// A button beside a message.
#[derive(Clone)]
pub struct Action {
    /// Its words.
    pub label: &'static str,
    run: Arc<dyn Fn(App) + Send + Sync>,
}

impl Action {
    /// A button that does `run`.
    pub fn new(label: &'static str, run: impl Fn(App) + Send + Sync + 'static) -> Self {
        Action { label, run: Arc::new(run) }
    }
}

impl Notice {
    /// Words alone.
    pub fn plain(words: String) -> Self {
        Notice { words, action: None }
    }

    /// How long it stands: long enough to read it and to act, at least eight seconds.
    pub fn stands(&self) -> Duration {
        Duration::from_millis(400 * self.words.split_whitespace().count() as u64).max(Duration::from_secs(8))
    }

    /// Words and a button.
    pub fn with(words: &str, action: Action) -> Self {
        Notice { words: words.to_owned(), action: Some(action) }
    }
}

impl App {
    /// The message to show now.
    pub fn notice(&self) -> ReadSignal<Option<Notice>> {
        self.notice.read_only()
    }

    /// Shows a message in place of the one before.
    pub fn show(&self, notice: Notice) {
        self.notice.set(Some(notice));
    }

    /// Takes the message away.
    pub fn dismiss(&self) {
        self.notice.set(None);
    }

    /// Does what the message offers, and takes it away.
    pub fn act(&self) {
        let action = self.notice.get_untracked().and_then(|n| n.action);
        self.dismiss();
        if let Some(action) = action {
            (action.run)(*self);
        }
    }
}
