//! Descriptions after a name: “Jane Doe, the mayor of Ashby,” and “Jane Doe (chief economist at Acme)”.

use super::{CharacterRole, described, sentence};
use crate::{
    Kind, Why,
    names::Name,
    resolve::{Cast, Occurrence},
    text::{Tag, Text},
};

/// The office behind the comma or bracket after a name.
pub fn after(text: &Text, cast: &Cast, name: &Name) -> Option<CharacterRole> {
    // “Ana Ruiz, 34, a teacher”
    let aged = text.tag(name.tokens.end + 1) == Tag::Number && text.lower(name.tokens.end + 2) == ",";
    let mark = name.tokens.end + if aged { 2 } else { 0 };
    let sentence = sentence(text, mark.saturating_sub(1));
    if !matches!(text.lower(mark), "," | "(") || mark + 1 >= sentence.end {
        return None;
    }
    // “Ana Ruiz, Mayor Hugo Hale and …”: the next one's title.
    let next = |o: &Occurrence| cast.characters[o.character].kind == Kind::Person;
    let held = described(text, cast, mark + 1, sentence.end).filter(|h| !cast.at(h.office.end).is_some_and(next))?;
    let evidence = held.words.clone();
    Some(held.role(text, &evidence, Why::rule("role.apposition", 0.88)))
}
