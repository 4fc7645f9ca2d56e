//! What kind of thing a name that no list knows is, by its words and what stands around it.

use super::{Name, runs::Case};
use crate::{
    Kind, MentionForm, Why,
    lexicon::{Class, VerbForm, lexicon},
    text::{Tag, Text, Tokens},
};

/// The name that a run of capitalised words makes; `None` where the evidence is too thin.
pub fn unknown(text: &Text, run: Tokens, sentence: &Tokens, case: Case, title: Option<Tokens>) -> Option<Name> {
    let run = trim(text, run);
    if run.is_empty() {
        return None;
    }
    let titled = title.as_ref().is_some_and(|t| t.end == run.start || t.end + 1 == run.start);
    let verdict = by_words(text, &run, sentence)
        .or_else(|| by_person_names(text, &run, titled))
        .or_else(|| by_shape(text, &run))
        .or_else(|| by_context(text, &run, sentence))?;
    let (kind, rule, sure) = verdict;
    if case == Case::Title && sure < 0.8 {
        return None;
    }
    let run = if kind == Kind::Person { person_part(text, run) } else { run };
    Some(Name {
        span: text.span(&run),
        tokens: run,
        kind,
        form: MentionForm::Name,
        class: None,
        canonical: None,
        title: title.filter(|_| kind == Kind::Person && titled),
        why: Why::rule(rule, sure),
    })
}

/// Without an article at the start or a number that only counts at the end.
fn trim(text: &Text, mut run: Tokens) -> Tokens {
    while run.start < run.end && matches!(text.lower(run.start), "the" | "a" | "an" | "and" | "'s") {
        run.start += 1;
    }
    run
}

