//! Stances that the network reads off a sentence: every entity in it, whoever speaks, or nobody, towards every entity and
//! issue in it. The rules for structure say who may hold what; the network says whether and which way.

use super::{
    Claim, ClaimTarget, Scene,
    candidates::{Candidate, Referent, candidates},
    vetoes,
};
use crate::{
    Modality, Polarity, Tone, Why,
    encoder::{Chances, Encoding, Holder, Verdict},
    text::{Tag, Tokens, phrases::noun_phrase_at},
};

/// From so much on a stance towards an entity is shown.
const LEAST: f32 = 0.3;
/// From so much on a stance towards an issue is shown: whose words are harder to delimit.
const LEAST_ISSUE: f32 = 0.5;
/// From so much on a stance of the article's own words is shown.
const LEAST_NOBODY: f32 = 0.5;
/// What a rule found goes where the network gives it less.
const UNLIKELY: f32 = 0.005;
/// How much a tone surer than [`FROM`] adds to the stance of whoever speaks.
const TELLS: f32 = 0.4;
/// What a tone is at least sure of before it counts.
const FROM: f32 = 0.4;
/// Sentences with more candidates are lists, which tell no stances; reading all their pairs would take long.
const MOST: usize = 40;

/// A pair that is asked about.
struct Asked {
    holder: Holder,
    /// The entity that holds it; `None` for nobody.
    character: Option<usize>,
    target: usize,
}

/// What a sentence's rules found, as far as the network does not think it unlikely, and what the network reads itself.
pub fn decide(scene: &Scene, encoding: &Encoding, mut rules: Vec<Claim>) -> Vec<Claim> {
    let mut all = candidates(scene.text, scene.cast, &scene.sentence);
    if all.len() > MOST {
        return rules;
    }
    all.retain(|c| c.referent != Referent::Unknown);
    let asked = asked(scene, &all);
    let runs: Vec<Tokens> = all.iter().map(|c| c.tokens.clone()).collect();
    let pairs: Vec<(Holder, usize)> = asked.iter().map(|a| (a.holder, a.target)).collect();
    if pairs.is_empty() {
        return rules;
    }
    let verdicts = encoding.stances(&scene.sentence, &runs, &pairs);
    let likely = |claim: &Claim| {
        // Words of praise and blame, and policies, name their target beside them: little can go wrong.
        if matches!(claim.why.rule.as_ref(), "stance.said_of" | "stance.called" | "stance.policy") {
            return true;
        }
        let same = asked.iter().zip(&verdicts).filter(|(a, _)| tells(claim, a, &all[a.target]));
        let chance = same.map(|(_, v)| of(v.readers, claim.polarity)).reduce(f32::max);
        chance.is_none_or(|c| c >= UNLIKELY)
    };
    rules.retain(likely);
    let read = asked.iter().zip(&verdicts).filter_map(|(a, v)| claim(scene, encoding, &all, a, *v));
    let read: Vec<Claim> = read.filter(|c| !vetoes::denies(scene, &rules, c)).collect();
    rules.extend(read);
    rules
}

/// Whether a rule's claim is about this holder and target.
fn tells(claim: &Claim, asked: &Asked, target: &Candidate) -> bool {
    let same = match &claim.target {
        ClaimTarget::Character(c) => target.referent == Referent::Character(*c),
        ClaimTarget::Issue(run) => run.start < target.tokens.end && target.tokens.start < run.end,
    };
    same && claim.holder == asked.character
}

/// The probability of one polarity.
fn of(chances: Chances, polarity: Polarity) -> f32 {
    match polarity {
        Polarity::Positive => chances.positive,
        Polarity::Negative => chances.negative,
    }
}

/// All pairs of somebody who may hold a stance and something it may be about.
fn asked(scene: &Scene, all: &[Candidate]) -> Vec<Asked> {
    let mut asked = Vec::new();
    for (target, t) in all.iter().enumerate() {
        let own = t.referent.character();
        for (h, c) in all.iter().enumerate() {
            if let Some(who) = c.referent.character().filter(|w| Some(*w) != own) {
                asked.push(Asked { holder: Holder::Candidate(h), character: Some(who), target });
            }
        }
        let absent = |who: &usize| Some(*who) != own && all.iter().all(|c| c.referent.character() != Some(*who));
        if let Some(who) = speaker(scene, t.tokens.start).filter(absent) {
            asked.push(Asked { holder: Holder::Speaker, character: Some(who), target });
        }
        asked.push(Asked { holder: Holder::Nobody, character: None, target });
    }
    asked
}

