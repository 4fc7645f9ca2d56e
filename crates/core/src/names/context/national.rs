//! “Sports Doctors Australia”: plain words in capitals right before a country's name are a body of that country.

use super::organization;
use crate::{
    MentionForm,
    lexicon::{Class, lexicon},
    names::{Name, runs::Case},
    text::Text,
};

pub fn find(text: &Text, names: &[Name]) -> Vec<Name> {
    let country = |n: &&Name| n.form == MentionForm::Name && n.class == Some(Class::Country) && n.tokens.len() == 1;
    names.iter().filter(country).filter_map(|n| body(text, names, n)).collect()
}

fn body(text: &Text, names: &[Name], country: &Name) -> Option<Name> {
    let sentence = &text.sentences[text.sentence_of(country.tokens.start)].tokens;
    let plain = |i: &usize| {
        let (token, word) = (&text.tokens[*i], text.words[*i]);
        token.is_capitalised()
            && token.is_word()
            && lexicon().common_word(text.lower(*i))
            && !lexicon().function_word(text.lower(*i))
            && !lexicon().stop_name(word)
            && lexicon().office(&text.words[*i..country.tokens.start]).is_none()
            && lexicon().honorific(word).is_none()
    };
    let start = (sentence.start..country.tokens.start).rev().take_while(plain).last()?;
    let listed =
        names.iter().any(|n| start <= n.tokens.start && n.tokens.end <= country.tokens.start && n.canonical.is_some());
    let body = country.tokens.start - start > 1 && !listed && Case::of(text, sentence) == Case::Sentence;
    body.then(|| organization(text, start..country.tokens.end))
}
