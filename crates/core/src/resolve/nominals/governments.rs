//! “The Mexican government”, “China's authorities”: the country. “The Ruiz administration”: an organization of that name.

use super::{Joined, Opening, Scene, goes_on};
use crate::{
    Kind, MentionForm, Why,
    lexicon::Class,
    resolve::{Cast, Character},
    text::Text,
};
use std::collections::HashMap;

/// Gives an administration or campaign that is called after a person an entity of its own.
pub fn name(text: &Text, cast: &mut Cast) {
    let body =
        |i: usize| matches!(text.lower(i), "administration" | "campaign" | "presidency" | "government" | "cabinet");
    let mut found = Vec::new();
    for o in cast.names().filter(|o| cast.characters[o.character].kind == Kind::Person) {
        let the = o.tokens.start.checked_sub(1).is_some_and(|i| text.lower(i) == "the");
        if the && body(o.tokens.end) && !goes_on(text, o.tokens.end + 1) {
            found.push(o.tokens.start..o.tokens.end + 1);
        }
    }
    let mut known: HashMap<String, usize> = HashMap::new();
    for tokens in found {
        let name = text.spelled(&tokens);
        let entity = *known.entry(name.clone()).or_insert_with(|| {
            cast.characters.push(Character::named(name, Kind::Organization, None, None));
            cast.characters.len() - 1
        });
        cast.push(tokens, MentionForm::Nominal, entity, Why::rule("name.administration", 0.85));
    }
    cast.sort();
}

/// The country whose government the words name.
pub fn read(Scene { text, cast, .. }: &Scene, opening: &Opening) -> Option<Joined> {
    let country = opening.owner.filter(|o| cast.characters[*o].class == Some(Class::Country))?;
    let government =
        matches!(text.lower(opening.core), "government" | "authorities" | "administration" | "regime" | "leadership");
    let whole = government && !goes_on(text, opening.core + 1);
    whole.then(|| Joined::one(opening.start..opening.core + 1, country, Why::rule("metonymy.government", 0.9)))
}