type Verdict = (Kind, &'static str, f32);

/// Heads and openers: “… University”, “Ministry of …”, “Lake …”, “… Agreement”.
fn by_words(text: &Text, run: &Tokens, sentence: &Tokens) -> Option<Verdict> {
    let last = text.words[run.end - 1];
    let long = run.len() > 1;
    let before_of =
        run.clone().find(|i| text.lower(*i) == "of").and_then(|i| i.checked_sub(1)).filter(|i| *i >= run.start);
    let head = |is: fn(&str) -> bool| is(last) || before_of.is_some_and(|i| is(text.words[i]));
    let city = lexicon()
        .gazetteer(&text.words[run.clone()])
        .is_some_and(|(n, k)| n + 1 == run.len() && matches!(k.class, Class::City | Class::Capital));
    if city && text.lower(run.end - 1).ends_with('s') {
        return Some((Kind::Organization, "name.team", 0.65));
    }
    if long && head(|w| lexicon().event_head(w)) {
        return Some((Kind::Other, "name.event_head", 0.8));
    }
    let opened = lexicon().organization_start(&text.words[run.clone()]).is_some();
    if long && (opened || head(|w| lexicon().organization_head(w))) {
        return Some((Kind::Organization, "name.organization_head", 0.88));
    }
    let given = lexicon().first_name(text.words[run.start]).is_some();
    let of = run.start > sentence.start + 1 && text.lower(run.start - 1) == "of" && is_local(text.lower(run.start - 2));
    if run.len() <= 2 && !(long && given) && (of || is_local(text.lower(run.end))) {
        return Some((Kind::Place, "name.local", 0.7));
    }
    let person = given && run.len() == 2 && lexicon().last_name(last);
    if long && !person && (lexicon().place_head(last) || lexicon().place_start(&text.words[run.clone()]).is_some()) {
        return Some((Kind::Place, "name.place_head", 0.88));
    }
    None
}

/// A known first name, a known surname after a title, initials.
fn by_person_names(text: &Text, run: &Tokens, titled: bool) -> Option<Verdict> {
    let first = text.words[run.start];
    let last = text.words[run.end - 1];
    let plain = run.clone().all(|i| text.tokens[i].text.chars().all(|c| c.is_alphabetic() || "-.'’".contains(c)));
    if !plain || run.len() > 5 {
        return None;
    }
    if titled {
        return Some((Kind::Person, "name.title", 0.93));
    }
    let initial = |w: &str| w.chars().count() <= 2 && w.ends_with('.') || w.len() == 1;
    let given = lexicon().first_name(first).is_some();
    if run.len() > 1 && given {
        let known = lexicon().last_name(last);
        return Some((Kind::Person, "name.first_name", if known { 0.95 } else { 0.88 }));
    }
    if run.len() > 1 && (initial(first) || run.len() > 2 && initial(text.words[run.start + 1])) {
        return Some((Kind::Person, "name.initials", 0.85));
    }
    if run.len() > 1 && lexicon().last_name(last) && !lexicon().common_word(&text.tokens[run.start].lower) {
        return Some((Kind::Person, "name.surname", 0.75));
    }
    None
}

/// Capitals alone, digits, mixed case.
fn by_shape(text: &Text, run: &Tokens) -> Option<Verdict> {
    let token = &text.tokens[run.start];
    let digits = token.text.chars().any(|c| c.is_ascii_digit());
    if run.len() == 1 && token.is_all_capitals() && !digits && token.text.chars().count() <= 7 {
        if lexicon().common_word(&token.lower) || lexicon().verb_form(&token.lower).is_some() {
            return None;
        }
        return Some((Kind::Organization, "name.acronym", if token.text.chars().count() > 5 { 0.5 } else { 0.75 }));
    }
    let small = token.text.chars().any(char::is_lowercase);
    if digits && !small && token.text.len() <= 12 {
        return Some((Kind::Other, "name.code", 0.5));
    }
    None
}

/// What stands before and after: “in X”, “X said”, a list of names.
fn by_context(text: &Text, run: &Tokens, sentence: &Tokens) -> Option<Verdict> {
    let before = if run.start > sentence.start { text.lower(run.start - 1) } else { "" };
    let after = if run.end < sentence.end { text.lower(run.end) } else { "" };
    let (word, lower) = (text.words[run.start], text.lower(run.start));
    let said = lexicon().cue_verb(after).is_some_and(|c| matches!(c.form, VerbForm::Past | VerbForm::S));
    if run.len() == 1 {
        let common = lexicon().common_word(lower);
        return match before {
            "in" | "at" | "near" if !common && !lexicon().last_name(word) => {
                Some((Kind::Place, "name.preposition", 0.6))
            }
            _ if said && !common => Some((Kind::Person, "name.speaks", 0.7)),
            _ if lexicon().last_name(word) && !common => Some((Kind::Person, "name.surname", 0.6)),
            _ if lexicon().first_name(word).is_some() && !common => Some((Kind::Person, "name.first_name", 0.6)),
            _ if common => None,
            _ => Some((Kind::Other, "name.capitals", 0.4)),
        };
    }
    let common = run.clone().filter(|i| lexicon().common_word(text.lower(*i))).count();
    match () {
        () if common > 0 && common * 2 >= run.len() => Some((Kind::Organization, "name.capitals", 0.45)),
        () if said || run.len() <= 3 => Some((Kind::Person, "name.capitals", 0.6)),
        () => Some((Kind::Organization, "name.capitals", 0.4)),
    }
}

/// Nouns of local life that a place stands before: “Ashby council”.
pub fn is_local(word: &str) -> bool {
    matches!(
        word,
        "council"
            | "city"
            | "town"
            | "county"
            | "district"
            | "borough"
            | "village"
            | "residents"
            | "airport"
            | "hospital"
            | "harbour"
            | "harbor"
            | "mayor"
            | "suburb"
            | "province"
            | "region"
            | "island"
            | "port"
            | "coast"
    )
}

/// A person's name ends where plain capitalised words begin (“Jane Doe Monday”).
fn person_part(text: &Text, run: Tokens) -> Tokens {
    let place = |i: &usize| {
        *i >= run.start + 2
            && lexicon().gazetteer(&text.words[*i..run.end]).is_some_and(|(_, k)| k.kind != Kind::Person)
    };
    let end = run
        .clone()
        .skip(1)
        .find(|i| lexicon().stop_name(text.words[*i]) || text.tag(*i) == Tag::Number || place(i))
        .unwrap_or(run.end);
    run.start..end
}
