//! Where the encoder's words end: what a comma sets apart belongs to the source (“in the eyes of her deputy, Jane Doe, that …”)
//! or tells before whom it was said (“…, the court heard”), and another verb of the same subject is not said (“praised the nurses
//! and thanked …”).

use super::Found;
use crate::{
    lexicon::{VerbForm, lexicon},
    text::{Tag, Text, Tokens, groups::verb_groups, phrases::noun_phrase_at},
};

/// Gives the source the name that stands in apposition to it, and cuts off before whom something was said.
pub fn mend(text: &Text, found: &mut Found) {
    take_name(text, found);
    for run in &mut found.content {
        run.end = hearing(text, run).unwrap_or(run.end);
    }
    if let ([run], Some(cue)) = (found.content.as_mut_slice(), &found.cue)
        && cue.end == run.start
    {
        run.end = second_verb(text, run).unwrap_or(run.end);
    }
}

/// “her deputy, | Jane Doe, that …”: the name at the start of the words, where they follow the source.
fn take_name(text: &Text, found: &mut Found) {
    let (Some(source), Some(first)) = (&mut found.source, found.content.first_mut()) else { return };
    if text.lower(source.end) != "," || first.start != source.end + 1 {
        return;
    }
    let end = first.clone().find(|i| text.tag(*i) != Tag::Name).unwrap_or(first.end);
    if end > first.start && text.lower(end) == "," && end + 1 < first.end {
        (source.end, first.start) = (end, end + 1);
    }
}

/// “praised | the nurses | and thanked …”: where a noun phrase right behind the cue is followed by “and” or “but” and a verb of
/// the same subject.
fn second_verb(text: &Text, run: &Tokens) -> Option<usize> {
    let quoted = run.clone().any(|i| text.quotation_of(i).is_some());
    let joint = run.clone().find(|i| matches!(text.lower(*i), "and" | "but") && *i > run.start)?;
    let object = run.start..joint;
    let clause = |i: usize| {
        matches!(text.tag(i), Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::To | Tag::Subordinator | Tag::Gerund)
    };
    let plain = matches!(text.tag(run.start), Tag::Determiner | Tag::Possessive | Tag::Name)
        && !object.clone().any(|i| clause(i) || matches!(text.lower(i), "that" | "who" | "which" | ","));
    let next = verb_groups(text, &(joint + 1..run.end)).into_iter().next()?;
    let finite = next.tokens.start == joint + 1 && !next.infinitive && !next.gerund && !object.is_empty();
    let past = matches!(lexicon().verb_form(text.lower(next.main)), Some(VerbForm::Past | VerbForm::S))
        || next.main != joint + 1
        || next.copula;
    (plain && finite && past && !quoted).then_some(joint)
}

/// The comma before “the court heard on Monday”, where the sentence ends with it.
fn hearing(text: &Text, run: &Tokens) -> Option<usize> {
    let end = text.sentences[text.sentence_of(run.start)].tokens.end;
    let outside = |i: &usize| text.lower(*i) == "," && text.quotation_of(*i).is_none();
    run.clone().skip(1).filter(outside).find(|comma| {
        let heard = noun_phrase_at(text, comma + 1, end, false).map_or(0, |who| who.end);
        text.lower(heard) == "heard" && heard + 5 >= end && run.contains(&heard)
    })
}
