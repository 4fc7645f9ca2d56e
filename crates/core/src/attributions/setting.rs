//! To whom, where and when: what stands around a cue and its words (“told AFP in a statement on Monday”, “speaking in
//! Tokyo”, “in an interview with the BBC”).

use super::Found;
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
    let addressee = addressee(text, start, end);
    let from = addressee.as_ref().map_or(start, |a| a.end);
    let setting = run(text, from, end);
    let end = setting.as_ref().map_or(from, |s| s.end);
    After { addressee, setting, end }
}

/// Gives an attribution the setting that stands elsewhere than right after its cue, and the one to whom it was said where the
/// setting names them.
pub fn complete(text: &Text, found: &mut Found) {
    let outside = |run: &Tokens| !found.content.iter().any(|c| c.start < run.end && run.start < c.end);
    let setting = found.setting.clone().or_else(|| beside(text, found)).filter(outside);
    let partner = || setting.as_ref().and_then(|s| partner(text, s));
    let addressee = found.addressee.clone().or_else(partner).filter(outside);
    (found.setting, found.addressee) = (setting, addressee);
}

/// The setting after an inverted source, between source and cue, in the source's apposition, or at the sentence's start.
fn beside(text: &Text, found: &Found) -> Option<Tokens> {
    let (source, cue) = (found.source.as_ref()?, found.cue.as_ref()?);
    let sentence = &text.sentences[text.sentence_of(cue.start)].tokens;
    let behind = |at: usize, end: usize| run(text, at + usize::from(text.lower(at) == ","), end);
    // “Hale, speaking in Tokyo,” and “Hale on Monday” as one phrase.
    let closed = |s: &Tokens| s.end == source.end || s.end == cue.start || text.lower(s.end) == ",";
    let told = |s: &Tokens| text.lower(s.start - 1) == "," || s.clone().any(|i| is_setting(text, i));
    let mut inner = source.clone().skip(1);
    let inside = || inner.find_map(|i| run(text, i, source.end).filter(|s| closed(s) && told(s)));
    if source.start >= cue.end {
        return behind(source.end, sentence.end).or_else(inside);
    }
    let between = behind(source.end, cue.start).filter(closed);
    between.or_else(inside).or_else(|| opening(text, sentence, source))
}

/// “In a statement on Monday, Peters said …”: the adverbial that opens the sentence, before the source.
fn opening(text: &Text, sentence: &Tokens, source: &Tokens) -> Option<Tokens> {
    let comma = source.start.checked_sub(1).filter(|i| text.lower(*i) == "," && *i > sentence.start)?;
    let opens = matches!(
        text.lower(sentence.start),
        "in" | "at" | "on" | "during" | "speaking" | "talking" | "testifying" | "writing" | "after" | "before"
    );
    let run = sentence.start..comma;
    (opens && run.len() <= 14 && run.clone().any(|i| is_setting(text, i) || text.tag(i) == Tag::Gerund)).then_some(run)
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

/// To whom the words of a setting say it was: “in an interview with the BBC”, “speaking to reporters”.
fn partner(text: &Text, setting: &Tokens) -> Option<Tokens> {
    let joined = |i: &usize| {
        let talk =
            is_talk(text.lower(*i)) || matches!(text.lower(*i), "speaking" | "talking" | "writing" | "testifying");
        talk && matches!(text.lower(*i + 1), "with" | "to" | "before")
    };
    let talk = setting.clone().find(joined)?;
    let phrase = noun_phrase_at(text, talk + 2, setting.end, false)?;
    phrase.clone().any(|i| matches!(text.tag(i), Tag::Name | Tag::Noun | Tag::Pronoun)).then_some(phrase)
}

/// Adverbs, days and phrases of place and time in a row from `from`.
fn run(text: &Text, from: usize, end: usize) -> Option<Tokens> {
    let mut at = from;
    while let Some(next) = one(text, at, end) {
        at = next;
    }
    (at > from).then_some(from..at)
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
    if matches!(lower, "speaking" | "talking" | "testifying") {
        return Some(joined(text, at, at + 1, end)).filter(|next| *next > at + 1).or_else(|| one(text, at + 1, end));
    }
    if !matches!(
        lower,
        "in" | "on" | "at" | "during" | "after" | "before" | "last" | "this" | "via" | "outside" | "near"
    ) {
        return None;
    }
    let phrase = noun_phrase_at(text, at + usize::from(text.tag(at) == Tag::Preposition), end, false)?;
    let settles = phrase.clone().any(|i| is_setting(text, i)) || is_place(text, lower, &phrase);
    // “said in March the …”: a phrase that a verb follows was the clause's subject.
    let subject = phrase.end < end && matches!(text.tag(phrase.end), Tag::Verb | Tag::Auxiliary | Tag::Modal);
    (settles && !subject).then(|| joined(text, phrase.end - 1, phrase.end, end))
}

/// Where the setting ends that the talk at `talk` begins, with whom it was held: “interview with the BBC”.
fn joined(text: &Text, talk: usize, at: usize, end: usize) -> usize {
    let speaking = matches!(text.lower(talk), "speaking" | "talking" | "testifying");
    if !(is_talk(text.lower(talk)) || speaking) || !matches!(text.lower(at), "with" | "to" | "before") {
        return at;
    }
    let phrase = noun_phrase_at(text, at + 1, end, false);
    let subject = |p: &Tokens| p.end < end && matches!(text.tag(p.end), Tag::Verb | Tag::Auxiliary | Tag::Modal);
    phrase.filter(|p| !subject(p)).map_or(at, |p| p.end)
}

/// “in Wellington”, “at Acme Hall”, “outside the High Court”, but not “in Chinese”.
fn is_place(text: &Text, preposition: &str, phrase: &Tokens) -> bool {
    let name = |i: usize| text.tag(i) == Tag::Name && lexicon().country_by_adjective(text.words[i]).is_none();
    let named = phrase.clone().all(|i| name(i) || text.tag(i) == Tag::Determiner) && phrase.clone().any(name);
    named && matches!(preposition, "in" | "at" | "outside" | "near")
}

/// A talk or text that somebody is addressed in.
fn is_talk(lower: &str) -> bool {
    matches!(
        lower,
        "statement"
            | "interview"
            | "interviews"
            | "conversation"
            | "briefing"
            | "speech"
            | "remarks"
            | "comments"
            | "tweet"
            | "post"
            | "email"
            | "e-mail"
            | "letter"
            | "meeting"
            | "address"
            | "call"
            | "message"
            | "memo"
            | "testimony"
    )
}

fn is_setting(text: &Text, i: usize) -> bool {
    let lower = text.lower(i);
    let event = matches!(
        lower,
        "conference"
            | "report"
            | "hearing"
            | "debate"
            | "rally"
            | "court"
            | "parliament"
            | "radio"
            | "television"
            | "tv"
            | "twitter"
            | "facebook"
            | "instagram"
            | "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "week"
            | "month"
            | "year"
            | "article"
            | "column"
            | "podcast"
            | "diary"
            | "memoir"
            | "summit"
    );
    event || is_talk(lower) || lexicon().weekday(text.words[i]) || lexicon().month(text.words[i]).is_some()
}
