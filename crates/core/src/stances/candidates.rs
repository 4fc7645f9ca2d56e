//! What in a sentence may hold or receive a stance: mentions of entities, pronouns, and other noun phrases. Training reads
//! the same candidates (`onrecord features --candidates`).

use crate::{
    MentionForm,
    lexicon::Class,
    resolve::{Cast, Occurrence},
    text::{Tag, Text, Tokens, phrases::is_time},
};

/// What a candidate stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referent {
    /// An entity, by its number.
    Character(usize),
    /// An issue, or people without a name.
    Issue,
    /// Nothing that a table can show: a pronoun that nobody could read, one member of a party, a title before a name.
    Unknown,
}

impl Referent {
    /// The entity, where it is one.
    pub fn character(self) -> Option<usize> {
        match self {
            Referent::Character(c) => Some(c),
            _ => None,
        }
    }
}

/// A run of words that may hold or receive a stance.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its tokens, without article.
    pub tokens: Tokens,
    /// What it stands for.
    pub referent: Referent,
}

impl Candidate {
    /// Whether it mentions an entity.
    pub fn is_mention(&self) -> bool {
        self.referent.character().is_some()
    }
}

/// The candidates of a sentence, in order.
pub fn candidates(text: &Text, cast: &Cast, sentence: &Tokens) -> Vec<Candidate> {
    let mut out: Vec<Candidate> = Vec::new();
    let mut push = |tokens: Tokens, referent: Referent| out.push(Candidate { tokens, referent });
    let mut mentions = cast.within(sentence).peekable();
    let mut i = sentence.start;
    while i < sentence.end {
        while mentions.next_if(|o| o.tokens.start < i).is_some() {}
        let phrase = phrase_at(text, i, sentence.end);
        if let Some(o) = mentions.peek().filter(|o| o.tokens.start == i) {
            push(o.tokens.clone(), referent(text, cast, o));
            i = o.tokens.end;
            // “Iran deal”: the phrase is an issue, and the name in it another candidate.
            if let Some(phrase) = phrase.filter(|p| p.end > i && is_unnamed(cast, p)) {
                i = phrase.end;
                push(phrase, Referent::Issue);
            }
        } else if text.tag(i) == Tag::Pronoun && is_personal(text.lower(i)) {
            push(i..i + 1, Referent::Unknown);
            i += 1;
        } else if let Some(phrase) = phrase {
            let cut = cast.within(&phrase).map(|o| o.tokens.start).find(|s| *s > i);
            i = cut.unwrap_or(phrase.end);
            // “president Jane Doe”: what stands before a name is its title.
            push(phrase.start..i, if cut.is_some() { Referent::Unknown } else { Referent::Issue });
        } else {
            i += 1;
        }
    }
    out
}

/// Whom a mention stands for; one member of a party does not stand for it.
fn referent(text: &Text, cast: &Cast, o: &Occurrence) -> Referent {
    let party = cast.characters[o.character].class == Some(Class::Party) && o.form == MentionForm::Nominal;
    let one = party && o.tokens.len() == 1 && !text.lower(o.tokens.start).ends_with('s');
    if one { Referent::Unknown } else { Referent::Character(o.character) }
}

/// Whether the last word of a phrase lies in no mention.
fn is_unnamed(cast: &Cast, phrase: &Tokens) -> bool {
    cast.within(phrase).all(|o| o.tokens.end < phrase.end) && cast.at(phrase.end - 1).is_none()
}

/// Adjectives, nouns and names in a row from `i` on that end in a noun or name; no time, no number.
fn phrase_at(text: &Text, i: usize, to: usize) -> Option<Tokens> {
    let inside = |k: usize| matches!(text.tag(k), Tag::Adjective | Tag::Noun | Tag::Name);
    let mut end = i;
    while end < to && inside(end) {
        end += 1;
    }
    while end > i && text.tag(end - 1) == Tag::Adjective {
        end -= 1;
    }
    (end > i && !is_time(text, end - 1) && text.tokens.get(end - 1).is_some_and(|t| t.is_word())).then_some(i..end)
}

/// Pronouns that stand for somebody or something named.
fn is_personal(lower: &str) -> bool {
    matches!(lower, "i" | "me" | "we" | "us" | "he" | "him" | "she" | "her" | "they" | "them" | "it" | "who" | "you")
}
