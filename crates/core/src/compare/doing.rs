//! Who does what in a statement: the same done by somebody else is another thing.

use super::{
    feature::{Features, Kind},
    statement::Statement,
    words::Word,
};
use crate::lexicon::lexicon;

/// A named subject and what it does or did, by their features.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Doing {
    /// Who.
    pub subject: u32,
    verb: u32,
}

/// So many words, an article or a title, may stand before a subject.
const NAME_AFTER: usize = 2;

/// Before a verb: what it tells is done to the subject.
const BE: [&str; 7] = ["is", "are", "was", "were", "be", "been", "being"];

impl Doing {
    /// What the words tell of their first name, or of `subject` where they begin with the verb.
    pub fn of(words: &[Word], features: &Features, subject: Option<u32>) -> Option<Self> {
        let first = words.iter().position(|w| w.feature.is_some())?;
        let name =
            |w: &Word| w.text.starts_with(char::is_uppercase) && !lexicon().function_word(&w.text.to_lowercase());
        let own = words[first].feature.filter(|f| features.kind(*f) == Kind::Entity);
        let own = own.filter(|_| first <= NAME_AFTER && name(&words[first]));
        let at = (first..words.len()).find(|i| words[*i].feature.is_some() && words[*i].feature != own)?;
        let verb = &words[at];
        let passive = at > 0 && BE.contains(&words[at - 1].text);
        let lowercase = verb.text.starts_with(char::is_lowercase) && lexicon().verb_form(verb.text).is_some();
        Some(Doing { subject: own.or(subject)?, verb: verb.feature.filter(|_| lowercase && !passive)? })
    }
}

/// Gives the statements of a sentence what is done in their parts.
pub(super) fn gather(statements: &mut [Statement]) {
    let done: Vec<_> = statements.iter().flat_map(|s| s.doings.iter().map(|d| (s.span, *d))).collect();
    for s in statements {
        s.doings = done.iter().filter(|(span, _)| s.span.contains(*span)).map(|(_, d)| *d).collect();
    }
}

/// Whether what is done in both is done by others.
pub(super) fn of_others(one: &[Doing], other: &[Doing]) -> bool {
    let same = |a: &Doing| other.iter().filter(|b| a.verb == b.verb).any(|b| a.subject == b.subject);
    let mut shared = one.iter().filter(|a| other.iter().any(|b| a.verb == b.verb)).peekable();
    shared.peek().is_some() && !shared.any(same)
}
