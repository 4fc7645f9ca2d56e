//! Which pronouns a person goes by, where a description says so: “the actress Dana Whitlock”, “his wife, Ana”,
//! “Okafor, a spokesman for …”, “Lind was the daughter of …”.

use super::Cast;
use crate::{
    Gender, Kind,
    lexicon::{GenderHint, lexicon},
    text::{Tag, Text, Tokens},
};

/// A description goes on no further than this.
const LONGEST: usize = 8;

/// Sets the gender of the people whom names and titles leave open.
pub fn find(text: &Text, cast: &mut Cast) {
    for i in 0..cast.occurrences.len() {
        let o = &cast.occurrences[i];
        let who = &cast.characters[o.character];
        if who.kind == Kind::Person && who.named && who.gender.is_none() {
            let told = before(text, &o.tokens).or_else(|| after(text, &o.tokens));
            cast.characters[o.character].gender = told;
        }
    }
}

/// “the actress X”, “his brother, X,”.
fn before(text: &Text, name: &Tokens) -> Option<Gender> {
    let start = text.sentences[text.sentence_of(name.start)].tokens.start;
    let comma = name.start > start && text.lower(name.start - 1) == "," && text.lower(name.end) == ",";
    let noun = name.start.checked_sub(1 + usize::from(comma)).filter(|i| *i >= start)?;
    (text.tag(noun) == Tag::Noun).then(|| told(text, noun)).flatten()
}

/// “X, the mother of …”, “X was an actress”.
fn after(text: &Text, name: &Tokens) -> Option<Gender> {
    let end = text.sentences[text.sentence_of(name.start)].tokens.end;
    if !matches!(text.lower(name.end), "," | "is" | "was" | "became" | "remains") {
        return None;
    }
    let first = name.end + 1;
    if !matches!(text.tag(first), Tag::Determiner | Tag::Possessive) {
        return None;
    }
    let phrase = first + 1..end.min(first + LONGEST);
    let head = phrase.take_while(|i| matches!(text.tag(*i), Tag::Adjective | Tag::Noun | Tag::Name | Tag::Number));
    head.last().and_then(|i| told(text, i))
}

fn told(text: &Text, noun: usize) -> Option<Gender> {
    match lexicon().gendered_noun(text.lower(noun))? {
        GenderHint::She => Some(Gender::She),
        GenderHint::He => Some(Gender::He),
        GenderHint::Either => None,
    }
}
