//! Verbs that carry a stance: “criticised the plan”, “was praised by”, “called for”, “urged X to …”; acts among them
//! (“barred”, “sued”).

use super::{Claim, ClaimTarget, Parties, Scene, Target, aims::Aim, reversed};
use crate::{
    Kind, Modality, Polarity, Why,
    lexicon::{CueClass, PartOfSpeech, StanceWord, TargetAt, VerbForm, lexicon},
    text::{
        Tag, Tokens,
        groups::VerbGroup,
        phrases::{self, noun_phrase_at},
    },
};

/// Appends what the verbs of a sentence claim.
pub fn find(scene: &Scene, out: &mut Vec<Claim>) {
    for i in 0..scene.groups.len() {
        let main = scene.groups[i].main;
        if asked_of_another(scene, i) || scene.supposed(&scene.groups[i]) || scene.wished(i) {
            continue;
        }
        let words = lexicon().stances(scene.text.lower(main), PartOfSpeech::Verb);
        for word in words.filter(|w| !w.effect && scene.whole(w, main)) {
            out.extend(claim(scene, i, word));
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
    group.infinitive && scene.means_of(i).is_none() && before.is_none_or(|b| !adverbs(b) || b.passive)
}

/// What the verb right before an infinitive makes of it.
#[derive(PartialEq)]
enum Governed {
    /// Nothing: “vowed to support X”.
    Meant,
    /// Its reverse: “refused to support X”.
    Refused,
    /// It was not done, for whatever reason: “failed to stop X”.
    Undone,
    /// It was done by way of it, or is no more than likely: “appears to support X”, “came to support X”.
    Told,
}

fn governed(scene: &Scene, i: usize) -> Governed {
    let here = &scene.groups[i];
    let before = i.checked_sub(1).map(|b| &scene.groups[b]);
    let Some(b) = before.filter(|b| here.infinitive && b.tokens.end == here.tokens.start) else {
        return Governed::Told;
    };
    let lemma = lexicon().verb_lemma(scene.text.lower(b.main)).unwrap_or_default();
    match lemma {
        "refuse" | "decline" | "fail" | "neglect" | "hesitate" if scene.negated(b) => Governed::Told,
        "refuse" | "decline" => Governed::Refused,
        "fail" | "neglect" | "hesitate" | "stop" => Governed::Undone,
        "try" | "attempt" | "seek" | "want" | "vow" | "pledge" | "promise" | "plan" | "threaten" | "vote" | "agree"
        | "decide" | "move" | "choose" | "intend" | "hope" | "aim" | "offer" | "act" | "continue" | "begin"
        | "start" | "prepare" | "propose" | "rush" | "swear" | "resolve" | "rule" | "consent"
            if !scene.negated(b) =>
        {
            Governed::Meant
        }
        _ if scene.negated(b) => Governed::Refused,
        _ => Governed::Told,
    }
}

fn claim(scene: &Scene, i: usize, word: &StanceWord) -> Option<Claim> {
    let group = &scene.groups[i];
    if word.act && !happens(scene, i) {
        return None;
    }
    let end = group.tokens.end + usize::from(word.particle.is_some());
    let (holder, (polarity, (target, target_tokens))) = match group.passive {
        true if word.passive => passive(scene, i, end, word)?,
        true => return None,
        false => active(scene, i, end, word)?,
    };
    if word.actor && !is_actor(scene, &target) {
        return None;
    }
    let (polarity, modality) = meaning(scene, i, word, polarity)?;
    let cue = group.tokens.start..end;
    let runs = holder.iter().map(|h| &h.1).chain([&cue, &target_tokens]);
    let evidence = runs.clone().map(|r| r.start).min()?..runs.map(|r| r.end).max()?;
    let sure = if word.act { 0.78 } else { 0.82 } - if holder.is_none() { 0.1 } else { 0.0 };
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

/// What a stance word's polarity comes to under negation and the verb before it, and how it is said.
fn meaning(scene: &Scene, i: usize, word: &StanceWord, polarity: Polarity) -> Option<(Polarity, Modality)> {
    let group = &scene.groups[i];
    let end = group.tokens.end + usize::from(word.particle.is_some());
    let negated = scene.negated(group) != matches!(governed(scene, i), Governed::Refused | Governed::Undone);
    // “did not criticise” is no support; “did not support” is read as opposition.
    if negated && (polarity == Polarity::Negative || word.urging) {
        return None;
    }
    let polarity = if negated { reversed(polarity) } else { polarity };
    let refusing = word.targets.contains(&TargetAt::Infinitive)
        && polarity == Polarity::Negative
        && scene.text.tag(end) == Tag::To;
    let modality = match scene.modality(group) {
        _ if word.urging && word.lemma != "want" => Modality::Urged,
        Modality::Asserted if negated || refusing && word.polarity == Polarity::Negative => Modality::Negated,
        other => other,
    };
    Some((polarity, modality))
}

/// Whether a deed is told as done or meant: not “may sue”, “failed to sue”, “the power to sue”.
fn happens(scene: &Scene, i: usize) -> bool {
    let group = &scene.groups[i];
    let unsure = group.modal.is_some_and(|m| !matches!(scene.text.lower(m), "will" | "would" | "'ll" | "won't"));
    let meant = governed(scene, i);
    !unsure
        && meant != Governed::Undone
        && (!group.infinitive || meant != Governed::Told || scene.means_of(i).is_some())
}

/// Somebody named, not a thing.
fn is_actor(scene: &Scene, target: &ClaimTarget) -> bool {
    matches!(target, ClaimTarget::Character(c) if scene.cast.characters[*c].kind != Kind::Other)
}

fn active(scene: &Scene, i: usize, end: usize, word: &StanceWord) -> Option<Parties> {
    let known = scene.holder(i);
    // “The report accuses X”: nobody says whose report it is.
    let holder = known.is_some() || scene.is_document(i);
    let holder = holder.then_some(known)?;
    for at in &word.targets {
        let aim = match at {
            TargetAt::Object if word.urging => urged(scene, end),
            TargetAt::Object => object(scene, end, word).map(|t| embedded(scene, word, t)),
            TargetAt::After(preposition) => after(scene, end, word, preposition),
            TargetAt::Infinitive if scene.text.tag(end) == Tag::To => meant(word, scene.aim(end + 1)?),
            TargetAt::Clause if word.urging && scene.text.lower(end) == "that" => scene.asked(end),
            TargetAt::Subject => {
                let of = object(scene, end, word)?;
                let ClaimTarget::Character(angered) = of.0 else { return None };
                let cause = subject_target(scene, i)?;
                return Some((Some((angered, of.1)), (word.polarity, cause)));
            }
            _ => None,
        };
        if let Some(aim) = aim {
            return Some((holder, aim));
        }
    }
    None
}

/// “vowed to end X”, “refused to back X”; that somebody refused to end it says too little.
fn meant(word: &StanceWord, (polarity, target): Aim) -> Option<Aim> {
    match (word.polarity, polarity) {
        (Polarity::Positive, _) => Some((polarity, target)),
        (Polarity::Negative, Polarity::Positive) => Some((Polarity::Negative, target)),
        _ => None,
    }
}

/// What stands after a preposition: “called for X”, “imposed tariffs on X”, “pushed for X to …”.
fn after(scene: &Scene, end: usize, word: &StanceWord, preposition: &str) -> Option<Aim> {
    let near = || scene.after_preposition(end, preposition);
    // “called on X for …” is not “called for”.
    let past = || scene.after_preposition(past_object(scene, end, preposition), preposition).filter(|_| !word.urging);
    let start = near().or_else(past)?;
    if !word.urging {
        return Some((word.polarity, scene.target(start)?));
    }
    scene.asked(start).or_else(|| (preposition != "on").then(|| scene.target(start).map(|t| scene.noun_aim(t)))?)
}

/// The token after the object: “imposed tariffs | on X”, “threw its weight | behind X”.
fn past_object(scene: &Scene, end: usize, preposition: &str) -> usize {
    if scene.text.lower(end) == preposition {
        return end;
    }
    let object = noun_phrase_at(scene.text, end, scene.sentence.end, false);
    object.filter(|o| o.len() <= 5).map_or(end, |o| o.end)
}

/// Objects that carry the stance themselves: “maintained a warm relationship with X”, “adopted a tough stance on X”.
fn says_more(scene: &Scene, word: &StanceWord, target: &Target) -> bool {
    let core = noun_phrase_at(scene.text, target.1.start, target.1.end, false).unwrap_or(target.1.clone());
    let head = scene.text.lower(phrases::head(scene.text, &core));
    let judged = lexicon().stances(head, PartOfSpeech::Noun).any(|w| w.judged);
    judged || word.act && matches!(head, "stance" | "tone" | "approach" | "position" | "posture" | "line" | "letter")
}

/// The noun phrase right after the verb.
fn object(scene: &Scene, end: usize, word: &StanceWord) -> Option<Target> {
    let near = scene.text.tag(end).in_noun_phrase()
        || matches!(scene.text.tag(end), Tag::Adverb | Tag::Gerund)
        || scene.text.quotation_of(end).is_some();
    let charge = if word.charging { "of" } else { "" };
    let target = near.then(|| scene.target_without(end, charge)).flatten()?;
    let told = word.lemma != "deny" || denied(scene, end);
    (told && !says_more(scene, word, &target) && !begins_clause(scene, end)).then_some(target)
}

/// “denied the allegations”; not “denied wrongdoing”, “denied backing the plan”: what somebody has not done.
fn denied(scene: &Scene, end: usize) -> bool {
    let owned = noun_phrase_at(scene.text, end, scene.sentence.end, false)
        .is_some_and(|p| p.clone().any(|i| scene.text.tag(i) == Tag::Possessive));
    let words = |i: usize| lexicon().stances(scene.text.lower(i), PartOfSpeech::Noun).next().is_some();
    owned || words(end) || matches!(scene.text.lower(end), "the" | "these" | "those" | "such")
}

/// “doubted X would act”: what looks like the object is the subject of a clause.
fn begins_clause(scene: &Scene, end: usize) -> bool {
    let next = noun_phrase_at(scene.text, end, scene.sentence.end, false).map_or(end, |o| o.end);
    let finite = || {
        let form = lexicon().verb_form(scene.text.lower(next));
        scene.text.tag(next) == Tag::Verb && matches!(form, Some(VerbForm::S | VerbForm::Base))
    };
    next < scene.sentence.end && (matches!(scene.text.tag(next), Tag::Modal | Tag::Auxiliary) || finite())
}

/// “urged X to support Y”: what is asked for; “urged restraint”: the thing itself.
fn urged(scene: &Scene, end: usize) -> Option<Aim> {
    let thing = || scene.target(end).filter(|t| matches!(t.0, ClaimTarget::Issue(_))).map(|t| scene.noun_aim(t));
    // “urged the ministry to | …” is not for the ministry.
    let asks =
        || noun_phrase_at(scene.text, end, scene.sentence.end, false).is_some_and(|p| scene.text.tag(p.end) == Tag::To);
    scene.asked(end).or_else(|| thing().filter(|_| !begins_clause(scene, end) && !asks()))
}

/// “X was criticised (by Y) (for Z)”, “X was angered by Y”.
fn passive(scene: &Scene, i: usize, end: usize, word: &StanceWord) -> Option<Parties> {
    let by = (end..scene.sentence.end.min(end + 4)).find(|k| scene.text.lower(*k) == "by");
    if word.targets.contains(&TargetAt::Subject) {
        let holder = scene.holder(i)?;
        return Some((Some(holder), (word.polarity, scene.target(by? + 1)?)));
    }
    // Without a doer only words of praise and blame tell a stance: a deed, a hope, a need does not.
    let spoken = lexicon().cue_verb(scene.text.lower(scene.groups[i].main)).is_some_and(|c| c.class == CueClass::Say);
    let nobody = by.is_none() && (word.act || word.reversing || !spoken);
    if !word.targets.contains(&TargetAt::Object) || word.urging || nobody {
        return None;
    }
    let target = subject_target(scene, i)?;
    let agent = scene.agent(end);
    // An agent that is nobody we know: no holder to name, and not “unattributed” either.
    (agent.is_some() || by.is_none()).then_some((agent, (word.polarity, target)))
}

/// The subject of a verb group as a target.
fn subject_target(scene: &Scene, i: usize) -> Option<Target> {
    let subject = scene.subject(i)?;
    match scene.entity(&subject) {
        Some(entity) => Some((ClaimTarget::Character(entity), subject)),
        None => scene.phrase_target(subject),
    }
}

/// “rejected criticism of X”: the stance inside the target, turned round; otherwise the target as it is.
fn embedded(scene: &Scene, word: &StanceWord, target: Target) -> Aim {
    let inner = match &target.0 {
        ClaimTarget::Issue(run) if word.reversing => stance_inside(scene, run),
        _ => None,
    };
    inner.map_or((word.polarity, target), |(polarity, target)| (reversed(polarity), target))
}

/// The stance that a noun phrase names: “criticism of X”, “the sanctions on X”.
fn stance_inside(scene: &Scene, run: &Tokens) -> Option<Aim> {
    let core = noun_phrase_at(scene.text, run.start, run.end, false).unwrap_or(run.clone());
    let head = phrases::head(scene.text, &core);
    let mut inner = lexicon().stances(scene.text.lower(head), PartOfSpeech::Noun).filter(|w| !w.effect);
    inner.find_map(|w| {
        let start = w.targets.iter().find_map(|t| match t {
            TargetAt::After(p) => scene.after_preposition(head + 1, p),
            _ => None,
        })?;
        Some((w.polarity, scene.target(start)?))
    })
}
