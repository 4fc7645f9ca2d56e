//! Holder and target: from the words to an entity or an issue.

use super::{ClaimTarget, Scene};
use crate::{
    Kind, MentionForm,
    lexicon::{Class, lexicon},
    resolve::Occurrence,
    text::{
        Tag, Tokens, groups,
        phrases::{self, noun_phrase_at},
    },
};

impl Scene<'_> {
    /// The entity that heads a noun phrase, where it can hold a stance; `None` where it names none.
    pub fn entity(&self, phrase: &Tokens) -> Option<usize> {
        let o = self.cast.head_of(self.text, phrase)?;
        let people = o.form == MentionForm::Nominal && self.is_adjective(o);
        (!people && self.cast.characters[o.character].kind != Kind::Other).then_some(o.character)
    }

    /// “a Republican”, “Australians”: people, who need not stand where their party or government does.
    fn is_adjective(&self, o: &Occurrence) -> bool {
        let class = self.cast.characters[o.character].class;
        let people =
            self.text.lower(o.tokens.start).ends_with('s') || self.text.lower(o.tokens.start.saturating_sub(1)) == "a";
        class == Some(Class::Party) || class == Some(Class::Country) && people && o.tokens.len() == 1
    }

    /// Who holds what a verb group says: its subject.
    pub fn holder(&self, group: usize) -> Option<(usize, Tokens)> {
        let phrase = groups::subject(self.text, &self.groups, group, &self.sentence)?;
        Some((self.entity(&phrase)?, phrase))
    }

    /// The target that begins at `start`: an entity, or an issue that is more than a pronoun or a number.
    pub fn target(&self, start: usize) -> Option<(ClaimTarget, Tokens)> {
        let mut at = start;
        while at < self.sentence.end && matches!(self.text.tag(at), Tag::Adverb) {
            at += 1;
        }
        let to = self.sentence.end.min(at + 18);
        let opened = self.text.quotation_of(at).is_some_and(|q| self.text.quotations[q].tokens.start == at);
        at += usize::from(opened);
        if self.text.tag(at) == Tag::Gerund {
            return self.action(at, to);
        }
        let phrase = noun_phrase_at(self.text, at, to, true)?;
        self.phrase_target(phrase)
    }

    /// An action as an issue: “joining the pact”, “to raise taxes”.
    pub fn action(&self, start: usize, to: usize) -> Option<(ClaimTarget, Tokens)> {
        let verb = (start..to).find(|i| matches!(self.text.tag(*i), Tag::Gerund | Tag::Verb))?;
        let object = noun_phrase_at(self.text, verb + 1, to, true)?;
        let run = start..object.end;
        Some((ClaimTarget::Issue(run.clone()), run))
    }

    /// The target that a noun phrase is.
    pub fn phrase_target(&self, phrase: Tokens) -> Option<(ClaimTarget, Tokens)> {
        let core = noun_phrase_at(self.text, phrase.start, phrase.end, false)?;
        let head = phrases::head(self.text, &core);
        let at_head = |o: &&Occurrence| o.tokens.contains(&head) && o.form != MentionForm::Nominal || o.tokens == core;
        if let Some(o) = self.cast.within(&core).find(at_head) {
            let owner =
                self.text.tokens.get(o.tokens.end).is_some_and(|t| t.is_possessive()) && o.tokens.end < phrase.end;
            if !owner {
                return Some((ClaimTarget::Character(o.character), o.tokens.clone()));
            }
        }
        let word = self.text.lower(head);
        let empty = matches!(self.text.lower(phrase.start), "no" | "nothing" | "nobody")
            || matches!(self.text.tag(head), Tag::Pronoun | Tag::Number | Tag::Determiner)
            || phrases::is_time(self.text, head)
            || matches!(
                word,
                "way" | "thing" | "things" | "lot" | "time" | "year" | "day" | "people" | "fact" | "part"
            );
        (!empty && self.text.tokens[head].is_word()).then(|| (ClaimTarget::Issue(phrase.clone()), phrase))
    }

    /// Where a target after a preposition begins, within a few words of `from`.
    pub fn after_preposition(&self, from: usize, preposition: &str) -> Option<usize> {
        let near = from..self.sentence.end.min(from + 4);
        let at = near.clone().find(|i| self.text.lower(*i) == preposition)?;
        let plain =
            (from..at).all(|i| self.text.tag(i) == Tag::Adverb || matches!(self.text.lower(i), "back" | "out" | "up"));
        plain.then_some(at + 1)
    }

    /// The nearest intensifier around a cue: “fiercely”, “staunch”.
    pub fn strength(&self, cue: &Tokens) -> Option<usize> {
        let around = cue.start.saturating_sub(2).max(self.sentence.start)..(cue.end + 1).min(self.sentence.end);
        around.into_iter().find(|i| lexicon().intensifier(self.text.lower(*i)))
    }

    /// “by NP” after `from`: who did what a passive tells.
    pub fn agent(&self, from: usize) -> Option<(usize, Tokens)> {
        let by = (from..self.sentence.end.min(from + 4)).find(|i| self.text.lower(*i) == "by")?;
        let phrase = noun_phrase_at(self.text, by + 1, self.sentence.end, false)?;
        Some((self.entity(&phrase)?, phrase))
    }
}
