//! The workspaces that the browser keeps, and what it does not keep.

use super::number_of;

pub const WORKSPACES: &str = "Workspaces";
pub const WHERE_KEPT: &str =
    "Kept in this browser and nowhere else. To have one elsewhere too, save it as a file under “Share”.";
pub const NEW: &str = "New workspace";
pub const RENAME: &str = "Rename";
pub const DUPLICATE: &str = "Duplicate";
pub const DELETE: &str = "Delete";
pub const BRING_BACK: &str = "Bring back";
pub const DELETE_FOR_GOOD: &str = "Delete for good";
pub const OPEN_NOW: &str = "Open now. ";
pub const EXAMPLE: &str = "Example";
pub const NAMELESS: &str = "Without a name";

// How long the browser keeps them.
pub const KEEPS: &str = "The browser keeps them until you clear its storage yourself.";
pub const NO_PROMISE: &str = "The browser did not promise it. Save what matters as a file.";
pub const MAY_CLEAR: &str = "When this device runs short of room, the browser may clear what it keeps.";
pub const ASK: &str = "Ask it not to";

// What is not saved.
pub const DRAFT_NOT_KEPT: &str =
    "This browser does not keep what stands in the box: it is gone when you close or reload the page.";
pub const NOT_SAVED: &str = "Not saved.";
pub const STAYS_UNTIL: &str = " Your work stays here until you close or reload the page.";
pub const SAVE_AS_FILE: &str = "Save as a file";
pub const TWO_VERSIONS: &str = "Two versions";

// Why the browser does not store.
pub const STORAGE_FULL: &str = "This browser’s storage for the page is full.";
pub const STORAGE_LATER: &str =
    "A newer version of Onrecord is open in another tab, and this one can no longer store anything.";
pub const STORAGE_BLOCKED: &str = "This browser does not let the page store anything, as in some private windows.";
pub const STORAGE_SILENT: &str = "This browser’s storage does not answer.";

// Notices.
pub const CHANGED_OPEN_AGAIN: &str = "Another tab has changed it meanwhile; open it again.";
pub const CHANGED_HERE_IT_IS: &str = "Another tab has changed it meanwhile; here is what there is now.";
pub const CHANGED_ELSEWHERE: &str = "This workspace was changed in another tab; here is what it is now.";
pub const NOTHING_TO_COPY: &str = "There is nothing in it to copy yet.";
pub const HOLDS_NONE: &str = "It holds no workspace, so it stays as it is.";
pub const WHAT_WAS_STORED: &str = "What was stored here";

/// The name of the button that opens the list.
pub fn workspace(name: &str) -> String {
    format!("Workspace: {name}")
}

pub fn deleted(number: usize) -> String {
    format!("Deleted ({number})")
}

pub fn kept_for(days: impl std::fmt::Display) -> String {
    format!("Deleted for good {days} days after.")
}

/// Behind [`OPEN_NOW`] or alone; `moment` is when it was changed, in words.
pub fn entry(texts: usize, moment: &str) -> String {
    format!("{}, changed {moment}", number_of::texts(texts))
}

pub fn is_deleted(name: &str) -> String {
    format!("“{name}” is deleted.")
}

pub fn twice_now(name: &str) -> String {
    format!("“{name}” is there twice now.")
}

pub fn parted(was: &str, now: &str) -> String {
    format!("Another tab changed “{was}” at the same time. Both are kept: what you see here is “{now}” from now on.")
}

/// Named by its articles: the first one's title and how many others.
pub fn and_more(title: &str, others: usize) -> String {
    format!("{title} and {others} more")
}

/// `name` is between quotation marks, or [`WHAT_WAS_STORED`]; `fault` is a sentence.
pub fn cannot_open(name: &str, fault: &str) -> String {
    format!("{name} cannot be opened, and stays as it is. {fault} The example is shown.")
}

pub fn deleted_elsewhere(name: &str) -> String {
    format!("“{name}” was deleted in another tab. It can be brought back under “Workspaces”.")
}

/// `why` is a sentence.
pub fn not_opened(why: &str) -> String {
    format!("It was not opened. {why}")
}

/// `refusal` is a sentence.
pub fn stays_open(refusal: &str) -> String {
    format!("{refusal} So this workspace stays open: save it as a file first.")
}
