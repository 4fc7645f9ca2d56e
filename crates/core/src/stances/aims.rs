//! What an action is for or against: “end the programme” is against the programme, “back the plan” for the plan. So what
//! somebody promises, wants or asks for tells where they stand.

use super::{ClaimTarget, Scene, Target, reversed};
use crate::{
    Polarity,
    lexicon::{PartOfSpeech, StanceWord, TargetAt, VerbForm, lexicon},
    text::{
        Tag, Tokens,
        phrases::{self, noun_phrase_at},
    },
};

/// A target and whether what was said is for or against it.
pub type Aim = (Polarity, Target);

impl Scene<'_> {
    /// What the action that begins at `start` (“end X”, “ending X”) is for or against; `None` for a verb that tells
    /// neither.
    pub fn aim(&self, start: usize) -> Option<Aim> {
        let verb = self.verb_at(start)?;
        let not = (start.saturating_sub(1)..verb).any(|i| self.text.tag(i) == Tag::Negator);
        let words = lexicon().stances(self.text.lower(verb), PartOfSpeech::Verb);
        let (polarity, target) = words.filter(|w| self.whole(w, verb)).find_map(|w| self.aim_of(w, verb))?;
        Some((if not { reversed(polarity) } else { polarity }, target))
    }

    /// The verb of an action, past adverbs and “not”.
    pub fn verb_at(&self, start: usize) -> Option<usize> {
        let to = self.sentence.end.min(start + 4);
        let skipped = |i: &usize| matches!(self.text.tag(*i), Tag::Adverb | Tag::Negator | Tag::To);
        let verb = (start..to).find(|i| !skipped(i))?;
        let form = lexicon().verb_form(self.text.lower(verb)).is_some();
        (form || matches!(self.text.tag(verb), Tag::Verb | Tag::Gerund | Tag::Auxiliary)).then_some(verb)
    }

    /// Whether the second word of an expression follows the first.
    pub fn whole(&self, word: &StanceWord, first: usize) -> bool {
        word.particle.is_none_or(|p| self.text.lower(first + 1) == p)
    }

    fn aim_of(&self, word: &StanceWord, verb: usize) -> Option<Aim> {
        let end = verb + 1 + usize::from(word.particle.is_some());
        let target = word.targets.iter().find_map(|at| match at {
            TargetAt::Object if word.urging => None,
            TargetAt::Object => self.target(end),
            TargetAt::After(p) => self.target(self.after_preposition(end, p)?),
            _ => None,
        })?;
        Some((word.polarity, target))
    }

    /// “urged | X to support Y”, “demanded that | X resign”: what X is asked for; X's own stance it is not. `None` where
    /// nobody is asked for anything.
    pub fn asked(&self, start: usize) -> Option<Aim> {
        let that = self.text.lower(start) == "that";
        let mut asked = noun_phrase_at(self.text, start + usize::from(that), self.sentence.end, false)?;
        // “that Hale resign”: a bare verb after a name looks like a noun.
        let bare = lexicon().verb_form(self.text.lower(asked.end - 1)) == Some(VerbForm::Base);
        if that && bare && asked.len() > 1 && self.text.tag(asked.end) != Tag::To {
            asked.end -= 1;
            return self.asked_of(&asked, asked.end);
        }
        let after = self.past_name(asked.end);
        let begins = after + usize::from(self.text.tag(after) == Tag::Negator);
        let action = match self.text.tag(begins) {
            Tag::To => begins + 1,
            Tag::Verb | Tag::Auxiliary if that => begins,
            _ => return self.back_or_gone(&asked),
        };
        let not = self.text.tag(after) == Tag::Negator;
        let (polarity, target) = self.asked_of(&asked, action)?;
        Some((if not { reversed(polarity) } else { polarity }, target))
    }

    /// Past the name between commas, where an infinitive follows: “called for the chairman, Hugo Hale, | to go”.
    fn past_name(&self, comma: usize) -> usize {
        let mut near = (comma + 1)..self.sentence.end.min(comma + 7);
        let closes = near.find(|i| !self.text.tag(*i).in_noun_phrase());
        let whole =
            |i: &usize| self.text.lower(comma) == "," && self.text.lower(*i) == "," && self.text.tag(i + 1) == Tag::To;
        closes.filter(whole).map_or(comma, |i| i + 1)
    }

    /// “wants the bus back”, “wants the minister gone”.
    fn back_or_gone(&self, what: &Tokens) -> Option<Aim> {
        let polarity = match self.text.lower(what.end) {
            "back" => Polarity::Positive,
            "gone" | "out" | "scrapped" | "sacked" | "banned" | "stopped" | "removed" => Polarity::Negative,
            _ => return None,
        };
        Some((polarity, self.phrase_target(what.clone())?))
    }

    /// What is asked of `asked` to do from `action` on.
    fn asked_of(&self, asked: &Tokens, action: usize) -> Option<Aim> {
        let Some(verb) = self.verb_at(action) else {
            return Some((Polarity::Positive, self.action(action, self.sentence.end)?));
        };
        let lemma = lexicon().verb_lemma(self.text.lower(verb)).unwrap_or_default();
        let down = matches!(lemma, "step" | "stand") && matches!(self.text.lower(verb + 1), "down" | "aside" | "back");
        // “for the chairman to go.”, but not “to go ahead”
        let gone = lemma == "go" && (verb + 1 >= self.sentence.end || self.text.tag(verb + 1) == Tag::Punctuation);
        if lexicon().leaving_verb(lemma) && self.core_is_all(verb + 1) || down || gone {
            return Some((Polarity::Negative, self.phrase_target(asked.clone())?));
        }
        // “wants the bill to pass”
        let lasts =
            matches!(lemma, "pass" | "succeed" | "survive" | "win" | "continue" | "stay" | "remain" | "proceed");
        if lasts && self.core_is_all(verb + 1) {
            return Some((Polarity::Positive, self.phrase_target(asked.clone())?));
        }
        if let Some(aim) = self.undergone(asked, verb) {
            return Some(aim);
        }
        self.aim(action).or_else(|| Some((Polarity::Positive, self.action(action, self.sentence.end)?)))
    }

    /// No object follows: “to resign”, “to leave by Friday”.
    fn core_is_all(&self, next: usize) -> bool {
        next >= self.sentence.end || !self.text.tag(next).in_noun_phrase()
    }

    /// “for the plan to be scrapped”: what is to become of what is asked about.
    fn undergone(&self, what: &Tokens, be: usize) -> Option<Aim> {
        let done = (be + 1..self.sentence.end.min(be + 3)).find(|i| self.text.tag(*i) != Tag::Adverb)?;
        let words = lexicon().stances(self.text.lower(done), PartOfSpeech::Verb);
        let word = words.into_iter().find(|w| w.targets.contains(&TargetAt::Object) && !w.urging)?;
        (self.text.lower(be) == "be").then_some((word.polarity, self.phrase_target(what.clone())?))
    }

    /// “the removal of X”, “X's resignation”: what a noun asked for is for or against; the noun itself where it tells
    /// nothing.
    pub fn noun_aim(&self, target: Target) -> Aim {
        let found = match &target.0 {
            ClaimTarget::Issue(run) => self.effect_of(run),
            ClaimTarget::Character(_) => None,
        };
        found.unwrap_or((Polarity::Positive, target))
    }

    fn effect_of(&self, run: &Tokens) -> Option<Aim> {
        let core = noun_phrase_at(self.text, run.start, run.end, false)?;
        let head = phrases::head(self.text, &core);
        let mut words = lexicon().stances(self.text.lower(head), PartOfSpeech::Noun);
        let word = words.find(|w| w.effect || w.act)?;
        let after = word.targets.iter().find_map(|t| match t {
            TargetAt::After(p) if self.text.lower(head + 1) == *p => self.target(head + 2),
            _ => None,
        });
        let owner = || self.owner(&(core.start..head)).map(|(who, tokens)| (ClaimTarget::Character(who), tokens));
        Some((word.polarity, after.or_else(owner)?))
    }
}
