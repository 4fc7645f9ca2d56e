//! The sheet of shortcuts: made of the same table that the key handlers ask.

use super::dialog::Dialog;
use crate::parts::{Icon, Symbol};
use crate::shortcuts::{Chord, Does, Room, SHORTCUTS, Shortcut, asked};
use crate::state::use_app;
use crate::words::shortcuts as say;
use leptos::ev;
use leptos::prelude::*;

/// The button that shows the sheet, its key, and the sheet.
#[component]
pub fn ShortcutsDialog() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let key = window_event_listener(ev::keydown, move |e| {
        if asked(app, &e, Room::Everywhere) == Some(Does::Sheet) {
            e.prevent_default();
            open.set(true);
        }
    });
    on_cleanup(move || key.remove());
    view! {
        <button
            class="quiet"
            aria-haspopup="dialog"
            aria-label=say::TITLE
            aria-keyshortcuts="?"
            title=say::TITLE
            on:click=move |_| open.set(true)
        >
            <Icon symbol=Symbol::Keyboard />
        </button>
        <Dialog open title=say::TITLE id="shortcuts-title">
            <Sheet />
        </Dialog>
    }
}

#[component]
fn Sheet() -> impl IntoView {
    let app = use_app();
    let rooms = [
        (Room::Everywhere, say::EVERYWHERE),
        (Room::Texts, say::TEXTS),
        (Room::Evidence, say::EVIDENCE),
        (Room::Compare, say::COMPARE),
    ];
    let room = |(room, name)| {
        let lines = SHORTCUTS.iter().filter(|shortcut| shortcut.room == room).map(line).collect_view();
        view! {
            <h3>{name}</h3>
            <dl class="shortcuts">{lines}</dl>
        }
    };
    view! {
        {rooms.map(room).collect_view()}
        <p class="hint">{say::ON_A_MAC}</p>
        <label class="check">
            <input
                type="checkbox"
                prop:checked=app.single_keys()
                on:change:target=move |e| app.set_single_keys(e.target().checked())
            />
            {say::SINGLE_KEYS}
        </label>
        <p class="hint">{say::SINGLE_KEYS_HINT}</p>
    }
}

fn line(shortcut: &Shortcut) -> impl IntoView {
    let ways = shortcut.chords.iter().enumerate().map(|(n, way)| {
        let or = (n > 0).then_some(say::OR);
        view! { {or} {chord(way)} }
    });
    view! {
        <div>
            <dt>{shortcut.words}</dt>
            <dd>{ways.collect_view()}</dd>
        </div>
    }
}

/// The keys of a chord, one after the other: Ctrl + Z.
fn chord(way: &Chord) -> impl IntoView {
    let keys = way.keys().into_iter().enumerate().map(|(n, key)| {
        let plus = (n > 0).then_some("+");
        view! { {plus} <kbd>{key}</kbd> }
    });
    keys.collect_view()
}
