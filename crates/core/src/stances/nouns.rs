//! Nouns that carry a stance: “voiced concerns over X”, “China’s objections to X”, “drew criticism”.

use super::{Claim, ClaimTarget, Scene, Target, reversed};
use crate::{
    Modality, Polarity, Why,
    lexicon::{LightVerb, PartOfSpeech, StanceWord, TargetAt, lexicon},
    text::{Tag, Tokens, groups::VerbGroup, phrases},
};

const OWNED: (&str, f32) = ("stance.owned_noun", 0.8);

/// Appends what the nouns of a sentence claim.
pub fn find(scene: &Scene, out: &mut Vec<Claim>) {
    for i in scene.sentence.clone() {
        if matches!(scene.text.tag(i), Tag::Verb | Tag::Participle) {
            continue;
        }
        let words = lexicon().stances(scene.text.lower(i), PartOfSpeech::Noun);
        for word in words.filter(|w| !w.effect && !w.partisan) {
            out.extend(match (word.affirmed, word.judged) {
                (true, _) => given(scene, i, word, LightVerb::Affirming),
                (_, true) => judged(scene, i, word),
                _ => owned(scene, i, word)
                    .or_else(|| given(scene, i, word, LightVerb::Giving))
                    .or_else(|| received(scene, i, word)),
            });
        }
    }
}

fn target(scene: &Scene, noun: usize, word: &StanceWord) -> Option<Target> {
    let next = match scene.text.lower(noun + 1) {
        "regarding" | "concerning" | "surrounding" => "about",
        other => other,
    };
    let such_as = next == "such" && scene.text.lower(noun + 2) == "as";
    word.targets.iter().find_map(|t| match t {
        TargetAt::After(p) if *p == next => scene.target(noun + 2),
        TargetAt::After("such as") if such_as => scene.target(noun + 3),
        TargetAt::Infinitive if scene.text.tag(noun + 1) == Tag::To => {
            let (polarity, target) = scene.aim(noun + 2)?;
            (polarity == Polarity::Positive).then_some(target)
        }
        TargetAt::After("of") if word.affirmed && scene.text.tag(noun + 1) == Tag::To => {
            scene.action(noun + 2, scene.sentence.end)
        }
        TargetAt::Itself => itself(scene, noun),
        _ => None,
    })
}

/// “the right of countries to organise their defence”: the noun with all that is tied to it.
fn itself(scene: &Scene, noun: usize) -> Option<Target> {
    let phrase = phrases::noun_phrase_at(scene.text, noun, scene.sentence.end.min(noun + 16), true)?;
    let end = match scene.text.tag(phrase.end) {
        Tag::To => scene.action(phrase.end + 1, scene.sentence.end.min(noun + 16)).map_or(phrase.end, |a| a.1.end),
        _ => phrase.end,
    };
    (end > noun + 1).then_some((ClaimTarget::Issue(noun..end), noun..end))
}

/// “maintained a cooperative relationship with X”: the adjective says how.
fn judged(scene: &Scene, noun: usize, word: &StanceWord) -> Option<Claim> {
    let start = (scene.sentence.start..noun)
        .rev()
        .take(5)
        .take_while(|i| scene.text.tag(*i).in_noun_phrase() || scene.text.tag(*i) == Tag::Adverb)
        .last()?;
    let value = (start..noun).filter_map(|i| lexicon().evaluative(scene.text.lower(i))).max_by_key(|v| v.abs())?;
    let polarity = if value > 0 { Polarity::Positive } else { Polarity::Negative };
    let (i, group) =
        scene.groups.iter().enumerate().rev().find(|(_, g)| g.tokens.end <= start && start - g.tokens.end <= 1)?;
    let holder = scene.holder(i).filter(|_| !group.passive && !group.copula)?;
    let target = target(scene, noun, word)?;
    let word = StanceWord { polarity, ..word.clone() };
    build(
        scene,
        Some(holder),
        group.tokens.start..noun + 1,
        target,
        &word,
        scene.modality(group),
        group.negated,
        ("stance.relation", 0.72),
    )
}

