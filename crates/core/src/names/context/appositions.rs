//! “The league's vice chair, June Hale, agrees”: who stands between commas behind an office is a person.

use crate::{
    Kind,
    lexicon::lexicon,
    names::Name,
    text::{Tag, Text, phrases::noun_phrase_before},
};

/// A person, where an office and a comma stand before the name and a mark behind it.
pub fn kind(text: &Text, _: &[Name], name: &Name) -> Option<Kind> {
    let from = text.sentences[text.sentence_of(name.tokens.start)].tokens.start;
    let comma = name.tokens.start.checked_sub(1).filter(|i| text.lower(*i) == "," && *i > from)?;
    let phrase = noun_phrase_before(text, comma, from)?;
    let last = phrase.end - 1;
    let office = (phrase.start..=last).any(|i| lexicon().office(&text.words[i..=last]) == Some(last + 1 - i));
    let owned = phrase.clone().any(|i| text.tag(i) == Tag::Possessive) || text.tag(phrase.start) == Tag::Determiner;
    let closed = matches!(text.lower(name.tokens.end), "," | "." | ";")
        && !matches!(text.lower(name.tokens.end + 1), "and" | "or" | "&");
    let body = lexicon().organization_head(text.words[name.tokens.end - 1]);
    (office && owned && closed && !body && name.canonical.is_none() && name.tokens.len() > 1).then_some(Kind::Person)
}
