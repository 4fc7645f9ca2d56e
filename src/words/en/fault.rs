//! When a reading fails: what is told, and the report for whoever mends it.

pub const INTRO: &str =
    "The part of Onrecord that reads has stopped. This report helps whoever mends it. It is sent to nobody: ";
pub const GIVE_IT: &str = "copy it, and give it to the people who run this page if you like.";
pub const REPORT: &str = "Report";
pub const WITH_TEXT: &str = "Add the text of the articles, and the fault’s own words, which may quote it";
pub const COPY: &str = "Copy report";
pub const COPIED: &str = "The report is copied.";
pub const NOT_COPIED: &str = "The browser did not let us copy. Select the report above and copy it.";

// The lines of the report.
pub fn heading(version: &str) -> String {
    format!("Onrecord {version}: a reading failed")
}

pub fn what(fault: &str) -> String {
    format!("What: {fault}")
}

pub fn when(stage: &str) -> String {
    format!("When: {stage}")
}

/// How many texts, and their lengths in bytes.
pub fn texts(number: usize, lengths: &str) -> String {
    format!("Texts: {number} ({lengths} bytes)")
}

pub fn model(file: &str) -> String {
    format!("Model: {file}")
}

pub fn page(address: &str) -> String {
    format!("Page: {address}")
}

pub fn browser(name: &str) -> String {
    format!("Browser: {name}")
}

pub fn words(words: &str) -> String {
    format!("Words: {words}")
}

// When it failed.
pub const BEFORE_ANYTHING: &str = "before anything was read";

pub fn comparing(done: usize, articles: usize) -> String {
    format!("comparing, {done} of {articles} articles done")
}

/// `at` counts from 1.
pub fn reading(at: usize, articles: usize) -> String {
    format!("reading article {at} of {articles}")
}
