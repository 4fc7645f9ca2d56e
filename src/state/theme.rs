//! Light, dark, or as the system has it.

use super::{App, storage};
use crate::choices::{Choice, key_of, value_of};
use crate::words;
use leptos::prelude::*;

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The themes, in the order in which the switch goes through them.
pub const THEMES: &[Choice<Theme>] = &[
    Choice { key: "system", label: words::frame::SYSTEM_COLOURS, value: Theme::System },
    Choice { key: "light", label: words::frame::LIGHT, value: Theme::Light },
    Choice { key: "dark", label: words::frame::DARK, value: Theme::Dark },
];

/// The theme of the last visit, put into effect.
pub(super) fn load() -> Theme {
    let theme = storage::load(storage::THEME).and_then(|key| value_of(THEMES, &key)).unwrap_or_default();
    apply(theme);
    theme
}

/// The style sheet looks at `<html data-theme>`.
fn apply(theme: Theme) {
    if let Some(root) = document().document_element() {
        // Neither call can fail on an element with a plain attribute name.
        let _ = match theme {
            Theme::System => root.remove_attribute("data-theme"),
            chosen => root.set_attribute("data-theme", key_of(THEMES, &chosen)),
        };
    }
}

impl App {
    /// The colours of the page.
    pub fn theme(&self) -> ReadSignal<Theme> {
        self.theme.read_only()
    }

    /// Changes the colours of the page, and keeps them for the next visit.
    pub fn set_theme(&self, theme: Theme) {
        apply(theme);
        match theme {
            Theme::System => storage::forget(storage::THEME),
            chosen => {
                storage::save(storage::THEME, key_of(THEMES, &chosen));
            }
        }
        self.theme.set(theme);
    }
}
