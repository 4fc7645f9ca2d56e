//! An office or occupation in a noun phrase, with its owner and its time.

use super::period;
use crate::{
    Kind, MentionForm, RoleTime, Why,
    lexicon::lexicon,
    resolve::{Cast, CharacterRole, Occurrence},
    text::{
        Tag, Text, Tokens,
        phrases::{self, noun_phrase_at},
    },
};

/// The sentence that holds a token.
pub(super) fn sentence<'a>(text: &'a Text, token: usize) -> &'a Tokens {
    &text.sentences[text.sentence_of(token)].tokens
}

/// Forms of address that say which office somebody holds.
fn abbreviated(text: &Text, i: usize) -> bool {
    matches!(text.lower(i), "sen." | "sen" | "rep." | "rep" | "gov." | "gov" | "cllr" | "cr" | "amb.")
}

/// The office among a run's words, without “Mr” and the like (“Ms” is no Member of the Senedd before a name).
pub(super) fn office_in(text: &Text, run: &Tokens) -> Option<Tokens> {
    let office = |i: usize| match lexicon().office(&text.words[i..run.end]) {
        _ if abbreviated(text, i) => Some(i..i + 1),
        Some(n) if lexicon().honorific(text.words[i]).is_none() || text.lower(i) == "king" => Some(i..i + n),
        _ => None,
    };
    let found = (run.start..run.end).find_map(office)?;
    // “State Sen.”
    let state = found.start > 0 && text.lower(found.start - 1) == "state";
    Some(found.start - usize::from(state)..found.end)
}

/// An office with its owner, and the words that name the two.
pub(super) struct Held {
    /// The office, with capitals.
    pub title: String,
    /// Its owner.
    pub of: Option<String>,
    /// The office's words alone.
    pub office: Tokens,
    /// From the owner to the office, or from the office to the owner.
    pub words: Tokens,
    /// Whether it is held still.
    pub time: RoleTime,
}

impl Held {
    /// The role, with the words that show it and when it was held.
    pub fn role(self, text: &Text, evidence: &Tokens, why: Why) -> CharacterRole {
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
pub(super) fn described(text: &Text, cast: &Cast, start: usize, end: usize) -> Option<Held> {
    // “Then prime minister”
    let adverb = lexicon().role_time(text.lower(start)).filter(|_| text.tag(start) == Tag::Adverb);
    let start_of_phrase = start + usize::from(adverb.is_some());
    // “Managing director of …”: an office may begin like a clause.
    let words = text.words.get(start_of_phrase..end)?;
    let direct = lexicon().office(words).map(|n| start_of_phrase..start_of_phrase + n);
    let phrase = noun_phrase_at(text, start_of_phrase, end, true).or(direct)?;
    let near = phrase.start..phrase.end.min(phrase.start + 7);
    let office = with_field(text, office_in(text, &near).or_else(|| occupation_in(text, &near))?, phrase.start);
    let plain = (phrase.start..office.start).all(|i| !matches!(text.tag(i), Tag::Preposition | Tag::Conjunction));
    // “the mayor's office” is no mayor.
    if !plain || text.tokens.get(office.end).is_some_and(|t| t.is_possessive()) {
        return None;
    }
    let (before, first) = owner_before(text, cast, &office);
    let after = owner_after(text, cast, office.end);
    let of = before.or_else(|| after.map(|o| cast.characters[o.character].name.clone()));
    let words = first.min(phrase.start).min(start)..after.map_or(office.end, |o| o.tokens.end);
    let from = sentence(text, start).start;
    let time = adverb.unwrap_or_else(|| time(text, first.min(office.start), from));
    Some(Held { title: titled(text, &office), of, office, words, time })
}

/// What people do where it is no office: “a nurse”, “the meteorologist”.
pub(super) fn occupation_in(text: &Text, run: &Tokens) -> Option<Tokens> {
    let head = phrases::head(text, run);
    let lower = text.lower(head);
    let several = lower.strip_suffix('s').is_some_and(|one| lexicon().occupation(one)) || lower.ends_with("men");
    let work = lexicon().occupation(lower) && !lexicon().plain_person(lower);
    (text.tag(head) == Tag::Noun && work && !several).then_some(head..head + 1)
}

/// “Integrity chief”, “transport spokesman”: the nouns before an office are part of it.
fn with_field(text: &Text, office: Tokens, from: usize) -> Tokens {
    let mut start = office.start;
    while start > from && text.tag(start - 1) == Tag::Noun && lexicon().role_time(text.lower(start - 1)).is_none() {
        start -= 1;
    }
    start..office.end
}

/// The country or organization right before an office: “China’s”, “Chinese”, “New Zealand”; and where it begins.
pub(super) fn owner_before(text: &Text, cast: &Cast, office: &Tokens) -> (Option<String>, usize) {
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
pub(super) fn owner_after<'a>(text: &Text, cast: &'a Cast, end: usize) -> Option<&'a Occurrence> {
    let tied = matches!(text.lower(end), "of" | "for" | "at" | "in" | "with");
    let start = end + 1 + usize::from(text.lower(end + 1) == "the");
    cast.at(start).filter(|o| tied && o.tokens.start == start && owns(cast, o))
}

fn owns(cast: &Cast, o: &Occurrence) -> bool {
    o.form != MentionForm::Pronoun && cast.characters[o.character].kind != Kind::Person
}

/// An office with capitals, as a title is written.
pub(super) fn titled(text: &Text, office: &Tokens) -> String {
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
pub(super) fn time(text: &Text, start: usize, from: usize) -> RoleTime {
    let before = (start > from).then(|| text.lower(start - 1));
    let words = before.into_iter().chain([text.lower(start)]);
    let parts = words.flat_map(|w| std::iter::once(w).chain(w.split('-')));
    parts.filter_map(|w| lexicon().role_time(w)).next().unwrap_or(RoleTime::Current)
}
