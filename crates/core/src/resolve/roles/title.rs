//! Titles before a name: “Chinese Foreign Minister Wang Yi”, “its president, Jane Doe,”.

use super::{
    CharacterRole, Held, bodies, described, occupation_in, office_in, owner_after, owner_before, sentence, time, titled,
};
use crate::{
    Why,
    lexicon::lexicon,
    names::Name,
    resolve::Cast,
    text::{Tag, Text, Tokens, phrases::noun_phrase_before},
};

/// The offices right before a name: one, or two joined by “and”.
pub fn before(text: &Text, cast: &Cast, name: &Name) -> Vec<CharacterRole> {
    let Some(office) =
        name.title.as_ref().and_then(|title| office_in(text, title)).or_else(|| occupation_before(text, name))
    else {
        return vec![];
    };
    let body = bodies::owner(text, cast, &office);
    let (body, office) = body.map_or((None, office.clone()), |(body, office)| (Some(body), office));
    let (of, start) = owner_before(text, cast, &office);
    let of = of.or(body);
    let first = other_office(text, &office);
    let (of, start) = match &first {
        Some(first) if of.is_none() => owner_before(text, cast, first),
        _ => (of, start),
    };
    let from = sentence(text, name.tokens.start).start;
    let of = of.or_else(|| owner_after(text, cast, name.tokens.end).map(|o| cast.characters[o.character].name.clone()));
    let time = time(text, start.min(office.start), from);
    // “Former” is part of what is said.
    let start = if start > from && lexicon().role_time(text.lower(start - 1)).is_some() { start - 1 } else { start };
    let role = |office: &Tokens| {
        let held = Held {
            title: titled(text, office),
            of: of.clone(),
            office: office.clone(),
            words: start..name.tokens.end,
            time,
        };
        held.role(text, &(start..name.tokens.end), Why::rule("role.title", 0.95))
    };
    first.iter().chain([&office]).map(role).collect()
}

/// “Librarian Jane Doe”, “the nurse Jane Doe”.
fn occupation_before(text: &Text, name: &Name) -> Option<Tokens> {
    let start = name.tokens.start.checked_sub(1).filter(|i| *i >= sentence(text, name.tokens.start).start)?;
    occupation_in(text, &(start..start + 1))
}

/// “Deputy Prime Minister and Finance Minister”: the office before “and”.
fn other_office(text: &Text, office: &Tokens) -> Option<Tokens> {
    let end = office.start.checked_sub(1).filter(|i| text.lower(*i) == "and")?;
    let from = sentence(text, office.start).start.max(end.saturating_sub(6));
    (from..end).find(|i| lexicon().office(&text.words[*i..end]) == Some(end - i)).map(|i| i..end)
}

/// “Its president, Jane Doe,”, “The federal sports minister, Jane Doe, supports …”.
pub fn before_comma(text: &Text, cast: &Cast, name: &Name) -> Option<CharacterRole> {
    let from = sentence(text, name.tokens.start).start;
    let comma = name.tokens.start.checked_sub(1).filter(|i| text.lower(*i) == "," && *i > from)?;
    let held = right_before(text, cast, comma, from)?;
    let closes = matches!(text.lower(name.tokens.end), "," | "." | ";");
    let evidence = held.words.start..name.tokens.end;
    closes.then(|| held.role(text, &evidence, Why::rule("role.before_comma", 0.88)))
}

/// The office in the noun phrase that ends at the comma: it begins the phrase (“the president of the club”), or it ends it
/// (“Gawli and the governor”).
fn right_before(text: &Text, cast: &Cast, comma: usize, from: usize) -> Option<Held> {
    let phrase = noun_phrase_before(text, comma, from);
    let opens =
        |i: &usize| matches!(text.tag(*i), Tag::Determiner | Tag::Possessive) && !text.tokens[*i].is_possessive();
    let near = || (from.max(comma.saturating_sub(6))..comma).rev().find(opens);
    let whole = phrase.and_then(|p| described(text, cast, p.start, comma));
    whole.or_else(|| near().and_then(|start| described(text, cast, start, comma)))
}
