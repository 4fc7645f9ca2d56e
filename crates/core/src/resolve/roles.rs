//! Roles with their evidence: titles before a name (“Chinese Foreign Minister Wang Yi”), appositions after it (“Jane Doe,
//! the mayor of Ashby,”), and “X is the mayor of Ashby”.

use super::{Cast, CharacterRole};
use crate::{
    Kind, MentionForm, RoleTime, Why,
    lexicon::{Class, lexicon},
    names::Name,
    text::{
        Tag, Text, Tokens,
        phrases::{noun_phrase_at, noun_phrase_before},
    },
};

/// Finds the roles of all persons.
pub fn find(text: &Text, names: &[Name], cast: &mut Cast) {
    for name in names.iter().filter(|n| n.kind == Kind::Person) {
        let Some(character) = cast.at(name.tokens.start).map(|o| o.character) else { continue };
        let found =
            [before(text, cast, name), before_comma(text, cast, name), after(text, cast, name), held(text, cast, name)];
        for role in found.into_iter().flatten() {
            cast.characters[character].roles.push(role);
        }
    }
    share(text, cast);
}

/// The office among a title's words, without “Mr” and the like.
fn office_in(text: &Text, run: &Tokens) -> Option<Tokens> {
    (run.start..run.end).find_map(|i| lexicon().office(&text.words[i..run.end]).map(|n| i..i + n))
}

fn before(text: &Text, cast: &Cast, name: &Name) -> Option<CharacterRole> {
    let title = name.title.clone()?;
    let office = office_in(text, &title)?;
    let sentence = &text.sentences[text.sentence_of(name.tokens.start)].tokens;
    let (of, start) = owner_before(text, cast, &office, sentence);
    let evidence = text.span(&(start..name.tokens.end));
    let time = time(text, start, sentence.start);
    Some(CharacterRole { title: titled(text, &office), of, time, evidence, why: Why::rule("role.title", 0.95) })
}

/// “Its president, Jane Doe,”, “The federal sports minister, Jane Doe, supports …”.
fn before_comma(text: &Text, cast: &Cast, name: &Name) -> Option<CharacterRole> {
    let sentence = &text.sentences[text.sentence_of(name.tokens.start)].tokens;
    let comma = name.tokens.start.checked_sub(1).filter(|i| text.lower(*i) == "," && *i > sentence.start)?;
    let phrase = noun_phrase_before(text, comma, sentence.start)?;
    let closes = matches!(text.lower(name.tokens.end), "," | ".");
    let office =
        (phrase.start..phrase.end).find(|i| lexicon().office(&text.words[*i..phrase.end]) == Some(phrase.end - i))?;
    let (of, start) = owner_before(text, cast, &(office..phrase.end), sentence);
    let evidence = text.span(&(start.min(phrase.start)..name.tokens.end));
    let time = time(text, phrase.start, sentence.start);
    closes.then(|| CharacterRole {
        title: titled(text, &(office..phrase.end)),
        of,
        time,
        evidence,
        why: Why::rule("role.before_comma", 0.88),
    })
}

/// The country or organization right before an office: “China’s”, “Chinese”, “New Zealand”.
fn owner_before(text: &Text, cast: &Cast, office: &Tokens, sentence: &Tokens) -> (Option<String>, usize) {
    let mut end = office.start;
    if end > sentence.start && text.tokens[end - 1].is_possessive() {
        end -= 1;
    }
    let before = sentence.start..end;
    let owns = |o: &&super::Occurrence| o.tokens.end == end && cast.characters[o.character].kind != Kind::Person;
    let owner = cast.within(&before).find(owns);
    match owner {
        Some(o) if o.form != MentionForm::Pronoun => (Some(cast.characters[o.character].name.clone()), o.tokens.start),
        _ => (None, office.start),
    }
}

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

/// “Jane Doe, the mayor of Ashby,” and “Jane Doe, chief economist at Acme,”.
fn after(text: &Text, cast: &Cast, name: &Name) -> Option<CharacterRole> {
    let comma = name.tokens.end;
    let sentence = &text.sentences[text.sentence_of(comma.saturating_sub(1))].tokens;
    if text.lower(comma) != "," || comma + 1 >= sentence.end {
        return None;
    }
    described(text, cast, comma + 1, sentence, "role.apposition", 0.88)
}

/// “Jane Doe is the mayor of Ashby”, “during his tenure as prime minister”, “since assuming office as prime minister”.
fn held(text: &Text, cast: &Cast, name: &Name) -> Option<CharacterRole> {
    let sentence = &text.sentences[text.sentence_of(name.tokens.start)].tokens;
    let verb = name.tokens.end;
    if matches!(text.lower(verb), "is" | "was" | "became" | "remains") {
        let role = described(text, cast, verb + 1, sentence, "role.copula", 0.85)?;
        let time = if text.lower(verb) == "was" { RoleTime::Former } else { role.time };
        return Some(CharacterRole { time, ..role });
    }
    let tenure = (verb..sentence.end).find(|i| {
        matches!(text.lower(*i), "tenure" | "term" | "time" | "stint" | "office" | "elected")
            && text.lower(*i + 1) == "as"
    })?;
    let own = cast
        .within(sentence)
        .filter(|o| o.form == MentionForm::Name && cast.characters[o.character].kind == Kind::Person)
        .count()
        == 1;
    let role = described(text, cast, tenure + 2, sentence, "role.tenure", 0.8).filter(|_| own)?;
    Some(CharacterRole { time: if text.lower(tenure) == "office" { role.time } else { RoleTime::Former }, ..role })
}

