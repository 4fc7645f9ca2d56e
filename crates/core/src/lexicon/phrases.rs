//! Phrases of one or more words, found as the longest one at the start of a row of tokens.

use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// A phrase and what it stands for.
struct Phrase<T> {
    words: Box<[&'static str]>,
    value: T,
}

/// A list of phrases, each with a value, found by their first word.
pub(super) struct Phrases<T> {
    by_first: FxHashMap<String, Vec<Phrase<T>>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases { by_first: FxHashMap::default() }
    }
}

impl<T: Copy> Phrases<T> {
    /// Adds `phrase`; where it is there already the first one stays, and the answer is false.
    pub fn add(&mut self, phrase: &'static str, value: T) -> bool {
        let words: Box<[_]> = tokens(phrase).collect();
        let Some(first) = words.first() else { return false };
        let same_first = self.by_first.entry(first.to_lowercase()).or_default();
        let new = same_first.iter().all(|p| p.words != words);
        if new {
            same_first.push(Phrase { words, value });
            same_first.sort_by_key(|p| std::cmp::Reverse(p.words.len()));
        }
        new
    }

    /// The longest phrase at the start of `words` for which `same(word of the phrase, word of the text)` holds
    /// throughout: its number of words and its value.
    pub fn longest(&self, words: &[&str], same: impl Fn(&str, &str) -> bool) -> Option<(usize, T)> {
        let candidates = self.by_first.get(&*lowered(words.first()?))?;
        let fits = |p: &&Phrase<T>| p.words.len() <= words.len() && p.words.iter().zip(words).all(|(a, b)| same(a, b));
        candidates.iter().find(fits).map(|p| (p.words.len(), p.value))
    }
}

/// A word in small letters: nearly all are so already.
pub(super) fn lowered(word: &str) -> Cow<'_, str> {
    let is_small = word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
    if is_small { word.into() } else { word.to_lowercase().into() }
}

/// The words of a phrase as the tokenizer would give them: a possessive ending stands by itself.
fn tokens(phrase: &'static str) -> impl Iterator<Item = &'static str> {
    phrase
        .split_whitespace()
        .flat_map(|word| match word.strip_suffix("'s") {
            Some(stem) if !stem.is_empty() => [Some(stem), Some("'s")],
            _ => [Some(word), None],
        })
        .flatten()
}

/// Whether two words are the same, whichever apostrophe they are written with.
pub(super) fn same_word(a: &str, b: &str) -> bool {
    a == b || (b.contains('’') && a == b.replace('’', "'"))
}

/// Whether two words are the same but for case and apostrophe.
pub(super) fn same_letters(a: &str, b: &str) -> bool {
    let plain = |c: char| if c == '’' { '\'' } else { c };
    let letters = |w: &str| w.chars().flat_map(char::to_lowercase).map(plain).collect::<Vec<_>>();
    a.eq_ignore_ascii_case(b) || letters(a) == letters(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_longest_phrase() {
        let mut phrases = Phrases::default();
        for (i, phrase) in ["New York", "New York Times", "Lloyd's of London"].into_iter().enumerate() {
            assert!(phrases.add(phrase, i));
        }
        assert!(!phrases.add("New York", 9));
        let check = |text: &str, expected| {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(phrases.longest(&words, same_word), expected, "{text}");
        };
        check("New York Times reporters", Some((3, 1)));
        check("New York City", Some((2, 0)));
        check("New", None);
        check("Lloyd ’s of London", Some((4, 2)));
        check("NEW YORK", None);
        assert_eq!(phrases.longest(&["NEW", "York"], same_letters), Some((2, 0)));
    }
}
