//! Sources that the article describes and does not name: “a government spokesperson”, “two officials familiar with the
//! talks”. Each has an entity of its own; a later description joins it only where it is clearly the same.

use super::{Cast, Character, aliases::only};
use crate::{
    Kind, MentionForm, Why,
    lexicon::lexicon,
    text::{Tag, Text, Tokens, phrases},
};
use std::collections::{HashMap, HashSet};

/// A longer description is cut to its head and what the first preposition ties to it.
const LONG: usize = 8;

/// The unnamed sources so far.
#[derive(Default)]
pub struct Unnamed {
    /// By the noun that heads their description.
    by_head: HashMap<String, Vec<Source>>,
    mentions: Vec<(Tokens, usize, Why)>,
}

struct Source {
    character: usize,
    /// The words of its description but articles, in small letters.
    words: HashSet<String>,
    /// Whether it came with “the” or an owner, or is a body: the same words mean the same again.
    definite: bool,
}

impl Unnamed {
    /// The entity behind a source without a name; `None` where nobody is described.
    pub fn source(&mut self, text: &Text, source: &Tokens, cast: &mut Cast) -> Option<(usize, Why)> {
        let run = shortened(text, source);
        let head = phrases::head(text, &run);
        let lower = text.lower(head);
        let person = lexicon().occupation(lower) || lexicon().office(&text.words[head..head + 1]).is_some();
        if text.tag(head) == Tag::Pronoun || !person && !lexicon().group_noun(lower) {
            return None;
        }
        let definite = !indefinite(text.lower(run.start)) || speaks_for(lower).is_some();
        let the = matches!(text.lower(run.start), "the" | "that" | "this");
        let article = |i: &usize| matches!(text.lower(*i), "the" | "a" | "an" | "that" | "this");
        let words: HashSet<String> =
            run.clone().filter(|i| !article(i)).map(|i| word(text.lower(i)).to_string()).collect();
        let known = self.by_head.entry(word(lower).to_string()).or_default();
        let same = known.iter().find(|s| s.words == words && s.definite && definite);
        let fuller = || only(known.iter().filter(|s| the && words.is_subset(&s.words)));
        let (character, rule, sure) = match same.or_else(fuller) {
            Some(s) => (s.character, "speaker.unnamed_again", if s.words == words { 0.85 } else { 0.75 }),
            None => {
                let kind = if person { Kind::Person } else { Kind::Organization };
                cast.characters.push(Character::unnamed(text.spelled(&run), kind));
                let character = cast.characters.len() - 1;
                known.push(Source { character, words, definite });
                (character, "speaker.unnamed", 0.85)
            }
        };
        let why = Why::rule(rule, sure);
        self.mentions.push((run, character, why.clone()));
        Some((character, why))
    }

    /// Adds the descriptions as mentions, where none stands yet.
    pub fn mention(self, cast: &mut Cast) {
        let mut new: Vec<_> = self.mentions;
        new.retain(|(run, ..)| cast.within(run).all(|o| o.tokens != *run));
        new.into_iter().for_each(|(run, character, why)| cast.push(run, MentionForm::Nominal, character, why));
        cast.sort();
    }
}

/// “a resident” and “another resident” may be two.
fn indefinite(first: &str) -> bool {
    matches!(first, "a" | "an" | "one" | "another" | "some")
}

/// Spokespeople speak for one body, whatever word is used for them.
fn speaks_for(lower: &str) -> Option<&'static str> {
    matches!(lower, "spokesman" | "spokeswoman" | "spokesperson").then_some("spokesperson")
}

fn word(lower: &str) -> &str {
    speaks_for(lower).unwrap_or(lower)
}

/// A description without what follows its comma or “who”; a very long one without all but what its head needs.
fn shortened(text: &Text, source: &Tokens) -> Tokens {
    let ends = |i: &usize| {
        let stop = matches!(
            text.lower(*i),
            "," | "(" | "who" | "whose" | "which" | "that" | "where" | "speaking" | "asking" | "citing"
        );
        stop && *i > source.start
    };
    let end = source.clone().find(ends).unwrap_or(source.end);
    let run = source.start..end;
    let head = phrases::head(text, &run);
    if run.len() <= LONG {
        return run;
    }
    let ties = |i: &usize| matches!(text.tag(*i), Tag::Preposition | Tag::To);
    let second = (head + 1..end).filter(ties).nth(1).unwrap_or(end);
    source.start..second.min(source.start + LONG * 2)
}
