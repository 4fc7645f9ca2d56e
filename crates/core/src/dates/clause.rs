//! The clauses of a sentence: which words a date belongs to.

use crate::text::{
    Tag, Text, Tokens,
    groups::{VerbGroup, verb_groups},
};

/// A sentence cut into clauses.
pub struct Clauses {
    /// In order; together they cover the sentence.
    pub clauses: Vec<Tokens>,
    /// The sentence's verb groups, in order.
    pub groups: Vec<VerbGroup>,
}

impl Clauses {
    /// Cuts a sentence before every word or mark that opens a clause, where a finite verb stands on both sides.
    /// No word of a time expression (one of `dates`) opens one: “since 2017”.
    pub fn new(text: &Text, sentence: &Tokens, dates: &[Tokens]) -> Self {
        let groups = verb_groups(text, sentence);
        let finite = |run: &Tokens| groups.iter().any(|g| is_finite(g) && run.contains(&g.main));
        // “in Kansas and Florida on Saturday, CNN reported”: what “and” joins has its verb before the next comma.
        let until_comma = |at: usize, end: usize| {
            let joins = text.tag(at) == Tag::Conjunction;
            at..(at + 1..end).find(|i| joins && text.lower(*i) == ",").unwrap_or(end)
        };
        let cuts = |i: usize| opens(text, i) && !dates.iter().any(|d| d.contains(&i));
        let mut clauses: Vec<Tokens> = vec![];
        let mut start = sentence.start;
        for at in sentence.clone().skip(1).filter(|i| cuts(*i)) {
            let next = (at + 1..sentence.end).find(|i| cuts(*i)).unwrap_or(sentence.end);
            if finite(&(start..at)) && finite(&until_comma(at, next)) {
                clauses.push(start..at);
                start = at;
            }
        }
        clauses.push(start..sentence.end);
        Clauses { clauses, groups }
    }

    /// The clause that holds a token.
    pub fn at(&self, token: usize) -> Tokens {
        self.clauses.iter().find(|c| c.contains(&token)).cloned().unwrap_or(token..token + 1)
    }

    /// The words of a clause without the marks and the “and” or “but” around them.
    pub fn bare(text: &Text, clause: Tokens) -> Tokens {
        let mark = |i: &usize| !text.tokens[*i].is_word();
        let start = clause.clone().find(|i| !mark(i) && text.tag(*i) != Tag::Conjunction);
        let end = clause.clone().rev().find(|i| !mark(i)).map(|i| i + 1);
        match (start, end) {
            (Some(start), Some(end)) if start < end => start..end,
            _ => clause,
        }
    }
}

/// Whether a verb group says when by itself: no infinitive, no gerund.
pub fn is_finite(group: &VerbGroup) -> bool {
    !group.infinitive && !group.gerund
}

fn opens(text: &Text, i: usize) -> bool {
    let opening =
        matches!(text.lower(i), "who" | "whom" | "after" | "before" | "until" | "since" | ";" | ":" | "—" | "–" | "--");
    opening || matches!(text.tag(i), Tag::Conjunction | Tag::Subordinator)
}
