//! Compounds with “anti-” and “pro-”: “its anti-nuclear policy” is a stance of whoever owns it.

use super::{Claim, ClaimTarget, Scene};
use crate::{
    Modality, Polarity, Why,
    text::{Tag, Tokens, phrases::noun_phrase_before},
};

/// Appends what the compounds of a sentence claim.
pub fn find(scene: &Scene, out: &mut Vec<Claim>) {
    for i in scene.sentence.clone() {
        let lower = scene.text.lower(i);
        let polarity = match () {
            () if lower.starts_with("anti-") => Polarity::Negative,
            () if lower.starts_with("pro-") => Polarity::Positive,
            () => continue,
        };
        out.extend(claim(scene, i, polarity));
    }
}

fn claim(scene: &Scene, at: usize, polarity: Polarity) -> Option<Claim> {
    let text = scene.text;
    let noun = (at + 1..scene.sentence.end.min(at + 3)).find(|i| is_policy(text.lower(*i)))?;
    let from = at.saturating_sub(3).max(scene.sentence.start);
    let owner = (from..at).rev().find(|i| text.tag(*i) == Tag::Possessive)?;
    let phrase = match text.tokens[owner].is_possessive() {
        true => noun_phrase_before(text, owner, scene.sentence.start)?,
        false => owner..owner + 1,
    };
    let holder = scene.entity(&phrase)?;
    let target: Tokens = at..noun + 1;
    Some(Claim {
        holder: Some(holder),
        target: ClaimTarget::Issue(target.clone()),
        polarity,
        modality: Modality::Asserted,
        strength: scene.strength(&target),
        evidence: phrase.start..noun + 1,
        holder_tokens: Some(phrase),
        cue: at..at + 1,
        target_tokens: target,
        within: None,
        why: Why::rule("stance.policy", 0.78),
    })
}

fn is_policy(word: &str) -> bool {
    matches!(
        word,
        "policy"
            | "policies"
            | "stance"
            | "position"
            | "law"
            | "laws"
            | "legislation"
            | "campaign"
            | "rhetoric"
            | "agenda"
            | "platform"
            | "movement"
            | "vote"
    )
}
