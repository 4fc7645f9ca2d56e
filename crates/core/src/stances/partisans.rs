//! Nouns for somebody who takes a side: “is a fierce critic of X”, “Ruiz, an ally of X,”, “Trump ally Ann Hale”.

use super::{Claim, Scene, Target};
use crate::{
    Kind, MentionForm, Modality, Polarity, Why,
    lexicon::{PartOfSpeech, StanceWord, TargetAt, lexicon},
    text::{Tag, Tokens, phrases::noun_phrase_before},
};

/// Appends what such nouns claim.
pub fn find(scene: &Scene, out: &mut Vec<Claim>) {
    for i in scene.sentence.clone() {
        for word in lexicon().stances(scene.text.lower(i), PartOfSpeech::Noun).filter(|w| w.partisan) {
            out.extend(described(scene, i, word).or_else(|| compound(scene, i, word)));
        }
    }
}

/// “is a fierce critic of X”, “Ruiz, an ally of X,”: who is described holds the stance.
fn described(scene: &Scene, noun: usize, word: &StanceWord) -> Option<Claim> {
    let past = |i: usize| matches!(scene.text.lower(i), "former" | "onetime" | "one-time" | "erstwhile" | "once");
    if (noun.saturating_sub(3)..noun).any(past) {
        return None;
    }
    let after = |p: &str| scene.text.lower(noun + 1) == p;
    let of = word.targets.iter().find(|t| matches!(t, TargetAt::After(p) if after(p)))?;
    let target = if matches!(of, TargetAt::After(_)) { scene.target(noun + 2)? } else { return None };
    let start = phrase_start(scene, noun);
    // “is no fan of”
    let no = scene.text.lower(start) == "no";
    if no && word.polarity == Polarity::Negative {
        return None;
    }
    let word = if no { &StanceWord { polarity: Polarity::Negative, ..word.clone() } } else { word };
    let group = scene.groups.iter().enumerate().find(|(_, g)| g.tokens.end == start);
    let becomes = |w: &str| matches!(w, "became" | "become" | "becomes" | "remains" | "remained" | "remain");
    if let Some((i, group)) = group.filter(|(_, g)| g.copula || becomes(scene.text.lower(g.main))) {
        let told = !group.negated && !scene.supposed(group);
        return told.then(|| claim(scene, scene.holder(i)?, noun, target, word, scene.modality(group)))?;
    }
    // “…, a critic of X,” after a name; a determiner tells it from a list.
    let apposed = scene.text.lower(start.wrapping_sub(1)) == "," && scene.text.tag(start) == Tag::Determiner;
    let name = noun_phrase_before(scene.text, start.wrapping_sub(1), scene.sentence.start).filter(|_| apposed)?;
    claim(scene, (scene.entity(&name)?, name), noun, target, word, Modality::Asserted)
}

/// Where the phrase that a noun heads begins: “a fierce critic”.
fn phrase_start(scene: &Scene, noun: usize) -> usize {
    let inside = |i: &usize| {
        matches!(scene.text.tag(*i), Tag::Adjective | Tag::Noun | Tag::Adverb | Tag::Determiner | Tag::Participle)
    };
    (scene.sentence.start..noun).rev().take(6).take_while(inside).last().unwrap_or(noun)
}

/// “Trump ally Ann Hale”, “the president's critic Ann Hale”.
fn compound(scene: &Scene, noun: usize, word: &StanceWord) -> Option<Claim> {
    let person = |i: usize| scene.cast.at(i).filter(|o| scene.cast.characters[o.character].kind == Kind::Person);
    let named = person(noun + 1).filter(|o| o.form == MentionForm::Name && o.tokens.start == noun + 1)?;
    let before = (scene.sentence.start..noun).rev().take(3);
    let mut before =
        before.skip_while(|i| scene.text.tag(*i) == Tag::Adjective || scene.text.tokens[*i].is_possessive());
    let side = scene.cast.at(before.next()?)?;
    let target = (super::ClaimTarget::Character(side.character), side.tokens.clone());
    claim(scene, (named.character, named.tokens.clone()), noun, target, word, Modality::Asserted)
}

fn claim(
    scene: &Scene,
    (holder, holder_tokens): (usize, Tokens),
    noun: usize,
    (target, target_tokens): Target,
    word: &StanceWord,
    modality: Modality,
) -> Option<Claim> {
    let runs = [&holder_tokens, &target_tokens];
    let evidence = runs.iter().map(|r| r.start).min()?.min(noun)..runs.iter().map(|r| r.end).max()?.max(noun + 1);
    Some(Claim {
        holder: Some(holder),
        polarity: word.polarity,
        modality,
        strength: scene.strength(&(noun..noun + 1)),
        evidence,
        cue: noun..noun + 1,
        holder_tokens: Some(holder_tokens),
        target,
        target_tokens,
        within: None,
        why: Why::rule("stance.partisan", 0.8),
    })
}