/// “China’s concerns over X”, “their support for X”.
fn owned(scene: &Scene, noun: usize, word: &StanceWord) -> Option<Claim> {
    let from = scene.sentence.start;
    let at = (from..noun).rev().take(3).find(|i| scene.text.tag(*i) == Tag::Possessive)?;
    let describes = |i| matches!(scene.text.tag(i), Tag::Adjective | Tag::Noun | Tag::Adverb | Tag::Participle);
    let doubted =
        |i| matches!(scene.text.lower(i), "alleged" | "supposed" | "reported" | "possible" | "former" | "past");
    if !(at + 1..noun).all(describes) || (at + 1..noun).any(doubted) || word.urging {
        return None;
    }
    let phrase = if scene.text.tokens[at].is_possessive() {
        phrases::noun_phrase_before(scene.text, at, from)?
    } else {
        at..at + 1
    };
    let holder = scene.entity(&phrase)?;
    let target = target(scene, noun, word)?;
    let group = scene.groups.iter().find(|g| g.tokens.end == phrase.start);
    if let Some(group) = group.filter(|g| given_up(scene, g)) {
        let lemma = lexicon().verb_lemma(scene.text.lower(group.main)).unwrap_or_default();
        // “withdrew its support for X”
        let ended = matches!(lemma, "withdraw" | "drop" | "end" | "abandon" | "renounce" | "cut");
        let own = scene.entity(&scene.subject(scene.groups.iter().position(|g| g == group)?)?) == Some(holder);
        if !ended || !own || word.polarity == Polarity::Negative || group.negated {
            return None;
        }
        let cue = group.tokens.start..noun + 1;
        let word = StanceWord { polarity: Polarity::Negative, ..word.clone() };
        return build(scene, Some((holder, phrase)), cue, target, &word, scene.modality(group), false, OWNED);
    }
    build(scene, Some((holder, phrase)), noun..noun + 1, target, word, Modality::Asserted, false, OWNED)
}

/// “dropped her support for X”, “questioned his loyalty to X”.
fn given_up(scene: &Scene, group: &VerbGroup) -> bool {
    let lower = scene.text.lower(group.main);
    let ends = lexicon().stances(lower, PartOfSpeech::Verb).any(|w| w.effect && w.polarity == Polarity::Negative);
    let lemma = lexicon().verb_lemma(lower).unwrap_or_default();
    let lost = matches!(lemma, "drop" | "withhold" | "question" | "doubt" | "lose" | "deny" | "abandon" | "renounce");
    ends || lost || group.negated || lemma == "withdraw"
}

/// “voiced concerns over X”, “stressed the importance of X”: the subject of a verb that gives or affirms the noun.
fn given(scene: &Scene, noun: usize, word: &StanceWord, sense: LightVerb) -> Option<Claim> {
    let (i, group) = verb_before(scene, noun, 6)?;
    let gives = lexicon().light_verb(scene.text.lower(group.main), sense) && !group.passive;
    // “has the support of X”: X gives it.
    let has = matches!(scene.text.lower(group.main), "has" | "have" | "had" | "having");
    if !gives || has && word.reaction && scene.text.lower(noun + 1) == "of" || !one_phrase(scene, group, noun) {
        return None;
    }
    let holder = scene.holder(i)?;
    let target = target(scene, noun, word)?;
    let rule = if sense == LightVerb::Affirming { ("stance.affirmed", 0.74) } else { ("stance.noun", 0.84) };
    build(scene, Some(holder), group.tokens.start..noun + 1, target, word, scene.modality(group), group.negated, rule)
}

/// The verb group that a noun follows within so many words.
fn verb_before<'a>(scene: &'a Scene, noun: usize, reach: usize) -> Option<(usize, &'a VerbGroup)> {
    let (i, group) = scene.groups.iter().enumerate().rev().find(|(_, g)| g.tokens.end <= noun)?;
    let told = !scene.supposed(group) && !scene.wished(i);
    (noun - group.tokens.end <= reach && told).then_some((i, group))
}

/// Whether a verb's object runs up to the noun: one phrase, or two joined by “and”.
fn one_phrase(scene: &Scene, group: &VerbGroup, noun: usize) -> bool {
    let text = scene.text;
    (group.tokens.end..noun).all(|k| {
        let joins = matches!(text.tag(k), Tag::Conjunction | Tag::Adverb | Tag::Participle)
            || matches!(text.lower(k), "," | "out")
            || text.tag(k - 1) == Tag::Possessive;
        let opens = k == group.tokens.end
            || matches!(text.tag(k - 1), Tag::Conjunction | Tag::Adverb)
            || text.lower(k - 1) == "out";
        let determines = matches!(text.tag(k), Tag::Determiner | Tag::Pronoun) || text.lower(k) == "of";
        joins || text.tag(k).in_noun_phrase() && (!determines || opens || text.lower(k - 1) == "of")
    })
}

