//! “She joined the Monsoon Survey”: plain words in capitals behind “the” inside a sentence that end as organizations do are one,
//! though neither a list nor the encoder knows it.

use super::{capitals, crosses, first_word, organization};
use crate::{
    lexicon::lexicon,
    names::{Name, runs::Case},
    text::Text,
};

pub fn find(text: &Text, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    for sentence in text.sentences.iter().filter(|s| Case::of(text, &s.tokens) == Case::Sentence) {
        let tokens = &sentence.tokens;
        for i in tokens.clone().filter(|i| text.words[*i] == "the" && first_word(text, *i) != Some(*i)) {
            let run = capitals(text, i + 1, tokens.end);
            let plain =
                run.clone().all(|k| lexicon().common_word(text.lower(k)) && !lexicon().stop_name(text.words[k]));
            let office = lexicon().office(text.words.get(run.clone()).unwrap_or(&[])).is_some();
            let free = || !names.iter().any(|n| n.tokens.start < run.end && run.start < n.tokens.end);
            let body = run.clone().last().is_some_and(|last| lexicon().organization_head(text.words[last]));
            if (2..=4).contains(&run.len()) && body && plain && !office && free() && !crosses(names, &run) {
                found.push(organization(text, run));
            }
        }
    }
    found
}
