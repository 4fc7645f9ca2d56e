//! “Kestrel Motoren” beside “Kestrel India”, a company: names that begin alike belong together.

use crate::{Kind, lexicon::lexicon, names::Name, text::Text};

/// An organization, where another one's name begins with the same word and nothing else says that this is a person.
pub fn kind(text: &Text, names: &[Name], name: &Name) -> Option<Kind> {
    let (first, last) = (text.words[name.tokens.start], text.words[name.tokens.end - 1]);
    let known = lexicon().first_name(first).is_some() || lexicon().last_name(last) || name.title.is_some();
    if name.kind != Kind::Person || name.tokens.len() < 2 || known {
        return None;
    }
    let sibling = |n: &Name| n.kind == Kind::Organization && n.tokens.len() > 1 && text.words[n.tokens.start] == first;
    names.iter().any(sibling).then_some(Kind::Organization)
}
