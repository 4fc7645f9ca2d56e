//! Roles that take what they lack from elsewhere in the article: the country from the same office or a colleague, the
//! office from a counterpart.

use super::{CharacterRole, owner_before, sentence};
use crate::{
    Kind, MentionForm, RoleTime, Span, Why,
    lexicon::Class,
    resolve::{Cast, aliases::only},
    text::{Text, Tokens, phrases::noun_phrase_before},
};
use std::collections::{HashMap, HashSet};

/// “His Chinese counterpart Wang Yi”: the office of the one named before, in the country that the words give.
pub fn counterparts(text: &Text, cast: &mut Cast) {
    let mut found = Vec::new();
    for o in cast.names().filter(|o| cast.characters[o.character].kind == Kind::Person) {
        let comma = usize::from(text.lower(o.tokens.start.saturating_sub(1)) == ",");
        let Some(word) = o.tokens.start.checked_sub(1 + comma).filter(|i| text.lower(*i) == "counterpart") else {
            continue;
        };
        let Some(office) = opposite(text, cast, word, o.character) else { continue };
        let (of, start) = owner_before(text, cast, &(word..word + 1));
        let start = if matches!(text.lower(start.saturating_sub(1)), "his" | "her" | "its" | "their") {
            start - 1
        } else {
            start
        };
        let evidence = text.span(&(start..o.tokens.end));
        let why = Why::rule("role.counterpart", 0.75);
        let role = CharacterRole { title: office, of, time: RoleTime::Current, period: None, evidence, why };
        found.push((o.character, role));
    }
    found.into_iter().for_each(|(character, role)| cast.characters[character].roles.push(role));
}

/// The one political office that the other person of the sentence, whose counterpart is named, holds.
fn opposite(text: &Text, cast: &Cast, word: usize, who: usize) -> Option<String> {
    let before = sentence(text, word).start..word;
    let people = cast.within(&before).filter(|o| o.form == MentionForm::Name && o.character != who);
    let people: HashSet<usize> =
        people.map(|o| o.character).filter(|c| cast.characters[*c].kind == Kind::Person).collect();
    let other = only(people.into_iter())?;
    let held = cast.characters[other].roles.iter().filter(|r| r.time == RoleTime::Current && is_national(&r.title));
    let titles: HashSet<&String> = held.map(|r| &r.title).collect();
    only(titles.into_iter()).cloned()
}

/// An office without its country takes it from the same office elsewhere in the article, or from the colleague whose
/// company it is in (“Luxon, accompanied by Foreign Minister …”): only where one country fits.
pub fn complete(text: &Text, cast: &mut Cast) {
    let governments: HashSet<String> =
        cast.characters.iter().filter(|c| c.class == Some(Class::Country)).map(|c| c.name.clone()).collect();
    // Two do not hold one office of a country at once: only somebody before or after tells whose it is.
    let mut known: HashMap<(String, bool), HashSet<String>> = HashMap::new();
    for r in cast.characters.iter().flat_map(|c| &c.roles) {
        let key = (r.title.clone(), r.time == RoleTime::Current);
        r.of.iter().for_each(|of| _ = known.entry(key.clone()).or_default().insert(of.clone()));
    }
    for i in 0..cast.characters.len() {
        for r in 0..cast.characters[i].roles.len() {
            let role = &cast.characters[i].roles[r];
            if role.of.is_some() || !is_national(&role.title) {
                continue;
            }
            let own = cast.characters[i].roles.iter().find_map(|o| o.of.clone().filter(|_| o.title == role.title));
            let key = (role.title.clone(), role.time != RoleTime::Current);
            let alone = known.get(&key).and_then(|of| only(of.iter())).filter(|of| governments.contains(*of));
            let colleague = || colleague(text, cast, i, role.evidence).filter(|of| governments.contains(of));
            let (of, rule, sure) = match (own, colleague(), alone) {
                (Some(of), ..) => (of, "role.own", 0.95),
                // A counterpart's office is another country's.
                _ if role.why.rule == "role.counterpart" => continue,
                (_, Some(of), _) => (of, "role.colleague", 0.75),
                (_, _, Some(of)) => (of.clone(), "role.same_office", 0.7),
                _ => continue,
            };
            let role = &mut cast.characters[i].roles[r];
            role.of = Some(of);
            role.why = Why::rule(rule, sure);
        }
    }
}

/// Heads of offices of a whole country.
const NATIONAL: &[&str] = &[
    "minister",
    "president",
    "premier",
    "chancellor",
    "secretary",
    "fm",
    "pm",
    "ambassador",
    "king",
    "queen",
    "envoy",
];
/// Heads of other offices that politicians hold.
const POLITICAL: &[&str] = &[
    "senator",
    "governor",
    "mayor",
    "councillor",
    "mp",
    "congressman",
    "congresswoman",
    "lawmaker",
    "representative",
    "leader",
    "speaker",
    "legislator",
];

/// Whether a title is an office of a whole country.
pub fn is_national(title: &str) -> bool {
    has_head(title, NATIONAL)
}

/// Whether a title is an office that politicians hold.
pub fn is_political(title: &str) -> bool {
    has_head(title, NATIONAL) || has_head(title, POLITICAL)
}

fn has_head(title: &str, heads: &[&str]) -> bool {
    title.to_lowercase().split([' ', '-']).any(|word| heads.contains(&word))
}

/// The government of the official that the sentence's subject is, where the role stands after “accompanied by”, “his
/// counterpart” apart.
fn colleague(text: &Text, cast: &Cast, who: usize, evidence: Span) -> Option<String> {
    let at = text.tokens_in(evidence);
    let from = sentence(text, at.start).start;
    let company = (from..at.start)
        .rev()
        .take(12)
        .any(|i| matches!(text.lower(i), "accompanied" | "alongside" | "joined" | "and"));
    let left: Tokens = from..at.start;
    let before: Vec<_> = cast.within(&left).filter(|o| o.character != who && o.form == MentionForm::Name).collect();
    let near = before.iter().rev().map(|o| &cast.characters[o.character]).find(|c| c.kind == Kind::Person)?;
    let foreign =
        noun_phrase_before(text, at.start, from).is_some_and(|p| p.clone().any(|i| text.lower(i) == "counterpart"));
    near.roles.iter().find_map(|r| r.of.clone()).filter(|_| company && !foreign)
}
