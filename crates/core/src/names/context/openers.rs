//! “Glacier near the coast melts” where the text below has “the glacier”: a plain word that has a capital only because it opens
//! a sentence.

use super::first_word;
use crate::{
    lexicon::lexicon,
    names::{Name, runs::Case},
    text::Text,
};
use std::{cell::OnceCell, collections::HashSet};

/// The words of an article.
pub struct Words<'a> {
    /// All of them, as they are written.
    written: HashSet<&'a str>,
    /// Those that have a capital which cannot be a sentence's; found when first asked for.
    named: OnceCell<HashSet<&'a str>>,
}

impl<'a> Words<'a> {
    pub fn of(text: &Text<'a>) -> Self {
        Words { written: text.words.iter().copied().collect(), named: OnceCell::new() }
    }

    fn named(&self, text: &Text<'a>, word: &str) -> bool {
        let capitals = || (0..text.words.len()).filter(|k| text.tokens[*k].is_capitalised() && is_name_there(text, *k));
        self.named.get_or_init(|| capitals().map(|k| text.words[k]).collect()).contains(word)
    }
}

/// Whether a name of one word is a plain word that opens its sentence.
pub fn is_plain<'a>(text: &Text<'a>, words: &Words<'a>, name: &Name) -> bool {
    let (i, lower) = (name.tokens.start, text.lower(name.tokens.start));
    let word = text.words[i];
    let somebody = lexicon().first_name(word).is_some() || lexicon().last_name(word) || name.title.is_some();
    let opens = first_word(text, i) == Some(i) && text.tokens[i].is_capitalised() && !text.tokens[i].is_all_capitals();
    opens && !somebody && name.canonical.is_none() && words.written.contains(lower) && !words.named(text, word)
}

/// Whether a capital at `k` cannot be a sentence's.
fn is_name_there(text: &Text, k: usize) -> bool {
    let sentence = &text.sentences[text.sentence_of(k)].tokens;
    first_word(text, k) != Some(k) && Case::of(text, sentence) == Case::Sentence
}
