//! Pronouns: he, she, his, her to a person named before; I and we inside speech to the speaker; it to the last subject
//! that can act. Where two readings are close, none.

use super::{Cast, Occurrence};
use crate::{
    Gender, Kind, MentionForm, Why,
    attributions::{self, Found},
    lexicon::Class,
    text::{Tag, Text, Tokens},
};

/// Adds the pronouns that have one clear reading.
pub fn find(text: &Text, attributions: &[Found], cast: &mut Cast) {
    let speech = attributions::innermost(text, attributions);
    let scene = Scene { text, attributions, speech: &speech };
    // Who speaks has to be known before “I” is.
    let mut found: Vec<Occurrence> = Vec::new();
    for i in 0..text.tokens.len() {
        let joined = match text.lower(i) {
            "he" | "him" | "his" | "himself" => scene.third(cast, &found, i, Gender::He),
            "she" | "her" | "hers" | "herself" => scene.third(cast, &found, i, Gender::She),
            "it" | "its" => thing(text, cast, i),
            _ => None,
        };
        found.extend(joined.map(|j| pronoun(i, j)));
    }
    cast.occurrences.append(&mut found);
    cast.sort();
    for i in 0..text.tokens.len() {
        if let "i" | "me" | "my" | "myself" | "we" | "us" | "our" | "ourselves" = text.lower(i) {
            found.extend(scene.first(cast, i).map(|j| pronoun(i, j)));
        }
    }
    cast.occurrences.append(&mut found);
    cast.sort();
}

fn pronoun(at: usize, (character, why): (usize, Why)) -> Occurrence {
    Occurrence { tokens: at..at + 1, form: MentionForm::Pronoun, kind: None, character, why }
}

/// What pronouns are read against.
struct Scene<'a> {
    text: &'a Text<'a>,
    attributions: &'a [Found],
    /// The innermost attribution whose content holds each token.
    speech: &'a [Option<usize>],
}

/// The speaker of an attribution, through a pronoun source resolved earlier or whoever spoke last.
fn speaker_of(attributions: &[Found], cast: &Cast, i: usize) -> Option<(usize, f32)> {
    if let Some((speaker, why)) = cast.speakers.get(i).and_then(|s| s.as_ref()) {
        return Some((*speaker, why.sure));
    }
    match &attributions[i].source {
        Some(source) => {
            let o = cast.at(source.start).filter(|o| o.form == MentionForm::Pronoun)?;
            Some((o.character, o.why.sure))
        }
        None => i.checked_sub(1).and_then(|before| speaker_of(attributions, cast, before)),
    }
}

struct Candidate {
    character: usize,
    score: f32,
}

impl Scene<'_> {
    /// “I” and “we” inside speech: the speaker.
    fn first(&self, cast: &Cast, at: usize) -> Option<(usize, Why)> {
        let (speaker, sure) = self.speaker(cast, at)?;
        let own = matches!(self.text.lower(at), "i" | "me" | "my" | "myself");
        Some((speaker, Why::rule("pronoun.speaker", if own { sure * 0.98 } else { sure * 0.8 })))
    }

    /// Whose quotation marks a token stands between.
    fn speaker(&self, cast: &Cast, at: usize) -> Option<(usize, f32)> {
        self.text.quotation_of(at)?;
        speaker_of(self.attributions, cast, self.speech[at]?)
    }

    /// The best person for “he” or “she”: recent, a subject, of a fitting gender. Inside speech it is not the speaker.
    fn third(&self, cast: &Cast, found: &[Occurrence], at: usize, gender: Gender) -> Option<(usize, Why)> {
        let barred = self.speaker(cast, at).map(|s| s.0);
        // “Ruiz said she was ready”: in reported words the pronoun is the speaker's more often than not.
        let reported =
            self.speech[at].filter(|_| barred.is_none()).and_then(|i| speaker_of(self.attributions, cast, i));
        let first = self.text.sentences[self.text.sentence_of(at).saturating_sub(3)].tokens.start;
        let window = first..at;
        let pronouns = found.iter().rev().take_while(|o| o.tokens.start >= first);
        let mut candidates: Vec<Candidate> = Vec::new();
        for o in cast.within(&window).chain(pronouns) {
            let who = &cast.characters[o.character];
            let fits =
                who.kind == Kind::Person && who.gender.is_none_or(|g| g == gender) && Some(o.character) != barred;
            if !fits || is_group(&who.name) && !who.named {
                continue;
            }
            let own = if reported.is_some_and(|r| r.0 == o.character) { 0.8 } else { 0.0 };
            let score = score(self.text, o.tokens.clone(), o.form, at, who.gender == Some(gender)) + own;
            match candidates.iter_mut().find(|c| c.character == o.character) {
                Some(c) => c.score = c.score.max(score) + 0.3,
                None => candidates.push(Candidate { character: o.character, score }),
            }
        }
        candidates.sort_by(|a, b| b.score.total_cmp(&a.score));
        let best = candidates.first()?;
        let margin = best.score - candidates.get(1).map_or(best.score - 3.0, |c| c.score);
        let sure = (0.6 + 0.12 * margin).min(0.93);
        (margin >= 0.05).then(|| (best.character, Why::rule("pronoun.third", sure)))
    }
}

