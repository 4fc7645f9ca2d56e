//! Nouns that carry a stance: “voiced concerns over X”, “China’s objections to X”, “drew criticism”.

use super::{Claim, ClaimTarget, Scene, reversed};
use crate::{
    Modality, Polarity, Why,
    lexicon::{LightVerb, PartOfSpeech, StanceWord, TargetAt, lexicon},
    text::{Tag, Tokens, groups, phrases},
};

/// Appends what the nouns of a sentence claim.
pub fn find(scene: &Scene, out: &mut Vec<Claim>) {
    for i in scene.sentence.clone() {
        if matches!(scene.text.tag(i), Tag::Verb | Tag::Participle) {
            continue;
        }
        for word in lexicon().stance_word(scene.text.lower(i)).iter().filter(|w| w.part == PartOfSpeech::Noun) {
            out.extend(match (word.affirmed, word.judged) {
                (true, _) => given(scene, i, word, LightVerb::Affirming),
                (_, true) => judged(scene, i, word),
                _ => owned(scene, i, word)
                    .or_else(|| given(scene, i, word, LightVerb::Giving))
                    .or_else(|| received(scene, i, word)),
            });
        }
    }
}

fn target(scene: &Scene, noun: usize, word: &StanceWord) -> Option<(ClaimTarget, Tokens)> {
    let next = match scene.text.lower(noun + 1) {
        "regarding" | "concerning" | "surrounding" => "about",
        other => other,
    };
    word.targets.iter().find_map(|t| match t {
        TargetAt::After(p) if *p == next => scene.target(noun + 2),
        TargetAt::After("of") if word.affirmed && scene.text.tag(noun + 1) == Tag::To => {
            scene.action(noun + 2, scene.sentence.end)
        }
        TargetAt::Itself => itself(scene, noun),
        _ => None,
    })
}

/// “the right of countries to organise their defence”: the noun with all that is tied to it.
fn itself(scene: &Scene, noun: usize) -> Option<(ClaimTarget, Tokens)> {
    let phrase = phrases::noun_phrase_at(scene.text, noun, scene.sentence.end.min(noun + 16), true)?;
    let end = match scene.text.tag(phrase.end) {
        Tag::To => scene.action(phrase.end + 1, scene.sentence.end.min(noun + 16)).map_or(phrase.end, |a| a.1.end),
        _ => phrase.end,
    };
    (end > noun + 1).then_some((ClaimTarget::Issue(noun..end), noun..end))
}

/// “maintained a cooperative relationship with X”: the adjective says how.
fn judged(scene: &Scene, noun: usize, word: &StanceWord) -> Option<Claim> {
    let start = (scene.sentence.start..noun)
        .rev()
        .take(5)
        .take_while(|i| scene.text.tag(*i).in_noun_phrase() || scene.text.tag(*i) == Tag::Adverb)
        .last()?;
    let value = (start..noun).filter_map(|i| lexicon().evaluative(scene.text.lower(i))).max_by_key(|v| v.abs())?;
    let polarity = if value > 0 { Polarity::Positive } else { Polarity::Negative };
    let (i, group) =
        scene.groups.iter().enumerate().rev().find(|(_, g)| g.tokens.end <= start && start - g.tokens.end <= 1)?;
    let holder = scene.holder(i).filter(|_| !group.passive && !group.copula)?;
    let target = target(scene, noun, word)?;
    let word = StanceWord { polarity, ..word.clone() };
    build(
        scene,
        Some(holder),
        group.tokens.start..noun + 1,
        target,
        &word,
        scene.modality(group),
        group.negated,
        ("stance.relation", 0.72),
    )
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
    let holder = scene.cast.at(last)?.character;
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

/// “voiced concerns over X”, “stressed the importance of X”: the subject of a verb that gives or affirms the noun.
fn given(scene: &Scene, noun: usize, word: &StanceWord, sense: LightVerb) -> Option<Claim> {
    let (i, group) =
        scene.groups.iter().enumerate().rev().find(|(_, g)| g.tokens.end <= noun && noun - g.tokens.end <= 6)?;
    if !lexicon().light_verb(scene.text.lower(group.main), sense) || group.passive {
        return None;
    }
    let tied = |k: usize| {
        scene.text.tag(k).in_noun_phrase()
            || matches!(scene.text.tag(k), Tag::Conjunction | Tag::Adverb | Tag::Preposition)
    };
    let holder = scene.holder(i).filter(|_| (group.tokens.end..noun).all(tied))?;
    let target = target(scene, noun, word)?;
    let rule = if sense == LightVerb::Affirming { ("stance.affirmed", 0.74) } else { ("stance.noun", 0.84) };
    build(scene, Some(holder), group.tokens.start..noun + 1, target, word, scene.modality(group), group.negated, rule)
}

/// “faced criticism (from Y)”: the subject is the target.
fn received(scene: &Scene, noun: usize, word: &StanceWord) -> Option<Claim> {
    let (i, group) =
        scene.groups.iter().enumerate().rev().find(|(_, g)| g.tokens.end <= noun && noun - g.tokens.end <= 3)?;
    let met_with = lexicon().light_verb(scene.text.lower(group.main), LightVerb::Receiving);
    if !met_with || group.passive || word.urging || word.act {
        return None;
    }
    let tied = (group.tokens.end..noun).all(|k| scene.text.tag(k).in_noun_phrase());
    let subject = groups::subject(scene.text, &scene.groups, i, &scene.sentence).filter(|_| tied)?;
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
    if negated && word.polarity == Polarity::Negative {
        return None;
    }
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
