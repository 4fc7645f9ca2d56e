//! Verbs that carry a stance: “criticised the plan”, “was praised by”, “called for”, “urged X to …”; acts among them
//! (“barred”, “sued”).

use super::{Claim, ClaimTarget, Scene, reversed};
use crate::{
    Modality, Polarity, Why,
    lexicon::{CueClass, PartOfSpeech, StanceWord, TargetAt, lexicon},
    text::{
        Tag, Tokens,
        groups::{self, VerbGroup},
        phrases,
    },
};

/// Appends what the verbs of a sentence claim.
pub fn find(scene: &Scene, out: &mut Vec<Claim>) {
    for i in 0..scene.groups.len() {
        let main = scene.groups[i].main;
        if asked_of_another(scene, i) {
            continue;
        }
        for word in lexicon().stance_word(scene.text.lower(main)).iter().filter(|w| w.part == PartOfSpeech::Verb) {
            if word.particle.is_none_or(|p| scene.text.lower(main + 1) == p) {
                out.extend(claim(scene, i, word));
            }
        }
    }
}

/// “urged X to support Y”, “for X to sign”: what X is to do, not what the sentence's subject does.
fn asked_of_another(scene: &Scene, i: usize) -> bool {
    let group = &scene.groups[i];
    let before = i.checked_sub(1).map(|b| &scene.groups[b]);
    let adverbs = |b: &VerbGroup| {
        (b.tokens.end..group.tokens.start)
            .all(|k| scene.text.tag(k) == Tag::Adverb || scene.text.lower(k) == "together")
    };
    group.infinitive && before.is_none_or(|b| !adverbs(b) || b.passive)
}

/// “refused to support X”: the verb before turns round what it governs.
fn refused(scene: &Scene, i: usize) -> bool {
    let before = i
        .checked_sub(1)
        .map(|b| &scene.groups[b])
        .filter(|b| scene.groups[i].infinitive && b.tokens.end == scene.groups[i].tokens.start);
    before.is_some_and(|b| {
        let words = lexicon().stance_word(scene.text.lower(b.main)).iter();
        b.negated
            || words.clone().any(|w| w.polarity == Polarity::Negative && w.targets.contains(&TargetAt::Infinitive))
    })
}

fn claim(scene: &Scene, i: usize, word: &StanceWord) -> Option<Claim> {
    let group = &scene.groups[i];
    let end = group.tokens.end + usize::from(word.particle.is_some());
    let (holder, (target, target_tokens)) = match group.passive {
        true if word.passive => passive(scene, i, end, word)?,
        true => return None,
        false => active(scene, i, end, word)?,
    };
    let (polarity, target, target_tokens) = embedded(scene, word, target, target_tokens);
    let negated = group.negated != refused(scene, i);
    // “did not criticise” is no support; “did not support” is read as opposition.
    if negated && polarity == Polarity::Negative {
        return None;
    }
    let polarity = if negated { reversed(polarity) } else { polarity };
    let modality = if word.urging { Modality::Urged } else { scene.modality(group) };
    let cue = group.tokens.start..end;
    let runs = holder.iter().map(|h| &h.1).chain([&cue, &target_tokens]);
    let evidence = runs.clone().map(|r| r.start).min()?..runs.map(|r| r.end).max()?;
    let sure = if word.act { 0.78 } else { 0.82 } - if group.passive && holder.is_none() { 0.1 } else { 0.0 };
    Some(Claim {
        holder: holder.as_ref().map(|h| h.0),
        holder_tokens: holder.map(|h| h.1),
        target,
        target_tokens,
        polarity,
        modality,
        strength: scene.strength(&cue),
        evidence,
        cue,
        within: None,
        why: Why::rule(if word.act { "stance.act" } else { "stance.verb" }, sure),
    })
}

type Parties = (Option<(usize, Tokens)>, (ClaimTarget, Tokens));

fn active(scene: &Scene, i: usize, end: usize, word: &StanceWord) -> Option<Parties> {
    let holder = scene.holder(i)?;
    for at in &word.targets {
        let target = match at {
            TargetAt::Object if word.urging => urged(scene, end),
            TargetAt::Object => object(scene, end).filter(|t| !says_more(scene, word, t)),
            TargetAt::After(preposition) => {
                scene.after_preposition(past_object(scene, end, word), preposition).and_then(|s| scene.target(s))
            }
            TargetAt::Infinitive if scene.text.tag(end) == Tag::To => scene.action(end + 1, scene.sentence.end),
            TargetAt::Subject => {
                let of = object(scene, end)?;
                let ClaimTarget::Character(angered) = of.0 else { return None };
                return Some((Some((angered, of.1)), (ClaimTarget::Character(holder.0), holder.1)));
            }
            _ => None,
        };
        if let Some(target) = target {
            return Some((Some(holder), target));
        }
    }
    None
}

