//! “His sister, Delia Farrow,”, “her Icelandic counterpart, Jon Arnason,”: what stands before a name and says who it is to
//! somebody else.

use super::{Joined, Scene};
use crate::{
    Kind, MentionForm, Why,
    text::{Tag, phrases},
};

/// The person whose name follows the description that begins with a possessive at token `i`.
pub fn read(Scene { text, cast, .. }: &Scene, i: usize, end: usize) -> Option<Joined> {
    if !matches!(text.lower(i), "his" | "her" | "its" | "their" | "my" | "our") {
        return None;
    }
    let phrase = phrases::noun_phrase_at(text, i, end, false)?;
    let name = cast.at(phrase.end + 1).filter(|o| o.tokens.start == phrase.end + 1 && o.form == MentionForm::Name)?;
    let person =
        cast.characters[name.character].kind == Kind::Person && text.tag(phrases::head(text, &phrase)) == Tag::Noun;
    let closes = matches!(text.lower(name.tokens.end), "," | "." | ";" | ":" | "?" | "!") || name.tokens.end >= end;
    let apposed = person && text.lower(phrase.end) == "," && closes;
    apposed.then(|| Joined::one(phrase, name.character, Why::rule("join.apposition", 0.88)))
}
