//! What the network reads as a stance and the sentence's structure denies: a verb has its own subject and object, whoever else
//! stands near it.

use super::{Claim, ClaimTarget, Scene};
use crate::{
    Modality, Polarity,
    lexicon::{PartOfSpeech, StanceWord, lexicon},
    text::{Tag, Tokens, groups::VerbGroup, phrases},
};

/// Whether the words say that a claim of the network is none. `rules` are the claims that the rules read in the sentence.
pub fn denies(scene: &Scene, rules: &[Claim], claim: &Claim) -> bool {
    has_nothing_against(scene, claim)
        || of_another(scene, claim)
        || of_who_is_urged(scene, claim)
        || called_something_else(rules, claim)
        || doubly_negated(scene, claim)
        || turned_by_rules(rules, claim)
        || asked_of_the_holder(scene, claim)
        || of_unnamed_others(scene, claim)
        || asked(scene, claim)
}

/// “has no sympathy for X”: what a rule read as denied is not affirmed.
fn turned_by_rules(rules: &[Claim], claim: &Claim) -> bool {
    let same = |r: &Claim| r.holder == claim.holder && r.target == claim.target && r.polarity != claim.polarity;
    rules.iter().any(|r| same(r) && r.modality == Modality::Negated)
}

/// “called on the party to drop Hale”: what is asked of the party is no stance of the party's.
fn asked_of_the_holder(scene: &Scene, claim: &Claim) -> bool {
    let (Some(group), Some(holder)) = (urging(scene, claim), &claim.holder_tokens) else { return false };
    let asked = scene.groups.get(group + 1).filter(|g| g.infinitive && claim.cue.end > g.tokens.start);
    asked.is_some_and(|g| scene.groups[group].tokens.end <= holder.start && holder.end <= g.tokens.start)
}

/// “Hale said most members loved it”: the members do, and nobody says that Hale does.
fn of_unnamed_others(scene: &Scene, claim: &Claim) -> bool {
    let object = |g: &VerbGroup| (g.tokens.end..g.tokens.end + 2).contains(&claim.target_tokens.start);
    let Some(group) = scene.groups.iter().position(object) else { return false };
    let verb = &scene.groups[group];
    let Some(subject) = scene.subject(group).filter(|_| !verb.passive && !verb.infinitive && !verb.gerund) else {
        return false;
    };
    let head = scene.text.lower(phrases::head(scene.text, &subject));
    let beside = subject.end <= verb.tokens.start && verb.tokens.start - subject.end < 2;
    let many = matches!(head, "members" | "supporters" | "voters" | "people" | "others" | "fans" | "residents");
    let people = many || lexicon().group_noun(head) || lexicon().occupation(head.strip_suffix('s').unwrap_or(head));
    let own = claim.holder_tokens.as_ref().is_some_and(|h| h.start < subject.end && subject.start < h.end);
    beside && people && !own && scene.entity(&subject).is_none() && claim.holder.is_some()
}

/// “Who would not want Hale?”: what somebody asks, read word by word, says the reverse of what is meant.
fn asked(scene: &Scene, claim: &Claim) -> bool {
    let ends = (claim.cue.end..scene.sentence.end).find(|i| matches!(scene.text.lower(*i), "?" | "." | "!"));
    let from = claim.cue.start.saturating_sub(6).max(scene.sentence.start);
    let who = (from..claim.cue.start).any(|i| matches!(scene.text.lower(i), "who" | "which" | "what" | "why" | "how"));
    who && ends.is_some_and(|i| scene.text.lower(i) == "?")
}

/// “Ortega has nothing against Fowler”
fn has_nothing_against(scene: &Scene, claim: &Claim) -> bool {
    let start = claim.target_tokens.start;
    let near = start.saturating_sub(4).max(scene.sentence.start)..start;
    let against = near.rev().find(|i| scene.text.lower(*i) == "against");
    let nothing = |i: usize| matches!(scene.text.lower(i.wrapping_sub(1)), "nothing" | "anything");
    claim.polarity == Polarity::Negative && against.is_some_and(nothing)
}

