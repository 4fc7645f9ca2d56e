//! Roles with their evidence: titles before a name (“Chinese Foreign Minister Wang Yi”), appositions after it (“Jane Doe,
//! the mayor of Ashby,”), and clauses (“X is the mayor of Ashby”, “who served as mayor until 2019”).

mod apposition;
mod clause;
mod period;
mod shared;
mod title;

pub use shared::{is_national, is_political};

use super::{Cast, CharacterRole, Occurrence};
use crate::{
    Kind, MentionForm, RoleTime, Why,
    lexicon::lexicon,
    names::Name,
    text::{Tag, Text, Tokens, phrases::noun_phrase_at},
};

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
}

/// The sentence that holds a token.
fn sentence<'a>(text: &'a Text, token: usize) -> &'a Tokens {
    &text.sentences[text.sentence_of(token)].tokens
}

/// The office among a run's words, without “Mr” and the like (“Ms” is no Member of the Senedd before a name).
fn office_in(text: &Text, run: &Tokens) -> Option<Tokens> {
    let office = |i: usize| lexicon().office(&text.words[i..run.end]).map(|n| i..i + n);
    (run.start..run.end)
        .filter(|i| lexicon().honorific(text.words[*i]).is_none() || text.lower(*i) == "king")
        .find_map(office)
}

/// An office with its owner, and the words that name the two.
struct Held {
    title: String,
    of: Option<String>,
    /// The office's words alone.
    office: Tokens,
    /// From the owner to the office, or from the office to the owner.
    words: Tokens,
    time: RoleTime,
}

impl Held {
    /// The role, with the words that show it and when it was held.
    fn role(self, text: &Text, evidence: &Tokens, why: Why) -> CharacterRole {
        let end = sentence(text, self.office.start).end;
        let period = period::after(text, self.words.end.max(self.office.end), end);
        let shown = evidence.start..evidence.end.max(period.as_ref().map_or(0, |p| p.end));
        CharacterRole {
            title: self.title,
            of: self.of,
            time: self.time,
            period: period.map(|p| text.span(&p)),
            evidence: text.span(&shown),
            why,
        }
    }
}

/// The office in the noun phrase that begins at `start`, with its owner before it or after “of”.
fn described(text: &Text, cast: &Cast, start: usize, end: usize) -> Option<Held> {
    // “Then prime minister”
    let adverb = lexicon().role_time(text.lower(start)).filter(|_| text.tag(start) == Tag::Adverb);
    let phrase = noun_phrase_at(text, start + usize::from(adverb.is_some()), end, true)?;
    let near = phrase.start..phrase.end.min(phrase.start + 7);
    let office = office_in(text, &near)?;
    let plain = (phrase.start..office.start).all(|i| !matches!(text.tag(i), Tag::Preposition | Tag::Conjunction));
    // “the mayor's office” is no mayor.
    if !plain || text.tokens.get(office.end).is_some_and(|t| t.is_possessive()) {
        return None;
    }
    let (before, first) = owner_before(text, cast, &office);
    let after = owner_after(text, cast, office.end);
    let of = before.or_else(|| after.map(|o| cast.characters[o.character].name.clone()));
    let words = first.min(phrase.start).min(start)..after.map_or(office.end, |o| o.tokens.end);
    let time = adverb.unwrap_or_else(|| time(text, first.min(office.start), phrase.start));
    Some(Held { title: titled(text, &office), of, office, words, time })
}

/// The country or organization right before an office: “China’s”, “Chinese”, “New Zealand”; and where it begins.
fn owner_before(text: &Text, cast: &Cast, office: &Tokens) -> (Option<String>, usize) {
    let from = sentence(text, office.start).start;
    let mut end = office.start;
    if end > from && text.tokens[end - 1].is_possessive() {
        end -= 1;
    }
    let before = from.max(end.saturating_sub(12))..end;
    let owner = cast.within(&before).find(|o| o.tokens.end == end && owns(cast, o));
    match owner {
        Some(o) => (Some(cast.characters[o.character].name.clone()), o.tokens.start),
        None => (None, office.start),
    }
}

/// The country or organization after “of”, “at” and the like.
fn owner_after<'a>(text: &Text, cast: &'a Cast, end: usize) -> Option<&'a Occurrence> {
    let tied = matches!(text.lower(end), "of" | "for" | "at" | "in" | "with");
    let start = end + 1 + usize::from(text.lower(end + 1) == "the");
    cast.at(start).filter(|o| tied && o.tokens.start == start && owns(cast, o))
}

fn owns(cast: &Cast, o: &Occurrence) -> bool {
    o.form != MentionForm::Pronoun && cast.characters[o.character].kind != Kind::Person
}

/// An office with capitals, as a title is written.
fn titled(text: &Text, office: &Tokens) -> String {
    let words = &text.words[office.clone()];
    let small = ["of", "for", "and", "the"];
    let title = |w: &&str| {
        let mut c = w.chars();
        match c.next() {
            Some(first) if !small.contains(w) => first.to_uppercase().chain(c).collect::<String>(),
            _ => w.to_string(),
        }
    };
    words.iter().map(title).collect::<Vec<_>>().join(" ")
}

/// “former”, “then”, “incoming”, “-elect”: the word before the office, or the office's own first word.
fn time(text: &Text, start: usize, from: usize) -> RoleTime {
    let before = (start > from).then(|| text.lower(start - 1));
    let words = before.into_iter().chain([text.lower(start)]);
    let parts = words.flat_map(|w| std::iter::once(w).chain(w.split('-')));
    parts.filter_map(|w| lexicon().role_time(w)).next().unwrap_or(RoleTime::Current)
}
