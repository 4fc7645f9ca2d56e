//! Noun phrases, found by word classes. The learned encoder's dependency arcs will answer the same questions; the callers
//! stay.

use super::{Tag, Text, Tokens, groups::verb_groups};
use crate::lexicon::lexicon;

/// Prepositions that tie a noun phrase to the one before it.
fn ties(lower: &str) -> bool {
    matches!(
        lower,
        "of" | "for"
            | "in"
            | "at"
            | "from"
            | "with"
            | "on"
            | "to"
            | "by"
            | "against"
            | "over"
            | "about"
            | "between"
            | "within"
            | "behind"
            | "under"
            | "near"
            | "including"
    )
}

/// Words of time, which end a clause's subject: “On Tuesday Peters said”.
pub fn is_time(text: &Text, i: usize) -> bool {
    let (word, lower) = (text.words.get(i).copied().unwrap_or(""), text.lower(i));
    // “Alma May” is nobody's month.
    let named = i > 0 && lexicon().first_name(text.words.get(i - 1).copied().unwrap_or("")).is_some();
    lexicon().weekday(word)
        || lexicon().month(word).is_some() && !named
        || matches!(
            lower,
            "yesterday"
                | "day"
                | "days"
                | "weeks"
                | "months"
                | "hours"
                | "today"
                | "tomorrow"
                | "morning"
                | "afternoon"
                | "evening"
                | "night"
                | "week"
                | "month"
                | "year"
                | "years"
        )
}

/// The noun phrase that ends before token `end`, with the phrases tied to it and an apposition between commas
/// (“Hugh Hill, a doctor,”); `None` where there is none.
pub fn noun_phrase_before(text: &Text, end: usize, from: usize) -> Option<Tokens> {
    if end > from && text.lower(end - 1) == "," {
        return apposed(text, end, from);
    }
    if end > from && text.lower(end - 1) == ")" {
        // “Ana Ruiz (D-Ohio) said”.
        let open = (from..end).rev().take(9).find(|i| text.lower(*i) == "(")?;
        return noun_phrase_before(text, open, from).map(|p| p.start..end);
    }
    let core = core_before(text, end, from)?;
    let mut start = core.start;
    // “… with me and I said”: a subject pronoun stands by itself.
    let alone = core.len() == 1 && matches!(text.lower(start), "i" | "we" | "he" | "she" | "they" | "it");
    while start > from && !alone {
        let joins = text.lower(start - 1);
        let left = match text.tag(start - 1) {
            Tag::Preposition | Tag::To if ties(joins) => {
                core_before(text, start - 1, from).filter(|p| !is_time(text, p.end - 1))
            }
            Tag::Conjunction if matches!(joins, "and" | "or" | "&") => coordinated(text, start - 1, from),
            _ => None,
        };
        match left {
            Some(l) => start = l.start,
            None => break,
        }
    }
    // What a preposition governs is no subject: “in Beijing said”.
    let opens_clause = |lower: &str| matches!(lower, "after" | "before" | "since" | "until");
    let governed = start > from && text.tag(start - 1) == Tag::Preposition && !opens_clause(text.lower(start - 1));
    (!governed).then_some(start..end)
}

/// The phrase on the left of “and”, with the list before it: “Luxon, Peters and McClay”.
fn coordinated(text: &Text, conjunction: usize, from: usize) -> Option<Tokens> {
    let comma = conjunction > from && text.lower(conjunction - 1) == ",";
    let end = conjunction - usize::from(comma);
    let last = core_before(text, end, from)?;
    let mut start = last.start;
    while start > from + 1 && text.lower(start - 1) == "," {
        match core_before(text, start - 1, from).filter(|p| text.tag(p.end - 1) == Tag::Name) {
            Some(p) => start = p.start,
            None => break,
        }
    }
    // “…, and” after a single phrase begins a new clause: “a partner, and Wang said”.
    (!comma || start < last.start).then_some(start..end)
}

/// “NAME, a description,” before `end`.
fn apposed(text: &Text, end: usize, from: usize) -> Option<Tokens> {
    let inner_end = end - 1;
    let comma = (from..inner_end).rev().take(25).find(|i| text.lower(*i) == ",")?;
    let opener = text.tag(comma + 1);
    let describes = matches!(
        opener,
        Tag::Determiner
            | Tag::Noun
            | Tag::Adjective
            | Tag::Number
            | Tag::Pronoun
            | Tag::Name
            | Tag::Possessive
            | Tag::Gerund
    ) || matches!(text.lower(comma + 1), "who" | "whose" | "which");
    let head = core_before(text, comma, from)?;
    let relative = matches!(text.lower(comma + 1), "who" | "whose" | "which");
    let has_verb = verb_groups(text, &(comma + 1..inner_end))
        .iter()
        .any(|g| !g.gerund && !g.infinitive && text.tag(g.main) != Tag::Participle);
    // “its president, Jane Doe,”: the name may stand in the apposition instead.
    let named = |run: Tokens| !run.is_empty() && (run.start..run.end).all(|i| text.tag(i) == Tag::Name);
    let names = text.tag(head.end - 1) == Tag::Name || named(comma + 1..inner_end);
    let start = left_of(text, head.start, from);
    (describes && (relative || !has_verb) && names).then_some(start..end)
}

