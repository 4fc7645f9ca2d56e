//! “it”: the last subject that can act.

use super::{Cast, Occurrence, is_subject};
use crate::{
    Kind, Why,
    lexicon::Class,
    text::{Tag, Text, Tokens},
};

/// “it said”, “its plan”: the organization or country that the sentence before began with, or this one did.
pub fn find(text: &Text, cast: &Cast, at: usize) -> Option<(usize, Why)> {
    let subject = text.lower(at) == "its" || matches!(text.tag(at + 1), Tag::Verb);
    let here = text.sentence_of(at);
    let fits = |o: &&Occurrence| {
        let c = &cast.characters[o.character];
        c.kind == Kind::Organization || c.class == Some(Class::Country)
    };
    let own = text.sentences[here].tokens.start..at;
    let before = &text.sentences[here.saturating_sub(1)].tokens;
    let lead =
        |run: &Tokens| cast.within(run).filter(fits).find(|o| is_subject(text, &o.tokens, run)).map(|o| o.character);
    let rivals = |run: &Tokens, who: usize| cast.within(run).filter(fits).any(|o| o.character != who);
    let (who, alone) = match lead(&own) {
        Some(who) => (who, !rivals(&own, who)),
        None if here > 0 && cast.within(&own).all(|o| !fits(&o)) => (lead(before)?, !rivals(before, lead(before)?)),
        None => return None,
    };
    (subject && alone).then(|| (who, Why::rule("pronoun.it", 0.7)))
}
