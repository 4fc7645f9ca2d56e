//! What the encoder takes for a saying and is none: deeds (“blocked the rule”), talks with somebody (“talked to X”), and mere
//! pronouns (“wrote it”).

use super::Found;
use crate::{
    lexicon::{CueClass, PartOfSpeech, lexicon},
    text::{Tag, Text, groups::verb_groups},
};

/// Whether an attribution says nothing.
pub fn is_none(text: &Text, found: &Found) -> bool {
    is_deed(text, found) || is_talk(text, found) || is_pronoun(text, found)
}

/// “talked to Ruiz on the radio”: with whom, not what.
fn is_talk(text: &Text, found: &Found) -> bool {
    let Some(cue) = &found.cue else { return false };
    let talks = cue.clone().any(|i| matches!(lexicon().verb_lemma(text.lower(i)), Some("talk" | "speak" | "chat")));
    let with = matches!(text.lower(cue.end - 1), "to" | "with");
    talks && with && found.content.first().is_some_and(|c| text.tag(c.start) == Tag::Name)
}

/// “who wrote it”: nothing of what was said.
fn is_pronoun(text: &Text, found: &Found) -> bool {
    let writes = |i: usize| lexicon().cue_verb(text.lower(i)).is_some_and(|c| c.class == CueClass::Write);
    if !found.cue.clone().is_some_and(|mut cue| cue.any(writes)) {
        return false;
    }
    let mut words = found.content.iter().cloned().flatten().filter(|i| text.tokens[*i].is_word());
    words.all(|i| text.quotation_of(i).is_none() && matches!(text.lower(i), "it" | "him" | "her" | "them"))
}

/// Whether an attribution tells a deed: its verb is one and no verb of saying, and nothing of its words is quoted.
fn is_deed(text: &Text, found: &Found) -> bool {
    let Some(cue) = &found.cue else { return false };
    let Some(group) = verb_groups(text, cue).pop() else { return false };
    let verb = text.lower(group.main);
    // “charged that …”, “voted to …” say something.
    let says = found.content.iter().any(|c| text.lower(c.start) == "that" || text.tag(c.start) == Tag::To);
    let deed = lexicon().stances(verb, PartOfSpeech::Verb).any(|w| w.act);
    let quoted = || found.content.iter().cloned().flatten().any(|i| text.quotation_of(i).is_some());
    deed && !says && !group.infinitive && lexicon().cue_verb(verb).is_none() && !quoted()
}
