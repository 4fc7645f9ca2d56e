//! Noun phrases, verb groups and clauses, found by word classes. The learned encoder's dependency arcs will answer the
//! same questions; the callers stay.

use super::{Tag, Text, Tokens};
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
        let adverb = text.tag(end) == Tag::Adverb && (end + 1..run.end.min(end + 3)).any(|i| goes_on(text, i));
        let done = matches!(text.tag(end - 1), Tag::Verb | Tag::Participle) && text.tag(end) != Tag::Participle;
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
        negated: tokens.clone().any(|i| is(&i, Tag::Negator) || text.lower(i).ends_with("n't")),
        modal: tokens.clone().find(|i| is(i, Tag::Modal)),
        copula: main.is_none() && be.is_some(),
        tokens,
    }
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
    lexicon().weekday(word)
        || lexicon().month(word).is_some()
        || matches!(
            lower,
            "yesterday"
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
    let joined = start > sentence.start
        && (matches!(text.tag(start - 1), Tag::Conjunction | Tag::To) || text.lower(start - 1) == ",")
        || group.infinitive;
    let before = (0..which).rev().find(|i| !groups[*i].gerund && !groups[*i].infinitive);
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

/// Over the adverbs before a verb.
fn skip_back(text: &Text, mut i: usize, from: usize) -> usize {
    while i > from && text.tag(i - 1) == Tag::Adverb {
        i -= 1;
    }
    i
}