/// “Solheim said that Arnason had praised Norway”: Arnason praised it. Who tells of blame may blame the one who laid it.
fn of_another(scene: &Scene, claim: &Claim) -> bool {
    let Some((group, word)) = verb(scene, claim, |w| !w.act && !w.urging) else { return false };
    let verb = &scene.groups[group];
    if verb.passive || verb.infinitive || verb.gerund {
        return false;
    }
    let Some((subject, tokens)) = scene.subject(group).and_then(|s| Some((scene.entity(&s)?, s))) else { return false };
    // Right before its verb: what a comma parts may be another's.
    let beside = tokens.end <= verb.tokens.start && verb.tokens.start - tokens.end < 2;
    let told = claim.target == ClaimTarget::Character(subject) && (claim.polarity, word.polarity) != BOTH_FOR;
    scene.cast.characters[subject].named && beside && !told && !is_one(scene, claim, subject, &tokens)
}

/// Who praises is told of without a word on them.
const BOTH_FOR: (Polarity, Polarity) = (Polarity::Positive, Polarity::Positive);

/// Whether a claim's holder is the subject, or stands in one list with it.
fn is_one(scene: &Scene, claim: &Claim, subject: usize, tokens: &Tokens) -> bool {
    let Some(holder) = claim.holder_tokens.as_ref().filter(|_| claim.holder != Some(subject)) else {
        return claim.holder == Some(subject);
    };
    let listed = |i: usize| {
        scene.text.tag(i) == Tag::Name || matches!(scene.text.lower(i), "," | "and" | "(" | ")" | "sen." | "rep.")
    };
    holder.end > tokens.start && holder.start < tokens.end
        || holder.end <= tokens.start && (holder.end..tokens.start).all(listed)
}

/// “urged Beck to support it”: what is wanted of Beck tells no stance on Beck.
fn of_who_is_urged(scene: &Scene, claim: &Claim) -> bool {
    let Some(group) = urging(scene, claim) else { return false };
    let end = scene.groups[group].tokens.end;
    let verbal =
        |i: usize| matches!(scene.text.tag(i), Tag::Verb | Tag::Auxiliary | Tag::To) || scene.text.lower(i) == ",";
    let titles = |mut run: Tokens| run.len() < 5 && !run.any(verbal);
    let object = claim.target_tokens.start >= end && titles(end..claim.target_tokens.start);
    let to = claim.target_tokens.end < scene.sentence.end && scene.text.tag(claim.target_tokens.end) == Tag::To;
    !scene.groups[group].passive && object && to
}

/// The verb that urges, where the claim's cue is that verb or what is urged: “urged Beck | to support it”.
fn urging(scene: &Scene, claim: &Claim) -> Option<usize> {
    let at = scene.groups.iter().position(|g| g.tokens.start < claim.cue.end && claim.cue.start < g.tokens.end)?;
    let urges = |g: &usize| {
        let main = scene.groups[*g].main;
        let mut words = lexicon().stances(scene.text.lower(main), PartOfSpeech::Verb);
        words.any(|w| w.urging && scene.whole(w, main))
    };
    let before = at.checked_sub(1).filter(|_| scene.groups[at].infinitive);
    Some(at).filter(urges).or(before.filter(urges))
}

/// “called the decision disappointing”: it is about the decision, and about nothing else near it.
fn called_something_else(rules: &[Claim], claim: &Claim) -> bool {
    let same = |r: &&Claim| r.why.rule == "stance.called" && r.holder == claim.holder;
    let near = |r: &Claim| r.cue.start < claim.cue.end && claim.cue.start < r.cue.end;
    let mut named = rules.iter().filter(same).filter(|r| near(r));
    named.any(|r| claim.target_tokens.end <= r.target_tokens.start || r.target_tokens.end <= claim.target_tokens.start)
}

/// “can't say he didn't try”: two negations leave open what is said.
fn doubly_negated(scene: &Scene, claim: &Claim) -> bool {
    let from = claim.cue.start.saturating_sub(5).max(scene.sentence.start);
    let not = |i: &usize| scene.text.tag(*i) == Tag::Negator || scene.text.lower(*i).ends_with("n't");
    (from..claim.cue.end.min(scene.sentence.end)).filter(not).count() > 1
}

/// The verb group that a claim's cue stands in, and its word for or against something.
fn verb(scene: &Scene, claim: &Claim, fits: fn(&StanceWord) -> bool) -> Option<(usize, &'static StanceWord)> {
    let group = scene.groups.iter().position(|g| g.tokens.start < claim.cue.end && claim.cue.start < g.tokens.end)?;
    let main = scene.groups[group].main;
    let mut words = lexicon().stances(scene.text.lower(main), PartOfSpeech::Verb);
    words.find(|w| !w.effect && fits(w) && scene.whole(w, main)).map(|w| (group, w))
}
