//! The speaker after the verb: “…,” said Jane Doe, a lawyer who works for the union.

use super::{
    Found, content, setting,
    verbs::{build, plausible, resumed},
};
use crate::{
    lexicon::{Cue, CueClass, lexicon},
    text::{Tag, Text, Tokens, groups::VerbGroup, phrases},
};

/// “…,” said Jane Doe, a lawyer. The verb stands right after a quotation or a clause with its comma, before its subject.
pub fn find(text: &Text, sentence: &Tokens, group: &VerbGroup, cue: &Cue) -> Option<Found> {
    let start = group.tokens.start;
    if cue.class != CueClass::Say && cue.class != CueClass::Write && cue.class != CueClass::Ask
        || group.tokens.len() > 2
    {
        return None;
    }
    let quote =
        start.checked_sub(1).and_then(|i| text.quotation_of(i)).filter(|q| text.quotations[*q].tokens.end == start);
    let comma = start > sentence.start && text.lower(start - 1) == ",";
    if quote.is_none() && !(comma && start > sentence.start + 3) || group.gerund || group.infinitive {
        return None;
    }
    let source = inverted_source(text, group.tokens.end, sentence.end).filter(|s| plausible(text, s))?;
    let last = matches!(text.lower(source.end), "." | "," | "\"" | "“" | "``") || source.end >= sentence.end;
    if quote.is_none() && !(last && cue.that && text.quotation_of(start - 1).is_none()) {
        return None;
    }
    let content = match quote {
        Some(q) => content::with_lead(text, sentence, &text.quotations[q].tokens),
        None => content::clause_before(text, sentence, start - 1)?,
    };
    let mut after = setting::after(text, source.end, sentence.end);
    after.addressee = None;
    let mut all = vec![content];
    all.extend(resumed(text, sentence, after.end));
    let (rule, sure) = if quote.is_some() { ("said.inverted", 0.95) } else { ("said.inverted_clause", 0.75) };
    Some(build(Some(source), group.tokens.clone(), all, after, rule, sure))
}

/// The subject after its verb, with what describes it: “Jane Doe (D-Ohio), a lawyer who has worked for the union”.
fn inverted_source(text: &Text, start: usize, end: usize) -> Option<Tokens> {
    let mut core = phrases::noun_phrase_at(text, start, end, true)?;
    if !core.clone().any(|i| matches!(text.tag(i), Tag::Name | Tag::Noun | Tag::Pronoun)) {
        return None;
    }
    if text.lower(core.end) == "(" {
        let close = (core.end..end.min(core.end + 8)).find(|i| text.lower(*i) == ")");
        core.end = close.map_or(core.end, |c| c + 1);
    }
    while text.lower(core.end) == "," && core.end + 1 < end && describes(text, core.end + 1) {
        let stop = |i: &usize| matches!(text.lower(*i), "," | "." | ";" | "\"" | "“" | "``" | "--" | "—");
        core.end = (core.end + 1..end).find(stop).unwrap_or(end);
    }
    if matches!(text.lower(core.end), "who" | "whose" | "whom") {
        let stop = |i: &usize| matches!(text.lower(*i), "," | "." | ";" | "\"" | "“" | "``");
        core.end = (core.end + 1..end).find(stop).unwrap_or(end);
    }
    Some(core)
}

/// Whether the words from `i` go on describing the person before: “a lawyer”, “who”, “56”.
fn describes(text: &Text, i: usize) -> bool {
    let opener = matches!(text.tag(i), Tag::Determiner | Tag::Noun | Tag::Adjective | Tag::Possessive | Tag::Number);
    opener && !lexicon().weekday(text.words[i])
        || matches!(text.lower(i), "who" | "whose" | "now" | "then" | "of")
        || lexicon().office(&text.words[i..]).is_some()
}
