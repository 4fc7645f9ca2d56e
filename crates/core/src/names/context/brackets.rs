//! “Jane Doe (Ashby Harriers)”: two capitalised words or more in brackets behind a person are a club or an employer, where none
//! of a sentence's brackets has to be another person (“Arthur (Bradley James)”).

use super::{capitals, crosses, is_known, organization};
use crate::{
    Kind,
    lexicon::lexicon,
    names::Name,
    text::{Text, Tokens},
};

pub fn find(text: &Text, names: &[Name]) -> Vec<Name> {
    let people = names.iter().filter(|n| n.kind == Kind::Person && text.lower(n.tokens.end) == "(");
    let behind = people.map(|n| capitals(text, n.tokens.end + 1, n.tokens.end + 7));
    let runs: Vec<Tokens> = behind.filter(|run| text.lower(run.end) == ")" && run.len() > 1).collect();
    let alike = |a: &Tokens, b: &Tokens| text.sentence_of(a.start) == text.sentence_of(b.start);
    let clubs = runs.iter().filter(|run| runs.iter().any(|r| alike(r, run) && !may_be_person(text, names, r)));
    clubs
        .filter(|run| !is_known(names, run) && !crosses(names, run))
        .map(|run| organization(text, run.clone()))
        .collect()
}

/// A known first or family name, or a person to whoever read it.
fn may_be_person(text: &Text, names: &[Name], run: &Tokens) -> bool {
    let read = names.iter().any(|n| n.tokens == *run && n.kind == Kind::Person && n.why.sure >= 0.7);
    read || lexicon().first_name(text.words[run.start]).is_some() || lexicon().last_name(text.words[run.end - 1])
}
