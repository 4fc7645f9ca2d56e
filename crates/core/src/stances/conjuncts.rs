//! Several holders or several targets of one word: “Ruiz and Hale criticised X and Y” are four stances.

use super::{Claim, ClaimTarget, Scene};
use crate::text::{Tag, Tokens, phrases::noun_phrase_at};

/// Appends the claims of the holders and targets that “and” joins to those already found.
pub fn find(scene: &Scene, claims: &mut Vec<Claim>) {
    let mut more = Vec::new();
    for claim in claims.iter() {
        let holders = claim.holder_tokens.as_ref().map(|t| holders(scene, t)).unwrap_or_default();
        more.extend(holders.into_iter().filter(|h| Some(h.0) != claim.holder).map(|(who, tokens)| Claim {
            holder: Some(who),
            holder_tokens: Some(tokens),
            ..claim.clone()
        }));
    }
    for claim in claims.iter().chain(&more.clone()) {
        more.extend(targets(scene, claim).into_iter().map(|(what, tokens)| Claim {
            evidence: claim.evidence.start..claim.evidence.end.max(tokens.end),
            target: ClaimTarget::Character(what),
            target_tokens: tokens,
            ..claim.clone()
        }));
    }
    claims.extend(more);
}

/// Everybody in “A, B and C”; nobody where a part names none.
fn holders(scene: &Scene, phrase: &Tokens) -> Vec<(usize, Tokens)> {
    if !phrase.clone().any(|i| scene.text.tag(i) == Tag::Conjunction) {
        return Vec::new();
    }
    let joint = |i: usize| matches!(scene.text.lower(i), "," | "and" | "&");
    let mut parts: Vec<Tokens> = Vec::new();
    let mut start = phrase.start;
    for i in phrase.start..=phrase.end {
        if i == phrase.end || joint(i) {
            if start < i {
                parts.push(start..i);
            }
            start = i + 1;
        }
    }
    let named: Vec<(usize, Tokens)> = parts.iter().filter_map(|p| Some((scene.entity(p)?, p.clone()))).collect();
    if named.len() == parts.len() { named } else { Vec::new() }
}

/// The entities that “and” joins to a claim's target: “praised A and B”.
fn targets(scene: &Scene, claim: &Claim) -> Vec<(usize, Tokens)> {
    let mut found = Vec::new();
    let after_cue = claim.target_tokens.start >= claim.cue.end;
    if !after_cue || !matches!(claim.target, ClaimTarget::Character(_)) {
        return found;
    }
    let mut end = claim.target_tokens.end;
    loop {
        let comma = scene.text.lower(end) == ",";
        let and = end + usize::from(comma);
        let joined = matches!(scene.text.lower(and), "and" | "&");
        if end >= scene.sentence.end || !(comma || joined) {
            return found;
        }
        let start = and + usize::from(joined);
        // “backed A and attacked B”
        if !scene.text.tag(start).in_noun_phrase() {
            return found;
        }
        let Some(next) = noun_phrase_at(scene.text, start, scene.sentence.end.min(start + 8), false) else {
            return found;
        };
        let next = cut(scene, next);
        let verb = matches!(scene.text.tag(next.end), Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Adverb);
        let Some(who) = scene.entity(&next).filter(|_| !verb) else { return found };
        // A list ends with “and”: “A, who …” is none.
        if comma && !joined && !matches!(scene.text.lower(next.end), "," | "and" | "&") {
            return found;
        }
        end = next.end;
        found.push((who, next));
    }
}

/// A phrase up to its own “and”.
fn cut(scene: &Scene, phrase: Tokens) -> Tokens {
    let and = phrase.clone().find(|i| scene.text.tag(*i) == Tag::Conjunction);
    phrase.start..and.unwrap_or(phrase.end)
}
