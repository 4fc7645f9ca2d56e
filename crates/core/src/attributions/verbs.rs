//! Verbs of saying and thinking: “X said that …”, “…, X said.”, “…,” said X.

use super::{Found, clause, content, inverted, setting};
use crate::{
    AttributionKind, Why,
    lexicon::{Cue, CueClass, VerbForm, lexicon},
    text::{
        Tag, Text, Tokens,
        groups::{self, VerbGroup},
        phrases,
    },
};

/// Appends what the verbs of one sentence attribute.
pub fn find(text: &Text, sentence: &Tokens, out: &mut Vec<Found>) {
    let groups = groups::verb_groups(text, sentence);
    for (i, group) in groups.iter().enumerate() {
        let Some(cue) = cue_of(text, group) else { continue };
        if group.copula || group.passive || lonely_participle(text, group, cue) {
            continue;
        }
        out.extend(attribution(text, sentence, &groups, i, cue));
    }
}

/// The cue that a verb group carries, its particle (“pointed out”) included.
fn cue_of(text: &Text, group: &VerbGroup) -> Option<&'static Cue> {
    let fits = |c: &&Cue| c.particle.is_none_or(|p| text.lower(group.main + 1) == p);
    lexicon().cue_verbs(text.lower(group.main)).iter().find(fits)
}

/// The cue's words.
fn cue_tokens(group: &VerbGroup, cue: &Cue) -> Tokens {
    group.tokens.start..group.tokens.end + usize::from(cue.particle.is_some())
}

/// “the words said by”, “a man named”: a participle that describes the noun before it.
fn lonely_participle(text: &Text, group: &VerbGroup, cue: &Cue) -> bool {
    let by = text.lower(group.main + 1) == "by";
    by && matches!(cue.form, VerbForm::Past | VerbForm::Participle)
}

fn attribution(text: &Text, sentence: &Tokens, groups: &[VerbGroup], i: usize, cue: &Cue) -> Option<Found> {
    let group = &groups[i];
    if let Some(found) = inverted::find(text, sentence, group, cue) {
        return Some(found);
    }
    let source = speaking_subject(text, groups, i, sentence).filter(|s| plausible(text, s))?;
    let after = setting::after(text, cue_tokens(group, cue).end, sentence.end);
    if lonely_verb(text, group, cue, &source) {
        return None;
    }
    let shared = source.end < group.tokens.start.saturating_sub(1) || source.start > group.tokens.start;
    let quoted = || quote_before(text, sentence, &source).map(|q| (vec![q], "said.after", 0.93));
    let inserted = (!shared).then(|| inserted(text, sentence, &source, after.end).or_else(quoted)).flatten();
    let complement = inserted.or_else(|| complement(text, sentence, &after, cue, &source, (shared, group.negated)));
    let (content, rule, sure) = match complement {
        Some((content, rule, sure)) => {
            (content::before_main_clause(text, sentence, group, &source, content), rule, sure)
        }
        None if !shared => (before(text, sentence, &source, cue)?, "said.after", 0.8),
        None => return None,
    };
    let mut all = content;
    if rule == "said.after" {
        all.extend(resumed(text, sentence, after.end).or_else(|| clause_after(text, sentence, after.end)));
    }
    Some(build(Some(source), cue_tokens(group, cue), all, after, rule, sure))
}

pub(super) fn build(
    source: Option<Tokens>,
    cue: Tokens,
    content: Vec<Tokens>,
    after: setting::After,
    rule: &'static str,
    sure: f32,
) -> Found {
    Found {
        source,
        cue: Some(cue),
        content,
        kind: AttributionKind::Indirect,
        addressee: after.addressee,
        setting: after.setting,
        floating: false,
        why: Why::rule(rule, sure),
    }
}

/// The subject of a verb of saying. “X said …, but also acknowledged …”: verbs of saying that share a subject share the
/// speaker, whatever stands between.
fn speaking_subject(text: &Text, groups: &[VerbGroup], i: usize, sentence: &Tokens) -> Option<Tokens> {
    let start = groups[i].tokens.start;
    let joined = (sentence.start..start).rev().take(2).any(|k| text.tag(k) == Tag::Conjunction);
    let says = |g: &VerbGroup| {
        !g.gerund && !g.infinitive && cue_of(text, g).is_some_and(|c| c.class == CueClass::Say && c.that)
    };
    let parallel = (0..i).rev().find(|k| joined && says(&groups[*k]));
    groups::subject(text, groups, parallel.unwrap_or(i), sentence)
}

