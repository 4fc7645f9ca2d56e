//! “‘…,’ the former senator from Kansas said” after a sentence on one person: a description that comes for the first time with
//! “the” beside somebody's words stands for whom the text is on.

use super::{Joined, Opening, Scene, only};
use crate::{
    Kind, MentionForm, Why,
    lexicon::{CueClass, GenderHint, lexicon},
    text::{Tag, Text, Tokens, phrases},
};
use std::collections::HashSet;

/// The one person whom this sentence, before the description, or the sentence before it names outside quotations.
pub fn read(scene: &Scene, opening: &Opening) -> Option<Joined> {
    let Scene { text, cast, facts, .. } = scene;
    let run = described(text, opening)?;
    let head = phrases::head(text, &run);
    let sentence = &text.sentences[text.sentence_of(opening.start)].tokens;
    let former = run.clone().any(|i| lexicon().role_time(text.lower(i)).is_some());
    let known = facts.roles.contains_key(text.lower(head)) && !former || facts.strangers.contains(text.lower(head));
    if known
        || cast.at(head).is_some()
        || told_before(text, head)
        || !tells(text, &run)
        || !sentence.clone().any(|i| text.quotation_of(i).is_some())
    {
        return None;
    }
    let from = text.sentences[text.sentence_of(opening.start).saturating_sub(1)].tokens.start;
    let from = from.max(paragraph_start(text, sentence.start));
    let near = from..opening.start;
    let people = cast.within(&near).filter(|o| {
        let person = o.form == MentionForm::Name && cast.characters[o.character].kind == Kind::Person;
        person && text.quotation_of(o.tokens.start).is_none()
    });
    let who = only(people.map(|o| o.character).collect::<HashSet<_>>().into_iter())?;
    let gender = lexicon().gendered_noun(text.lower(head)).filter(|g| *g != GenderHint::Either);
    let fits = gender.is_none_or(|g| {
        cast.characters[who].gender.is_none_or(|own| (own == crate::Gender::She) == (g == GenderHint::She))
    });
    fits.then(|| Joined::one(run, who, Why::rule("join.described", 0.72)))
}

/// “The former senator from Kansas”, “the father of three”, “the 24-year-old”: words for one person.
fn described(text: &Text, opening: &Opening) -> Option<Tokens> {
    let core = phrases::noun_phrase_at(text, opening.start, opening.end, false)?;
    let head = text.lower(phrases::head(text, &core));
    let person = lexicon().occupation(head)
        || lexicon().gendered_noun(head).is_some()
        || head.ends_with("-year-old")
        || lexicon().office(&text.words[core.end - 1..core.end]).is_some()
        || head.len() > 5 && (head.ends_with("man") || head.ends_with("woman"));
    let tied = matches!(text.lower(core.end), "from" | "of");
    let end = match phrases::noun_phrase_at(text, core.end + 1, opening.end, false).filter(|_| tied) {
        Some(more) => more.end,
        None => core.end,
    };
    (person && text.lower(opening.start) == "the").then_some(core.start..end)
}

/// Whether a verb of saying stands right before or behind it.
fn tells(text: &Text, run: &Tokens) -> bool {
    let says = |i: usize| {
        lexicon().cue_verb(text.lower(i)).is_some_and(|c| c.class == CueClass::Say) && text.tag(i) != Tag::Noun
    };
    says(run.end) || run.start > 0 && says(run.start - 1)
}

/// Whether the noun stands in the article before.
fn told_before(text: &Text, head: usize) -> bool {
    (0..head).any(|i| text.lower(i) == text.lower(head))
}

fn paragraph_start(text: &Text, sentence: usize) -> usize {
    let here = text.paragraph_of(sentence);
    let mut starts = text.sentences.iter().map(|s| s.tokens.start);
    starts.find(|s| text.paragraph_of(*s) == here).unwrap_or(sentence)
}
