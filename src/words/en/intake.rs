//! Files and what other pages and programs send.

use super::number_of;

// Why a file could not be read.
pub const NOT_OPENED: &str = "The browser could not open it.";
pub const UNAVAILABLE: &str =
    "What reads such files is fetched when the first one comes, and could not be: try again with a connection.";
pub const DAMAGED_WORD: &str = "It is damaged, or no Word file.";
pub const DAMAGED_PDF: &str = "It is damaged, or no PDF.";
pub const LOCKED: &str = "It is locked with a password: save it without one, or copy its text and paste it.";
pub const TOO_LARGE: &str = "It is too large: copy what you need of its text and paste it.";
pub const STUCK: &str = "Reading it took too long, so it was stopped. Copy its text and paste it.";
pub const SCANNED: &str = "Its pages are pictures without text, as scans are: run text recognition (OCR) on it first.";

// What another page sent.
pub const CUT: &str =
    "The page let only its first 40,000 characters through: copy the rest from there, and paste it behind.";
pub const NO_WORDS_ON_PAGE: &str = "There were no words on the page.";

pub fn opening(files: usize) -> String {
    format!("Opening {}…", number_of::files(files))
}

/// A workspace's file; `why` is a sentence.
pub fn workspace_refused(file: &str, why: &str) -> String {
    format!("Not opened: {file}. {why}")
}

/// `why` is a sentence.
pub fn refused(file: &str, why: &str) -> String {
    format!("Not read: {file}. {why}")
}

/// Of files that came together.
pub fn left_unread(files: usize) -> String {
    format!("Not read: {} more. What was read of the others is too much already.", number_of::files(files))
}

/// Both in bytes.
pub fn larger_than_a_tab(size: f64, most: f64) -> String {
    let [size, most] = [size, most].map(|bytes| (bytes / 1e6).ceil());
    format!(
        "It is larger than a tab can hold ({size} MB; at most {most} MB). Cut it into parts, or use the command line."
    )
}

/// All in whole megabytes: what came, what is there already, and what a workspace takes.
pub fn too_much(new: usize, there: usize, most: usize) -> String {
    let there = if there > 0 { format!(" beside the {there} MB that are here") } else { String::new() };
    format!(
        "Nothing was added: {new} MB of text{there} are more than one workspace takes ({most} MB). Add less, begin another \
         workspace, or read an archive with the command line."
    )
}

pub fn only_an_address(url: &str) -> String {
    format!(
        "Only an address was shared: {url}. This page fetches nothing from other sites; share the article’s text, or copy and paste it."
    )
}
