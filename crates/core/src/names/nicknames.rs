//! A nickname between first and family name belongs to the name: “Robert ‘Bob’ Hale”, “Robert (Bob) Hale”.

use super::Name;
use crate::{Kind, lexicon::lexicon, text::Text};

/// The most tokens that a nickname has, with its marks.
const NICKNAME: usize = 4;

/// Makes one name of a first name, a nickname in marks or brackets, and the family name behind it. Names are in order.
pub fn merge(text: &Text, names: &mut Vec<Name>) {
    let mut merged: Vec<Name> = Vec::with_capacity(names.len());
    for name in names.drain(..) {
        let beside = merged.iter().rev().take_while(|n| n.tokens.end + NICKNAME >= name.tokens.start).count();
        let first = merged[merged.len() - beside..].iter().rposition(|n| {
            n.kind == Kind::Person && n.tokens.len() == 1 && behind(text, n.tokens.end) == Some(name.tokens.start)
        });
        let first = first.map(|at| merged.len() - beside + at);
        match first.filter(|_| name.tokens.len() == 1 && name.kind == Kind::Person && name.title.is_none()) {
            Some(first) => {
                merged.truncate(first + 1);
                if let Some(whole) = merged.last_mut() {
                    whole.tokens.end = name.tokens.end;
                    whole.span = text.span(&whole.tokens);
                }
            }
            None => merged.push(name),
        }
    }
    *names = merged;
}

/// The token behind one or two capitalised words between marks or brackets that begin at `at`, where they are no place.
fn behind(text: &Text, at: usize) -> Option<usize> {
    let close = match text.lower(at) {
        "“" => "”",
        "‘" => "’",
        "(" => ")",
        mark @ ("\"" | "'") => mark,
        _ => return None,
    };
    let end = (at + 2..at + 4).find(|i| text.lower(*i) == close)?;
    let words = text.tokens.get(at + 1..end)?;
    let known = lexicon().gazetteer(&text.words[at + 1..end]).is_some_and(|(_, k)| k.kind != Kind::Person);
    let name = words.iter().all(|t| t.is_capitalised() && t.is_word() && !t.is_all_capitals());
    (name && !known).then_some(end + 1)
}
