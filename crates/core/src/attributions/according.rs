//! “According to X, …”, “…, in the words of X”.

use super::{Found, clause, setting};
use crate::{
    AttributionKind, Why,
    lexicon::lexicon,
    text::{Text, Tokens, phrases::noun_phrase_at},
};

/// Appends what the cue phrases of one sentence attribute.
pub fn find(text: &Text, sentence: &Tokens, out: &mut Vec<Found>) {
    for i in sentence.clone() {
        if let Some(n) = lexicon().cue_phrase(&text.words[i..sentence.end]) {
            out.extend(attribution(text, sentence, i..i + n));
        }
    }
}

fn attribution(text: &Text, sentence: &Tokens, cue: Tokens) -> Option<Found> {
    let comma = |i: &usize| matches!(text.lower(*i), "," | "." | ";" | "--" | "—");
    let stop = (cue.end..sentence.end).find(comma).unwrap_or(sentence.end);
    let source = noun_phrase_at(text, cue.end, stop, true)?;
    let source = with_apposition(text, source, sentence.end);
    let content = content(text, sentence, &cue, &source)?;
    let after = setting::After::default();
    Some(Found {
        source: Some(source),
        cue: Some(cue),
        content,
        kind: AttributionKind::Indirect,
        addressee: after.addressee,
        setting: after.setting,
        floating: false,
        why: Why::rule("said.according", 0.93),
    })
}

/// “according to Jane Doe, a lawyer, the …”: an apposition that a second comma closes and no verb opens.
fn with_apposition(text: &Text, source: Tokens, end: usize) -> Tokens {
    use crate::text::{Tag, groups::verb_groups};
    let opens = matches!(text.tag(source.end + 1), Tag::Determiner | Tag::Noun | Tag::Name);
    if text.lower(source.end) != "," || !opens {
        return source;
    }
    let close = (source.end + 1..end.min(source.end + 16)).find(|i| matches!(text.lower(*i), "," | "."));
    match close {
        Some(c) if verb_groups(text, &(source.end + 1..c)).is_empty() => source.start..c,
        _ => source,
    }
}

fn content(text: &Text, sentence: &Tokens, cue: &Tokens, source: &Tokens) -> Option<Vec<Tokens>> {
    let opens =
        cue.start == sentence.start || cue.start == sentence.start + 1 && !text.tokens[sentence.start].is_word();
    let mut after = source.end;
    while after < sentence.end && matches!(text.lower(after), "," | ":") {
        after += 1;
    }
    let rest = clause::end(text, after, sentence.end);
    if opens {
        return (rest > after).then(|| vec![after..rest]);
    }
    let mut end = cue.start;
    while end > sentence.start && matches!(text.lower(end - 1), "," | "--" | "—") {
        end -= 1;
    }
    let start = sentence.start + usize::from(matches!(text.lower(sentence.start), "and" | "but"));
    let mut parts = vec![start..end];
    let inserted = text.lower(source.end) == "," && end < cue.start && rest > after + 1;
    if inserted {
        parts.push(after..rest);
    }
    (end > sentence.start + 1).then_some(parts)
}
