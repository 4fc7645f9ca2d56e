//! The encoder's names beside those of rules and lists: one decision a stretch of text. Lists are surer of what they hold
//! (countries, capitals, alliances, agencies, country adjectives); elsewhere the encoder reads the sentence and decides.

use super::{Name, runs};
use crate::{
    Kind, MentionForm, Why,
    encoder::{Encoding, Run, kinds},
    lexicon::Class,
    text::{Text, Tokens},
};

/// A rule's name that the encoder does not see stays from this sureness on.
const ALONE: f32 = 0.9;
/// A name of the encoder alone is shown from this probability on.
const LEAST: f32 = 0.45;
/// The encoder overrules a list on the kind of a name from this probability on.
const OVERRULES: f32 = 0.9;

/// Decides between the `rules`' names and the encoder's; in order, none inside another.
pub fn decide(text: &Text, encoding: &Encoding, rules: Vec<Name>) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    let mut rules = rules.into_iter().peekable();
    for run in kinds(&encoding.entity) {
        while let Some(rule) = rules.next_if(|r| r.tokens.end <= run.tokens.start) {
            names.extend(unseen(rule));
        }
        let mut rivals = Vec::new();
        while let Some(rule) = rules.next_if(|r| r.tokens.start < run.tokens.end) {
            rivals.push(rule);
        }
        let free = names.last().map_or(0, |n| n.tokens.end);
        names.extend(one(text, &run, rivals).into_iter().filter(|n| n.tokens.start >= free));
    }
    names.extend(rules.filter_map(unseen));
    names
}

/// A rule's name where the encoder sees none.
fn unseen(rule: Name) -> Option<Name> {
    (rule.why.sure >= ALONE || rule.form == MentionForm::Nominal).then_some(rule)
}

/// The encoder's run or the rules' names that touch it.
fn one(text: &Text, run: &Run<Kind>, rivals: Vec<Name>) -> Vec<Name> {
    let adjective = rivals.iter().any(|r| r.form == MentionForm::Nominal && r.tokens == run.tokens);
    let wider = rivals.iter().any(|r| listed(r) && r.tokens.len() > run.tokens.len() && covers(&r.tokens, &run.tokens));
    if adjective || wider || run.sure < LEAST && !rivals.is_empty() {
        return rivals;
    }
    if run.sure < LEAST {
        return Vec::new();
    }
    let same = rivals.iter().find(|r| r.tokens == run.tokens);
    if let Some(rule) = same.filter(|r| listed(r) && r.kind != run.class && run.sure < OVERRULES) {
        return vec![rule.clone()];
    }
    vec![learned(text, run, same, &rivals)]
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