/// “faced criticism (from Y)”, “has the support of Y”, “came under fire”: the subject is the target.
fn received(scene: &Scene, noun: usize, word: &StanceWord) -> Option<Claim> {
    if !word.reaction {
        return None;
    }
    let (i, group) = verb_before(scene, noun, 4)?;
    let main = scene.text.lower(group.main);
    let under = matches!(main, "come" | "came" | "comes" | "coming") && scene.text.lower(group.tokens.end) == "under";
    let has = matches!(main, "has" | "have" | "had" | "having") && scene.text.lower(noun + 1) == "of";
    let met_with =
        lexicon().light_verb(main, LightVerb::Receiving) && !matches!(main, "lose" | "loses" | "losing" | "lost");
    let from = group.tokens.end + usize::from(under);
    let tied = (from..noun).all(|k| scene.text.tag(k).in_noun_phrase() || scene.text.tag(k) == Tag::Participle);
    if !(met_with || under || has) || group.passive || !tied {
        return None;
    }
    let subject = scene.subject(i)?;
    let target = match scene.entity(&subject) {
        Some(entity) => (ClaimTarget::Character(entity), subject),
        None => scene.phrase_target(subject)?,
    };
    let holder = giver(scene, from, noun)?;
    build(
        scene,
        holder,
        group.tokens.start..noun + 1,
        target,
        word,
        scene.modality(group),
        group.negated,
        ("stance.received_noun", 0.75),
    )
}

/// Who gives what is met with: “criticism from Y”, “Y's support”, “Republican opposition”; `None` where somebody does
/// whom the text does not name.
fn giver(scene: &Scene, from: usize, noun: usize) -> Option<Option<(usize, Tokens)>> {
    let after =
        (noun + 1..scene.sentence.end.min(noun + 3)).find(|k| matches!(scene.text.lower(*k), "from" | "of" | "by"));
    if let Some(k) = after {
        let phrase = phrases::noun_phrase_at(scene.text, k + 1, scene.sentence.end, false)?;
        return Some(Some((scene.entity(&phrase)?, phrase)));
    }
    let named = scene.cast.within(&(from..noun)).last().map(|o| (o.character, o.tokens.clone()));
    Some(named)
}

/// “has no sympathy for”, “had little love for”: a feeling that somebody says they do not have.
fn lacking(scene: &Scene, cue: &Tokens, word: &StanceWord) -> bool {
    let has = |i: usize| matches!(scene.text.lower(i), "has" | "have" | "had" | "having");
    let no = |i: usize| matches!(scene.text.lower(i), "no" | "little");
    let feeling =
        matches!(word.lemma, "sympathy" | "love" | "respect" | "admiration" | "affection" | "patience" | "regard");
    feeling && word.polarity == Polarity::Positive && cue.clone().any(has) && cue.clone().any(no)
}

#[expect(clippy::too_many_arguments, reason = "the parts of one claim, each named where it is found")]
fn build(
    scene: &Scene,
    holder: Option<(usize, Tokens)>,
    cue: Tokens,
    target: (ClaimTarget, Tokens),
    word: &StanceWord,
    modality: Modality,
    negated: bool,
    rule: (&'static str, f32),
) -> Option<Claim> {
    // “raised few questions”, “met no resistance”; but “has no sympathy for X” says something.
    let hardly = cue.clone().any(|i| matches!(scene.text.lower(i), "few" | "little" | "no" | "without" | "hardly"));
    let lacks = hardly && lacking(scene, &cue, word);
    if hardly && !lacks || negated && word.polarity == Polarity::Negative {
        return None;
    }
    let negated = negated || lacks;
    let modality = if lacks && modality == Modality::Asserted { Modality::Negated } else { modality };
    let runs = holder.iter().map(|h| &h.1).chain([&cue, &target.1]);
    let evidence = runs.clone().map(|r| r.start).min()?..runs.map(|r| r.end).max()?;
    Some(Claim {
        holder: holder.as_ref().map(|h| h.0),
        holder_tokens: holder.map(|h| h.1),
        target: target.0,
        target_tokens: target.1,
        polarity: if negated { reversed(word.polarity) } else { word.polarity },
        modality,
        strength: scene.strength(&cue),
        evidence,
        cue,
        within: None,
        why: Why::rule(rule.0, rule.1),
    })
}
