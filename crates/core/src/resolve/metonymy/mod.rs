//! A capital that acts stands for its government (“Beijing imposed tariffs”); where things happen it is a place
//! (“speaking in Beijing”). A seat such as the White House is an organization, and a place where things happen in it.

mod reading;

use super::{Cast, Character, Occurrence, coordinated};
use crate::{
    Kind, Why,
    lexicon::{Class, Known, lexicon},
    text::Text,
};
use reading::{Sense, located, sense};
use std::{borrow::Cow, collections::HashMap};

/// Moves the mentions of capitals that act to their countries. Mentions are in the order of the text.
pub fn settle(text: &Text, cast: &mut Cast) {
    let known: Vec<Option<&Known>> = cast.occurrences.iter().map(|o| known(text, o)).collect();
    for (i, known) in known.iter().enumerate() {
        if known.is_some_and(|k| k.class == Class::Seat) {
            seat(text, cast, i);
        }
    }
    let mut governments = Governments::of(cast);
    for (i, rule) in capitals(text, cast, &known) {
        let Some(home) = known[i].and_then(|k| governments.home(cast, k.name)) else { continue };
        cast.occurrences[i].character = home;
        cast.occurrences[i].why = Why::rule(rule, 0.8);
        let written = text.spelled(&cast.occurrences[i].tokens);
        let character = &mut cast.characters[home];
        if character.name != written && !character.aliases.contains(&written) {
            character.aliases.push(written);
        }
    }
    drop_unused(cast);
}

/// What the lists know a whole name as; nothing of people.
fn known(text: &Text, o: &Occurrence) -> Option<&'static Known> {
    let words = &text.words[o.tokens.clone()];
    lexicon().gazetteer(words).filter(|(n, _)| *n == words.len()).map(|(_, known)| known)
}

/// An organization, whatever the sentence; the mention is a place where things happen in it.
fn seat(text: &Text, cast: &mut Cast, i: usize) {
    let place = located(text, &cast.occurrences[i].tokens)
        || text.lower(cast.occurrences[i].tokens.start.saturating_sub(1)) == "on";
    let character = &mut cast.characters[cast.occurrences[i].character];
    if character.kind != Kind::Person {
        character.kind = Kind::Organization;
        cast.occurrences[i].kind = place.then_some(Kind::Place);
    }
}

/// The mentions of capitals that act, each with the rule that says so. In a list (“London, Paris and Berlin agreed”) all act
/// if one does, and none does if another city is in it.
fn capitals(text: &Text, cast: &Cast, known: &[Option<&Known>]) -> Vec<(usize, &'static str)> {
    let class = |i: usize| {
        known[i].filter(|_| cast.characters[cast.occurrences[i].character].kind != Kind::Person).map(|k| k.class)
    };
    let mut acting = Vec::new();
    let mut start = 0;
    while start < cast.occurrences.len() {
        let mut end = start + 1;
        while end < cast.occurrences.len() && coordinated(text, &cast.occurrences[end - 1], &cast.occurrences[end]) {
            end += 1;
        }
        let senses: Vec<Sense> = (start..end).map(|i| sense(text, &cast.occurrences[i].tokens)).collect();
        let rule = senses.iter().find_map(|s| if let Sense::Acts(rule) = s { Some(*rule) } else { None });
        let cities = (start..end).any(|i| matches!(class(i), Some(Class::City)));
        let places = senses.contains(&Sense::Place);
        if let Some(rule) = rule.filter(|_| !cities && !places) {
            acting.extend((start..end).filter(|i| class(*i) == Some(Class::Capital)).map(|i| (i, rule)));
        }
        start = end;
    }
    acting
}

/// The entities that capitals stand for.
struct Governments {
    known: HashMap<Cow<'static, str>, usize>,
}

impl Governments {
    fn of(cast: &Cast) -> Self {
        let all = cast.characters.iter().enumerate();
        Governments { known: all.filter_map(|(i, c)| Some((c.canonical.clone()?, i))).collect() }
    }

    /// The entity whose seat a capital is: its country, but the European Union where “Brussels” acts, unless the article
    /// tells of Belgium and not of the Union.
    fn home(&mut self, cast: &mut Cast, capital: &'static str) -> Option<usize> {
        const UNION: [&str; 3] = ["European Union", "European Commission", "European Parliament"];
        let country = lexicon().country_by_capital(capital)?.name;
        let union = capital == "Brussels"
            && (!self.known.contains_key(country) || UNION.iter().any(|u| self.known.contains_key(*u)));
        let (name, kind, class) = if union {
            (UNION[0], Kind::Organization, Class::Alliance)
        } else {
            (country, Kind::Place, Class::Country)
        };
        Some(*self.known.entry(Cow::Borrowed(name)).or_insert_with(|| {
            cast.characters.push(Character::named(name.to_string(), kind, Some(class), Some(name)));
            cast.characters.len() - 1
        }))
    }
}

/// Drops the entities that kept no mention.
fn drop_unused(cast: &mut Cast) {
    let mut used = vec![false; cast.characters.len()];
    cast.occurrences.iter().for_each(|o| used[o.character] = true);
    let mut place = 0;
    let moved: Vec<usize> = used
        .iter()
        .map(|u| {
            place += usize::from(*u);
            place.saturating_sub(1)
        })
        .collect();
    cast.occurrences.iter_mut().for_each(|o| o.character = moved[o.character]);
    let mut keep = used.into_iter();
    cast.characters.retain(|_| keep.next().unwrap_or(false));
}
