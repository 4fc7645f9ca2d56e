//! “Harvest Workers Front (HWF)”: a name of several words with its initials in brackets is a body's, not a place's or a person's.

use crate::{Kind, names::Name, text::Text};

/// An organization, where the letters of a name stand in brackets behind it.
pub fn kind(text: &Text, _: &[Name], name: &Name) -> Option<Kind> {
    let open = name.tokens.end;
    let behind = text.lower(open) == "(" && text.lower(open + 2) == ")" && name.tokens.len() > 1;
    let letters: String = name.tokens.clone().filter_map(|i| text.words[i].chars().next()).collect();
    let same = behind && text.words[open + 1] == letters && letters.chars().all(char::is_uppercase);
    (same && name.canonical.is_none() && name.kind != Kind::Other).then_some(Kind::Organization)
}
