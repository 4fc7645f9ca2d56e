//! “The premier stands by his minister”: the one person named so far, elsewhere, who holds such an office.

use super::{Joined, Scene, goes_on, only};
use crate::{
    MentionForm, RoleTime, Why,
    lexicon::lexicon,
    resolve::is_national,
    text::{Tag, Tokens},
};
use std::collections::HashSet;

/// The holder of the office behind the possessive at token `i`.
pub fn read(Scene { text, cast, facts, .. }: &Scene, i: usize, sentence: &Tokens) -> Option<Joined> {
    if !matches!(text.lower(i), "his" | "her" | "its" | "their") {
        return None;
    }
    let end = i + 1 + lexicon().office(text.words.get(i + 1..sentence.end)?)?;
    let more = goes_on(text, end) || text.tag(end) == Tag::Name || text.lower(end) == ",";
    let owns = text.tokens.get(end).is_some_and(|t| t.is_possessive());
    let words: Vec<&str> = (i + 1..end).map(|k| text.lower(k)).collect();
    if more || owns || facts.strangers.contains(&words.join(" ")) {
        return None;
    }
    let here: HashSet<usize> =
        cast.within(sentence).filter(|o| o.form == MentionForm::Name).map(|o| o.character).collect();
    let holders = facts.roles.get(*words.last()?)?.iter().filter(|(c, r)| {
        let role = &cast.characters[*c].roles[*r];
        let ends = role.title.to_lowercase().ends_with(&words.join(" "));
        ends && role.time == RoleTime::Current && is_national(&role.title)
    });
    let before: HashSet<usize> = holders.map(|(c, _)| *c).filter(|c| facts.named_before(*c, i)).collect();
    let who = only(before.into_iter()).filter(|c| !here.contains(c))?;
    Some(Joined::one(i..end, who, Why::rule("join.role", 0.7)))
}
