//! “it”: the last subject that can act.

use super::{Cast, Occurrence, is_subject};
use crate::{
    Kind, Why,
    lexicon::{Class, lexicon},
    text::{Tag, Text, Tokens},
};

/// “it said”, “its plan”: the organization or country that the sentence before began with, or this one did.
pub fn find(text: &Text, cast: &Cast, at: usize) -> Option<(usize, Why)> {
    let subject = text.lower(at) == "its" || matches!(text.tag(at + 1), Tag::Verb) || reported(text, at);
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
    // “The union was furious with the league. Its boss …”: the subject before, whatever else stands there.
    let leads = text.words[at] == "Its" && cast.within(before).find(fits).is_some_and(|o| o.character == who);
    let sure = if alone { 0.7 } else { 0.66 };
    (subject && (alone || leads)).then(|| (who, Why::rule("pronoun.it", sure)))
}

/// “said that it would buy”, “said it was wary”: in what a body says, it is the body; not “said it was clear that …”.
fn reported(text: &Text, at: usize) -> bool {
    let sentence = &text.sentences[text.sentence_of(at)].tokens;
    let verb = at.checked_sub(1 + usize::from(text.lower(at.saturating_sub(1)) == "that"));
    let said = verb.is_some_and(|i| i >= sentence.start && lexicon().cue_verb(text.lower(i)).is_some_and(|c| c.that));
    let day = || (at.saturating_sub(4)..at).any(|i| lexicon().weekday(text.words[i]));
    let told = said || text.lower(at.saturating_sub(1)) == "that" && day();
    let auxiliary = matches!(text.tag(at + 1), Tag::Modal | Tag::Auxiliary);
    // “it was clear that”, “it would be wrong to”
    let empty = (at + 2..sentence.end.min(at + 7)).any(|i| {
        let judged = matches!(text.tag(i - 1), Tag::Adjective | Tag::Noun);
        judged && (text.lower(i) == "that" || text.tag(i) == Tag::To || text.lower(i) == "for")
    });
    told && auxiliary && !empty
}
