//! To whom, where and when: what stands between a cue and its words (“told AFP in a statement on Monday”).

use crate::{
    lexicon::lexicon,
    text::{Tag, Text, Tokens, phrases::noun_phrase_at},
};

/// What follows a cue before its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct After {
    /// To whom.
    pub addressee: Option<Tokens>,
    /// Where or when.
    pub setting: Option<Tokens>,
    /// Where the words begin.
    pub end: usize,
}

/// Reads on from token `start`, right after the cue (or the inverted source).
pub fn after(text: &Text, start: usize, end: usize) -> After {
    let mut at = start;
    let mut out = After { end: start, ..After::default() };
    if let Some(phrase) = addressee(text, at, end) {
        at = phrase.end;
        out.addressee = Some(phrase);
    }
    let from = at;
    while let Some(next) = one(text, at, end) {
        at = next;
    }
    if at > from {
        out.setting = Some(from..at);
    }
    out.end = at;
    out
}

/// “In a statement on Monday, Peters said …”: the adverbial that opens the sentence, before the source.
pub fn opening(text: &Text, sentence: &Tokens, source: &Tokens) -> Option<Tokens> {
    let comma = source.start.checked_sub(1).filter(|i| text.lower(*i) == "," && *i > sentence.start)?;
    let opens = matches!(text.lower(sentence.start), "in" | "at" | "on" | "during" | "speaking" | "after" | "before");
    let run = sentence.start..comma;
    (opens && run.len() <= 14 && run.clone().any(|i| is_setting(text, i))).then_some(run)
}

/// The object of “told”, “asked”, “reminded”, and “to reporters”.
fn addressee(text: &Text, at: usize, end: usize) -> Option<Tokens> {
    let cue = at.checked_sub(1).and_then(|i| lexicon().cue_verb(text.lower(i)));
    if cue.is_some_and(|c| c.addressee) {
        let phrase = noun_phrase_at(text, at, end, false)?;
        let names = phrase.clone().any(|i| matches!(text.tag(i), Tag::Name | Tag::Noun | Tag::Pronoun));
        return names.then_some(phrase);
    }
    let to = text.tag(at) == Tag::To && at + 1 < end && text.tag(at + 1) != Tag::Verb;
    let phrase = noun_phrase_at(text, at + 1, end, false).filter(|_| to)?;
    let people = phrase.clone().any(|i| text.tag(i) == Tag::Name || lexicon().group_noun(text.lower(i)));
    people.then_some(at..phrase.end)
}

/// One adverb, day or phrase of place and time; the token after it.
fn one(text: &Text, at: usize, end: usize) -> Option<usize> {
    if at >= end {
        return None;
    }
    let lower = text.lower(at);
    if lexicon().weekday(text.words[at])
        || matches!(lower, "yesterday" | "today" | "earlier" | "recently" | "afterwards" | "later")
    {
        let part = matches!(text.lower(at + 1), "morning" | "afternoon" | "evening" | "night");
        return Some(at + 1 + usize::from(part && at + 1 < end));
    }
    if !matches!(lower, "in" | "on" | "at" | "during" | "after" | "before" | "last" | "this" | "via") {
        return None;
    }
    let phrase = noun_phrase_at(text, at + usize::from(text.tag(at) == Tag::Preposition), end, false)?;
    let settles = phrase.clone().any(|i| is_setting(text, i));
    // “said in March the …”: a phrase that a verb follows was the clause's subject.
    let subject = phrase.end < end && matches!(text.tag(phrase.end), Tag::Verb | Tag::Auxiliary | Tag::Modal);
    (settles && !subject).then_some(phrase.end)
}

fn is_setting(text: &Text, i: usize) -> bool {
    const NOUNS: [&str; 36] = [
        "statement",
        "interview",
        "briefing",
        "conference",
        "speech",
        "tweet",
        "post",
        "email",
        "e-mail",
        "letter",
        "report",
        "meeting",
        "hearing",
        "debate",
        "address",
        "rally",
        "call",
        "message",
        "memo",
        "court",
        "parliament",
        "radio",
        "television",
        "tv",
        "twitter",
        "facebook",
        "morning",
        "afternoon",
        "evening",
        "night",
        "week",
        "month",
        "year",
        "testimony",
        "article",
        "column",
    ];
    let lower = text.lower(i);
    NOUNS.contains(&lower) || lexicon().weekday(text.words[i]) || lexicon().month(text.words[i]).is_some()
}
