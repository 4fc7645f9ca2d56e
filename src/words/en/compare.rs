//! Articles side by side.

use super::{count, in_sentence, list};

pub const EMPTY_TITLE: &str = "Two articles are needed";
pub const EMPTY: &str = "With a second article on the same event, this shows who and what one leaves out, where they differ, and what they share.";
pub const SAME_TWICE: &str = "That is the same article twice. Tick another one to compare it with.";
pub const TICK_SECOND: &str =
    "Tick a second article: its statements then stand beside this one’s, with what only one of them tells.";
pub const FOLD: &str = "Fold copied text";

// Differences, one after the other.
pub const PREVIOUS: &str = "Previous";
pub const NEXT: &str = "Next";

// How many there are.
pub const ROWS_TO_SHOW: &str = "Rows to show";
pub const IN_ONE_ALONE: &str = "in one alone";
pub const THE_SAME: &str = "the same";
pub const COPIED: &str = "copied";
pub const EVERYTHING: &str = "Everything";
pub const NOTHING_IN_COMMON: &str =
    "No statement of one of these articles was found in another. They may be about different events.";
pub const WORD_FOR_WORD: &str = "These articles say the same, word for word.";

// What one has alone.
pub const LEFT_OUT: &str = "Left out elsewhere";
pub const NOTHING_ALONE: &str = "Nobody and nothing that the others lack.";
pub const QUOTED: &str = "Quoted";
pub const NAMED: &str = "Named";

// How the statements of a row stand to each other.
pub const ROW_SAME: &str = "The same";
pub const ROW_COPIED: &str = "The same, copied word for word";
pub const ROW_EDITED: &str = "The same, copied with small changes";

/// What two keys do.
pub fn keys(next: &str, previous: &str) -> String {
    format!("Keys {} and {}: next and previous difference", next.to_lowercase(), previous.to_lowercase())
}

/// Which articles are compared.
pub fn chosen(names: &[String], all: usize) -> String {
    format!("Articles: {} ({} of {all})", list(names), names.len())
}

pub fn at_most(columns: usize) -> String {
    format!("At most {columns} stand side by side.")
}

/// How many differences there are, and at which one the reader is (counted from 1).
pub fn differences(at: Option<usize>, number: usize) -> String {
    match (at, number) {
        (_, 0) => "No differences here".into(),
        (None, 1) => "1 difference".into(),
        (None, n) => format!("{n} differences"),
        (Some(at), n) => format!("Difference {at} of {n}"),
    }
}

/// After a number.
pub fn differ(n: usize) -> &'static str {
    if n == 1 { "differs" } else { "differ" }
}

/// After a number.
pub fn counted_only_in(name: &str) -> String {
    format!("only in {name}")
}

/// “3 only in The Herald”.
pub fn counted(n: usize, words: &str) -> String {
    format!("{n} {words}")
}

pub fn nothing_found(names: &[String]) -> String {
    format!("Nothing in {} was found in another of these articles.", list(names))
}

pub fn only_found(statements: usize) -> String {
    let found = count(statements, "statement was", "statements were");
    format!("Only {found} found in more than one of these articles.")
}

pub fn only_in(name: &str) -> String {
    format!("Only in {name}")
}

pub fn not_in(name: &str) -> String {
    format!("Not found in {name}")
}

pub fn more(n: usize) -> String {
    format!("{n} more")
}

/// In what a row's statements differ.
pub fn differs(aspects: &[String], copied: bool) -> String {
    format!("Differs: {}{}", list(aspects), if copied { " · otherwise copied" } else { "" })
}

/// For those who hear the page: which words differ.
pub fn differs_here(aspect: &str) -> String {
    format!(" (differs: {aspect})")
}

pub fn paragraph(n: usize) -> String {
    format!("paragraph {n}")
}

/// “China against AUKUS”; of several stances of a pair, the ways of all.
pub fn stand(holder: &str, ways: &[&str], target: &str) -> String {
    format!("{holder} {} {target}", in_sentence(&ways.join(" and ")))
}

/// Titles that are the same are told apart by where they stand, counted from 1.
pub fn numbered(n: usize, name: &str) -> String {
    format!("{n}. {name}")
}
