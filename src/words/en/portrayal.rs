//! How each article portrays whom it mentions.

use super::number_of;

pub const EMPTY: &str = "How each article portrays whom it mentions most: how many sentences put them in a good light, how many in a bad one, each with its words.";
pub const CAPTION: &str = "How each article portrays whom it mentions";
pub const WHO: &str = "Who";
pub const HOW_IT_IS_READ: &str = "A sentence puts whom it mentions in a good light, a bad one, or neither, whoever says it: words that the article quotes count like its own. ";
pub const HOW_SURE: &str = "The model agrees with people on about three mentions in four.";

/// Between [`HOW_IT_IS_READ`] and [`HOW_SURE`].
pub fn shares_from(enough: usize) -> String {
    format!(
        "Shares are told from {enough} mentions on: with fewer, one sentence read wrongly would move them by more than a fifth. "
    )
}

/// How many names are shown, and how many are mentioned too seldom.
pub fn found(names: usize, seldom: usize, enough: usize) -> String {
    let seldom = match seldom {
        0 => String::new(),
        1 => format!(" One other is mentioned fewer than {enough} times."),
        n => format!(" {n} others are mentioned fewer than {enough} times."),
    };
    format!("{} mentioned at least {enough} times.{seldom}", number_of::names(names))
}
