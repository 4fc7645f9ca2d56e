//! What stands in several rooms.

pub const ONRECORD: &str = "Onrecord";
pub const SAVE: &str = "Save";
pub const CANCEL: &str = "Cancel";
pub const CLOSE: &str = "Close";
pub const DISMISS: &str = "Dismiss";
pub const UNDO: &str = "Undo";
pub const REDO: &str = "Redo";
pub const TRY_AGAIN: &str = "Try again";
pub const SHOW_MORE: &str = "Show more";
pub const ACCEPT: &str = "Accept";
pub const REJECT: &str = "Reject";
pub const CHANGE: &str = "Change";
pub const COPY_WITH_CITATION: &str = "Copy with citation";
pub const BRING_EXAMPLE_BACK: &str = "Bring the example back";

// Fields of forms and filters.
pub const FIND: &str = "Find";
pub const KIND: &str = "Kind";
pub const ALL_KINDS: &str = "All kinds";
pub const ORDER: &str = "Order";
pub const NAME: &str = "Name";
pub const ARTICLE: &str = "Article";
pub const ARTICLES: &str = "Articles";
pub const ALL_ARTICLES: &str = "All articles";
pub const SPEAKER: &str = "Speaker";
pub const HOLDER: &str = "Holder";
pub const TARGET: &str = "Target";
pub const ABOUT: &str = "About";
pub const EVERYBODY: &str = "Everybody";
pub const FOR_OR_AGAINST: &str = "For or against";
pub const FOR_AND_AGAINST: &str = "For and against";
pub const NOBODY_NAMED: &str = "Empty: the text names nobody.";
pub const NAME_OR_ISSUE: &str = "A name of the list, or a new issue in your words.";

pub const NOTHING_FITS: &str = "Nothing fits these filters.";
pub const NOT_MENTIONED: &str = "Not mentioned";
pub const NOBODY_YET: &str = "Nobody yet";
pub const YOUR_CORRECTIONS: &str = "Your corrections";
pub const GONE: &str = "Nothing stands here any more.";
pub const NO_WORDS: &str = "It holds no words.";
pub const STANCE: &str = "Stance";
pub const ROLE: &str = "Role";

pub const AND: &str = " and ";

/// “Accept: Ada Lund”: what a button does, and to what.
pub fn to_what(action: &str, what: &str) -> String {
    format!("{action}: {what}")
}

/// “Ada Lund against the bridge”, with `way` one of the labels of a polarity.
pub fn stands(holder: &str, way: &str, target: &str) -> String {
    format!("{holder} {} {target}", super::in_sentence(way))
}

/// “Stance: Ada Lund against the bridge”.
pub fn stance_of(holder: &str, way: &str, target: &str) -> String {
    to_what(STANCE, &stands(holder, way, target))
}

/// “onrecord.json is handed to the browser.”
pub fn handed_over(file: &str) -> String {
    format!("{file} is handed to the browser.")
}

/// “12 of 40”.
pub fn some_of(some: usize, all: usize) -> String {
    format!("{some} of {all}")
}
