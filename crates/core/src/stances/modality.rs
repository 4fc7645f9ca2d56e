//! In what way a sentence gives a stance: as a fact, reversed, as a condition, or not at all.

use super::Scene;
use crate::{
    Modality,
    lexicon::lexicon,
    text::{
        Tag,
        groups::{self, VerbGroup},
    },
};

impl Scene<'_> {
    /// “would”, “if”: what the verb group says is not told as a fact.
    pub fn modality(&self, group: &VerbGroup) -> Modality {
        let hedged = group.modal.is_some_and(|m| {
            !matches!(self.text.lower(m), "will" | "'ll" | "must" | "shall" | "can" | "cannot" | "can't" | "won't")
        });
        let hedge = |i: usize| self.text.tag(i) == Tag::Adverb && lexicon().hedge(self.text.lower(i));
        let start = group.tokens.start.saturating_sub(2).max(self.sentence.start);
        let condition = self.supposed(group) || (start..group.tokens.end).any(hedge) || self.opens_with_if(group);
        match (hedged || condition, self.negated(group)) {
            (true, _) => Modality::Conditional,
            (_, true) => Modality::Negated,
            _ => Modality::Asserted,
        }
    }

    /// “did not”, “no longer”.
    pub fn negated(&self, group: &VerbGroup) -> bool {
        let before = group.tokens.start.wrapping_sub(1);
        let longer = before > self.sentence.start
            && before < self.sentence.end
            && self.text.lower(before) == "longer"
            && self.text.lower(before - 1) == "no";
        group.negated || longer
    }

    /// Whether the verb group stands in a clause that only supposes: “if he backs the plan”, “whether she supports it”.
    pub fn supposed(&self, group: &VerbGroup) -> bool {
        let clause = (self.sentence.start..group.tokens.start).rev().take(10);
        let mut clause = clause.take_while(|i| !matches!(self.text.lower(*i), "," | ";" | ":" | "—" | "that"));
        clause.any(|i| matches!(self.text.lower(i), "if" | "unless" | "whether"))
    }

    /// “If …, she would”: the condition stands before.
    fn opens_with_if(&self, group: &VerbGroup) -> bool {
        let opens = (self.sentence.start..group.tokens.start).take(2).any(|i| self.text.lower(i) == "if");
        opens && (self.sentence.start..group.tokens.start).any(|i| self.text.lower(i) == ",")
    }

    /// Whether the sentence asks: it says nothing of anybody's stance.
    pub fn asks(&self) -> bool {
        self.sentence.clone().rev().take(3).any(|i| self.text.lower(i) == "?")
    }

    /// Whether a verb group stands in what somebody hopes, denies or asks for: “hopes Hale will back the plan”.
    pub fn wished(&self, which: usize) -> bool {
        let Some(subject) = groups::subject(self.text, &self.groups, which, &self.sentence) else { return false };
        let before = (0..which).rev().find(|i| self.groups[*i].tokens.end <= subject.start);
        let Some(matrix) = before.map(|i| &self.groups[i]).filter(|_| subject.start < self.groups[which].tokens.start)
        else {
            return false;
        };
        let lemma = lexicon().verb_lemma(self.text.lower(matrix.main)).unwrap_or_default();
        let near =
            (matrix.tokens.end..subject.start).all(|i| self.text.lower(i) == "that" || self.text.tag(i) == Tag::Adverb);
        near && lexicon().wishing_verb(lemma)
    }
}
