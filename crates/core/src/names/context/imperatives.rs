//! “Mark that as a maybe”: a verb that opens a sentence before its object, and no person of that name.

use super::first_word;
use crate::{
    Kind,
    lexicon::{VerbForm, lexicon},
    names::Name,
    text::{Tag, Text},
};

/// Whether a name of one word is a verb.
pub fn is_verb(text: &Text, name: &Name) -> bool {
    let i = name.tokens.start;
    let object =
        text.tag(i + 1) == Tag::Determiner || matches!(text.lower(i + 1), "that" | "this" | "it" | "them" | "your");
    name.kind == Kind::Person
        && first_word(text, i) == Some(i)
        && object
        && lexicon().verb_form(text.lower(i)) == Some(VerbForm::Base)
}
