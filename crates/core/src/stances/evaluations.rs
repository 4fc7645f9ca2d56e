//! Words of praise and blame inside attributed speech: the speaker holds them.

use super::{Claim, ClaimTarget, Scene, Target, reversed};
use crate::{
    Modality, Polarity, Why,
    lexicon::{PartOfSpeech, TargetAt, lexicon},
    text::{Tag, Tokens, groups::VerbGroup, phrases},
};

/// Appends what evaluative words in speech claim for their speakers.
pub fn find(scene: &Scene, out: &mut Vec<Claim>) {
    for (i, group) in scene.groups.iter().enumerate() {
        if let Some(claim) = predicate(scene, i) {
            out.push(claim);
        } else if names(scene.text.lower(group.main)) {
            out.extend(naming(scene, i));
        }
    }
}

/// Verbs that say what something is called.
fn names(verb: &str) -> bool {
    matches!(
        lexicon().verb_lemma(verb).unwrap_or_default(),
        "call" | "describe" | "characterize" | "characterise" | "brand" | "label" | "dub" | "deem" | "consider"
    )
}

/// The strongest evaluative word of a run, with its sign.
fn verdict(scene: &Scene, run: Tokens) -> Option<(usize, i8)> {
    let too = |i: usize| (i.saturating_sub(2)..i).any(|k| scene.text.lower(k) == "too");
    let judges = |i: &usize| too(*i) || !feels(scene.text.lower(*i));
    let words = run.filter(judges).filter_map(|i| Some((i, lexicon().evaluative(scene.text.lower(i))?)));
    let (word, value) = words.max_by_key(|(_, v)| v.abs())?;
    // “too friendly”
    Some((word, if too(word) { -value.abs() } else { value }))
}

/// Words that say what somebody feels, may or can do: no verdict on them.
fn feels(lower: &str) -> bool {
    let felt = |t: &TargetAt| {
        matches!(
            t,
            TargetAt::Infinitive | TargetAt::Clause | TargetAt::After("of" | "about" | "at" | "by" | "over" | "with")
        )
    };
    let stance = lexicon().stances(lower, PartOfSpeech::Adjective).any(|w| w.targets.iter().any(felt));
    stance
        || matches!(
            lower,
            "able"
                | "unable"
                | "responsible"
                | "interested"
                | "free"
                | "safe"
                | "likely"
                | "clear"
                | "unclear"
                | "sure"
                | "unsure"
                | "uncertain"
                | "right"
                | "kind"
                | "better"
                | "worse"
                | "true"
                | "new"
        )
}

/// Who speaks at a token: the innermost attribution's speaker.
fn speaker(scene: &Scene, at: usize) -> Option<(usize, f32)> {
    let i = scene.speech[at]?;
    let found = &scene.attributions[i];
    let (who, why) = scene.cast.speakers[i].as_ref()?;
    // “does not believe that …”, “denied that …”
    let doubts = found.cue.clone().is_some_and(|c| (c.start.saturating_sub(1)..c.end).any(|k| disowns(scene, k)));
    (!doubts).then_some((*who, why.sure.min(found.why.sure)))
}

/// A word with which a speaker does not stand by what follows.
fn disowns(scene: &Scene, i: usize) -> bool {
    let lemma = lexicon().verb_lemma(scene.text.lower(i)).unwrap_or_default();
    scene.text.tag(i) == Tag::Negator
        || scene.text.lower(i).ends_with("n't")
        || matches!(
            lemma,
            "deny" | "doubt" | "reject" | "dismiss" | "refute" | "dispute" | "ask" | "wonder" | "question"
        )
}

/// “The plan is a disaster”, “It was a very frank conversation”, “the talks went well”.
fn predicate(scene: &Scene, i: usize) -> Option<Claim> {
    let group = &scene.groups[i];
    let (holder, sure) = speaker(scene, group.main)?;
    if !links(scene, group) || scene.supposed(group) {
        return None;
    }
    let said = said_of(scene, group);
    let (word, value) = verdict(scene, said.clone())?;
    let (target, target_tokens) = subject_target(scene, i, &said, word)?;
    let negated = group.negated || negated_before(scene, group.tokens.start..word);
    // “not a crime”, “if it is a crime”: no blame is no praise, and a condition is neither.
    let modality = scene.modality(group);
    if negated && value < 0 || modality == Modality::Conditional {
        return None;
    }
    let polarity = if value > 0 { Polarity::Positive } else { Polarity::Negative };
    let cue = group.tokens.start..word + 1;
    Some(Claim {
        holder: Some(holder),
        holder_tokens: None,
        target,
        polarity: if negated { reversed(polarity) } else { polarity },
        modality: if negated { Modality::Negated } else { modality },
        strength: scene.strength(&(word..word + 1)),
        evidence: target_tokens.start.min(cue.start)..target_tokens.end.max(cue.end),
        target_tokens,
        cue,
        within: None,
        why: Why::rule("stance.said_of", (0.55 + 0.1 * f32::from(value.abs())) * sure.max(0.5)),
    })
}