/// Who speaks at a token.
fn speaker(scene: &Scene, at: usize) -> Option<usize> {
    scene.cast.speakers[scene.speech[at]?].as_ref().map(|s| s.0)
}

/// The stance that a verdict gives, if it is sure enough.
fn claim(scene: &Scene, encoding: &Encoding, all: &[Candidate], asked: &Asked, verdict: Verdict) -> Option<Claim> {
    let target = &all[asked.target];
    let (polarity, sure) = decided(portrayed(scene, encoding, asked, target, verdict.readers));
    let least = match (asked.character, target.referent.character()) {
        (None, _) => LEAST_NOBODY,
        (_, None) => LEAST_ISSUE,
        _ => LEAST,
    };
    if sure < least {
        return None;
    }
    let holder_tokens = match asked.holder {
        Holder::Candidate(h) => Some(all[h].tokens.clone()),
        _ => None,
    };
    let target_tokens = match target.referent {
        Referent::Character(_) => target.tokens.clone(),
        _ => whole_issue(scene, &target.tokens),
    };
    let cue = cue(scene, verdict.word);
    let ends = [holder_tokens.as_ref().unwrap_or(&cue), &target_tokens, &cue];
    let evidence = ends.iter().map(|r| r.start).min()?..ends.iter().map(|r| r.end).max()?;
    Some(Claim {
        holder: asked.character,
        holder_tokens,
        target: match target.referent {
            Referent::Character(c) => ClaimTarget::Character(c),
            _ => ClaimTarget::Issue(target_tokens.clone()),
        },
        target_tokens,
        polarity,
        modality: modality(scene, verdict.word),
        strength: scene.strength(&cue),
        evidence,
        cue,
        within: None,
        why: Why::rule("model", sure),
    })
}

/// Speech that portrays its target well or badly is its speaker's stance: raises the chances by the target's tone.
fn portrayed(scene: &Scene, encoding: &Encoding, asked: &Asked, target: &Candidate, chances: Chances) -> Chances {
    let speaks = asked.character.is_some() && speaker(scene, target.tokens.start) == asked.character;
    let asks = speaks && target.is_mention();
    let Some((tone, sure)) = asks.then(|| encoding.tone(&target.tokens)).flatten() else { return chances };
    let more = |chance: f32| (chance + TELLS * (sure - FROM).max(0.0)).min(1.0);
    match tone {
        Tone::Positive => Chances { positive: more(chances.positive), ..chances },
        Tone::Negative => Chances { negative: more(chances.negative), ..chances },
        Tone::Neutral => chances,
    }
}

/// The likelier polarity and how likely any stance is.
fn decided(chances: Chances) -> (Polarity, f32) {
    let polarity = if chances.positive > chances.negative { Polarity::Positive } else { Polarity::Negative };
    (polarity, chances.positive.max(chances.negative))
}

/// The words that told most: a verb with its group, or the word alone.
fn cue(scene: &Scene, word: usize) -> Tokens {
    let group = scene.groups.iter().find(|g| g.tokens.contains(&word));
    group.map_or(word..word + 1, |g| g.tokens.clone())
}

/// “would”, “if” around the word that told most.
fn modality(scene: &Scene, word: usize) -> Modality {
    let nearest = scene.groups.iter().min_by_key(|g| g.main.abs_diff(word));
    // The network has turned the polarity of what is negated already, and says nothing of it.
    match nearest.map(|g| scene.modality(g)) {
        Some(Modality::Conditional) => Modality::Conditional,
        _ => Modality::Asserted,
    }
}

/// The issue with the phrase tied to it by “of” and the like: “the plan for a new road”.
fn whole_issue(scene: &Scene, core: &Tokens) -> Tokens {
    let determined = core.start > scene.sentence.start && scene.text.tag(core.start - 1) == Tag::Determiner;
    let start = core.start - usize::from(determined);
    let phrase = noun_phrase_at(scene.text, start, scene.sentence.end.min(core.end + 6), true);
    phrase.filter(|p| p.end >= core.end).unwrap_or(core.clone())
}
