//! Roles with their evidence: titles before a name (“Chinese Foreign Minister Wang Yi”), appositions after it (“Jane Doe,
//! the mayor of Ashby,”), and clauses (“X is the mayor of Ashby”, “who served as mayor until 2019”).

mod apposition;
mod bodies;
mod clause;
mod office;
mod period;
mod shared;
mod title;

pub use shared::{is_national, is_political};

use super::{Cast, CharacterRole, Occurrence};
use crate::{Kind, MentionForm, Why, names::Name, text::Text};
use office::{Held, described, occupation_in, office_in, owner_after, owner_before, sentence, time, titled};

/// Finds the roles of all persons named.
pub fn find(text: &Text, names: &[Name], cast: &mut Cast) {
    for name in names.iter().filter(|n| n.kind == Kind::Person) {
        let Some(character) = cast.at(name.tokens.start).map(|o| o.character) else { continue };
        let mut found = title::before(text, cast, name);
        found.extend(title::before_comma(text, cast, name));
        found.extend(apposition::after(text, cast, name));
        found.extend(clause::after(text, cast, &name.tokens));
        found.extend(clause::tenure(text, cast, name));
        cast.characters[character].roles.extend(found);
    }
    clause::took_office(text, cast);
    shared::counterparts(text, cast);
    shared::complete(text, cast);
}

/// Finds the roles that clauses about “he” and “she” give, once it is known who these are.
pub fn of_pronouns(text: &Text, cast: &mut Cast) {
    let pronouns = cast.occurrences.iter().filter(|o| o.form == MentionForm::Pronoun && o.why.sure >= 0.7);
    let subjects = pronouns.filter(|o| matches!(text.lower(o.tokens.start), "he" | "she"));
    let found: Vec<(usize, CharacterRole)> = subjects
        .filter_map(|o| {
            let role = clause::after(text, cast, &o.tokens)?;
            let why = Why { sure: role.why.sure * o.why.sure, ..role.why };
            Some((o.character, CharacterRole { why, ..role }))
        })
        .collect();
    found.into_iter().for_each(|(character, role)| cast.characters[character].roles.push(role));
    owned_by_others(text, cast);
}

/// “Its president, Jane Doe,”, “the leader of the council”: the organization or country that a pronoun or a description
/// stands for.
fn owned_by_others(text: &Text, cast: &mut Cast) {
    for c in 0..cast.characters.len() {
        for r in 0..cast.characters[c].roles.len() {
            let role = &cast.characters[c].roles[r];
            let words = text.tokens_in(role.evidence);
            let near = words.start.saturating_sub(1)..(words.start + 4).min(words.end);
            let of = matches!(text.lower(words.end), "of" | "for" | "at").then_some(words.end + 1);
            let after = words.end..words.end + 6;
            let its = |o: &&Occurrence| {
                let possessive = matches!(text.lower(o.tokens.start), "its" | "their") || possesses(text, o);
                possessive && owns_as_other(cast, o)
            };
            let of_it = |o: &&Occurrence| Some(o.tokens.start) == of && owns_as_other(cast, o);
            let owner =
                cast.within(&near).find(its).or_else(|| cast.within(&after).find(of_it)).filter(|_| role.of.is_none());
            let Some((name, sure)) = owner.map(|o| (cast.characters[o.character].name.clone(), o.why.sure)) else {
                continue;
            };
            let role = &mut cast.characters[c].roles[r];
            (role.of, role.why.sure) = (Some(name), role.why.sure.min(sure));
        }
    }
}

fn possesses(text: &Text, o: &Occurrence) -> bool {
    text.tokens.get(o.tokens.end).is_some_and(|t| t.is_possessive())
}

fn owns_as_other(cast: &Cast, o: &Occurrence) -> bool {
    o.form != MentionForm::Name && o.why.sure >= 0.65 && cast.characters[o.character].kind != Kind::Person
}
