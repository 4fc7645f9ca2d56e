//! Descriptions that stand for somebody named: “the foreign minister”, “the country”.

use super::{Cast, aliases::only};
use crate::{
    Kind, MentionForm, Why,
    lexicon::{Class, lexicon},
    text::{Text, Tokens},
};

/// Adds the descriptions that fit exactly one entity named before them.
pub fn find(text: &Text, cast: &mut Cast) {
    let mut found = Vec::new();
    let first = cast.first_names();
    for sentence in &text.sentences {
        for i in sentence.tokens.clone() {
            if !matches!(text.lower(i), "the" | "this") {
                continue;
            }
            let end = sentence.tokens.end;
            let role = lexicon().office(&text.words[i + 1..end]).map(|n| i..i + 1 + n);
            let joined = match role {
                Some(run) => holder(text, cast, &first, &run),
                None => thing(text, cast, i).or_else(|| headed(text, cast, &first, i)),
            };
            found.extend(joined);
        }
    }
    for (tokens, character, why) in found {
        cast.push(tokens, MentionForm::Nominal, character, why);
    }
}

type Joined = (Tokens, usize, Why);

/// The one person named so far whose role it is. “The president of the club” and “the minister Jane Doe” are left alone.
fn holder(text: &Text, cast: &Cast, first: &[Option<usize>], run: &Tokens) -> Option<Joined> {
    let tied = matches!(text.lower(run.end), "of" | "for" | "at" | "in")
        || cast.at(run.end).is_some_and(|o| cast.characters[o.character].kind == Kind::Person);
    if tied || cast.at(run.end - 1).is_some() {
        return None;
    }
    let words: Vec<&str> = (run.start + 1..run.end).map(|i| text.lower(i)).collect();
    let fits = |character: usize| {
        cast.characters[character].roles.iter().any(|r| {
            let title = r.title.to_lowercase();
            let parts: Vec<&str> = title.split(' ').collect();
            words.iter().all(|w| parts.contains(w))
        })
    };
    let named_before = |c: &usize| first[*c].is_some_and(|at| at < run.start);
    let who = only((0..cast.characters.len()).filter(named_before).filter(|c| fits(*c)));
    who.map(|w| (run.clone(), w, Why::rule("join.role", 0.8)))
}

/// “the council” after “Ashby Borough Council”: the last word of the one organization so named before.
fn headed(text: &Text, cast: &Cast, first: &[Option<usize>], at: usize) -> Option<Joined> {
    let word = text.lower(at + 1);
    let plain = text.tokens.get(at + 1).is_some_and(|t| !t.is_capitalised()) && !text.tag(at + 2).is_nominal();
    if !plain || !lexicon().group_noun(word) || matches!(text.lower(at + 2), "of" | "for") {
        return None;
    }
    let last = |words: &str| words.split(' ').next_back().is_some_and(|w| w.to_lowercase() == word);
    let fits = |c: &usize| {
        let c = &cast.characters[*c];
        let before_of = c.name.split(" of ").next().unwrap_or("");
        c.kind == Kind::Organization && c.name.contains(' ') && (last(&c.name) || last(before_of))
    };
    let named_before = |c: &usize| first[*c].is_some_and(|name| name < at);
    let who = only((0..cast.characters.len()).filter(named_before).filter(fits))?;
    Some((at..at + 2, who, Why::rule("join.head", 0.82)))
}

/// “the country”, “the company”, “the party”: the last subject of that kind in the sentence before, where it is alone.
fn thing(text: &Text, cast: &Cast, at: usize) -> Option<Joined> {
    let wanted: fn(Option<Class>, Kind) -> bool = match text.lower(at + 1) {
        "country" | "nation" => |class, _| class == Some(Class::Country),
        "company" | "firm" | "carmaker" | "airline" => {
            |class, kind| kind == Kind::Organization && class.is_none_or(|c| c == Class::Company)
        }
        "party" => |class, _| class == Some(Class::Party),
        "alliance" | "bloc" | "pact" => |class, _| class == Some(Class::Alliance),
        _ => return None,
    };
    if matches!(text.lower(at + 2), "of" | "that" | "which" | "'s" | "'") && text.lower(at + 2) != "'s" {
        return None;
    }
    let here = text.sentence_of(at);
    let first = here.saturating_sub(1);
    let range = text.sentences[first].tokens.start..at;
    let fitting: Vec<usize> = cast
        .within(&range)
        .filter(|o| o.form == MentionForm::Name)
        .filter(|o| wanted(cast.characters[o.character].class, cast.characters[o.character].kind))
        .map(|o| o.character)
        .collect();
    let subject = *fitting.first()?;
    let alone = fitting.iter().all(|c| *c == subject);
    let leads = cast.within(&range).next().is_some_and(|o| o.character == subject);
    (alone || leads).then(|| (at..at + 2, subject, Why::rule("join.description", if alone { 0.75 } else { 0.65 })))
}
