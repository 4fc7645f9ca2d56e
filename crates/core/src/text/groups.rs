//! Verb groups and their subjects, found by word classes. The learned encoder's dependency arcs will answer the same
//! questions; the callers stay.

use super::{
    Tag, Text, Tokens,
    phrases::{is_time, noun_phrase_before},
};
use crate::lexicon::lexicon;

/// The words of one verb: “has repeatedly been told”.
#[derive(Clone, Debug, PartialEq)]
pub struct VerbGroup {
    /// From the first auxiliary to the main verb.
    pub tokens: Tokens,
    /// The main verb, or the last auxiliary where there is no other (“is critical”).
    pub main: usize,
    /// “to go”
    pub infinitive: bool,
    /// “stressing the need”
    pub gerund: bool,
    /// “was told”
    pub passive: bool,
    /// “did not say”
    pub negated: bool,
    /// would, could, may, …
    pub modal: Option<usize>,
    /// Only a form of “be”: what it says stands after it.
    pub copula: bool,
}

/// All verb groups of a run of tokens, in order.
pub fn verb_groups(text: &Text, run: &Tokens) -> Vec<VerbGroup> {
    let mut groups = Vec::new();
    let mut i = run.start;
    while i < run.end {
        match verb_group(text, i, run) {
            Some(group) => {
                i = group.tokens.end;
                groups.push(group);
            }
            None => i += 1,
        }
    }
    groups
}

fn verb_group(text: &Text, start: usize, run: &Tokens) -> Option<VerbGroup> {
    let infinitive = text.tag(start) == Tag::To && (start + 1..run.end.min(start + 3)).any(|i| is_verb_here(text, i));
    let gerund = text.tag(start) == Tag::Gerund;
    let negator = text.tag(start) == Tag::Negator;
    let verbal = text.tag(start).in_verb_group() && (!negator || start + 1 < run.end && is_verb_here(text, start + 1));
    if !(infinitive || gerund || verbal) {
        return None;
    }
    let mut end = start + 1;
    while !gerund && end < run.end {
        let more = |i: usize| goes_on(text, i) || progressive(text, start, i);
        let adverb = text.tag(end) == Tag::Adverb && (end + 1..run.end.min(end + 3)).any(more);
        let done = matches!(text.tag(end - 1), Tag::Verb | Tag::Participle) && text.tag(end) != Tag::Participle;
        if !done && progressive(text, start, end) {
            end += 1;
            break;
        }
        if done || !(goes_on(text, end) || adverb) {
            break;
        }
        end += 1;
    }
    Some(describe(text, start..end, infinitive, gerund))
}

fn is_verb_here(text: &Text, i: usize) -> bool {
    matches!(text.tag(i), Tag::Verb | Tag::Auxiliary | Tag::Participle)
}

fn goes_on(text: &Text, i: usize) -> bool {
    text.tag(i).in_verb_group()
}

/// “is opposing”, “were not quietly backing”: a form of “be” and the gerund at `i`.
fn progressive(text: &Text, start: usize, i: usize) -> bool {
    let between = |k: &usize| matches!(text.tag(*k), Tag::Adverb | Tag::Negator);
    let be = (start..i).rev().find(|k| !between(k));
    text.tag(i) == Tag::Gerund && be.is_some_and(|b| is_be(text.lower(b)))
}

fn describe(text: &Text, tokens: Tokens, infinitive: bool, gerund: bool) -> VerbGroup {
    let is = |i: &usize, t: Tag| text.tag(*i) == t;
    let main = tokens.clone().rev().find(|i| matches!(text.tag(*i), Tag::Verb | Tag::Participle | Tag::Gerund));
    let be = tokens.clone().rev().find(|i| is_be(text.lower(*i)));
    let participle = main.is_some_and(|m| is(&m, Tag::Participle) || text.lower(m).ends_with("ed"));
    let having = tokens.clone().any(|i| is_have(text.lower(i)));
    let been = tokens.clone().any(|i| text.lower(i) == "been");
    VerbGroup {
        main: main.unwrap_or(tokens.end - 1),
        infinitive,
        gerund,
        passive: participle && be.is_some_and(|b| main.is_some_and(|m| b < m)) && (!having || been),
        negated: tokens.clone().any(|i| negates(text, i)),
        modal: tokens.clone().find(|i| is(i, Tag::Modal)),
        copula: main.is_none() && be.is_some(),
        tokens,
    }
}

/// “not”, “doesn't”; but not “not only”, “not just”.
fn negates(text: &Text, i: usize) -> bool {
    let only = matches!(text.lower(i + 1), "only" | "just" | "merely" | "simply" | "solely");
    (text.tag(i) == Tag::Negator || text.lower(i).ends_with("n't")) && !only
}

fn is_be(lower: &str) -> bool {
    matches!(
        lower,
        "is" | "are"
            | "was"
            | "were"
            | "be"
            | "been"
            | "being"
            | "am"
            | "'re"
            | "'m"
            | "'s"
            | "isn't"
            | "aren't"
            | "wasn't"
            | "weren't"
            | "get"
            | "got"
    )
}

fn is_have(lower: &str) -> bool {
    matches!(lower, "has" | "have" | "had" | "having" | "'ve" | "hasn't" | "haven't" | "hadn't")
}

