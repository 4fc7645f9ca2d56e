//! Clauses that give somebody a role: “Jane Doe is the mayor of Ashby”, “who served as mayor until 2019”, “she was elected
//! governor in March”, “during his tenure as prime minister”.

use super::{CharacterRole, Held, described, period, sentence};
use crate::{
    Kind, MentionForm, RoleTime, Why,
    names::Name,
    resolve::Cast,
    text::{Tag, Text, Tokens, groups::verb_groups},
};

/// What a verb says of the role that follows it.
struct Telling {
    /// Where the role begins.
    role: usize,
    /// The time that the verb gives the role; `None` where the role's own words do.
    time: Option<RoleTime>,
    rule: &'static str,
}

/// The role in the clause whose subject ends at `subject.end`, or in “who …” behind it.
pub fn after(text: &Text, cast: &Cast, subject: &Tokens) -> Option<CharacterRole> {
    let end = sentence(text, subject.start).end;
    let start = verb_at(text, subject.end, end);
    let telling = verb(text, start, end)?;
    let held = described(text, cast, telling.role, end)?;
    let told = telling.time.filter(|_| held.time == RoleTime::Current);
    let evidence = start..held.words.end;
    let time = told.unwrap_or(held.time);
    Some(Held { time, ..held }.role(text, &evidence, Why::rule(telling.rule, 0.85)))
}

/// Where the verb of a subject that ends at `at` can stand: behind it, behind “who”, behind an apposition between commas.
fn verb_at(text: &Text, at: usize, end: usize) -> usize {
    let comma = text.lower(at) == ",";
    let after = at + usize::from(comma);
    if text.lower(after) == "who" {
        return after + 1;
    }
    let closing = (after..end.min(after + 15)).find(|i| text.lower(*i) == "," && text.quotation_of(*i).is_none());
    let opens = matches!(text.tag(after), Tag::Determiner | Tag::Noun | Tag::Number | Tag::Adjective);
    let apposed = comma && opens && verb_groups(text, &(after..closing.unwrap_or(after))).is_empty();
    closing.filter(|_| apposed).map_or(at, |closing| closing + 1)
}

/// The verb at `start` that leads to a role.
fn verb(text: &Text, start: usize, end: usize) -> Option<Telling> {
    let skipped = |i: &usize| text.tag(*i) == Tag::Adverb || matches!(text.lower(*i), "has" | "had" | "have" | "now");
    let mut at = start;
    let mut perfect = None;
    while at < end && skipped(&at) {
        perfect = perfect.or(matches!(text.lower(at), "has" | "had").then(|| text.lower(at)));
        at += 1;
    }
    let will = text.lower(at) == "will" || text.lower(at) == "is" && matches!(text.lower(at + 1), "to" | "set");
    if will {
        at = (at + 1..end.min(at + 5)).find(|i| matches!(text.lower(*i), "be" | "become" | "serve" | "take"))?;
    }
    let as_role = |i: usize| (text.lower(i) == "as").then_some(i + 1);
    let held = |past: RoleTime| Some(if perfect == Some("has") { RoleTime::Current } else { past });
    let (role, time, rule) = match (text.lower(at), text.lower(at + 1)) {
        (
            "is" | "was" | "been" | "be",
            "elected" | "appointed" | "named" | "chosen" | "re-elected" | "reelected" | "made",
        ) => (as_role(at + 2).unwrap_or(at + 2), Some(RoleTime::Current), "role.appointed"),
        ("was" | "been", "sworn") if text.lower(at + 2) == "in" => {
            (as_role(at + 3)?, Some(RoleTime::Current), "role.appointed")
        }
        ("became", _) => (at + 1, Some(RoleTime::Current), "role.copula"),
        ("is" | "remains" | "be" | "become", _) => (at + 1, None, "role.copula"),
        ("was", _) => (at + 1, Some(RoleTime::Former), "role.copula"),
        ("been", _) => (at + 1, held(RoleTime::Former), "role.copula"),
        ("served", "as") => (at + 2, held(RoleTime::Former), "role.served"),
        ("serves" | "serve" | "serving", "as") => (at + 2, None, "role.served"),
        ("resigned" | "quit" | "retired", "as") => (at + 2, Some(RoleTime::Former), "role.left"),
        ("stepped" | "stood", "down") => (as_role(at + 2)?, Some(RoleTime::Former), "role.left"),
        ("took" | "take" | "takes", "over") => (as_role(at + 2)?, None, "role.appointed"),
        _ => return None,
    };
    let incoming = will || text.lower(at) == "takes";
    Some(Telling { role, time: if incoming { Some(RoleTime::Incoming) } else { time }, rule })
}