/// Over the phrases tied on the left: “the head of the council” from “the council”.
fn left_of(text: &Text, mut start: usize, from: usize) -> usize {
    while start > from && text.tag(start - 1) == Tag::Preposition && ties(text.lower(start - 1)) {
        match core_before(text, start - 1, from).filter(|p| !is_time(text, p.end - 1)) {
            Some(p) => start = p.start,
            None => break,
        }
    }
    start
}

/// Determiners, adjectives, nouns and names in a row that end before `end`.
fn core_before(text: &Text, end: usize, from: usize) -> Option<Tokens> {
    let mut start = end;
    while start > from
        && in_phrase(text, start - 1)
        && !(start < end && is_time(text, start - 1) && !text.tokens[start].is_possessive())
    {
        start -= 1;
        // A determiner opens its phrase; a pronoun is one by itself.
        let opens = matches!(text.tag(start), Tag::Determiner | Tag::Pronoun)
            || text.tag(start) == Tag::Possessive && !text.tokens[start].is_possessive();
        if opens && text.lower(start.saturating_sub(1)) != "all" {
            break;
        }
    }
    let head = text.tag(end.checked_sub(1)?);
    let nominal =
        head.is_nominal() || head == Tag::Adjective && end - start > 1 || head == Tag::Determiner && end - start == 1;
    (start < end && nominal && !(is_time(text, end - 1) && end - start <= 2)).then_some(start..end)
}

fn in_phrase(text: &Text, i: usize) -> bool {
    text.tag(i).in_noun_phrase() || matches!(text.lower(i), "-" | "/") || hyphen_gerund(text, i)
}

/// “intelligence-sharing”, “fund-raising”: a compound, whatever its ending.
fn hyphen_gerund(text: &Text, i: usize) -> bool {
    matches!(text.tag(i), Tag::Gerund | Tag::Participle) && text.lower(i).contains('-')
}

/// The noun phrase that begins at `start`, with the phrases tied to it by “of” and other prepositions where `long`.
pub fn noun_phrase_at(text: &Text, start: usize, to: usize, long: bool) -> Option<Tokens> {
    let mut end = core_at(text, start, to)?;
    while end < to {
        let lower = text.lower(end);
        let tied = match text.tag(end) {
            Tag::Preposition | Tag::To if lower == "of" || long && ties(lower) => core_at(text, end + 1, to),
            Tag::Conjunction if matches!(lower, "and" | "or" | "&") => {
                core_at(text, end + 1, to).filter(|e| !verb_next(text, *e, to))
            }
            _ => None,
        };
        match tied {
            Some(e) => end = e,
            None => break,
        }
    }
    Some(start..end)
}

fn verb_next(text: &Text, i: usize, to: usize) -> bool {
    i < to && matches!(text.tag(i), Tag::Verb | Tag::Auxiliary | Tag::Modal)
}

fn core_at(text: &Text, start: usize, to: usize) -> Option<usize> {
    let mut end = start;
    while end < to {
        let tag = text.tag(end);
        let inside = in_phrase(text, end)
            || tag == Tag::Adverb && end + 1 < to && text.tag(end + 1) == Tag::Adjective
            || matches!(tag, Tag::Gerund | Tag::Participle | Tag::Verb)
                && end + 1 < to
                && matches!(text.tag(end + 1), Tag::Noun | Tag::Name)
                && (end > start || text.lower(end).ends_with("ed"));
        let new_phrase = end > start
            && (matches!(tag, Tag::Determiner | Tag::Pronoun)
                || tag == Tag::Possessive && !text.tokens[end].is_possessive());
        if !inside || new_phrase {
            break;
        }
        end += 1;
        if tag == Tag::Pronoun {
            break;
        }
    }
    while end > start + 1 && text.lower(end - 1) == "such" {
        end -= 1;
    }
    let nominal = (start..end).any(|i| text.tag(i).is_nominal() || text.tag(i) == Tag::Adjective);
    (end > start && nominal).then_some(end)
}

/// The head of a noun phrase: its last noun or name before the first preposition, comma or relative.
pub fn head(text: &Text, phrase: &Tokens) -> usize {
    let mut head = phrase.start;
    for i in phrase.clone() {
        match text.tag(i) {
            Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Number => head = i,
            Tag::Possessive | Tag::Determiner | Tag::Adjective | Tag::Adverb => {}
            _ if i > phrase.start => break,
            _ => {}
        }
    }
    head
}