/// An office in the noun phrase that begins at `start`, with its “of …”.
fn described(
    text: &Text,
    cast: &Cast,
    start: usize,
    sentence: &Tokens,
    rule: &'static str,
    sure: f32,
) -> Option<CharacterRole> {
    let phrase = noun_phrase_at(text, start, sentence.end, true)?;
    let near = phrase.start..phrase.end.min(phrase.start + 7);
    let office = office_in(text, &near)?;
    let plain = (phrase.start..office.start).all(|i| !matches!(text.tag(i), Tag::Preposition | Tag::Conjunction));
    if !plain {
        return None;
    }
    let (owner, first) = owner_before(text, cast, &office, sentence);
    let tied = matches!(text.lower(office.end), "of" | "for" | "at" | "in" | "with");
    let after = office.end + 1 + usize::from(text.lower(office.end + 1) == "the");
    let named = |o: &&super::Occurrence| o.tokens.start == after && cast.characters[o.character].kind != Kind::Person;
    let follows = cast.at(after).filter(|o| tied && named(o));
    let of = owner.or_else(|| follows.map(|o| cast.characters[o.character].name.clone()));
    let end = follows.map_or(office.end, |o| o.tokens.end);
    let time = time(text, first.min(office.start), phrase.start);
    Some(CharacterRole {
        title: titled(text, &office),
        of,
        time,
        evidence: text.span(&(phrase.start..end)),
        why: Why::rule(rule, sure),
    })
}

/// An office without its country takes it from the same office elsewhere in the article, or from the colleague whose
/// company it is in (“Luxon, accompanied by Foreign Minister …”): only where one country fits.
fn share(text: &Text, cast: &mut Cast) {
    let known: Vec<(String, String)> = all_roles(cast).filter_map(|r| Some((r.title.clone(), r.of.clone()?))).collect();
    let governments: Vec<String> =
        cast.characters.iter().filter(|c| c.class == Some(Class::Country)).map(|c| c.name.clone()).collect();
    for i in 0..cast.characters.len() {
        for r in 0..cast.characters[i].roles.len() {
            let role = &cast.characters[i].roles[r];
            if role.of.is_some() || !is_government_office(&role.title) {
                continue;
            }
            let own = cast.characters[i].roles.iter().find_map(|o| o.of.clone().filter(|_| o.title == role.title));
            let mut same = known.iter().filter(|(t, _)| *t == role.title).map(|(_, of)| of);
            let first = same.next().filter(|of| governments.contains(of)).cloned();
            let alone = first.filter(|of| same.all(|o| o == of));
            let colleague = || colleague(text, cast, i, role.evidence).filter(|of| governments.contains(of));
            let (of, rule, sure) = match (own, colleague(), alone) {
                (Some(of), ..) => (of, "role.own", 0.95),
                (_, Some(of), _) => (of, "role.colleague", 0.75),
                (_, _, Some(of)) => (of, "role.same_office", 0.7),
                _ => continue,
            };
            let role = &mut cast.characters[i].roles[r];
            role.of = Some(of);
            role.why = Why::rule(rule, sure);
        }
    }
}

fn all_roles(cast: &Cast) -> impl Iterator<Item = &CharacterRole> {
    cast.characters.iter().flat_map(|c| &c.roles)
}

fn is_government_office(title: &str) -> bool {
    let lower = title.to_lowercase();
    ["minister", "president", "premier", "chancellor", "secretary", "fm", "pm", "ambassador"]
        .iter()
        .any(|w| lower.split(' ').any(|t| t == *w))
}

/// The government of the official that the sentence's subject is, where the role stands after “accompanied by”, “his
/// counterpart” apart.
fn colleague(text: &Text, cast: &Cast, who: usize, evidence: crate::Span) -> Option<String> {
    let at = text.tokens_in(evidence);
    let sentence = &text.sentences[text.sentence_of(at.start)].tokens;
    let company = (sentence.start..at.start)
        .rev()
        .take(12)
        .any(|i| matches!(text.lower(i), "accompanied" | "alongside" | "joined" | "and"));
    let left = sentence.start..at.start;
    let before: Vec<_> = cast.within(&left).filter(|o| o.character != who && o.form == MentionForm::Name).collect();
    let near = before.iter().rev().map(|o| &cast.characters[o.character]).find(|c| c.kind == Kind::Person)?;
    let foreign = noun_phrase_before(text, at.start, sentence.start)
        .is_some_and(|p| p.clone().any(|i| text.lower(i) == "counterpart"));
    near.roles.iter().find_map(|r| r.of.clone()).filter(|_| company && !foreign)
}