/// A source names somebody: a phrase with a noun, name or personal pronoun that is no time and no “it” or “there”.
pub(super) fn plausible(text: &Text, source: &Tokens) -> bool {
    let head = phrases::head(text, source);
    let word = text.lower(head);
    !matches!(
        word,
        "it" | "there"
            | "this"
            | "that"
            | "these"
            | "which"
            | "what"
            | "me"
            | "him"
            | "them"
            | "us"
            | "nothing"
            | "something"
            | "one"
    ) && !lexicon().weekday(text.words[head])
}

/// “‘The plan,’ she said, ‘will work’” and “Five years ago, he said, the bridge was new”: words on both sides.
fn inserted(text: &Text, sentence: &Tokens, source: &Tokens, after: usize) -> Option<Complement> {
    let start = source.start;
    if start == sentence.start || text.lower(after) != "," {
        return None;
    }
    if let Some(q) = text.quotation_of(start - 1).filter(|q| text.quotations[*q].tokens.end == start) {
        let rest = resumed(text, sentence, after)?;
        return Some((vec![content::with_lead(text, sentence, &text.quotations[q].tokens), rest], "said.around", 0.95));
    }
    let end = clause::end(text, after + 1, sentence.end);
    let opening = text.lower(start - 1) == "," && start - sentence.start <= 9;
    // “Its data, she found, were old”: the subject before, its verb behind.
    let apart = groups::verb_groups(text, &(sentence.start..start)).is_empty()
        && groups::verb_groups(text, &(after + 1..end))
            .first()
            .is_some_and(|g| g.tokens.start == after + 1 && !g.gerund);
    let spoken = text.quotation_of(after + 1).is_some();
    let goes_on = opening && !spoken && (apart || clause::is_clause(text, after + 1, end));
    goes_on.then(|| (vec![sentence.start..start - 1, after + 1..end], "said.around", 0.85))
}

