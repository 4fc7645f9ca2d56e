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

pub fn only_an_address(url: &str) -> String {
    format!(
        "Only an address was shared: {url}. This page fetches nothing from other sites; share the article’s text, or copy and paste it."
    )
}
