//! The cards of people, organizations and places.

use super::{in_sentence, number_of};

pub const EMPTY: &str = "Every person, organization and place that the articles name has a card here: roles, quotes, stances, and the company they keep.";
pub const ALL_CARDS: &str = "All cards";
pub const NO_CARD: &str = "No card has this address among the articles read now.";
pub const CHOOSE: &str = "Choose a name to open its card.";

// Sections of a card.
pub const ROLES: &str = "Roles";
pub const MENTIONED_IN: &str = "Mentioned in";
pub const PORTRAYED: &str = "Portrayed";
pub const SAID: &str = "Said";
pub const STANDS: &str = "Stands";
pub const TOWARDS_IT: &str = "Others towards it";
pub const APPEARS_WITH: &str = "Appears with";
pub const SHOW_ALL: &str = "Show all ";
pub const ALSO: &str = "Also: ";
pub const WHY: &str = "Why?";
pub const SPLIT_OFF: &str = "Split off";

// Correcting a card.
pub const CONFIRMED: &str = "The card is confirmed.";
pub const ACCEPT: &str = "Accept the card";
pub const REJECTED: &str = "The card is rejected: no view shows it.";
pub const REJECT: &str = "Reject the card";
pub const EDIT: &str = "Rename, change or merge";
pub const UNCHANGED: &str = "Nothing is changed here.";
pub const CHANGED: &str = "The card is changed.";
pub const SAME_AS: &str = "The same as";
pub const TAKES_UP: &str = "That card takes up this one.";
pub const CARD_GONE: &str = "This card is not there any more.";
pub const NO_SUCH_CARD: &str = "No card has this name. Choose one of the list.";
pub const THAT_CARD: &str = "That is this card.";
pub const NO_SUCH_CARD_OR_EMPTY: &str = "No card has this name. Choose one of the list, or leave the field empty.";
pub const SAY_WHAT_ABOUT: &str = "Say what it is about.";

// What was split off and can be joined again.
pub const SPLIT_FROM: &str = "You split this off from ";
pub const YOU_SPLIT: &str = "You split off ";
pub const JOIN_AGAIN: &str = "Join again";

/// How an article portrays somebody whom it mentions less than `enough` times.
pub fn too_few(enough: usize) -> String {
    format!(", fewer than {enough}: no shares")
}

/// “Person, not named”, with the label of a kind.
pub fn not_named(kind: &str) -> String {
    format!("{kind}, not named")
}

pub fn more_names(n: usize) -> String {
    format!(" and {n} more")
}

pub fn split_off(words: &str) -> String {
    format!("Split off “{words}”")
}

pub fn join_again(words: &str) -> String {
    format!("Join again: “{words}”")
}

pub fn topic_of_its_own(words: &str) -> String {
    format!("“{words}” is a topic of its own now.")
}

pub fn card_of_its_own(words: &str) -> String {
    format!("“{words}” has a card of its own now.")
}

pub fn joined_again(words: &str) -> String {
    format!("“{words}” is joined again.")
}

/// Of a role that is told several times; after its time.
pub fn told_in(sentences: usize) -> String {
    format!(" · {sentences} sentences")
}

pub fn to_whom(name: &str) -> String {
    format!("to {name}")
}

/// “minister of Norland”.
pub fn role_of(title: &str, of: &str) -> String {
    format!("{title} of {of}")
}

/// What stands between a title and whose it is.
pub const OF: &str = " of ";

/// The day on which somebody held a role, in words.
pub fn as_of(day: &str) -> String {
    format!("as of {day}")
}

/// A description with its article, as it stands inside a sentence.
pub fn described(words: &str) -> Option<String> {
    words.strip_prefix("The ").map(|rest| format!("the {rest}"))
}

pub fn names_and_sources(named: usize, unnamed: usize) -> String {
    let names = number_of::names(named);
    if unnamed == 0 { names } else { format!("{names}, {}", number_of::unnamed_sources(unnamed)) }
}

/// “here the place”, with the label of a kind.
pub fn here_the(kind: &str) -> String {
    format!("here the {}", in_sentence(kind))
}
