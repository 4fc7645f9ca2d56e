//! “Who heads the Jal Seva Manch”: a name of several words behind “the” is no person's, unless a noun follows (“the Jane Doe
//! case”).

use crate::{
    Kind,
    lexicon::lexicon,
    names::Name,
    text::{Tag, Text},
};

/// “the Yorkshireman”: a description that was read as a person's name, with its article.
pub fn is_description(text: &Text, name: &Name) -> bool {
    name.kind == Kind::Person && name.tokens.len() > 1 && text.words[name.tokens.start] == "the"
}

/// An organization, where “the” stands before what was read as a person.
pub fn kind(text: &Text, _: &[Name], name: &Name) -> Option<Kind> {
    let the = name.tokens.start.checked_sub(1).is_some_and(|i| text.words[i] == "the");
    let after = name.tokens.end;
    let alone = !text.tag(after).is_nominal() && !text.tokens.get(after).is_some_and(|t| t.is_possessive());
    let joined = text.lower(after).starts_with(['-', '–', '/']) || text.tag(after) == Tag::Number;
    let person = name.kind == Kind::Person && name.tokens.len() > 1 && name.title.is_none();
    let plural = text.lower(after.saturating_sub(1)).ends_with('s');
    let full = lexicon().first_name(text.words[name.tokens.start]).is_some();
    (the && alone && !joined && person && !plural && !full && name.canonical.is_none()).then_some(Kind::Organization)
}
