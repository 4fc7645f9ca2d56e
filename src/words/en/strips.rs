//! The strips under the head: the example, and what the reader is doing.

pub const EXAMPLE: &str = "Example";
pub const EXAMPLE_WORDS: &str =
    "Three short articles that we wrote, as three outlets might, about one visit in March 2024.";
pub const CLEAR_EXAMPLE: &str = "Clear the example";

pub const MODEL: &str = "The reader’s model";
pub const NO_MODEL: &str = "The reader’s model could not be loaded.";
pub const UNTIL_THEN: &str = " Until then nothing can be read; your text is kept.";
pub const LOADING_MODEL: &str = "Loading the reader’s model: ";

pub const STOPPED: &str = "Stopped. What you see is the reading before.";
pub const READ_AGAIN: &str = "Read again";
pub const FAILED: &str = "The reading failed.";
pub const FAILED_WORDS: &str = " That is a fault of ours. Your text is still here, and what was read before stays.";
pub const WHAT_HAPPENED: &str = "What happened";

pub const READING: &str = "Reading…";
pub const ARTICLES_ARE_COMPARED: &str = "Comparing…";
pub const ARTICLES_COMPARED: &str = "Articles compared";
pub const ARTICLES_READ: &str = "Articles read";

pub fn comparing(articles: usize) -> String {
    format!("Comparing {articles} articles…")
}

/// `at` counts from 1.
pub fn reading(at: usize, articles: usize, title: &str) -> String {
    format!("Reading article {at} of {articles}: {title}")
}
