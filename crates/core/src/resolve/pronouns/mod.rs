//! Pronouns: he, she, his, her to a person named before (`third`); they to several (`groups`); I and we inside speech to the speaker (`first`); it to
//! the last subject that can act (`thing`). Where two readings are close, none.

mod first;
mod groups;
mod thing;
mod third;

pub use third::{Choice, Ranked};

use super::{Cast, Occurrence};
use crate::{
    MentionForm, Why,
    attributions::{self, Found},
    text::{Tag, Text, Tokens},
};

/// Adds the pronouns that have one clear reading.
pub fn find(text: &Text, attributions: &[Found], cast: &mut Cast) {
    let speech = attributions::innermost(text, attributions);
    let scene = Scene { text, attributions, speech: &speech };
    // Who speaks has to be known before “I” is.
    let mut found: Vec<Occurrence> = third::find(&scene, cast);
    for i in 0..text.tokens.len() {
        let joined = match text.lower(i) {
            "it" | "its" => thing::find(text, cast, i),
            _ => None,
        };
        found.extend(joined.map(|j| pronoun(i, j)));
    }
    cast.occurrences.append(&mut found);
    cast.sort();
    cast.occurrences.append(&mut groups::find(text, cast));
    cast.sort();
    for i in 0..text.tokens.len() {
        if let "i" | "me" | "my" | "myself" | "we" | "us" | "our" | "ourselves" = text.lower(i) {
            found.extend(scene.first(cast, i).map(|j| pronoun(i, j)));
        }
    }
    cast.occurrences.append(&mut found);
    cast.sort();
}

/// The pronouns he and she with the choices that each has, for training.
pub fn ranked(text: &Text, attributions: &[Found], cast: &Cast) -> Vec<Ranked> {
    let speech = attributions::innermost(text, attributions);
    third::ranked(&Scene { text, attributions, speech: &speech }, cast)
}

fn pronoun(at: usize, (character, why): (usize, Why)) -> Occurrence {
    Occurrence { tokens: at..at + 1, form: MentionForm::Pronoun, kind: None, character, why }
}

/// What pronouns are read against.
struct Scene<'a> {
    text: &'a Text<'a>,
    attributions: &'a [Found],
    /// The innermost attribution whose content holds each token.
    speech: &'a [Option<usize>],
}

impl Scene<'_> {
    /// Whose quotation marks a token stands between.
    fn speaker(&self, cast: &Cast, at: usize) -> Option<(usize, f32)> {
        self.text.quotation_of(at)?;
        speaker_of(self.attributions, cast, self.speech[at]?)
    }
}

/// The speaker of an attribution, through a pronoun source resolved earlier or whoever spoke last.
fn speaker_of(attributions: &[Found], cast: &Cast, i: usize) -> Option<(usize, f32)> {
    if let Some((speaker, why)) = cast.speakers.get(i).and_then(|s| s.as_ref()) {
        return Some((*speaker, why.sure));
    }
    match &attributions[i].source {
        Some(source) => {
            let o = cast.at(source.start).filter(|o| o.form == MentionForm::Pronoun)?;
            Some((o.character, o.why.sure))
        }
        None => i.checked_sub(1).and_then(|before| speaker_of(attributions, cast, before)),
    }
}

/// Whether a mention is the subject of a verb after it.
fn is_subject(text: &Text, mention: &Tokens, sentence: &Tokens) -> bool {
    let governed =
        mention.start > sentence.start && matches!(text.tag(mention.start - 1), Tag::Preposition | Tag::To | Tag::Verb);
    let mut next = mention.end;
    while next < sentence.end && text.tag(next) == Tag::Adverb {
        next += 1;
    }
    !governed && matches!(text.tag(next), Tag::Verb | Tag::Auxiliary | Tag::Modal)
        || text.lower(mention.end) == "," && !governed && mention.start <= sentence.start + 2
}
