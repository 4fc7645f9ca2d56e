//! “Glacier near the coast melts” where the text below has “the glacier”: a plain word that has a capital only because it opens
//! a sentence.

use super::first_word;
use crate::{
    lexicon::lexicon,
    names::{Name, runs::Case},
    text::Text,
};

/// Whether a name of one word is a plain word that opens its sentence.
pub fn is_plain(text: &Text, name: &Name) -> bool {
    let (i, lower) = (name.tokens.start, text.lower(name.tokens.start));
    let word = text.words[i];
    let somebody = lexicon().first_name(word).is_some() || lexicon().last_name(word) || name.title.is_some();
    let opens = first_word(text, i) == Some(i) && text.tokens[i].is_capitalised() && !text.tokens[i].is_all_capitals();
    opens
        && !somebody
        && name.canonical.is_none()
        && text.words.contains(&lower)
        && !(0..text.words.len()).any(|k| text.words[k] == word && is_name_there(text, k))
}

/// Whether a capital at `k` cannot be a sentence's.
fn is_name_there(text: &Text, k: usize) -> bool {
    let sentence = &text.sentences[text.sentence_of(k)].tokens;
    first_word(text, k) != Some(k) && Case::of(text, sentence) == Case::Sentence
}
