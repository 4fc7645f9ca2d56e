//! Dated statements in the order of their dates.

use super::count;

pub const EMPTY_TITLE: &str = "No dates yet";
pub const EMPTY: &str = "What the articles say of when (“on Tuesday”, “last October”, “mid-2023”) stands here in the order of the dates, each with its words.";
pub const WHO_IS_NAMED: &str = "Who or what is named";
pub const NONE_FITS: &str = "No dated statement fits these filters.";
pub const WITHOUT_DATE: &str = "Without a date";
pub const NOTHING_GUESSED: &str =
    "Nothing is guessed: where the words leave open which day they mean, they stand here.";
pub const WHAT_IS_SAID: &str = "What is said";

pub fn dated_statements(n: usize) -> String {
    count(n, "dated statement", "dated statements")
}

pub fn set_date(article: &str) -> String {
    format!("{article} has no date of publication. Set it:")
}