/// Who does what the verb group says: the noun phrase before it, or for a verb that shares its subject with the one
/// before (“came and said”, “…, stressing that”), that one's.
pub fn subject(text: &Text, groups: &[VerbGroup], which: usize, sentence: &Tokens) -> Option<Tokens> {
    let group = groups.get(which)?;
    let start = skip_back(text, group.tokens.start, sentence.start);
    if !group.gerund
        && !group.infinitive
        && let Some(phrase) = noun_phrase_before(text, start, sentence.start)
    {
        return Some(antecedent(text, phrase, sentence));
    }
    // “the party, which opposed”, where “which” opens the clause.
    let relative = start > sentence.start && matches!(text.lower(start - 1), "which" | "who" | "that");
    if relative && !group.infinitive && !group.gerund {
        return Some(antecedent(text, start - 1..start, sentence)).filter(|p| p.start + 1 < start);
    }
    let joined = start > sentence.start
        && (matches!(text.tag(start - 1), Tag::Conjunction | Tag::To) || text.lower(start - 1) == ",")
        || group.infinitive;
    let finite = |i: &usize| !groups[*i].gerund && !groups[*i].infinitive;
    // “She praised the crew that had searched, and urged …”: a comma before “and” closes the relative clause.
    let closed = start > sentence.start + 1 && text.tag(start - 1) == Tag::Conjunction && text.lower(start - 2) == ",";
    let relative = |i: &usize| {
        let opener = groups[*i].tokens.start.checked_sub(1).filter(|b| *b > sentence.start);
        closed && opener.is_some_and(|b| matches!(text.lower(b), "that" | "who" | "which"))
    };
    let main = || (0..which).rev().find(|i| finite(i) && !relative(i));
    let before = main().or_else(|| (0..which).rev().find(finite));
    if let Some(earlier) = before.filter(|_| joined) {
        return subject(text, groups, earlier, sentence);
    }
    // “While acknowledging X, Peters affirmed Y”.
    let opens = group.gerund && before.is_none();
    let later = (which + 1..groups.len()).find(|i| opens && !groups[*i].gerund && !groups[*i].infinitive);
    subject_direct(text, groups, later?, sentence)
}

fn subject_direct(text: &Text, groups: &[VerbGroup], which: usize, sentence: &Tokens) -> Option<Tokens> {
    let start = skip_back(text, groups[which].tokens.start, sentence.start);
    noun_phrase_before(text, start, sentence.start)
}

/// “the party, which opposed”: the phrase before the relative pronoun.
fn antecedent(text: &Text, phrase: Tokens, sentence: &Tokens) -> Tokens {
    let relative = phrase.len() == 1 && matches!(text.lower(phrase.start), "who" | "which" | "that");
    if !relative || phrase.start == sentence.start {
        return phrase;
    }
    let end = if text.lower(phrase.start - 1) == "," { phrase.start - 1 } else { phrase.start };
    noun_phrase_before(text, end, sentence.start).unwrap_or(phrase)
}

/// Over what stands between a subject and its verb: adverbs, “on Monday”, “, however,”, “, for his part,”.
fn skip_back(text: &Text, mut i: usize, from: usize) -> usize {
    loop {
        let before = match i.checked_sub(1).filter(|b| *b >= from) {
            Some(b) if text.lower(b) == "longer" && b > from && text.lower(b - 1) == "no" => Some(b - 1),
            Some(b) if text.tag(b) == Tag::Adverb => Some(b),
            // “They both want”
            Some(b) if matches!(text.lower(b), "both" | "all") && b > from && text.tag(b - 1) == Tag::Pronoun => {
                Some(b)
            }
            Some(b) if is_time(text, b) => time_back(text, b, from),
            Some(b) if text.lower(b) == "," => inserted_back(text, b, from),
            _ => None,
        };
        match before {
            Some(b) => i = b,
            None => return i,
        }
    }
}

/// “on Monday”, “last week”: where the words of time that end at `last` begin.
fn time_back(text: &Text, last: usize, from: usize) -> Option<usize> {
    let inside = |i: &usize| {
        is_time(text, *i)
            || text.tag(*i) == Tag::Number
            || matches!(text.lower(*i), "last" | "this" | "next" | "late" | "early")
    };
    let start = (from..=last).rev().take(4).take_while(inside).last()?;
    let on = start > from && matches!(text.lower(start - 1), "on" | "in" | "late" | "early");
    let bare = matches!(text.lower(start), "last" | "this" | "next") || lexicon().weekday(text.words[start]);
    (on || bare).then_some(start - usize::from(on)).filter(|s| *s > from)
}

/// “, however,”, “, for his part,”, “Doe, a councillor who proposed it,”: the comma before an insertion whose last comma
/// stands at `last`.
fn inserted_back(text: &Text, last: usize, from: usize) -> Option<usize> {
    let first = (from..last).rev().take(20).find(|i| text.lower(*i) == ",").filter(|f| f + 1 < last)?;
    let relates = |i: usize| matches!(text.lower(i), "who" | "which" | "whose");
    let described = first > from && text.tag(first - 1) == Tag::Name && text.tag(first + 1) == Tag::Determiner;
    if described && (first + 1..last).any(relates) {
        return Some(first);
    }
    let opens = matches!(text.tag(first + 1), Tag::Adverb | Tag::Preposition) || text.lower(first + 1) == "like";
    let single = first + 2 == last && text.tag(first + 1) == Tag::Adverb;
    let verb = (first + 1..last).any(|i| matches!(text.tag(i), Tag::Verb | Tag::Auxiliary | Tag::Modal));
    (single || opens && !verb && last - first <= 8).then_some(first)
}
