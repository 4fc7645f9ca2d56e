//! The encoder's names beside those of rules and lists: one decision a stretch of text. Lists are surer of what they hold
//! (countries, capitals, alliances, agencies, country adjectives); elsewhere the encoder reads the sentence and decides.

use super::{Name, runs};
use crate::{
    Kind, MentionForm, Why,
    encoder::{Encoding, Run, kinds},
    lexicon::{Class, lexicon},
    text::{Text, Tokens},
};

/// A rule's name that the encoder does not see stays from this sureness on.
const ALONE: f32 = 0.9;
/// A name of the encoder alone is shown from this probability on.
const LEAST: f32 = 0.45;
/// An organization's name that a rule reads longer than the encoder stays from this sureness on.
const WIDER: f32 = 0.85;
/// The encoder makes a person of what ends as organizations do from this probability on.
const PERSON: f32 = 0.95;
/// The encoder overrules a list on the kind of a name from this probability on.
const OVERRULES: f32 = 0.7;

/// Decides between the `rules`' names and the encoder's; in order, none inside another.
pub fn decide(text: &Text, encoding: &Encoding, rules: Vec<Name>) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    let mut rules = rules.into_iter().peekable();
    for run in kinds(&encoding.entity).into_iter().filter(|r| is_name(text, r)) {
        while let Some(rule) = rules.next_if(|r| r.tokens.end <= run.tokens.start) {
            names.extend(unseen(rule));
        }
        let mut rivals = Vec::new();
        while let Some(rule) = rules.next_if(|r| r.tokens.start < run.tokens.end) {
            rivals.push(rule);
        }
        let run = bare(text, cut(text, without_title(run, &rivals)));
        if run.tokens.is_empty() {
            continue;
        }
        let free = names.last().map_or(0, |n| n.tokens.end);
        names.extend(one(text, &run, rivals).into_iter().filter(|n| n.tokens.start >= free));
    }
    names.extend(rules.filter_map(unseen));
    names
}

/// Whether a run can be a name: no weekday or month alone, no rest of a compound (“China-New Zealand relations”).
fn is_name(text: &Text, run: &Run<Kind>) -> bool {
    let only = run.tokens.len() == 1 && lexicon().stop_name(text.words[run.tokens.start]);
    let rest = run.tokens.start.checked_sub(1).is_some_and(|i| {
        let before = &text.tokens[i];
        before.text.contains('-') && before.text.rsplit('-').next().is_some_and(|w| w.starts_with(char::is_uppercase))
    });
    // “Stuttgart-based”
    let compound = run.tokens.len() == 1 && runs::is_compound(text.words[run.tokens.start]);
    !only && !rest && !compound
}

/// Titles stand before names, not in them.
fn without_title(mut run: Run<Kind>, rivals: &[Name]) -> Run<Kind> {
    let titled = |r: &&Name| r.title.as_ref().is_some_and(|t| t.start >= run.tokens.start && t.end < run.tokens.end);
    if let Some(title) = rivals.iter().find(titled).and_then(|r| r.title.clone()).filter(|_| run.class == Kind::Person)
    {
        run.tokens.start = title.end;
    }
    run
}

/// A person's name without the form of address or office that the encoder took into it; empty where nothing is left
/// (“Mr President”).
fn bare(text: &Text, mut run: Run<Kind>) -> Run<Kind> {
    while run.class == Kind::Person && !run.tokens.is_empty() {
        let words = &text.words[run.tokens.clone()];
        let address = lexicon().honorific(words[0]).is_some() && words.len() > 1;
        let office = lexicon()
            .office(words)
            .filter(|n| *n < words.len() || run.tokens.start > 0 && is_address(text, run.tokens.start - 1));
        let given = lexicon().first_name(words[0]).is_some();
        match office.filter(|_| !given).or(address.then_some(1)) {
            Some(n) => run.tokens.start += n,
            None => break,
        }
    }
    run
}

fn is_address(text: &Text, i: usize) -> bool {
    lexicon().honorific(text.words[i]).is_some()
}

/// A person's name ends before “of”, a person's and a place's before a comma: what follows is another name.
fn cut(text: &Text, mut run: Run<Kind>) -> Run<Kind> {
    let ends = |i: &usize| match run.class {
        Kind::Person => matches!(text.lower(*i), "of" | ","),
        Kind::Place => text.lower(*i) == ",",
        _ => false,
    };
    run.tokens.end = run.tokens.clone().skip(1).find(ends).unwrap_or(run.tokens.end);
    run
}

/// A rule's name where the encoder sees none.
fn unseen(rule: Name) -> Option<Name> {
    let long = rule.why.rule == "name.organization_head" && rule.tokens.len() > 2;
    (rule.why.sure >= ALONE || rule.form == MentionForm::Nominal || long).then_some(rule)
}

/// The encoder's run or the rules' names that touch it.
fn one(text: &Text, run: &Run<Kind>, rivals: Vec<Name>) -> Vec<Name> {
    let adjective = rivals.iter().any(|r| r.form == MentionForm::Nominal && r.tokens == run.tokens);
    let surely = |r: &Name| listed(r) || r.kind == Kind::Organization && r.why.sure >= WIDER;
    let wider = rivals.iter().any(|r| surely(r) && r.tokens.len() > run.tokens.len() && covers(&r.tokens, &run.tokens));
    if adjective || wider || run.sure < LEAST && !rivals.is_empty() {
        return rivals;
    }
    if run.sure < LEAST {
        return Vec::new();
    }
    let same = rivals.iter().find(|r| r.tokens == run.tokens);
    // “Kisan Sabha”, “Bakers Union”: what its last word says, people's names do not.
    let body = |r: &&Name| r.why.rule == "name.organization_head" && run.class == Kind::Person && run.sure < PERSON;
    if let Some(rule) = same.filter(body) {
        return vec![rule.clone()];
    }
    if let Some(rule) = same.filter(|r| listed(r) && r.kind != run.class && run.sure < OVERRULES) {
        return vec![rule.clone()];
    }
    let mut names = vec![learned(text, run, same, &rivals)];
    names.extend(rivals.into_iter().filter(|r| r.tokens.start >= run.tokens.end));
    names
}

/// A name of the lists that nothing else is written like.
fn listed(name: &Name) -> bool {
    name.why.rule == "name.list" && name.why.sure >= ALONE
}

fn covers(outer: &Tokens, inner: &Tokens) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// The encoder's name, with what the lists and the words before it know of it.
fn learned(text: &Text, run: &Run<Kind>, same: Option<&Name>, rivals: &[Name]) -> Name {
    let known = same.filter(|r| r.kind == run.class);
    let titled = rivals.iter().find_map(|r| r.title.clone()).filter(|t| t.end <= run.tokens.start);
    let title = titled.or_else(|| runs::title_before(text, run.tokens.start)).filter(|_| run.class == Kind::Person);
    let agreed = known.map_or(0.0, |r| r.why.sure);
    let why = match known {
        Some(rule) if agreed >= run.sure => rule.why.clone(),
        _ => Why::rule("model", run.sure),
    };
    Name {
        span: text.span(&run.tokens),
        tokens: run.tokens.clone(),
        kind: run.class,
        form: MentionForm::Name,
        class: known.and_then(|r| r.class).filter(|c: &Class| c.kind() == run.class),
        canonical: known.and_then(|r| r.canonical),
        title,
        why,
    }
}
