//! “In May”, “last June”: a month, whoever else is called so.

use crate::{lexicon::lexicon, text::Text};

/// Whether a word is a month where it stands.
pub fn is_month(text: &Text, i: usize) -> bool {
    let time = |lower: &str| matches!(lower, "in" | "until" | "last" | "next" | "early" | "late" | "during" | "mid");
    lexicon().month(text.words[i]).is_some() && i > 0 && time(text.lower(i - 1))
}