/// Whether a verb group says what its subject is, was or became.
fn links(scene: &Scene, group: &VerbGroup) -> bool {
    let linking = matches!(
        scene.text.lower(group.main),
        "remains" | "remain" | "became" | "seems" | "looks" | "was" | "is" | "developed" | "went" | "gone"
    );
    let progressive = scene.text.tag(group.tokens.end) == Tag::Gerund;
    (group.copula || linking) && !group.gerund && !group.infinitive && !progressive
}

/// The words after a linking verb that are said of its subject: to the next clause, comma or preposition.
fn said_of(scene: &Scene, group: &VerbGroup) -> Tokens {
    let text = scene.text;
    let start = group.tokens.end;
    let clause_ends =
        |k: &usize| matches!(text.lower(*k), "." | ";" | "but" | "that" | "because" | "if" | "”" | "\"" | "''");
    let stop = (start..scene.sentence.end).find(clause_ends).unwrap_or(scene.sentence.end).min(start + 10);
    let tied = |k: &usize| {
        matches!(text.tag(*k), Tag::Preposition | Tag::To | Tag::Subordinator)
            || text.lower(*k) == "," && !matches!(text.tag(k + 1), Tag::Adjective | Tag::Adverb | Tag::Participle)
    };
    start..(start..stop).find(tied).unwrap_or(stop)
}

/// “hardly a success”; not “not only a success”.
fn negated_before(scene: &Scene, mut run: Tokens) -> bool {
    run.any(|k| {
        let only = matches!(scene.text.lower(k + 1), "only" | "just" | "merely" | "simply");
        lexicon().negator(scene.text.lower(k)) && !only
    })
}

/// The subject; for “it was a frank conversation” the noun that the word describes.
fn subject_target(scene: &Scene, i: usize, said: &Tokens, word: usize) -> Option<Target> {
    let subject = scene.subject(i)?;
    let head = phrases::head(scene.text, &subject);
    let empty = matches!(scene.text.lower(head), "it" | "this" | "that" | "there" | "these" | "what" | "which");
    if let Some(entity) = scene.entity(&subject).filter(|_| !empty) {
        return Some((ClaimTarget::Character(entity), subject));
    }
    if empty {
        let noun = (word + 1..said.end)
            .take(6)
            .filter(|k| scene.text.tag(*k) == Tag::Noun)
            .find(|k| lexicon().evaluative(scene.text.lower(*k)).is_none())
            .filter(|k| !phrases::is_time(scene.text, *k))?;
        return Some((ClaimTarget::Issue(noun..noun + 1), noun..noun + 1));
    }
    scene.phrase_target(subject).filter(|t| definite(scene, t))
}

/// “the plan”, “these guns”, “capital punishment”; not “life”, “facts”, “my daughters”: what everybody can see is meant.
fn definite(scene: &Scene, target: &Target) -> bool {
    let start = target.1.start;
    let opener = scene.text.lower(start);
    let determined = matches!(scene.text.tag(start), Tag::Determiner | Tag::Possessive | Tag::Gerund);
    let owned = target.1.clone().any(|i| scene.text.tokens[i].is_possessive());
    let whole = target.1.len() > 1 || scene.text.tag(start) == Tag::Name;
    matches!(target.0, ClaimTarget::Character(_)) || opener != "my" && (determined || owned || whole)
}

/// “called the plan a disaster”, “described the talks as frank”.
fn naming(scene: &Scene, i: usize) -> Option<Claim> {
    let group = &scene.groups[i];
    if group.passive {
        return None;
    }
    let (holder, holder_tokens) = scene.holder(i)?;
    let object = phrases::noun_phrase_at(scene.text, group.tokens.end, scene.sentence.end, true)?;
    let as_at = (object.start..scene.sentence.end.min(object.end + 2)).find(|k| scene.text.lower(*k) == "as");
    let core = phrases::noun_phrase_at(scene.text, group.tokens.end, as_at.unwrap_or(object.end), as_at.is_some())?;
    let from = as_at.map_or(core.end, |k| k + 1);
    let (word, value) = verdict(scene, from..scene.sentence.end.min(from + 9))?;
    let (target, target_tokens) = scene.phrase_target(core)?;
    if group.negated && value < 0 {
        return None;
    }
    let polarity = if value > 0 { Polarity::Positive } else { Polarity::Negative };
    Some(Claim {
        holder: Some(holder),
        target,
        polarity: if group.negated { reversed(polarity) } else { polarity },
        modality: if group.negated { Modality::Negated } else { scene.modality(group) },
        strength: scene.strength(&(word..word + 1)),
        evidence: holder_tokens.start.min(group.tokens.start)..word + 1,
        holder_tokens: Some(holder_tokens),
        cue: group.tokens.start..word + 1,
        target_tokens,
        within: None,
        why: Why::rule("stance.called", 0.78),
    })
}
