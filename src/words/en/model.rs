//! Why the reader's model is not there.

pub const UNREACHABLE: &str = "The site does not answer. Check the connection, then try again.";
pub const MISSING: &str =
    "It is not on this site (404). Reload the page; if that does not help, the site is incomplete.";
pub const FOREIGN: &str =
    "Something else came in its place, such as a network’s sign-in page. Check the connection, then try again.";
pub const VERSION: &str = "The one on this site belongs to another version of the page. Reload the page.";

/// With the number of an HTTP answer.
pub fn status(status: impl std::fmt::Display) -> String {
    format!("The site could not send it ({status}). Try again in a while.")
}

/// `came` is how much of how much, as `megabytes` tells it.
pub fn broke_off(came: &str) -> String {
    format!("It broke off after {came}. Check the connection, then try again.")
}

pub fn damaged(why: impl std::fmt::Display) -> String {
    format!("It arrived damaged ({why}). Try again.")
}
