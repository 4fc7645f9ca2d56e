//! Descriptions after a name: “Jane Doe, the mayor of Ashby,” and “Jane Doe (chief economist at Acme)”.

use super::{CharacterRole, described, sentence};
use crate::{Why, names::Name, resolve::Cast, text::Text};

/// The office behind the comma or bracket after a name.
pub fn after(text: &Text, cast: &Cast, name: &Name) -> Option<CharacterRole> {
    let mark = name.tokens.end;
    let sentence = sentence(text, mark.saturating_sub(1));
    if !matches!(text.lower(mark), "," | "(") || mark + 1 >= sentence.end {
        return None;
    }
    let held = described(text, cast, mark + 1, sentence.end)?;
    let evidence = held.words.clone();
    Some(held.role(text, &evidence, Why::rule("role.apposition", 0.88)))
}
