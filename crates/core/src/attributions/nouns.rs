//! Nouns that carry the saying: “expressed confidence that …”, “raised objections to …”, “a statement that …”.

use super::{Found, clause, setting};
use crate::{
    AttributionKind, Why,
    lexicon::{LightVerb, PartOfSpeech, TargetAt, lexicon},
    text::{Tag, Text, Tokens, groups, phrases::noun_phrase_before},
};

/// Appends what the nouns of one sentence attribute.
pub fn find(text: &Text, sentence: &Tokens, out: &mut Vec<Found>) {
    for i in sentence.clone() {
        if lexicon().cue_noun(text.lower(i)).is_some() && text.tag(i) != Tag::Verb {
            out.extend(attribution(text, sentence, i));
        }
    }
}

fn attribution(text: &Text, sentence: &Tokens, noun: usize) -> Option<Found> {
    let next = text.lower(noun + 1);
    let clause = next == "that";
    let tied = lexicon().stance_word(text.lower(noun)).iter().any(|w| {
        w.part == PartOfSpeech::Noun && w.targets.iter().any(|t| matches!(t, TargetAt::After(p) if *p == next))
    });
    if !(clause || tied) || noun + 2 >= sentence.end {
        return None;
    }
    let groups = groups::verb_groups(text, sentence);
    let owner = owner(text, sentence, noun);
    let verb = groups.iter().rposition(|g| {
        g.tokens.end <= noun && noun - g.tokens.end <= 3 && lexicon().light_verb(text.lower(g.main), LightVerb::Giving)
    });
    let (source, cue) = match (owner, verb) {
        (Some(owner), _) => (owner.0, owner.1..noun + 1),
        (None, Some(v)) if !groups[v].passive => {
            (groups::subject(text, &groups, v, sentence)?, groups[v].tokens.start..noun + 1)
        }
        _ => return None,
    };
    let start = if clause { noun + 1 } else { noun + 2 };
    let end = clause::end(text, start, sentence.end);
    let cue = if clause { cue } else { cue.start..noun + 2 };
    let after = setting::After::default();
    Some(Found {
        source: Some(source),
        cue: Some(cue),
        content: vec![start..end],
        kind: AttributionKind::Indirect,
        addressee: after.addressee,
        setting: after.setting,
        floating: false,
        why: Why::rule("said.noun", if clause { 0.8 } else { 0.7 }),
    })
}

/// “China’s concerns”, “their fear that”: the possessor of the noun, and where the cue begins.
fn owner(text: &Text, sentence: &Tokens, noun: usize) -> Option<(Tokens, usize)> {
    let at = (sentence.start..noun).rev().take(3).find(|i| text.tag(*i) == Tag::Possessive)?;
    let between = (at + 1..noun).all(|i| matches!(text.tag(i), Tag::Adjective | Tag::Noun | Tag::Adverb));
    if !between {
        return None;
    }
    if text.tokens[at].is_possessive() {
        let phrase = noun_phrase_before(text, at, sentence.start)?;
        return Some((phrase, at + 1));
    }
    Some((at..at + 1, at + 1))
}
