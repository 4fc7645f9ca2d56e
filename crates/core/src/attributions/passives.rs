//! “Parents were told that the gates would be locked”, “the gates, parents have been told, will be locked”: what was said to
//! the subject. Who says it only “by” tells.

use super::{Found, clause, content, setting};
use crate::{
    AttributionKind, Why,
    lexicon::{CueClass, lexicon},
    text::{
        Text, Tokens,
        groups::{self, VerbGroup},
        phrases::noun_phrase_at,
    },
};

/// Appends what the passive verbs of one sentence report.
pub fn find(text: &Text, sentence: &Tokens, out: &mut Vec<Found>) {
    let groups = groups::verb_groups(text, sentence);
    for (i, group) in groups.iter().enumerate().filter(|(_, g)| g.passive && !g.negated && g.modal.is_none()) {
        let told = lexicon().cue_verb(text.lower(group.main)).is_some_and(|c| c.addressee && c.class == CueClass::Say);
        if told {
            out.extend(attribution(text, sentence, &groups, i));
        }
    }
}

fn attribution(text: &Text, sentence: &Tokens, groups: &[VerbGroup], i: usize) -> Option<Found> {
    let group = &groups[i];
    let addressee = groups::subject(text, groups, i, sentence)?;
    let by =
        (text.lower(group.tokens.end) == "by").then(|| noun_phrase_at(text, group.tokens.end + 1, sentence.end, false));
    let source = by.flatten();
    let after = source.as_ref().map_or(group.tokens.end, |s| s.end);
    let (content, rule, sure) = words(text, sentence, &addressee, after)?;
    Some(Found {
        source,
        cue: Some(group.tokens.clone()),
        content,
        kind: AttributionKind::Indirect,
        addressee: Some(addressee),
        setting: setting::After::default().setting,
        floating: false,
        why: Why::rule(rule, sure),
    })
}

/// “that …” after the verb, or the clause around “, parents have been told,”.
fn words(text: &Text, sentence: &Tokens, addressee: &Tokens, after: usize) -> Option<(Vec<Tokens>, &'static str, f32)> {
    if text.lower(after) == "that" {
        return Some((vec![after..clause::end(text, after, sentence.end)], "said.that", 0.85));
    }
    let comma = addressee.start.checked_sub(1).filter(|c| *c > sentence.start && text.lower(*c) == ",")?;
    if text.lower(after) == "," {
        let end = clause::end(text, after + 1, sentence.end);
        let opening = sentence.start..comma;
        let whole = clause::is_clause(text, after + 1, end) && opening.len() <= 8;
        return whole.then(|| (vec![opening, after + 1..end], "said.around", 0.85));
    }
    let ends = after + 1 >= sentence.end;
    let clause = content::clause_before(text, sentence, comma).filter(|_| ends)?;
    Some((vec![clause], "said.after", 0.82))
}
