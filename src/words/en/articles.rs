//! The first view: the paste box, the articles, what waits to be added.

use super::{count, number_of};

pub const TITLE: &str = "Paste the news.";
pub const STANDFIRST: &str =
    "See who is in it, what they said and where they stand, each tied to the words it came from. ";
pub const STAYS_HERE: &str = "Nothing you paste leaves this page.";
pub const REMOVE_ALL: &str = "Remove all";
pub const NONE_YET: &str = "No articles yet. Paste one, drop a file, or ";
pub const OPEN_EXAMPLE: &str = "open the example";

// The paste box.
pub const PASTE: &str = "Paste one article or several";
pub const PASTE_HINT: &str = "Menus and related links may stay in; they are set aside. You can drop files anywhere: .txt, .html, .md, .docx and .pdf.";
pub const NOTHING_TO_READ: &str = "There is nothing to read yet: paste an article into the box, or choose a file.";
pub const READ_IT: &str = "Read it";
pub const LOOK_FIRST: &str = "Look it over first";
pub const CHOOSE_FILES: &str = "Choose files…";
pub const FILES: &str = "Files to read";

// What was set aside.
pub const NOTHING_ASIDE: &str = "Nothing is set aside any more";
pub const RESTORE: &str = "Restore";
pub const RESTORE_BOTH: &str = "Restore both";
pub const RESTORE_ALL: &str = "Restore all";
pub const READ_AGAIN: &str = " read as article text again. ";
pub const SET_ASIDE_AGAIN: &str = "Set aside again";

// An article's details.
pub const HEADLINE: &str = "Title";
pub const OUTLET: &str = "Outlet";
pub const DATE: &str = "Date";
pub const ADDRESS: &str = "Address";
pub const NO_ADDRESS: &str = "An address starts with https:// or http://. This one is not kept.";
pub const EDIT_DETAILS: &str = "Edit details";

// A paste or file.
pub const IN_ONE_PASTE: &str = " in one paste";
pub const REMOVE: &str = "Remove";
pub const EDIT_TEXT: &str = "Edit text";
pub const ONE_ARTICLE: &str = "Read as one article";

// The line that sums up.
pub const DISAGREE_ON: &str = " The articles disagree on ";
pub const WITH: &str = ", with ";
pub const BY: &str = " by ";

// What waits to be added.
pub const LOOK_OVER: &str = "Look it over";
pub const DROP_IT: &str = "Drop it";
pub const EDITED_WAITS: &str = "A text that you were editing waits.";
pub const ADD_IT: &str = "Add it";
pub const ADD_NOTHING: &str = "Add nothing";
pub const LEAVE_AS_IT_WAS: &str = "Leave it as it was";
pub const CORRECTIONS_STAY: &str =
    "Corrections stay with the words they were made on; those whose words go are listed, not lost.";
pub const NOTHING_ADDED_YET: &str = "Nothing is added before you say so.";
pub const TOO_LONG_TO_EDIT: &str = "This text is too long to be edited here; it is added as it is.";
pub const TEXT: &str = "Text";
pub const LEAVE_OUT: &str = "Leave it out";
pub const WAITS_STILL: &str = "This waits still: add it or drop it first.";

// Notices.
pub const TEXT_CHANGED: &str = "The text is changed.";
pub const NOTHING_ADDED: &str = "Nothing of it was added.";
pub const TWICE: &str = "The same words are already here, and now stand twice.";
pub const REMOVE_COPY: &str = "Remove the copy";
pub const EXAMPLE_REPLACED: &str = "Your article took the place of the example.";
pub const REMOVED: &str = "Removed.";
pub const EXAMPLE_CLEARED: &str = "The example is cleared.";
pub const ALL_REMOVED: &str = "All articles are removed.";

pub fn restore_all_of_these(n: usize) -> String {
    format!("Restore all {n} of these")
}

pub fn set_aside(lines: usize) -> String {
    format!("Set aside: {}", number_of::lines(lines))
}

/// Before [`READ_AGAIN`].
pub fn lines_are(n: usize) -> String {
    count(n, "line is", "lines are")
}

pub fn more_details(articles: usize) -> String {
    format!("The details of {articles} more can be edited once they are added.")
}

pub fn edit_details(title: &str) -> String {
    format!("Edit details of {title}")
}

pub fn edit_text(name: &str) -> String {
    format!("Edit text of {name}")
}

pub fn remove(name: &str) -> String {
    format!("Remove {name}")
}

pub fn leave_out(name: &str) -> String {
    format!("Leave out {name}")
}

pub fn bring_back(pastes: usize) -> String {
    format!("Bring back {}", count(pastes, "removed paste", "removed pastes"))
}

/// After [`DISAGREE_ON`].
pub fn points(n: usize) -> String {
    count(n, "point", "points")
}

/// Before [`entities`], [`WITH`], quotes, [`BY`], [`speakers`], “and” and stances.
pub fn articles_name(n: usize) -> String {
    count(n, "article names ", "articles name ")
}

pub fn entities(n: usize) -> String {
    count(n, "person, organization or place", "people, organizations and places")
}

pub fn speakers(n: usize) -> String {
    count(n, "speaker", "speakers")
}

pub fn texts_wait(n: usize) -> String {
    format!("{} to be added.", count(n, "text waits", "texts wait"))
}

pub fn add_all(n: usize) -> String {
    format!("Add all {n}")
}

/// Where a text came from; before [`NOTHING_ADDED_YET`].
pub fn sent_by(from: &str) -> String {
    format!("Sent by {from}. ")
}

/// “2 articles; 3 lines set aside”.
pub fn found(articles: usize, aside: usize) -> String {
    let articles = number_of::articles(articles);
    if aside == 0 { articles } else { format!("{articles}; {} set aside", number_of::lines(aside)) }
}