fn is_group(name: &str) -> bool {
    name.split(' ').next_back().is_some_and(|w| w.ends_with('s'))
}

/// How well a mention serves as the antecedent of the pronoun at `at`.
fn score(text: &Text, mention: Tokens, form: MentionForm, at: usize, known_gender: bool) -> f32 {
    let (here, there) = (text.sentence_of(at), text.sentence_of(mention.start));
    let distance = here - there;
    let sentence = &text.sentences[there].tokens;
    let subject = is_subject(text, &mention, sentence);
    let lead = mention.start <= sentence.start + 3;
    let near = 1.0 - (at - mention.end.min(at)) as f32 / 200.0;
    let mut score = 3.0 - distance as f32 + near;
    score += if subject { 1.2 } else { 0.0 } + if lead { 0.4 } else { 0.0 };
    score += if known_gender { 0.5 } else { 0.0 };
    // “Ruiz sold her house”: the subject of the same sentence.
    let own = distance == 0 && subject && matches!(text.lower(at), "his" | "her" | "himself" | "herself");
    score += if own { 0.6 } else { 0.0 };
    score -= if text.tokens.get(mention.end).is_some_and(|t| t.is_possessive()) { 0.5 } else { 0.0 };
    score -= if form == MentionForm::Nominal { 0.3 } else { 0.0 };
    // Speech has its own world: who is named inside a quotation is seldom “he” outside it.
    score -= if text.quotation_of(mention.start) != text.quotation_of(at) && text.quotation_of(mention.start).is_some()
    {
        1.5
    } else {
        0.0
    };
    score
}

fn is_subject(text: &Text, mention: &Tokens, sentence: &Tokens) -> bool {
    let governed =
        mention.start > sentence.start && matches!(text.tag(mention.start - 1), Tag::Preposition | Tag::To | Tag::Verb);
    let mut next = mention.end;
    while next < sentence.end && text.tag(next) == Tag::Adverb {
        next += 1;
    }
    !governed && matches!(text.tag(next), Tag::Verb | Tag::Auxiliary | Tag::Modal)
        || text.lower(mention.end) == "," && !governed && mention.start <= sentence.start + 2
}

/// “it said”, “its plan”: the organization or country that the sentence before began with, or this one did.
fn thing(text: &Text, cast: &Cast, at: usize) -> Option<(usize, Why)> {
    let subject = text.lower(at) == "its" || matches!(text.tag(at + 1), Tag::Verb);
    let here = text.sentence_of(at);
    let fits = |o: &&Occurrence| {
        let c = &cast.characters[o.character];
        c.kind == Kind::Organization || c.class == Some(Class::Country)
    };
    let own = text.sentences[here].tokens.start..at;
    let before = &text.sentences[here.saturating_sub(1)].tokens;
    let lead =
        |run: &Tokens| cast.within(run).filter(fits).find(|o| is_subject(text, &o.tokens, run)).map(|o| o.character);
    let rivals = |run: &Tokens, who: usize| cast.within(run).filter(fits).any(|o| o.character != who);
    let (who, alone) = match lead(&own) {
        Some(who) => (who, !rivals(&own, who)),
        None if here > 0 && cast.within(&own).all(|o| !fits(&o)) => (lead(before)?, !rivals(before, lead(before)?)),
        None => return None,
    };
    (subject && alone).then(|| (who, Why::rule("pronoun.it", 0.7)))
}
