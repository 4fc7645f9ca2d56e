//! The keys that do something, in one table: what the handlers ask, and what the sheet of shortcuts shows.

use crate::parts::{is_choosing, is_typing};
use crate::state::App;
use crate::words::shortcuts as say;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// What keys do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Shows the sheet of shortcuts.
    Sheet,
    /// Closes the evidence panel.
    Close,
    /// Undoes what the person said or set by hand last.
    Undo,
    /// Does it again.
    Redo,
    /// Reads what stands in the paste box, or adds what is looked over.
    Read,
    /// Accepts an item.
    Accept,
    /// Rejects it.
    Reject,
    /// Changes it.
    Change,
    /// Goes to the next item that nobody has judged.
    NextItem,
    /// Goes to the next difference.
    NextDifference,
    /// Goes to the previous one.
    PreviousDifference,
}

/// Where keys do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// On every view.
    Everywhere,
    /// While a text is pasted or looked over.
    Texts,
    /// While the focus is in the evidence panel.
    Evidence,
    /// Where articles stand side by side.
    Compare,
}

/// One way to do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    control: bool,
    shift: bool,
    /// As browsers name it, a letter in its small form.
    key: &'static str,
}

impl Chord {
    /// Whether it is one character, which other ways of typing and speaking may press by chance.
    fn is_single(&self) -> bool {
        !self.control && self.key.chars().count() == 1
    }

    /// The words on its keys: “Ctrl”, “Shift”, “Z”.
    pub fn keys(&self) -> Vec<String> {
        let held = [(self.control, say::CONTROL), (self.shift, say::SHIFT)];
        let held = held.into_iter().filter(|(held, _)| *held).map(|(_, words)| words.to_owned());
        held.chain([say::key(self.key)]).collect()
    }

    /// Whether this is what was pressed. Signs such as `?` need Shift on some keyboards and not on others.
    fn is(&self, pressed: &Pressed) -> bool {
        let sign = !self.key.chars().all(char::is_alphanumeric);
        let alike = pressed.key == self.key && pressed.control == self.control;
        alike && !pressed.alt && (sign || pressed.shift == self.shift)
    }
}

/// One line of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// What it does.
    pub does: Does,
    /// Where.
    pub room: Room,
    /// The ways to press it.
    pub chords: &'static [Chord],
    /// The same in words.
    pub words: &'static str,
}

const fn key(key: &'static str) -> Chord {
    Chord { control: false, shift: false, key }
}

const fn control(key: &'static str) -> Chord {
    Chord { control: true, shift: false, key }
}

const REDO: &[Chord] = &[Chord { control: true, shift: true, key: "z" }, control("y")];

const fn line(room: Room, does: Does, chords: &'static [Chord], words: &'static str) -> Shortcut {
    Shortcut { does, room, chords, words }
}

/// All of them, in the order of the sheet.
pub const SHORTCUTS: &[Shortcut] = &[
    line(Room::Everywhere, Does::Sheet, &[key("?")], say::SHOW_SHEET),
    line(Room::Everywhere, Does::Close, &[key("escape")], say::CLOSE_EVIDENCE),
    line(Room::Everywhere, Does::Undo, &[control("z")], say::UNDO),
    line(Room::Everywhere, Does::Redo, REDO, say::REDO),
    line(Room::Texts, Does::Read, &[control("enter")], say::READ),
    line(Room::Evidence, Does::Accept, &[key("a")], say::ACCEPT),
    line(Room::Evidence, Does::Reject, &[key("r")], say::REJECT),
    line(Room::Evidence, Does::Change, &[key("e")], say::CHANGE),
    line(Room::Evidence, Does::NextItem, &[key("n")], say::NEXT_ITEM),
    line(Room::Compare, Does::NextDifference, &[key("n")], say::NEXT_DIFFERENCE),
    line(Room::Compare, Does::PreviousDifference, &[key("p")], say::PREVIOUS_DIFFERENCE),
];

/// What was pressed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Pressed {
    control: bool,
    shift: bool,
    alt: bool,
    /// In small letters.
    key: String,
}

fn found(room: Room, pressed: &Pressed) -> Option<(Does, Chord)> {
    let of = |shortcut: &Shortcut| Some((shortcut.does, *shortcut.chords.iter().find(|chord| chord.is(pressed))?));
    SHORTCUTS.iter().filter(|shortcut| shortcut.room == room).find_map(of)
}

/// What a key asks for in a room. While somebody types, the field's own keys come first; single characters ask for
/// nothing where the person has switched them off.
pub fn asked(app: App, e: &KeyboardEvent, room: Room) -> Option<Does> {
    let (control, shift, alt) = (e.ctrl_key() || e.meta_key(), e.shift_key(), e.alt_key());
    let (does, chord) = found(room, &Pressed { control, shift, alt, key: e.key().to_lowercase() })?;
    let taken = match does {
        Does::Read | Does::Close => false,
        _ if chord.is_single() => {
            is_typing(e) || is_choosing(e) || e.is_composing() || !app.single_keys().get_untracked()
        }
        _ => is_typing(e),
    };
    (!taken && !e.default_prevented()).then_some(does)
}

/// The first way to do something, as it stands on the keys: “Ctrl+Z”.
pub fn keys(does: Does) -> String {
    let chord = SHORTCUTS.iter().find(|shortcut| shortcut.does == does).and_then(|shortcut| shortcut.chords.first());
    chord.map(|chord| chord.keys().join("+")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_do_what_the_table_says() {
        let check = |room, keys: &str, expected: Option<Does>| {
            let held = |name: &str| keys.contains(name);
            let key = keys.rsplit('+').next().unwrap_or_default().to_owned();
            let pressed = Pressed { control: held("ctrl"), shift: held("shift"), alt: held("alt"), key };
            assert_eq!(found(room, &pressed).map(|(does, _)| does), expected, "{keys}");
        };
        check(Room::Everywhere, "ctrl+z", Some(Does::Undo));
        check(Room::Everywhere, "ctrl+shift+z", Some(Does::Redo));
        check(Room::Everywhere, "ctrl+y", Some(Does::Redo));
        check(Room::Everywhere, "ctrl+alt+z", None);
        check(Room::Everywhere, "z", None);
        check(Room::Everywhere, "shift+?", Some(Does::Sheet));
        check(Room::Everywhere, "?", Some(Does::Sheet));
        check(Room::Evidence, "n", Some(Does::NextItem));
        check(Room::Compare, "n", Some(Does::NextDifference));
        check(Room::Compare, "shift+n", None);
    }

    #[test]
    fn no_two_shortcuts_that_work_at_once_share_a_key() {
        for (i, a) in SHORTCUTS.iter().enumerate() {
            for b in &SHORTCUTS[..i] {
                let at_once = a.room == b.room || [a.room, b.room].contains(&Room::Everywhere);
                assert!(!at_once || a.chords.iter().all(|chord| !b.chords.contains(chord)), "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn a_shortcut_is_told_as_it_stands_on_the_keys() {
        assert_eq!(
            [Does::Undo, Does::Redo, Does::Accept, Does::Close].map(keys),
            ["Ctrl+Z", "Ctrl+Shift+Z", "A", "Esc"]
        );
    }
}