/// For deeds the token after the object: “imposed tariffs on X”.
fn past_object(scene: &Scene, end: usize, word: &StanceWord) -> usize {
    let object = word.act.then(|| phrases::noun_phrase_at(scene.text, end, scene.sentence.end, false)).flatten();
    object.filter(|o| o.len() <= 5).map_or(end, |o| o.end)
}

/// Objects that carry the stance themselves: “maintained a warm relationship with X”, “adopted a tough stance on X”.
fn says_more(scene: &Scene, word: &StanceWord, target: &(ClaimTarget, Tokens)) -> bool {
    let core = phrases::noun_phrase_at(scene.text, target.1.start, target.1.end, false).unwrap_or(target.1.clone());
    let head = scene.text.lower(phrases::head(scene.text, &core));
    let judged = lexicon().stance_word(head).iter().any(|w| w.judged);
    judged || word.act && matches!(head, "stance" | "tone" | "approach" | "position" | "posture" | "line")
}

/// The noun phrase right after the verb.
fn object(scene: &Scene, end: usize) -> Option<(ClaimTarget, Tokens)> {
    let near = scene.text.tag(end).in_noun_phrase()
        || matches!(scene.text.tag(end), Tag::Adverb | Tag::Gerund)
        || scene.text.quotation_of(end).is_some();
    near.then(|| scene.target(end)).flatten()
}

/// “urged X to support Y”: what is asked for, never X's own stance.
fn urged(scene: &Scene, end: usize) -> Option<(ClaimTarget, Tokens)> {
    let asked = phrases::noun_phrase_at(scene.text, end, scene.sentence.end, false)?;
    if scene.text.tag(asked.end) == Tag::To {
        return scene.action(asked.end + 1, scene.sentence.end);
    }
    scene.target(end).filter(|t| matches!(t.0, ClaimTarget::Issue(_)))
}

/// “X was criticised (by Y) (for Z)”.
fn passive(scene: &Scene, i: usize, end: usize, word: &StanceWord) -> Option<Parties> {
    let by = (end..scene.sentence.end.min(end + 4)).any(|k| scene.text.lower(k) == "by");
    // Without a doer only words of praise and blame tell a stance: a deed, a hope, a need does not.
    let spoken = lexicon().cue_verb(scene.text.lower(scene.groups[i].main)).is_some_and(|c| c.class == CueClass::Say);
    if !word.targets.contains(&TargetAt::Object) || word.urging || !by && (word.act || word.reversing || !spoken) {
        return None;
    }
    let subject = groups::subject(scene.text, &scene.groups, i, &scene.sentence)?;
    let target = match scene.entity(&subject) {
        Some(entity) => (ClaimTarget::Character(entity), subject),
        None => scene.phrase_target(subject)?,
    };
    let agent = scene.agent(end);
    // An agent that is nobody we know: no holder to name, and not “unattributed” either.
    (agent.is_some() || !by).then_some((agent, target))
}

/// “rejected criticism of X”: the stance inside the target, turned round; otherwise the target as it is.
fn embedded(scene: &Scene, word: &StanceWord, target: ClaimTarget, tokens: Tokens) -> (Polarity, ClaimTarget, Tokens) {
    if let (ClaimTarget::Issue(run), true) = (&target, word.reversing) {
        let core = phrases::noun_phrase_at(scene.text, run.start, run.end, false).unwrap_or(run.clone());
        let head = phrases::head(scene.text, &core);
        let inner = lexicon().stance_word(scene.text.lower(head)).iter().find(|w| w.part == PartOfSpeech::Noun);
        let found = inner.and_then(|w| {
            let start = w
                .targets
                .iter()
                .find_map(|t| if let TargetAt::After(p) = t { scene.after_preposition(head + 1, p) } else { None })?;
            Some((w.polarity, scene.target(start)?))
        });
        if let Some((polarity, (target, tokens))) = found {
            return (reversed(polarity), target, tokens);
        }
    }
    (word.polarity, target, tokens)
}
