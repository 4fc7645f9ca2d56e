//! What a mention does in its sentence: its role, and the verb that it belongs to.

use crate::{
    lexicon::{VerbForm, lexicon},
    text::{
        Sentence, Tag, Text, Tokens,
        groups::{self, VerbGroup},
        phrases::noun_phrase_before,
    },
};

/// The grammatical role of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// “Ruiz said”
    Subject,
    /// “met Ruiz”
    Object,
    /// “with Ruiz”
    Governed,
    /// “Ruiz's plan”
    Possessor,
    /// Any other.
    Other,
}

/// The verbs of a sentence with their subjects.
pub struct Clauses {
    groups: Vec<VerbGroup>,
    subjects: Vec<Option<Tokens>>,
}

impl Clauses {
    /// Those of a sentence.
    pub fn of(text: &Text, sentence: &Sentence) -> Self {
        let groups = groups::verb_groups(text, &sentence.tokens);
        let subject = |g: usize| {
            groups::subject(text, &groups, g, &sentence.tokens).or_else(|| inserted(text, &groups[g], &sentence.tokens))
        };
        let subjects = (0..groups.len()).map(subject).collect();
        Clauses { groups, subjects }
    }

    /// The role of a mention.
    pub fn role(&self, text: &Text, mention: &Tokens) -> Role {
        if text.tokens.get(mention.end).is_some_and(|t| t.is_possessive()) {
            return Role::Possessor;
        }
        if let Some(subject) = self.subjects.iter().flatten().find(|s| s.contains(&mention.start)) {
            // “the head of the council, Ruiz, said”, but “the brother of Ruiz said”.
            let mut tied = (subject.start..mention.start).rev().take_while(|i| text.lower(*i) != ",");
            let governed = tied.any(|i| text.tag(i) == Tag::Preposition);
            return if governed { Role::Governed } else { Role::Subject };
        }
        match governor(text, mention) {
            Role::Other if acts(text, mention.end) => Role::Subject,
            role => role,
        }
    }

    /// The verb that a pronoun belongs to: the one whose subject holds it, for a subject the next one, else the last one.
    pub fn verb_of(&self, at: usize, subject: bool) -> Option<usize> {
        let holds = |s: &Option<Tokens>| s.as_ref().is_some_and(|s| s.contains(&at));
        let near = || match subject {
            true => self.groups.iter().position(|g| g.tokens.start > at),
            false => self.groups.partition_point(|g| g.tokens.start < at).checked_sub(1),
        };
        self.subjects.iter().position(holds).or_else(near)
    }

    /// Whether a mention is the subject of a verb.
    pub fn is_subject(&self, mention: &Tokens, verb: usize) -> bool {
        self.subjects.get(verb).is_some_and(|s| s.as_ref().is_some_and(|s| s.contains(&mention.start)))
    }

    /// Whether a verb is finite.
    pub fn is_finite(&self, verb: usize) -> bool {
        self.groups.get(verb).is_some_and(|g| !g.gerund && !g.infinitive)
    }

    /// Whether a verb's words end right before a token.
    pub fn ends_at(&self, verb: usize, at: usize) -> bool {
        self.groups.get(verb).is_some_and(|g| g.tokens.end == at)
    }

    /// The last verb before another whose subject is another phrase.
    pub fn clause_before(&self, verb: usize) -> Option<usize> {
        let own = self.subjects.get(verb)?;
        (0..verb).rev().find(|g| self.subjects[*g].is_some() && self.subjects[*g] != *own)
    }

    /// Where the verbs of a run of tokens begin.
    pub fn starts_in(&self, run: Tokens) -> impl Iterator<Item = usize> {
        self.groups.iter().map(|g| g.tokens.start).filter(move |start| run.contains(start))
    }

    /// How many verbs stand inside a run of tokens.
    pub fn verbs_in(&self, run: &Tokens) -> usize {
        self.groups.iter().filter(|g| g.tokens.start >= run.start && g.tokens.end <= run.end).count()
    }
}

/// The subject before an insertion that is no plain apposition: “Lind, for the company, said”, “Lind, then mayor, said”.
fn inserted(text: &Text, verb: &VerbGroup, sentence: &Tokens) -> Option<Tokens> {
    let end = verb.tokens.start.checked_sub(1).filter(|i| *i > sentence.start && text.lower(*i) == ",")?;
    let start = (sentence.start..end).rev().take(15).find(|i| text.lower(*i) == ",")?;
    let plain = !verb.gerund && !verb.infinitive && start + 1 < end;
    noun_phrase_before(text, start, sentence.start).filter(|p| plain && text.tag(p.end - 1) == Tag::Name)
}

/// The role of a mention that is no subject of a verb found, by the word before its noun phrase.
fn governor(text: &Text, mention: &Tokens) -> Role {
    let start = text.sentences[text.sentence_of(mention.start)].tokens.start;
    let inside =
        |i: &usize| matches!(text.tag(*i), Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::Name | Tag::Possessive);
    let first = (start..mention.start).rev().take(8).take_while(inside).last().unwrap_or(mention.start);
    let Some(before) = first.checked_sub(1).filter(|i| *i >= start) else { return Role::Other };
    match text.tag(before) {
        Tag::Preposition | Tag::To => Role::Governed,
        Tag::Verb | Tag::Participle | Tag::Gerund => Role::Object,
        _ if matches!(text.lower(before), "as" | "than") && !acts(text, mention.end) => Role::Governed,
        _ => Role::Other,
    }
}

/// Whether a verb follows a name, one that no list knows included: “Ruiz herself denied”, “Ruiz (left) starred”.
fn acts(text: &Text, mut after: usize) -> bool {
    if text.lower(after) == "(" {
        after = (after..after + 8).find(|i| text.lower(*i) == ")").map_or(after, |close| close + 1);
    }
    while text.tag(after) == Tag::Adverb || matches!(text.lower(after), "himself" | "herself" | "first") {
        after += 1;
    }
    let form = || lexicon().verb_form(text.lower(after));
    let tag = text.tag(after);
    matches!(tag, Tag::Verb | Tag::Auxiliary | Tag::Modal)
        || tag == Tag::Noun
            && (text.lower(after).ends_with("ed") || matches!(form(), Some(VerbForm::S | VerbForm::Past)))
}
