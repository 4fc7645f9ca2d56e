//! “Police put the crowd at 2,500”: an estimate is said by whoever puts it.

use super::{Found, setting, verbs};
use crate::text::{
    Tag, Text, Tokens,
    phrases::{noun_phrase_at, noun_phrase_before},
};

/// Appends the estimates of one sentence.
pub fn find(text: &Text, sentence: &Tokens, out: &mut Vec<Found>) {
    for i in sentence.clone().skip(1).filter(|i| matches!(text.lower(*i), "put" | "puts")) {
        out.extend(estimate(text, sentence, i));
    }
}

fn estimate(text: &Text, sentence: &Tokens, put: usize) -> Option<Found> {
    let source = noun_phrase_before(text, put, sentence.start)?;
    let what = noun_phrase_at(text, put + 1, sentence.end, false)?;
    let number = what.end + 1;
    let figure = |i: usize| text.tag(i) == Tag::Number || text.words[i].starts_with(['$', '€', '£']);
    let at = text.lower(what.end) == "at" && (number..sentence.end.min(number + 3)).any(figure);
    let end = noun_phrase_at(text, number, sentence.end, false).map_or(number + 1, |n| n.end);
    let after = setting::After::default();
    at.then(|| verbs::build(Some(source), put..put + 1, vec![what.start..end], after, "said.object", 0.85))
}
