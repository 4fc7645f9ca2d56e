//! Sharing a workspace, and one that arrived.

use super::number_of;

pub const SHARE: &str = "Share";
pub const NOTHING_YET: &str = "There are no articles to share yet.";
pub const LINK_CARRIES: &str = "The link itself carries the articles, your corrections and the view behind this. The host of this page never sees them. ";
pub const WHO_HAS_IT: &str = "Anyone who has the link does";
pub const SO_DO_PROGRAMS: &str = ", and so does every program that it is sent through.";
pub const LINK: &str = "Link";
pub const COPY_LINK: &str = "Copy link";
pub const COPIED: &str = "The link is copied.";
pub const NOT_COPIED: &str = "The browser did not let us copy. Select the link above and copy it.";
pub const SEND_WITH: &str = "Send it with…";
pub const ARRIVES: &str = "arrives";
pub const MAY_BE_CUT: &str = "may be cut";
pub const OF_MAIL: &str = "How much of what mail can take";
pub const TOO_LONG: &str = " That is too long for many programs: send one of the files below instead.";
pub const AS_FILE: &str = "As a file, of any length:";
pub const WORKSPACE_FILE: &str = "Workspace, to open here";
pub const REPORT_FILE: &str = "Report, to read";

// One that arrived.
pub const ARRIVED: &str = "A shared workspace";
pub const WHAT_KEPT_MEANS: &str =
    "Kept, it becomes a workspace of its own beside yours. Nothing of it was sent to the host of this page.";
pub const OPEN_AND_KEEP: &str = "Open and keep it";
pub const LOOK: &str = "Look at it without saving";
pub const LEAVE: &str = "Leave it";
pub const SHARED_WORKSPACE: &str = "Shared workspace";
pub const SHARED_WITH_YOU: &str = "Shared with you";
pub const NOT_STORED: &str = "Nothing of it is stored here; your own work is as it was.";
pub const KEEP: &str = "Keep it";
pub const BACK: &str = "Back to my own";
pub const SAVE_OWN_FIRST: &str = "Your own work is not saved yet. Go back to it and save it as a file first.";
pub const KEPT: &str = "It is a workspace of its own now; your others are as they were.";

pub fn length(characters: usize) -> String {
    format!(" {characters} characters.")
}

/// What becomes of the link in a program.
pub fn place(program: &str, fate: &str) -> String {
    format!("{program}: {fate}")
}

pub fn holds(texts: usize, corrections: usize) -> String {
    format!("It holds {} and {}.", number_of::texts(texts), number_of::corrections(corrections))
}

/// Why a shared workspace was not opened, as a sentence of its own.
pub fn own_is_safe(why: &str) -> String {
    format!("{why} Your own work is as it was.")
}
