//! “he” and “she”: a person named before.

use super::{Cast, Occurrence, Scene, is_subject, speaker_of};
use crate::{
    Gender, Kind, MentionForm, Why,
    text::{Text, Tokens},
};

struct Candidate {
    character: usize,
    score: f32,
}

impl Scene<'_> {
    /// The best person for “he” or “she”: recent, a subject, of a fitting gender. Inside speech it is not the speaker.
    pub(super) fn third(&self, cast: &Cast, found: &[Occurrence], at: usize, gender: Gender) -> Option<(usize, Why)> {
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
