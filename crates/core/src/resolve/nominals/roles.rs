//! “The foreign minister”, “the French president”, “China's foreign minister”: the one person named so far who has the
//! role.

use super::{Joined, Opening, Scene, facts::unabbreviated, only};
use crate::{
    Kind, MentionForm, RoleTime, Why,
    lexicon::lexicon,
    resolve::{Cast, CharacterRole},
    text::{Text, Tokens},
};
use std::collections::HashSet;

/// The person whose role the description is. “The minister Jane Doe” is left alone.
pub fn read(Scene { text, cast, facts, .. }: &Scene, opening: &Opening) -> Option<Joined> {
    let wanted = lexicon().role_time(text.lower(opening.core)).filter(|_| text.lower(opening.core) != "then");
    let at = opening.core + usize::from(wanted.is_some());
    let office = lexicon().office(text.words.get(at..opening.end)?).map(|n| at..at + n)?;
    let (owner, end) = owner(text, cast, opening, &office)?;
    let titles =
        cast.at(end).is_some_and(|o| o.tokens.start == end && cast.characters[o.character].kind == Kind::Person);
    if titles || cast.at(office.end - 1).is_some() {
        return None;
    }
    let words: Vec<&str> = office.clone().map(|i| text.lower(i)).collect();
    if owner.is_none() && facts.strangers.contains(&words.join(" ")) {
        return None;
    }
    let words: Vec<&str> = words.into_iter().map(unabbreviated).collect();
    let holders = facts.roles.get(*words.first()?)?;
    let mut holding: Vec<(usize, &CharacterRole)> = holders
        .iter()
        .map(|(c, r)| (*c, &cast.characters[*c].roles[*r]))
        .filter(|(c, role)| facts.named_before(*c, opening.start) && titled(role, &words))
        .collect();
    // Whoever holds it now, unless the words say otherwise.
    let now = wanted.unwrap_or(RoleTime::Current);
    if wanted.is_some() || holding.iter().any(|(_, r)| r.time == now) {
        holding.retain(|(_, r)| r.time == now);
    }
    let (fitting, sure) = of_owner(&holding, owner);
    let who = only(fitting.into_iter())?;
    Some(Joined::one(opening.start..end, who, Why::rule("join.role", sure)))
}

/// Whose office the words say it is, and where they end: “the French president”, “the president of France”. Nothing where
/// they tie it to what is no entity: “the president of the club”.
fn owner<'a>(text: &Text, cast: &'a Cast, opening: &Opening, office: &Tokens) -> Option<(Option<&'a str>, usize)> {
    if let Some(owner) = opening.owner {
        return Some((Some(cast.characters[owner].name.as_str()), office.end));
    }
    if !matches!(text.lower(office.end), "of" | "for" | "at" | "in") {
        return Some((None, office.end));
    }
    let start = office.end + 1 + usize::from(text.lower(office.end + 1) == "the");
    let o = cast.at(start).filter(|o| o.tokens.start == start && o.form == MentionForm::Name)?;
    (cast.characters[o.character].kind != Kind::Person)
        .then(|| (Some(cast.characters[o.character].name.as_str()), o.tokens.end))
}

fn titled(role: &CharacterRole, words: &[&str]) -> bool {
    let title = role.title.to_lowercase();
    let parts: Vec<&str> = title.split([' ', '-']).map(unabbreviated).collect();
    words.iter().all(|w| parts.contains(w) || title == *w)
}

/// The holders whose role is of this owner; where none is, those whose role's owner the article does not tell.
fn of_owner(holding: &[(usize, &CharacterRole)], owner: Option<&str>) -> (HashSet<usize>, f32) {
    let Some(owner) = owner else { return (holding.iter().map(|(c, _)| *c).collect(), 0.8) };
    let fits = |of: Option<&str>| {
        holding.iter().filter(|(_, r)| r.of.as_deref() == of).map(|(c, _)| *c).collect::<HashSet<_>>()
    };
    let exact = fits(Some(owner));
    if exact.is_empty() { (fits(None), 0.65) } else { (exact, 0.88) }
}
