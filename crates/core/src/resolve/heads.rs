//! Which entity a noun phrase is about: the one that heads it, not one that it merely contains.

use super::{Cast, Occurrence};
use crate::{
    Kind, MentionForm,
    lexicon::Class,
    names::title_before,
    text::{Tag, Text, Tokens, phrases},
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
        // “The developer, Acme Homes,”
        let body = |o: &&Occurrence| {
            let named = o.form == MentionForm::Name && self.characters[o.character].kind == Kind::Organization;
            named && o.tokens.start == comma + 1 && matches!(text.lower(o.tokens.end), "," | ".")
        };
        // “US Secretary of State Jane Doe”: the office's words head the phrase, and the name after it says who.
        let titled = |o: &&Occurrence| o.tokens.end == comma && title_before(text, o.tokens.start).is_some();
        let mut people = self.within(phrase).filter(named);
        people.find(|o| titled(o) || o.tokens.start == comma + 1).or_else(|| self.within(phrase).find(body))
    }

    /// The name that a phrase between commas describes: “the Ashby Fund, | a group that …, | accused”, where `verb` is what follows.
    pub fn described_by<'a>(&'a self, text: &Text, phrase: &Tokens, verb: usize) -> Option<&'a Occurrence> {
        let comma = phrase.start.checked_sub(1).filter(|i| text.lower(*i) == ",")?;
        let article = matches!(text.lower(phrase.start), "a" | "an" | "the");
        let closed = verb > phrase.end && text.lower(verb - 1) == ",";
        let name = self.at(comma.checked_sub(1)?).filter(|o| o.tokens.end == comma && o.form == MentionForm::Name)?;
        let kind = self.characters[name.character].kind;
        (article && closed && matches!(kind, Kind::Person | Kind::Organization)).then_some(name)
    }

    /// Whether a mention is of one person who belongs to a party or country: “the Louisiana Republican”, “the Argentine”.
    pub fn is_member(&self, text: &Text, o: &Occurrence) -> bool {
        let word = text.lower(o.tokens.end - 1);
        let all = ["s", "sh", "ch", "ese"].iter().any(|e| word.ends_with(e));
        let class = self.characters[o.character].class;
        let narrowed = o
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|i| text.tag(i).in_noun_phrase() && text.tag(i) != Tag::Possessive);
        let one = o.form == MentionForm::Nominal && o.tokens.len() == 1 && !all && narrowed;
        one && matches!(class, Some(Class::Party | Class::Country))
    }

    /// The name right behind a description, between commas: “The developer, Acme Homes,”, “her deputy, Jane Doe,”. Not behind
    /// “a”, which may begin a list, and not before “and”, which ends one.
    pub fn apposed<'a>(&'a self, text: &Text, description: &Tokens) -> Option<&'a Occurrence> {
        let (first, comma) = (description.start, description.end);
        let owned = || description.clone().any(|i| text.tokens[i].is_possessive());
        let definite = text.lower(first) == "the" || text.tag(first) == Tag::Possessive || owned();
        let named = |o: &&Occurrence| {
            let kind = self.characters[o.character].kind;
            o.form == MentionForm::Name && matches!(kind, Kind::Person | Kind::Organization)
        };
        let name = self.at(comma + 1).filter(|o| o.tokens.start == comma + 1).filter(named)?;
        let noun = text.tag(phrases::head(text, description)) == Tag::Noun;
        let closed = matches!(text.lower(name.tokens.end), "," | "." | ";" | ":")
            && !matches!(text.lower(name.tokens.end + 1), "and" | "or" | "&");
        (definite && noun && text.lower(comma) == "," && closed).then_some(name)
    }
}
