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
    text::{
        Tag, Text, Tokens,
        phrases::{self, noun_phrase_at},
    },
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

/// The sentence that holds a token.
fn sentence<'a>(text: &'a Text, token: usize) -> &'a Tokens {
    &text.sentences[text.sentence_of(token)].tokens
}

/// Forms of address that say which office somebody holds.
fn abbreviated(text: &Text, i: usize) -> bool {
    matches!(text.lower(i), "sen." | "sen" | "rep." | "rep" | "gov." | "gov" | "cllr" | "cr" | "amb.")
}

/// The office among a run's words, without “Mr” and the like (“Ms” is no Member of the Senedd before a name).
fn office_in(text: &Text, run: &Tokens) -> Option<Tokens> {
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
fn occupation_in(text: &Text, run: &Tokens) -> Option<Tokens> {
    // What says little of somebody, or who they are to somebody else.
    const PLAIN: &[&str] = &[
        "adult",
        "aide",
        "aunt",
        "boy",
        "boyfriend",
        "brother",
        "child",
        "citizen",
        "client",
        "colleague",
        "counterpart",
        "cousin",
        "critic",
        "customer",
        "dad",
        "daughter",
        "defendant",
        "fan",
        "father",
        "fiancé",
        "fiancée",
        "friend",
        "girl",
        "girlfriend",
        "grandfather",
        "grandmother",
        "guest",
        "husband",
        "inmate",
        "local",
        "man",
        "mom",
        "mother",
        "mum",
        "neighbor",
        "neighbour",
        "nominee",
        "official",
        "opponent",
        "parent",
        "partner",
        "passenger",
        "patient",
        "pedestrian",
        "pensioner",
        "person",
        "plaintiff",
        "prisoner",
        "rebel",
        "refugee",
        "resident",
        "rival",
        "settler",
        "shopper",
        "sister",
        "son",
        "supporter",
        "survivor",
        "suspect",
        "teenager",
        "tenant",
        "tourist",
        "uncle",
        "victim",
        "villager",
        "visitor",
        "voter",
        "wife",
        "witness",
        "woman",
        "worker",
        "youngster",
    ];
    let head = phrases::head(text, run);
    let lower = text.lower(head);
    let several = lower.strip_suffix('s').is_some_and(|one| lexicon().occupation(one)) || lower.ends_with("men");
    let fits = text.tag(head) == Tag::Noun && lexicon().occupation(lower) && !several && !PLAIN.contains(&lower);
    fits.then_some(head..head + 1)
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
