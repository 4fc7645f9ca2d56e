//! “Union president Jane Doe” where one union is named: the noun before the office is the body that it is an office of.

use crate::{
    Kind, MentionForm,
    resolve::{Cast, aliases::only},
    text::{Text, Tokens},
};
use std::collections::HashSet;

/// The body whose sort the first word of an office names, and the office without that word.
pub fn owner(text: &Text, cast: &Cast, office: &Tokens) -> Option<(String, Tokens)> {
    let sort = text.lower(office.start);
    let body =
        |name: &str| name.rsplit(' ').next().is_some_and(|last| last.to_lowercase() == sort) && name.contains(' ');
    let before = 0..office.start;
    let named = cast.within(&before).filter(|o| o.form == MentionForm::Name).map(|o| o.character);
    let bodies: HashSet<usize> =
        named.filter(|c| cast.characters[*c].kind == Kind::Organization && body(&cast.characters[*c].name)).collect();
    let one = only(bodies.into_iter()).filter(|_| office.len() > 1)?;
    Some((cast.characters[one].name.clone(), office.start + 1..office.end))
}
