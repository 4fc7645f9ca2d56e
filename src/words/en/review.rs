//! Going through what was read, and what the person said of it.

pub const EMPTY_TITLE: &str = "Nothing to review yet";
pub const EMPTY: &str = "What the machine reads in your articles is a first draft. Here you go through it, item after item, and say what is so.";
pub const ALL_REVIEWED: &str = "All of these are reviewed.";
pub const REVIEWED: &str = "Reviewed";
pub const NEXT: &str = "Next unreviewed";

// The keys, each after its letter.
pub const IN_PANEL: &str = "In the evidence panel: ";
pub const ACCEPTS: &str = " accepts, ";
pub const REJECTS: &str = " rejects, ";
pub const CHANGES: &str = " changes, ";
pub const GOES_ON: &str = " goes to the next one.";

// Filters.
pub const WHAT: &str = "What";
pub const ALL_SORTS: &str = "Quotes, stances and roles";
pub const STATE: &str = "State";
pub const ALL_STATES: &str = "All";

// What the person said.
pub const WITHOUT_EFFECT: &str = "Without effect";
pub const TAKE_BACK: &str = "Take back";
pub const TAKEN_BACK: &str = "Taken back.";
pub const UNDONE: &str = "Undone.";
pub const DONE_AGAIN: &str = "Done again.";

// Why a correction has no effect: after a colon.
pub const NO_DOCUMENT: &str = "its article is not here";
pub const OTHER_WORDS: &str = "its words are no longer in the text";
pub const OTHER_CONTEXT: &str = "its words stand among others now";
pub const AMBIGUOUS: &str = "its words stand in the text several times";
pub const NO_ITEM: &str = "the analysis has nothing like it at these words";
pub const NO_EFFECT: &str = "nothing would change, or nothing would be left";

// What was done with an item: after its name.
pub const IS_ACCEPTED: &str = "accepted";
pub const IS_REJECTED: &str = "rejected: no view shows it";

pub fn progress(done: usize, all: usize) -> String {
    format!("{done} of {all} reviewed")
}

pub fn accept_all(n: usize) -> String {
    format!("Accept the {n} not reviewed on this page")
}

/// “Your corrections (3)”.
pub fn list(title: &str, number: usize) -> String {
    format!("{title} ({number})")
}

/// `reason` is why a correction would have no effect.
pub fn not_kept(reason: &str) -> String {
    format!("That is not kept: {reason}.")
}

/// `what` is an item, or a number of items.
pub fn judged(what: &str, how: &str) -> String {
    format!("{what} {how}.")
}

// Corrections in words. Items come as `the_quote` … `the_comparison` name them.
pub const NOBODY: &str = "nobody named";

pub fn accepted(item: &str) -> String {
    format!("Accepted {item}")
}

pub fn rejected(item: &str) -> String {
    format!("Rejected {item}")
}

pub fn speaker(quote: &str, who: &str) -> String {
    format!("Speaker of {quote}: {who}")
}

pub fn holder(stance: &str, who: &str) -> String {
    format!("Holder of {stance}: {who}")
}

pub fn target(stance: &str, what: &str) -> String {
    format!("What {stance} is about: {what}")
}

/// With the label of a polarity.
pub fn polarity(stance: &str, way: &str) -> String {
    format!("Made {stance} one {}", super::in_sentence(way))
}

/// With the label of a kind.
pub fn kind(entity: &str, kind: &str) -> String {
    format!("Kind of {entity}: {}", super::in_sentence(kind))
}

pub fn renamed(item: &str, name: &str) -> String {
    format!("Renamed {item} {name}")
}

pub fn merged(from: &str, into: &str) -> String {
    format!("Made {from} one with {into}")
}

pub fn split_off(words: &str) -> String {
    format!("Split off {words}")
}

pub fn split_off_every(words: &str) -> String {
    format!("Split off every {words}")
}

pub fn added_name_of(words: &str, entity: &str) -> String {
    format!("Added {words} as a name of {entity}")
}

pub fn added_name(words: &str) -> String {
    format!("Added the name {words}")
}

pub fn added_quote(words: &str, who: &str) -> String {
    format!("Added the quote {words}, said by {who}")
}

pub fn added_stance(words: &str, holder: &str, way: &str, target: &str) -> String {
    format!("Added a stance in {words}: {}", super::common::stands(holder, way, target))
}

pub fn the_quote(words: &str) -> String {
    format!("the quote {words}")
}

pub fn the_stance(words: &str) -> String {
    format!("the stance {words}")
}

pub fn the_role(words: &str) -> String {
    format!("the role {words}")
}

pub fn the_name(words: &str) -> String {
    format!("the name {words}")
}

pub fn the_wording(words: &str) -> String {
    format!("the wording {words}")
}

pub fn the_comparison(words: &str) -> String {
    format!("the comparison {words}")
}
