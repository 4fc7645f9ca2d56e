//! Adjectives that carry a stance: “is critical of X”, “remains opposed to X”, “is willing to …”.

use super::{Claim, Scene, reversed};
use crate::{
    Why,
    lexicon::{PartOfSpeech, TargetAt, lexicon},
    text::Tag,
};

/// Appends what the adjectives of a sentence claim.
pub fn find(scene: &Scene, out: &mut Vec<Claim>) {
    for i in scene.sentence.clone() {
        for word in lexicon().stance_word(scene.text.lower(i)).iter().filter(|w| w.part == PartOfSpeech::Adjective) {
            for at in &word.targets {
                out.extend(claim(scene, i, word.polarity, at));
            }
        }
    }
}

fn claim(scene: &Scene, adjective: usize, polarity: crate::Polarity, at: &TargetAt) -> Option<Claim> {
    let text = scene.text;
    let near = |g: &crate::text::groups::VerbGroup| {
        g.tokens.end <= adjective && adjective - g.tokens.end <= 2 || g.tokens.contains(&adjective)
    };
    let (i, group) = scene.groups.iter().enumerate().rev().find(|(_, g)| near(g))?;
    let links = group.copula
        || group.passive
        || matches!(
            text.lower(group.main),
            "remains" | "remain" | "remained" | "seems" | "seemed" | "became" | "feels" | "felt" | "sounded"
        );
    let (target, tokens) = match at {
        TargetAt::After(p) if text.lower(adjective + 1) == *p => scene.target(adjective + 2)?,
        TargetAt::Infinitive if text.tag(adjective + 1) == Tag::To => {
            scene.action(adjective + 2, scene.sentence.end)?
        }
        _ => return None,
    };
    let (holder, holder_tokens) = scene.holder(i).filter(|_| links)?;
    if group.negated && polarity == crate::Polarity::Negative {
        return None;
    }
    let cue = group.tokens.start..adjective + 1;
    Some(Claim {
        holder: Some(holder),
        target,
        polarity: if group.negated { reversed(polarity) } else { polarity },
        modality: scene.modality(group),
        strength: scene.strength(&cue),
        evidence: holder_tokens.start.min(cue.start)..tokens.end.max(cue.end),
        holder_tokens: Some(holder_tokens),
        target_tokens: tokens,
        cue,
        within: None,
        why: Why::rule("stance.adjective", 0.84),
    })
}
