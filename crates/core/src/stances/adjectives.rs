//! Adjectives that carry a stance: “is critical of X”, “remains opposed to X”, “is willing to …”.

use super::{Claim, Scene, Target, reversed};
use crate::{
    Modality, Polarity, Why,
    lexicon::{PartOfSpeech, TargetAt, lexicon},
    text::{Tag, Tokens, groups::VerbGroup, phrases},
};

/// Appends what the adjectives of a sentence claim.
pub fn find(scene: &Scene, out: &mut Vec<Claim>) {
    for i in scene.sentence.clone() {
        for word in lexicon().stances(scene.text.lower(i), PartOfSpeech::Adjective) {
            for at in &word.targets {
                out.extend(claim(scene, i, word.polarity, at));
            }
        }
    }
}

fn claim(scene: &Scene, adjective: usize, polarity: Polarity, at: &TargetAt) -> Option<Claim> {
    let (holder, holder_tokens, group) = described(scene, adjective)?;
    let (target, tokens) = target(scene, adjective, at)?;
    let negated = group.is_some_and(|g| scene.negated(g));
    if negated && polarity == Polarity::Negative {
        return None;
    }
    let start = group.map_or(adjective, |g| g.tokens.start);
    let cue = start.min(adjective)..adjective + 1;
    Some(Claim {
        holder: Some(holder),
        target,
        polarity: if negated { reversed(polarity) } else { polarity },
        modality: group.map_or(Modality::Asserted, |g| scene.modality(g)),
        strength: scene.strength(&cue),
        evidence: holder_tokens.start.min(cue.start)..tokens.end.max(cue.end),
        holder_tokens: Some(holder_tokens),
        target_tokens: tokens,
        cue,
        within: None,
        why: Why::rule("stance.adjective", 0.84),
    })
}

/// Who an adjective describes, with the verb that says so: “Ruiz remains critical of”; without one right after its noun:
/// “a report sharply critical of”.
fn described<'a>(scene: &'a Scene, adjective: usize) -> Option<(usize, Tokens, Option<&'a VerbGroup>)> {
    let text = scene.text;
    let near = |g: &VerbGroup| {
        let adverbs = |mut run: Tokens| run.all(|i| text.tag(i) == Tag::Adverb);
        g.tokens.end <= adjective && adjective - g.tokens.end <= 2 && adverbs(g.tokens.end..adjective)
            || g.tokens.contains(&adjective)
            // “was grateful to X but wary of Y”
            || g.copula && g.tokens.end < adjective && adjective - g.tokens.end <= 8 && text.tag(adjective - 1) == Tag::Conjunction
    };
    let Some((i, group)) = scene.groups.iter().enumerate().rev().find(|(_, g)| near(g)) else {
        let adverb = adjective > scene.sentence.start && text.tag(adjective - 1) == Tag::Adverb;
        let start = adjective - usize::from(adverb);
        let noun = phrases::noun_phrase_before(text, start, scene.sentence.start)?;
        let after = scene.groups.iter().position(|g| g.tokens.start > adjective).unwrap_or(scene.groups.len());
        return scene.holder_of(&noun, after).map(|(who, tokens)| (who, tokens, None));
    };
    let links = group.copula || group.passive || links(text.lower(group.main));
    let (who, tokens) = scene.holder(i).filter(|_| links && !scene.supposed(group) && !scene.wished(i))?;
    Some((who, tokens, Some(group)))
}

fn links(verb: &str) -> bool {
    matches!(
        verb,
        "remains" | "remain" | "remained" | "seems" | "seemed" | "became" | "feels" | "felt" | "sounded" | "grew"
    )
}

fn target(scene: &Scene, adjective: usize, at: &TargetAt) -> Option<Target> {
    match at {
        TargetAt::After(p) if scene.text.lower(adjective + 1) == *p => scene.target(adjective + 2),
        TargetAt::Object => scene.target(adjective + 1),
        TargetAt::Infinitive if scene.text.tag(adjective + 1) == Tag::To => {
            let (aim, target) = scene.aim(adjective + 2)?;
            (aim == Polarity::Positive).then_some(target)
        }
        _ => None,
    }
}
