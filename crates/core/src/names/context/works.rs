//! “The Long Crossing” between quotation marks: a title, not a place.

use crate::{Kind, names::Name, text::Text};

/// Something else than a place, where a name fills a quotation.
pub fn kind(text: &Text, _: &[Name], name: &Name) -> Option<Kind> {
    let inner = text.quotations[text.quotation_of(name.tokens.start)?].inner();
    let mut rest = inner.filter(|i| text.tokens[*i].is_word() && !name.tokens.contains(i));
    let title = rest.all(|i| text.words[i] == "The") && name.tokens.len() > 1;
    (title && name.kind == Kind::Place && name.canonical.is_none()).then_some(Kind::Other)
}
