//! They, them, their, both: to several who were named together (“Luxon, Peters and McClay”), a counted group (“the two
//! leaders”), or people described in the plural. Each member of a group has the mention.

use super::{is_subject, pronoun};
use crate::{
    Kind, MentionForm, Why,
    resolve::{Cast, Occurrence, coordinated},
    text::{Tag, Text, Tokens, phrases::is_time},
};

/// No group that a pronoun takes up is larger.
const MEMBERS: usize = 6;

/// The mentions that plural pronouns make, one a member. Speech has its own “they”: it is left alone.
pub fn find(text: &Text, cast: &Cast) -> Vec<Occurrence> {
    let mut found = Vec::new();
    let mut before: Vec<usize> = Vec::new();
    for sentence in &text.sentences {
        let run = sentence.tokens.clone();
        let own = subject(text, cast, &run);
        let mut leader = own.clone().map(|g| g.members).unwrap_or_default();
        for i in run.clone().filter(|i| is_plural_pronoun(text, *i) && text.quotation_of(*i).is_none()) {
            let group = match &own {
                Some(g) if g.end <= i => &g.members,
                None if clear(text, cast, run.start..i) => &before,
                _ => continue,
            };
            if text.lower(i) == "both" && group.len() != 2 {
                continue;
            }
            let why = Why::rule("pronoun.group", if own.is_some() { 0.75 } else { 0.7 });
            found.extend(group.iter().map(|member| pronoun(i, (*member, why.clone()))));
            leader = group.clone();
        }
        before = leader;
    }
    found
}

fn is_plural_pronoun(text: &Text, i: usize) -> bool {
    let both = text.lower(i) == "both" && matches!(text.tag(i + 1), Tag::Verb | Tag::Auxiliary | Tag::Modal);
    both || matches!(text.lower(i), "they" | "them" | "their" | "theirs" | "themselves")
}

/// Several who are the subject of a sentence.
#[derive(Clone)]
struct Group {
    members: Vec<usize>,
    /// One past their last token.
    end: usize,
}

/// The group that is the subject of a sentence: named with “and”, counted, or described in the plural.
fn subject(text: &Text, cast: &Cast, sentence: &Tokens) -> Option<Group> {
    let all: Vec<&Occurrence> = cast.within(sentence).filter(|o| o.form != MentionForm::Pronoun).collect();
    let mut start = 0;
    while start < all.len() {
        let mut end = start + 1;
        while end < all.len() && (all[end].tokens == all[start].tokens || coordinated(text, all[end - 1], all[end])) {
            end += 1;
        }
        let chain = &all[start..end];
        let run = all[start].tokens.start..all[end - 1].tokens.end;
        if is_subject(text, &run, sentence) && text.quotation_of(run.start).is_none() && plural(text, cast, chain) {
            let mut members: Vec<usize> = chain.iter().map(|o| o.character).collect();
            members.dedup();
            return (members.len() <= MEMBERS).then_some(Group { members, end: run.end });
        }
        start = end;
    }
    None
}

/// Whether mentions in a row are several people, bodies or countries, or one described in the plural.
fn plural(text: &Text, cast: &Cast, chain: &[&Occurrence]) -> bool {
    let acts = |o: &&Occurrence| cast.characters[o.character].kind != Kind::Other;
    let one = &cast.characters[chain[0].character];
    let described = chain.len() == 1 && !one.named && is_plural(text, chain[0].tokens.clone());
    described || chain.len() > 1 && chain.iter().all(acts)
}

/// Whether nothing before a pronoun in its own sentence can be what it means.
fn clear(text: &Text, cast: &Cast, run: Tokens) -> bool {
    let plain = |o: &Occurrence| o.form == MentionForm::Pronoun;
    cast.within(&run).all(plain) && !is_plural(text, run.clone())
}

/// Whether a noun in the plural is among the words.
fn is_plural(text: &Text, mut run: Tokens) -> bool {
    run.any(|i| {
        let lower = text.lower(i);
        let ending = lower.ends_with('s') && !["ss", "us", "is"].iter().any(|e| lower.ends_with(e));
        let noun = text.tag(i) == Tag::Noun && !is_time(text, i);
        noun && (ending || matches!(lower, "people" | "police" | "men" | "women" | "children"))
    })
}
