//! “Dean Fowler … Dean is the best colleague”: an office's word that the article uses alone as somebody's first name is one
//! before the surname, too.

use crate::{
    Kind,
    lexicon::lexicon,
    names::Name,
    text::{Tag, Text},
};

/// Takes a first name back that was read as a title.
pub fn widen(text: &Text, names: &mut [Name]) {
    for name in names.iter_mut().filter(|n| n.kind == Kind::Person && n.tokens.len() == 1) {
        let Some(first) = name.tokens.start.checked_sub(1) else { continue };
        let title = name.title.as_ref().is_some_and(|t| *t == (first..first + 1));
        if title && lexicon().first_name(text.words[first]).is_some() && stands_alone(text, text.words[first]) {
            name.tokens.start = first;
            name.span = text.span(&name.tokens);
            name.title = None;
        }
    }
}

/// Whether a word in capitals is the subject of a verb somewhere, with no article before it and no name behind it.
fn stands_alone(text: &Text, word: &str) -> bool {
    let bare = |i: usize| i == 0 || !matches!(text.tag(i - 1), Tag::Determiner | Tag::Possessive | Tag::Name);
    let verb = |i: usize| matches!(text.tag(i + 1), Tag::Verb | Tag::Auxiliary | Tag::Modal);
    (0..text.tokens.len()).any(|i| text.words[i] == word && bare(i) && verb(i))
}
