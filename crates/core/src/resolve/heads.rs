//! Which entity a noun phrase is about: the one that heads it, not one that it merely contains.

use super::{Cast, Occurrence};
use crate::{
    Kind, MentionForm,
    names::title_before,
    text::{Text, Tokens, phrases},
};

impl Cast {
    /// The mention that heads a noun phrase: “Foreign Minister Winston Peters”, “its president, Jane Doe,”; but not the
    /// party in “the party's leader” nor the person in “Doe supporters”.
    pub fn head_of<'a>(&'a self, text: &Text, phrase: &'a Tokens) -> Option<&'a Occurrence> {
        let comma = phrase.clone().find(|i| text.lower(*i) == ",").unwrap_or(phrase.end);
        let head = phrases::head(text, &(phrase.start..comma));
        let owns = |o: &Occurrence| o.tokens.end < phrase.end && text.tokens[o.tokens.end].is_possessive();
        if let Some(o) = self.within(phrase).find(|o| o.tokens.contains(&head)) {
            return Some(o).filter(|o| !owns(o));
        }
        let named = |o: &&Occurrence| o.form == MentionForm::Name && self.characters[o.character].kind == Kind::Person;
        // “US Secretary of State Jane Doe”: the office's words head the phrase, and the name after it says who.
        let titled = |o: &&Occurrence| o.tokens.end == comma && title_before(text, o.tokens.start).is_some();
        let mut people = self.within(phrase).filter(named);
        people.find(|o| titled(o) || o.tokens.start == comma + 1)
    }
}
