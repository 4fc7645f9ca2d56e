//! When a role was held, as written: “last October”, “from 2010 to 2015”, “until 2019”.

use crate::{
    lexicon::lexicon,
    text::{Tag, Text, Tokens, phrases::is_time},
};

/// How far behind an office its time may stand: “chairman of the board from 2010”.
const REACH: usize = 7;

/// The time that is told right behind `start`, in the same clause.
pub fn after(text: &Text, start: usize, end: usize) -> Option<Tokens> {
    for i in start..end.min(start + REACH) {
        if let Some(found) = at(text, i, end) {
            return Some(found);
        }
        if !matches!(
            text.tag(i),
            Tag::Preposition | Tag::Determiner | Tag::Noun | Tag::Name | Tag::Adjective | Tag::Possessive
        ) {
            return None;
        }
    }
    None
}

/// The words of time that begin at `i`: a word that opens them, and a year, month or the like among them.
pub fn at(text: &Text, i: usize, end: usize) -> Option<Tokens> {
    let opens = matches!(
        text.lower(i),
        "in" | "since"
            | "until"
            | "till"
            | "from"
            | "on"
            | "for"
            | "between"
            | "during"
            | "last"
            | "this"
            | "next"
            | "earlier"
    );
    let mut at = i + 1;
    while at < end && at < i + REACH && inside(text, at) {
        at += 1;
    }
    while at > i + 1 && matches!(text.lower(at - 1), "to" | "and" | "the" | "of" | "," | "until") {
        at -= 1;
    }
    (opens && (i + 1..at).any(|k| dates(text, k))).then_some(i..at)
}

fn inside(text: &Text, i: usize) -> bool {
    dates(text, i)
        || text.tag(i) == Tag::Number
        || matches!(
            text.lower(i),
            "last"
                | "this"
                | "next"
                | "early"
                | "late"
                | "mid"
                | "the"
                | "to"
                | "and"
                | "of"
                | "-"
                | "–"
                | "until"
                | "a"
        )
}

/// A year, a month, a weekday, “years”.
fn dates(text: &Text, i: usize) -> bool {
    let word = text.words.get(i).copied().unwrap_or("");
    let year = word.len() == 4 && word.parse::<u16>().is_ok_and(|y| (1800..2100).contains(&y));
    let span = matches!(
        text.lower(i),
        "decade" | "decades" | "term" | "terms" | "spring" | "summer" | "autumn" | "winter" | "election"
    );
    year || span || lexicon().month(word).is_some() || is_time(text, i)
}
