//! The sheet of shortcuts, and what stands on keys.

pub const TITLE: &str = "Keyboard shortcuts";
pub const SINGLE_KEYS: &str = "Keys without Ctrl do something";
pub const SINGLE_KEYS_HINT: &str = "Switch them off if you speak or type in a way that presses them by chance.";
pub const ON_A_MAC: &str = "On a Mac, ⌘ does what Ctrl does.";
pub const OR: &str = " or ";

// Where they work.
pub const EVERYWHERE: &str = "On every view";
pub const TEXTS: &str = "In the paste box, and while a text is looked over";
pub const EVIDENCE: &str = "In the evidence panel";
pub const COMPARE: &str = "Where articles are compared";

// What they do.
pub const SHOW_SHEET: &str = "Show these shortcuts";
pub const CLOSE_EVIDENCE: &str = "Close the evidence";
pub const UNDO: &str = "Undo what you said or set by hand";
pub const REDO: &str = "Do it again";
pub const READ: &str = "Read the text, or add it";
pub const ACCEPT: &str = "Accept";
pub const REJECT: &str = "Reject";
pub const CHANGE: &str = "Change";
pub const NEXT_ITEM: &str = "In a review, go to the next item that is not reviewed";
pub const NEXT_DIFFERENCE: &str = "Next difference";
pub const PREVIOUS_DIFFERENCE: &str = "Previous difference";

// On the keys.
pub const CONTROL: &str = "Ctrl";
pub const SHIFT: &str = "Shift";

/// What stands on a key, from the browser's name of it in small letters.
pub fn key(name: &str) -> String {
    match name {
        "enter" => "Enter".into(),
        "escape" => "Esc".into(),
        sign => sign.to_uppercase(),
    }
}
