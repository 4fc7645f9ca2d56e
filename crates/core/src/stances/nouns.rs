//! Nouns that carry a stance: “voiced concerns over X”, “China’s objections to X”, “drew criticism”.

use super::{Claim, ClaimTarget, Scene, reversed};
use crate::{
    Modality, Why,
    lexicon::{LightVerb, PartOfSpeech, StanceWord, TargetAt, lexicon},
    text::{Tag, Tokens, phrases},
};

/// Appends what the nouns of a sentence claim.
pub fn find(scene: &Scene, out: &mut Vec<Claim>) {
    for i in scene.sentence.clone() {
        if matches!(scene.text.tag(i), Tag::Verb | Tag::Participle) {
            continue;
        }
        for word in lexicon().stance_word(scene.text.lower(i)).iter().filter(|w| w.part == PartOfSpeech::Noun) {
            out.extend(owned(scene, i, word).or_else(|| given(scene, i, word)).or_else(|| received(scene, i, word)));
        }
    }
}

fn target(scene: &Scene, noun: usize, word: &StanceWord) -> Option<(ClaimTarget, Tokens)> {
    let start = word.targets.iter().find_map(|t| match t {
        TargetAt::After(p) => Some(noun + 1).filter(|n| scene.text.lower(*n) == *p).map(|n| n + 1),
        _ => None,
    })?;
    scene.target(start)
}

/// “China’s concerns over X”, “their support for X”.
fn owned(scene: &Scene, noun: usize, word: &StanceWord) -> Option<Claim> {
    let from = scene.sentence.start;
    let at = (from..noun).rev().take(3).find(|i| scene.text.tag(*i) == Tag::Possessive)?;
    if !(at + 1..noun).all(|i| matches!(scene.text.tag(i), Tag::Adjective | Tag::Noun | Tag::Adverb)) {
        return None;
    }
    let phrase = if scene.text.tokens[at].is_possessive() {
        phrases::noun_phrase_before(scene.text, at, from)?
    } else {
        at..at + 1
    };
    let last = phrase.end - 1;
    let holder = scene.cast.occurrences.iter().find(|o| o.tokens.contains(&last)).map(|o| o.character)?;
    let target = target(scene, noun, word)?;
    build(
        scene,
        Some((holder, phrase)),
        noun..noun + 1,
        target,
        word,
        Modality::Asserted,
        false,
        ("stance.owned_noun", 0.8),
    )
}

/// “voiced concerns over X”: the subject of a verb that gives the noun.
fn given(scene: &Scene, noun: usize, word: &StanceWord) -> Option<Claim> {
    let (i, group) =
        scene.groups.iter().enumerate().rev().find(|(_, g)| g.tokens.end <= noun && noun - g.tokens.end <= 4)?;
    if lexicon().light_verb(scene.text.lower(group.main)) != Some(LightVerb::Giving) || group.passive {
        return None;
    }
    let between =
        (group.tokens.end..noun).all(|k| scene.text.tag(k).in_noun_phrase() || scene.text.tag(k) == Tag::Conjunction);
    let holder = scene.holder(i).filter(|_| between)?;
    let target = target(scene, noun, word)?;
    build(
        scene,
        Some(holder),
        group.tokens.start..noun + 1,
        target,
        word,
        scene.modality(group),
        group.negated,
        ("stance.noun", 0.84),
    )
}

/// “faced criticism (from Y)”: the subject is the target.
fn received(scene: &Scene, noun: usize, word: &StanceWord) -> Option<Claim> {
    let (i, group) =
        scene.groups.iter().enumerate().rev().find(|(_, g)| g.tokens.end <= noun && noun - g.tokens.end <= 3)?;
    if lexicon().light_verb(scene.text.lower(group.main)) != Some(LightVerb::Receiving) || group.passive {
        return None;
    }
    let subject = phrases::subject(scene.text, &scene.groups, i, &scene.sentence)?;
    let target = match scene.entity(&subject) {
        Some(entity) => (ClaimTarget::Character(entity), subject),
        None => scene.phrase_target(subject)?,
    };
    let from = (noun + 1..scene.sentence.end.min(noun + 3)).find(|k| scene.text.lower(*k) == "from");
    let holder = match from {
        Some(k) => {
            let phrase = phrases::noun_phrase_at(scene.text, k + 1, scene.sentence.end, false)?;
            Some((scene.entity(&phrase)?, phrase))
        }
        None => None,
    };
    build(
        scene,
        holder,
        group.tokens.start..noun + 1,
        target,
        word,
        scene.modality(group),
        group.negated,
        ("stance.received_noun", 0.75),
    )
}

#[expect(clippy::too_many_arguments, reason = "the parts of one claim, each named where it is found")]
fn build(
    scene: &Scene,
    holder: Option<(usize, Tokens)>,
    cue: Tokens,
    target: (ClaimTarget, Tokens),
    word: &StanceWord,
    modality: Modality,
    negated: bool,
    rule: (&'static str, f32),
) -> Option<Claim> {
    let runs = holder.iter().map(|h| &h.1).chain([&cue, &target.1]);
    let evidence = runs.clone().map(|r| r.start).min()?..runs.map(|r| r.end).max()?;
    Some(Claim {
        holder: holder.as_ref().map(|h| h.0),
        holder_tokens: holder.map(|h| h.1),
        target: target.0,
        target_tokens: target.1,
        polarity: if negated { reversed(word.polarity) } else { word.polarity },
        modality,
        strength: scene.strength(&cue),
        evidence,
        cue,
        within: None,
        why: Why::rule(rule.0, rule.1),
    })
}
