//! “One of the Hales”: a family, not another person.

use crate::{Kind, names::Name, text::Text};

/// Whether a name is the plural of a surname that the article has.
pub fn is_family(text: &Text, names: &[Name], name: &Name) -> bool {
    let i = name.tokens.start;
    if name.canonical.is_some() {
        return false;
    }
    let the = i > 0 && text.lower(i - 1) == "the";
    let Some(one) = text.words[i].strip_suffix('s').filter(|_| the) else { return false };
    let surname = |n: &Name| n.kind == Kind::Person && n.tokens.len() > 1 && text.words[n.tokens.end - 1] == one;
    names.iter().any(surname)
}
