//! The view that shows an article as a page.

pub const EMPTY_TITLE: &str = "Nothing to read here";
pub const EMPTY: &str = "An article stands here as a page, with its names, quotes and stances marked in the text.";
pub const MARKS: &str = "Marks";
pub const NAMES: &str = "Names";
pub const PUBLISHED_HERE: &str = "Published here";
pub const SET_ASIDE: &str = "Set aside: ";
pub const PRONOUN: &str = "Pronoun";

// Adding what was missed.
pub const A_QUOTE: &str = "a quote";
pub const A_STANCE: &str = "a stance";
pub const A_NAME: &str = "a name";
pub const ADD: &str = "Add";
pub const ADD_MISSED: &str = "Add what was missed";
pub const MISSED: &str = "Missed something?";
pub const ADDED: &str = "Added.";
pub const WHOSE_NAME: &str = "Whose name";
pub const NEW_NAME: &str = "Empty: somebody or something new, called so.";
pub const KIND_IF_NEW: &str = "Kind, if new";
pub const TYPE_WORDS: &str = "Type the words as they stand in the article, or select them there.";
pub const NOT_IN_ARTICLE: &str = "These words do not stand in the article as they are typed here.";

/// “Add a quote”.
pub fn add(what: &str) -> String {
    format!("Add {what}")
}

pub fn words_that_are(what: &str) -> String {
    format!("Words of the article that are {what}")
}

pub fn stand_there(times: usize) -> String {
    format!("These words stand in the article {times} times. Type more of them, or select them there.")
}

/// “menu (3 lines)”.
pub fn aside(reason: &str, lines: usize) -> String {
    format!("{reason} ({})", super::number_of::lines(lines))
}
