//! Where the people of an article are mentioned, near the pronouns that may mean them.

use super::clauses::{Clauses, Role};
use crate::{
    Kind, MentionForm,
    resolve::{Cast, Occurrence},
    text::{Text, Tokens},
};

/// Sentences before a pronoun's own in which its antecedent is looked for.
const REACH: usize = 3;

/// No more mentions than this are looked at before a pronoun, and after it.
const MOST: usize = 40;
const MOST_AFTER: usize = 8;

/// A mention that a pronoun may point at.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its tokens.
    pub tokens: Tokens,
    /// Whose mention.
    pub character: usize,
    /// Name, nominal, pronoun.
    pub form: MentionForm,
    /// The sentence it stands in.
    pub sentence: usize,
    /// The quotation it stands in.
    pub quotation: Option<usize>,
    /// What it does in its sentence.
    pub role: Role,
}

/// The people near the pronouns of an article.
pub struct People {
    /// The verbs of the sentences near a pronoun.
    clauses: Vec<Option<Clauses>>,
    /// Mentions by name or description, in order.
    pub named: Vec<Site>,
    /// The pronouns joined so far, in order.
    pub pronouns: Vec<Site>,
}

impl People {
    /// The people near the pronouns that stand at the tokens `pronouns`.
    pub fn near(text: &Text, cast: &Cast, pronouns: impl Iterator<Item = usize>) -> Self {
        let mut clauses: Vec<Option<Clauses>> = text.sentences.iter().map(|_| None).collect();
        for at in pronouns {
            let here = text.sentence_of(at);
            let near = here.saturating_sub(REACH)..=here;
            let fresh = text.sentences[near.clone()].iter().zip(&mut clauses[near]).filter(|(_, c)| c.is_none());
            fresh.for_each(|(sentence, c)| *c = Some(Clauses::of(text, sentence)));
        }
        let mut people = People { clauses, named: Vec::new(), pronouns: Vec::new() };
        for o in cast.occurrences.iter().filter(|o| is_person(cast, o)) {
            let Some(mut site) = people.site(text, o.tokens.clone(), o.character, o.form) else { continue };
            // “met Ruiz, Okafor and Lind”: the others of a list have the role of its first.
            if let Some(last) = people.named.last().filter(|l| site.role == Role::Other && goes_on(text, l, &site)) {
                site.role = last.role;
            }
            people.named.push(site);
        }
        people
    }

    /// The verbs of a sentence near a pronoun.
    pub fn clauses(&self, sentence: usize) -> Option<&Clauses> {
        self.clauses.get(sentence)?.as_ref()
    }

    /// A mention, where a pronoun is near.
    fn site(&self, text: &Text, tokens: Tokens, character: usize, form: MentionForm) -> Option<Site> {
        let sentence = text.sentence_of(tokens.start);
        let role = self.clauses(sentence)?.role(text, &tokens);
        let quotation = text.quotation_of(tokens.start);
        Some(Site { tokens, character, form, sentence, quotation, role })
    }

    /// Takes note of a pronoun that was joined.
    pub fn join(&mut self, text: &Text, at: usize, character: usize) {
        let site = self.site(text, at..at + 1, character, MentionForm::Pronoun);
        self.pronouns.extend(site);
    }

    /// Where people are named or described in a run of tokens.
    pub fn starts_in(&self, run: Tokens) -> impl Iterator<Item = usize> {
        let first = self.named.partition_point(|s| s.tokens.start < run.start);
        self.named[first..].iter().map(|s| s.tokens.start).take_while(move |start| *start < run.end)
    }

    /// Whether a mention's person is the first of its sentence, and whether it is the only one.
    pub fn company(&self, site: &Site) -> (bool, bool) {
        let from = self.named.partition_point(|s| s.sentence < site.sentence);
        let mut here = self.named[from..].iter().take(MOST_AFTER).take_while(|s| s.sentence == site.sentence);
        let own = |s: &Site| s.character == site.character;
        (here.clone().next().is_none_or(own), here.all(own))
    }

    /// Puts the mentions around a token into `out`: those before it in its sentence and the ones before, nearest first,
    /// then the names after it in its own.
    pub fn around(&self, text: &Text, at: usize, out: &mut Vec<Site>) {
        out.clear();
        let here = text.sentence_of(at);
        let first = text.sentences[here.saturating_sub(REACH)].tokens.start;
        let middle = self.named.partition_point(|s| s.tokens.start < at);
        for before in [&self.named[..middle], &self.pronouns] {
            out.extend(before.iter().rev().take(MOST).take_while(|s| s.tokens.start >= first).cloned());
        }
        out.sort_by_key(|s| std::cmp::Reverse(s.tokens.start));
        let after = self.named[middle..].iter().take(MOST_AFTER);
        out.extend(after.take_while(|s| s.sentence == here).cloned());
    }
}

fn is_person(cast: &Cast, o: &Occurrence) -> bool {
    let who = &cast.characters[o.character];
    who.kind == Kind::Person && o.kind.is_none() && (who.named || !is_group(&who.name))
}

/// “two officials”
fn is_group(name: &str) -> bool {
    name.split(' ').next_back().is_some_and(|w| w.ends_with('s'))
}

/// Whether nothing but a comma and “and” stands between two mentions of a list.
fn goes_on(text: &Text, last: &Site, site: &Site) -> bool {
    let between = last.tokens.end..site.tokens.start;
    let joins = |i: usize| matches!(text.lower(i), "," | "and" | "or" | "&");
    last.role != Role::Possessor && !between.is_empty() && between.len() <= 2 && between.clone().all(joins)
}