type Complement = (Vec<Tokens>, &'static str, f32);

/// What follows the verb: “that …”, a quotation, a colon, a bare clause, “to …”, an object.
fn complement(
    text: &Text,
    sentence: &Tokens,
    after: &setting::After,
    cue: &Cue,
    source: &Tokens,
    (shared, negated): (bool, bool),
) -> Option<Complement> {
    let start = after.end;
    if start >= sentence.end {
        return None;
    }
    let quotation = |at: usize| text.quotation_of(at).filter(|q| text.quotations[*q].tokens.start == at);
    if let Some(q) = quotation(start) {
        return quoted(text, sentence, q, cue);
    }
    match text.lower(start) {
        ":" => colon(text, sentence, start),
        "," => quoted(text, sentence, quotation(start + 1)?, cue),
        _ => {
            let rest = start..clause::end(text, start, sentence.end);
            let relative = source.start > sentence.start && matches!(text.lower(source.start - 1), "which" | "who");
            let object = || object_content(text, sentence, &rest, cue, shared).filter(|_| !negated);
            clause_content(text, &rest, cue, relative).or_else(object)
        }
    }
}

/// “that …”, a bare clause, “to …”; `relative`: the cue stands in a relative clause, whose verb may follow at once.
fn clause_content(text: &Text, rest: &Tokens, cue: &Cue, relative: bool) -> Option<Complement> {
    let found = |rule, sure| Some((vec![rest.clone()], rule, sure));
    let next = text.lower(rest.start);
    let asked = matches!(next, "whether" | "how" | "why" | "what");
    if next == "that" && cue.that || asked && cue.class != CueClass::Think {
        return found("said.that", 0.9);
    }
    if cue.that && clause::is_clause(text, rest.start, rest.end) {
        return found("said.clause", if cue.class == CueClass::Say { 0.88 } else { 0.75 });
    }
    // “raids, which Beijing says had nothing to do with it”
    let finite = |g: &VerbGroup| g.tokens.start == rest.start && !g.gerund && !g.infinitive;
    let verb = || groups::verb_groups(text, rest).first().is_some_and(finite);
    if relative && cue.that && cue.class == CueClass::Say && verb() {
        return found("said.clause", 0.85);
    }
    let infinitive = cue.infinitive && text.tag(rest.start) == Tag::To && text.tag(rest.start + 1) == Tag::Verb;
    infinitive.then(|| found("said.to", 0.65)).flatten()
}

/// “…, stressing the need to …” counts, “to stress” and “they stress” are too often something else.
fn object_content(text: &Text, sentence: &Tokens, rest: &Tokens, cue: &Cue, shared: bool) -> Option<Complement> {
    let told = match cue.form {
        VerbForm::Past | VerbForm::S | VerbForm::Participle => true,
        form => form == VerbForm::Ing && shared,
    };
    if !(cue.object && cue.class == CueClass::Say && told) {
        return None;
    }
    let object = phrases::noun_phrase_at(text, rest.start, rest.end, true)?;
    // “She praised Doe: ‘…’”
    if text.lower(object.end) == ":" {
        return colon(text, sentence, object.end);
    }
    let sure = if shared { 0.6 } else { 0.66 };
    let comma = |i: &usize| text.lower(*i) == "," && text.quotation_of(*i).is_none();
    let stop = (object.end..rest.end).find(comma).unwrap_or(rest.end);
    Some((vec![rest.start..stop.max(object.end)], "said.object", sure))
}

/// The cue right before a quotation. Words between marks that the sentence goes on with are part of its clause.
fn quoted(text: &Text, sentence: &Tokens, q: usize, cue: &Cue) -> Option<Complement> {
    let quotation = &text.quotations[q];
    let speech = quotation.words > 4 || cue.class == CueClass::Say && cue.that;
    if !speech {
        return None;
    }
    let end = quotation.tokens.end;
    let goes_on = end < sentence.end && text.tokens[end].is_word() && !closes_speech(text, &quotation.tokens);
    let end = if goes_on { clause::end(text, end, sentence.end) } else { end };
    Some((vec![quotation.tokens.start..end], "said.quote", 0.93))
}

/// Whether a quotation ends with a stop of its own.
fn closes_speech(text: &Text, quotation: &Tokens) -> bool {
    quotation.len() > 2 && matches!(text.lower(quotation.end - 2), "." | "!" | "?" | ",")
}

/// “X said: …”: the rest of the sentence, or the quotation that follows.
fn colon(text: &Text, sentence: &Tokens, colon: usize) -> Option<Complement> {
    let start = colon + 1;
    if start < sentence.end {
        return match text.quotation_of(start).filter(|q| text.quotations[*q].tokens.start == start) {
            Some(q) => Some((vec![text.quotations[q].tokens.clone()], "said.colon", 0.95)),
            None => Some((vec![start..sentence.end], "said.colon", 0.8)),
        };
    }
    let q = text.quotations.iter().find(|q| q.tokens.start == start)?;
    Some((vec![q.tokens.clone()], "said.colon", 0.9))
}

/// “‘Content,’ X said.”: the quotation right before the source.
fn quote_before(text: &Text, sentence: &Tokens, source: &Tokens) -> Option<Tokens> {
    let q = source.start.checked_sub(1).filter(|i| *i >= sentence.start).and_then(|i| text.quotation_of(i))?;
    let quotation = &text.quotations[q].tokens;
    (quotation.end == source.start).then(|| content::with_lead(text, sentence, quotation))
}

/// “Content, X said.”: the clause before the source.
fn before(text: &Text, sentence: &Tokens, source: &Tokens, cue: &Cue) -> Option<Vec<Tokens>> {
    let start = source.start;
    let comma = start > sentence.start && text.lower(start - 1) == ",";
    (comma && cue.that).then(|| content::clause_before(text, sentence, start - 1)).flatten().map(|c| vec![c])
}

/// Where a clause goes on after the cue: “The tax fell, she said, and prices rose”.
fn clause_after(text: &Text, sentence: &Tokens, at: usize) -> Option<Tokens> {
    let end = clause::end(text, at + 1, sentence.end);
    let spoken = text.quotations.iter().any(|q| sentence.start <= q.tokens.start && q.tokens.end <= at);
    let goes_on = text.tag(at + 1) == Tag::Conjunction || clause::is_clause(text, at + 1, end);
    (text.lower(at) == "," && !spoken && goes_on && end > at + 3).then_some(at + 1..end)
}

/// “you know”, “I think” between commas are fillers, not attributions.
fn lonely_verb(text: &Text, group: &VerbGroup, cue: &Cue, source: &Tokens) -> bool {
    let filler = matches!(text.lower(source.start), "i" | "you" | "we") && source.len() == 1;
    filler && cue.class == CueClass::Think && matches!(text.lower(group.tokens.end), "," | ".")
}

/// Where the words go on after the cue: “…,” he said, “…”.
pub(super) fn resumed(text: &Text, sentence: &Tokens, mut at: usize) -> Option<Tokens> {
    while at < sentence.end && matches!(text.lower(at), "," | ";" | "--" | "—" | ":") {
        at += 1;
    }
    let q = text.quotation_of(at).filter(|q| text.quotations[*q].tokens.start == at);
    match q {
        Some(q) if at < sentence.end => {
            let end = text.quotations[q].tokens.end;
            Some(
                at..if end < sentence.end && text.tokens[end].is_word() {
                    clause::end(text, end, sentence.end)
                } else {
                    end
                },
            )
        }
        _ => None,
    }
}
