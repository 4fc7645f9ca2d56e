//! Titles before a name: “Chinese Foreign Minister Wang Yi”, “its president, Jane Doe,”.

use super::{CharacterRole, Held, described, office_in, owner_before, sentence, time, titled};
use crate::{
    Why,
    lexicon::lexicon,
    names::Name,
    resolve::Cast,
    text::{Text, Tokens, phrases::noun_phrase_before},
};

/// The offices right before a name: one, or two joined by “and”.
pub fn before(text: &Text, cast: &Cast, name: &Name) -> Vec<CharacterRole> {
    let Some(office) = name.title.as_ref().and_then(|title| office_in(text, title)) else { return vec![] };
    let (of, start) = owner_before(text, cast, &office);
    let first = other_office(text, &office);
    let (of, start) = match &first {
        Some(first) if of.is_none() => owner_before(text, cast, first),
        _ => (of, start),
    };
    let from = sentence(text, name.tokens.start).start;
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
    let phrase = noun_phrase_before(text, comma, from)?;
    let held = described(text, cast, phrase.start, comma)?;
    let closes = matches!(text.lower(name.tokens.end), "," | "." | ";");
    let evidence = held.words.start..name.tokens.end;
    closes.then(|| held.role(text, &evidence, Why::rule("role.before_comma", 0.88)))
}
