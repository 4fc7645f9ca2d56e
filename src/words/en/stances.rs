//! The table of stances, and how a stance is told.

use super::{count, list, number_of};

pub const EMPTY_TITLE: &str = "No stances yet";
pub const EMPTY: &str = "Who is for or against whom and what, as the articles tell it: a row a pair, a column an article, each cell with its words.";

// Filters.
pub const ROWS: &str = "Rows";
pub const HOLDER_AND_TARGET: &str = "Holder and target";
pub const SHOW: &str = "Show";
pub const ALL_ROWS: &str = "All rows";
pub const AT_LEAST: &str = "At least";
pub const EVERYTHING: &str = "Everything";
pub const MANNER: &str = "Manner";
pub const ANY_MANNER: &str = "In any manner";
pub const CERTAINTY: &str = "Certainty";
pub const ALL: &str = "All";
pub const FILTERS_AND_ORDER: &str = "Filters and order";

// The table.
pub const BY_TARGETS: &str = "Who stands where on each target";
pub const BY_ARTICLES: &str = "Who stands where, article by article";
pub const TABLE: &str = "Stance table";
pub const ARTICLES_DISAGREE: &str = "Articles disagree";
pub const HOLDERS_DISAGREE: &str = "Holders disagree";
pub const NO_STANCE: &str = "No stance";
pub const COPIED: &str = "in copied text";
pub const SAID_BY: &str = "Said by";

// Saving the table.
pub const DOWNLOAD: &str = "Download";
pub const THIS_TABLE: &str = "this table (CSV)";
pub const ITS_STANCES: &str = "its stances, with their words (CSV)";

/// How many are too uncertain to be shown unasked.
pub fn unsure(n: usize, shown: bool) -> String {
    let stances = count(n, "less certain stance", "less certain stances");
    match (shown, n) {
        (true, 1) => format!("{stances} in these articles is shown with the others."),
        (true, _) => format!("{stances} in these articles are shown with the others."),
        (false, 1) => format!("{stances} in these articles is set aside."),
        (false, _) => format!("{stances} in these articles are set aside."),
    }
}

/// The button beside it.
pub fn show_unsure(n: usize, shown: bool) -> &'static str {
    match (shown, n) {
        (true, 1) => "Set it aside",
        (true, _) => "Set them aside",
        (false, 1) => "Show it",
        (false, _) => "Show them",
    }
}

pub fn targets(n: usize) -> String {
    count(n, "target", "targets")
}

pub fn pairs(n: usize) -> String {
    count(n, "pair of holder and target", "pairs of holder and target")
}

/// How many of many columns are shown.
pub fn columns_of_articles(shown: usize, all: usize) -> String {
    format!("A column each for the {shown} of {all} articles with a stance in the rows shown; the files hold all.")
}

/// The same where columns are holders.
pub fn columns_of_holders(shown: usize, all: usize) -> String {
    format!("A column each for the {shown} of {all} holders with a stance in the rows shown; the files hold all.")
}

/// A row that one article alone fills.
pub fn only_in(article: &str) -> String {
    format!("Only in {article}")
}

/// A row that one holder alone fills.
pub fn only_by(holder: &str) -> String {
    format!("Only by {holder}")
}

pub fn copies_once(stances: usize) -> String {
    format!("{} with copied text counted once", number_of::stances(stances))
}

pub fn some_copied(some: usize) -> String {
    format!("{some} of them in copied text")
}

/// Other wordings of a target, between quotation marks, and how many more there are.
pub fn also(wordings: &[String], more: usize) -> String {
    match more {
        0 => format!("also {}", wordings.join(", ")),
        more => format!("also {} and {more} more", wordings.join(", ")),
    }
}

/// “For”; of several, “3 for”.
pub fn positive(n: usize) -> String {
    if n == 1 { super::choices::FOR.into() } else { format!("{n} for") }
}

/// “Against”; of several, “3 against”.
pub fn negative(n: usize) -> String {
    if n == 1 { super::choices::AGAINST.into() } else { format!("{n} against") }
}

pub fn mixed(positive: usize, negative: usize) -> String {
    format!("{positive} for, {negative} against")
}

/// “Not mentioned together with Ada Lund.”
pub fn not_together(holders: &[String]) -> String {
    format!("Not mentioned together with {}.", list(holders))
}

pub fn not_together_with(holders: usize) -> String {
    format!("Not mentioned together with {holders} holders.")
}

/// In what manner a stance is told: through whom.
pub fn according_to(name: &str) -> String {
    format!("according to {name}")
}

/// Who says so, and with what words: “Ada Lund said”.
pub fn says(speaker: &str, cue: &str) -> String {
    format!("{speaker} {cue}").trim().to_owned()
}
