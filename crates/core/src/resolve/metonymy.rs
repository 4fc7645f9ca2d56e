//! A capital that acts stands for its government (“Beijing imposed tariffs”); where things happen it is a place
//! (“speaking in Beijing”). A seat such as the White House is an organization, and a place where things happen in it.

use super::{Cast, Character};
use crate::{
    Kind, Why,
    lexicon::{Class, lexicon},
    text::{Tag, Text, Tokens},
};

/// Moves the mentions of capitals that act to their countries.
pub fn settle(text: &Text, cast: &mut Cast) {
    for i in 0..cast.occurrences.len() {
        let occurrence = &cast.occurrences[i];
        let character = &cast.characters[occurrence.character];
        if character.class == Some(Class::Seat) && located(text, &occurrence.tokens) {
            cast.occurrences[i].kind = Some(Kind::Place);
            continue;
        }
        if character.class != Some(Class::Capital) {
            continue;
        }
        let Some(government) = character.canonical.and_then(government) else { continue };
        if let Some(rule) = acts(text, &occurrence.tokens) {
            let home = actor(cast, government);
            cast.occurrences[i].character = home;
            cast.occurrences[i].why = Why::rule(rule, 0.8);
            let written = text.words[cast.occurrences[i].tokens.clone()].join(" ");
            if !cast.characters[home].aliases.contains(&written) {
                cast.characters[home].aliases.push(written);
            }
        }
    }
    drop_unused(cast);
}

/// Whose seat a capital is: its country's government, but the European Union's where “Brussels” acts.
fn government(capital: &'static str) -> Option<(&'static str, Kind, Class)> {
    if capital == "Brussels" {
        return Some(("European Union", Kind::Organization, Class::Alliance));
    }
    lexicon().country_by_capital(capital).map(|c| (c.name, Kind::Place, Class::Country))
}

fn actor(cast: &mut Cast, (name, kind, class): (&'static str, Kind, Class)) -> usize {
    if let Some(i) = cast.characters.iter().position(|c| c.canonical == Some(name)) {
        return i;
    }
    cast.characters.push(Character::named(name.to_string(), kind, Some(class), Some(name)));
    cast.characters.len() - 1
}

/// Whether something happens at the place: “in Beijing”, “visited Beijing”.
fn located(text: &Text, tokens: &Tokens) -> bool {
    let the = usize::from(word_before(text, tokens.start) == "the");
    matches!(
        word_before(text, tokens.start - the),
        "in" | "at"
            | "from"
            | "near"
            | "to"
            | "outside"
            | "inside"
            | "around"
            | "across"
            | "into"
            | "through"
            | "via"
            | "capital"
            | "city"
            | "visit"
            | "visited"
            | "left"
    )
}

/// The word before a token of the same sentence, in small letters; empty where there is none.
fn word_before<'a>(text: &'a Text, token: usize) -> &'a str {
    let start = text.sentences[text.sentence_of(token)].tokens.start;
    if token > start { text.lower(token - 1) } else { "" }
}

/// The rule by which a capital acts where it stands; `None` where it is a place.
fn acts(text: &Text, tokens: &Tokens) -> Option<&'static str> {
    let after = tokens.end;
    if located(text, tokens)
        || text.tag(after) == Tag::Name
        || text.lower(after) == "," && text.tag(after + 1) == Tag::Name
    {
        return None;
    }
    let possessor = text.tokens.get(after).is_some_and(|t| t.is_possessive());
    match text.tag(after) {
        Tag::Verb | Tag::Auxiliary | Tag::Modal if !is_setting_verb(text, after) => Some("metonymy.subject"),
        Tag::Adverb if matches!(text.tag(after + 1), Tag::Verb | Tag::Auxiliary) => Some("metonymy.subject"),
        _ if possessor && text.tag(after + 1) != Tag::Name => Some("metonymy.possessor"),
        _ if matches!(
            word_before(text, tokens.start),
            "with" | "against" | "between" | "by" | "towards" | "toward" | "for"
        ) =>
        {
            Some("metonymy.partner")
        }
        _ => None,
    }
}

/// “Wellington is the capital of”: the city itself is told about.
fn is_setting_verb(text: &Text, i: usize) -> bool {
    matches!(text.lower(i), "is" | "was") && matches!(text.lower(i + 1), "the" | "a" | "home" | "located")
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
