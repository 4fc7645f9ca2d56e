//! Expressions made of others: “since 2017”, “early next year”, “the end of March”, “between 2015 and 2019”, “at 9.30 am on
//! Monday”.

use super::{
    clock, counted,
    meaning::{Meaning, PartOfYear, Unit, Which, Year},
    weekday,
    words::{self, Words},
    written, year,
};
use crate::{TimeBound, TimePart};

/// A time expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// One past its last word.
    pub end: usize,
    pub meaning: Meaning,
    pub part: Option<TimePart>,
    pub bound: Option<TimeBound>,
    pub time: Option<String>,
}

impl Parsed {
    fn new((end, meaning): (usize, Meaning)) -> Self {
        Parsed { end, meaning, part: None, bound: None, time: None }
    }
}

/// The expression that begins at `i`.
pub fn find(w: &Words, i: usize) -> Option<Parsed> {
    range(w, i).or_else(|| bounded(w, i)).or_else(|| timed(w, i)).or_else(|| part(w, i)).or_else(|| simple(w, i))
}

/// “since 2017”, “by the end of the month”.
fn bounded(w: &Words, i: usize) -> Option<Parsed> {
    let bound = match w.lower(i) {
        "since" => TimeBound::Since,
        "until" | "till" => TimeBound::Until,
        "by" => TimeBound::By,
        "before" => TimeBound::Before,
        "after" => TimeBound::After,
        _ => return None,
    };
    let the = w.after(i + 1, &["the"]);
    let inner = timed(w, i + 1).or_else(|| part(w, i + 1)).or_else(|| simple(w, i + 1)).or_else(|| simple(w, the))?;
    Some(Parsed { bound: Some(bound), ..inner })
}

/// “between 2015 and 2019”, “from Monday to Wednesday”. The first takes the year that only the last one has.
fn range(w: &Words, i: usize) -> Option<Parsed> {
    let joints: &[&str] = match w.lower(i) {
        "between" => &["and"],
        "from" => &["to", "until", "till", "through"],
        _ => return None,
    };
    let end_at = |at: usize| {
        let bare_month = || Some((at + 1, Meaning::OfYear(PartOfYear::Month(w.month(at)?), Year::Open(Which::Bare))));
        let bare_year = || w.year(at).map(|y| (at + 1, year::whole(y)));
        let bare_day = || w.weekday(at).map(|d| (at + 1, Meaning::Weekday(d, Which::Bare)));
        let found = written::find(w, at).or_else(|| year::find(w, at)).or_else(|| counted::find(w, at));
        found.or_else(bare_month).or_else(bare_year).or_else(bare_day)
    };
    let (joint, first) = end_at(i + 1)?;
    joints.contains(&w.lower(joint)).then_some(())?;
    let (end, last) = end_at(joint + 1)?;
    let first = match (first, &last) {
        (Meaning::OfYear(part, Year::Open(Which::Bare)), Meaning::OfYear(_, year)) => Meaning::OfYear(part, *year),
        (first, _) => first,
    };
    Some(Parsed::new((end, Meaning::Range(Box::new(first), Box::new(last)))))
}

/// “9.30 am on Monday”, “14:32”.
fn timed(w: &Words, i: usize) -> Option<Parsed> {
    let (end, time) = clock::find(w, i)?;
    let at = w.after(w.after_comma(end), &["on"]);
    let day = simple(w, at).filter(|p| p.meaning.precision() == crate::Precision::Day && p.time.is_none());
    let found = day.unwrap_or_else(|| Parsed::new((end, Meaning::TimeOfDay)));
    Some(Parsed { time: Some(time), ..found })
}

/// “early 2024”, “mid-March”, “late on Monday”, “the end of the month”.
fn part(w: &Words, i: usize) -> Option<Parsed> {
    if let Some((prefix, part)) = [("mid-", TimePart::Mid), ("early-", TimePart::Early), ("late-", TimePart::Late)]
        .into_iter()
        .find(|(prefix, _)| w.lower(i).starts_with(prefix))
    {
        let inner = simple(&Words { passed: Some((i, prefix.len())), ..*w }, i)?;
        return Some(Parsed { part: Some(part), ..inner });
    }
    if let Some(part) = named_part(w.lower(i)) {
        let at = w.after(i + 1, &["on", "in"]);
        let the = w.after(at, &["the"]);
        let inner = simple(w, at).or_else(|| simple(w, the))?;
        return Some(Parsed { part: Some(part), ..inner });
    }
    end_of(w, i)
}

fn named_part(word: &str) -> Option<TimePart> {
    match word {
        "early" => Some(TimePart::Early),
        "mid" => Some(TimePart::Mid),
        "late" => Some(TimePart::Late),
        _ => None,
    }
}

/// “the end of March”, “the beginning of next year”, “the middle of the week”.
fn end_of(w: &Words, i: usize) -> Option<Parsed> {
    let at = w.after(i, &["the"]);
    let part = match w.lower(at) {
        "end" | "close" => TimePart::Late,
        "start" | "beginning" => TimePart::Early,
        "middle" => TimePart::Mid,
        _ => return None,
    };
    (w.lower(at + 1) == "of").then_some(())?;
    let at = at + 2;
    let unit = words::unit(w.lower(at + 1)).filter(|u| *u != Unit::Day && w.lower(at) == "the");
    let current = unit.map(|u| Parsed::new((at + 2, Meaning::Current(u))));
    let inner = current.or_else(|| simple(w, w.after(at, &["the"])))?;
    Some(Parsed { part: Some(part), ..inner })
}

/// An expression that is not made of others, with the time of day that follows it.
fn simple(w: &Words, i: usize) -> Option<Parsed> {
    let all = [written::find(w, i), weekday::find(w, i), counted::find(w, i), year::find(w, i)];
    let longest = all.into_iter().flatten().max_by_key(|(end, _)| *end);
    let parsed = Parsed::new(longest?);
    let at = w.after(w.after_comma(parsed.end), &["at"]);
    match clock::find(w, at).filter(|_| parsed.meaning.precision() == crate::Precision::Day) {
        Some((end, time)) => Some(Parsed { end, time: Some(time), ..parsed }),
        None => Some(parsed),
    }
}