/// “During his tenure as prime minister”, “since becoming prime minister”, of the sentence's only person.
pub fn tenure(text: &Text, cast: &Cast, name: &Name) -> Option<CharacterRole> {
    let sentence = sentence(text, name.tokens.start);
    let first = cast.within(sentence).find(|o| o.form == MentionForm::Name)?.tokens == name.tokens;
    let told = |i: usize| match text.lower(i) {
        "tenure" | "term" | "time" | "stint" => (text.lower(i + 1) == "as").then_some((i + 2, RoleTime::Former)),
        "office" | "elected" => (text.lower(i + 1) == "as").then_some((i + 2, RoleTime::Current)),
        "becoming" => Some((i + 1, RoleTime::Current)),
        _ => None,
    };
    let (start, time) = sentence.clone().find_map(told).filter(|_| first && alone(cast, sentence))?;
    let held = described(text, cast, start, sentence.end)?;
    let time = if held.time == RoleTime::Current { time } else { held.time };
    let evidence = start - 1..held.words.end;
    Some(Held { time, ..held }.role(text, &evidence, Why::rule("role.tenure", 0.8)))
}

/// Whether one person alone is named in a sentence.
fn alone(cast: &Cast, sentence: &Tokens) -> bool {
    let person = |o: &&crate::resolve::Occurrence| {
        o.form == MentionForm::Name && cast.characters[o.character].kind == Kind::Person
    };
    let mut people = cast.within(sentence).filter(person).map(|o| o.character);
    people.next().is_some_and(|first| people.all(|o| o == first))
}

/// “Who assumed office last October”, “since taking office in March”: when the sentence's only person got the only role
/// that they hold.
pub fn took_office(text: &Text, cast: &mut Cast) {
    for s in 0..text.sentences.len() {
        let run = text.sentences[s].tokens.clone();
        let Some(verb) = run.clone().find(|i| takes(text, *i)) else { continue };
        let Some(period) = period::after(text, verb + 2, run.end).filter(|_| alone(cast, &run)) else { continue };
        let people = cast
            .within(&run)
            .find(|o| o.form == MentionForm::Name && cast.characters[o.character].kind == Kind::Person);
        let Some(who) = people.map(|o| o.character) else { continue };
        let current: Vec<&CharacterRole> =
            cast.characters[who].roles.iter().filter(|r| r.time == RoleTime::Current).collect();
        let one = current.first().filter(|first| current.iter().all(|r| r.title == first.title));
        let Some(role) = one.map(|r| (*r).clone()) else { continue };
        let evidence = text.span(&(verb..period.end));
        let period = Some(text.span(&period));
        let why = Why::rule("role.took_office", 0.8);
        cast.characters[who].roles.push(CharacterRole { evidence, period, why, ..role });
    }
}

/// “assumed office”, “came to power”.
fn takes(text: &Text, i: usize) -> bool {
    match text.lower(i) {
        "assumed" | "assuming" | "took" | "taking" | "entered" | "entering" => text.lower(i + 1) == "office",
        "came" | "coming" => text.lower(i + 1) == "to" && text.lower(i + 2) == "power",
        "sworn" => text.lower(i + 1) == "in",
        _ => false,
    }
}
