//! Dates by day, month and year: “18 March 2024”, “March 18”, “2024-03-18”, “last October”, “on Christmas Day”.

use super::{
    meaning::{Meaning, PartOfYear, Which, Year},
    words::Words,
};
use crate::{Precision, calendar, ingest::numeric_date, text::Tag};

/// The date at `i`: one past its last word, and what it says.
pub fn find(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    numeric(w, i)
        .or_else(|| with_weekday(w, i))
        .or_else(|| day(w, i, None))
        .or_else(|| month(w, i))
        .or_else(|| day_of_month(w, i))
        .or_else(|| holiday(w, i))
}

/// “on the 18th”: not “the 18th floor”.
fn day_of_month(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let figures = w.lower(i).ends_with(|c: char| c.is_ascii_alphabetic()) && w.before(i) == "the";
    let on = i >= 2 && w.is(i - 2, &["on", "by", "until", "since", "before", "after"]);
    let counts = matches!(w.tag(i + 1), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number) || w.lower(i + 1) == "of";
    let day = w.day(i).filter(|_| figures && on && !counts)?;
    Some((i + 1, Meaning::DayOfMonth(day)))
}

/// “2024-03-18”, “18/3/2024”, “18.03.2024”.
fn numeric(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    w.lower(i).starts_with(|c: char| c.is_ascii_digit()).then_some(())?;
    let ends = [i + 5, i + 1].into_iter().filter(|end| *end <= w.end);
    ends.filter_map(|end| Some((end, numeric_date(w.text.span(&(i..end)).of(w.text.source))?))).next().map(
        |(end, date)| {
            let given =
                |d: calendar::Date| Meaning::OfYear(PartOfYear::Day(d.month(), d.day(), None), Year::Given(d.year()));
            (end, date.map_or(Meaning::Unclear(Precision::Day), given))
        },
    )
}

/// “Monday, 18 March”, “Mon, Mar 18”.
fn with_weekday(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let weekday = calendar::weekday(w.lower(i)).filter(|_| w.is_capitalised(i))?;
    let at = w.after_comma(i + 1);
    let at = w.after(at, &["the"]);
    day(w, at, Some(weekday))
}

/// “March 18”, “18 March”, “18th of March”, “March 18-20”, each with its year where one follows.
fn day(w: &Words, i: usize, weekday: Option<u32>) -> Option<(usize, Meaning)> {
    let (month, (first, last), end) = match w.month(i) {
        Some(month) => {
            let (days, end) = days(w, i + 1)?;
            (month, days, end)
        }
        None => {
            let (days, end) = days(w, i)?;
            let at = w.after(end, &["of"]);
            (w.month(at)?, days, at + 1)
        }
    };
    let (end, year) = year_after(w, end);
    let on = |day: u32| Meaning::OfYear(PartOfYear::Day(month, day, weekday), year);
    let meaning = if first == last { on(first) } else { Meaning::Range(Box::new(on(first)), Box::new(on(last))) };
    (calendar::month_length(2000, month) >= last).then_some((end, meaning))
}

/// The day, or the first and the last of several, at `i`: “18”, “18th”, “18-20”, “18–20”.
fn days(w: &Words, i: usize) -> Option<((u32, u32), usize)> {
    if let Some((first, last)) = w.lower(i).split_once('-') {
        let days = (super::words::day(first)?, super::words::day(last)?);
        return (days.0 < days.1).then_some((days, i + 1));
    }
    let first = w.day(i)?;
    let last = w.day(i + 2).filter(|last| first < *last && w.is(i + 1, &["–", "-", "—"]));
    Some(last.map_or(((first, first), i + 1), |last| ((first, last), i + 3)))
}

/// The year that stands behind a day, a month or the like: “, 2024”, “of 2024”, “last year”; else an open one.
pub fn year_after(w: &Words, end: usize) -> (usize, Year) {
    let at = w.after(w.after_comma(end), &["of"]);
    // “On March 18, 2000 people marched.”
    let counts =
        at > end && w.tag(at + 1) == Tag::Noun && (w.lower(at + 1).ends_with('s') || w.lower(at + 1) == "people");
    if let Some(year) = w.year(at).filter(|_| !counts) {
        return (at + 1, Year::Given(year));
    }
    let at = w.after(end, &["of"]);
    let years = [("last", -1), ("this", 0), ("next", 1)].into_iter().find(|(word, _)| w.lower(at) == *word);
    match years.filter(|_| w.lower(at + 1) == "year" && w.lower(at + 2) != "'s") {
        Some((_, by)) => (at + 2, Year::Counted(by)),
        None => (end, Year::Open(Which::Bare)),
    }
}

/// “March 2024”, “October last year”, “last October”; “October” where a preposition shows that it is the month.
fn month(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let (which, at) = super::which(w, i);
    let month = w.month(at)?;
    let (end, year) = match which {
        Which::Bare => year_after(w, at + 1),
        which => (at + 1, Year::Open(which)),
    };
    let open = year == Year::Open(Which::Bare);
    (!open || is_month(w, at)).then_some((end, Meaning::OfYear(PartOfYear::Month(month), year)))
}

/// Whether what could be a person's name or a verb is the month.
fn is_month(w: &Words, i: usize) -> bool {
    const IN: [&str; 11] =
        ["in", "since", "until", "till", "during", "early", "late", "mid", "through", "between", "than"];
    const ALSO: [&str; 6] = ["by", "of", "from", "before", "after", "for"];
    let name = matches!(w.lower(i), "april" | "may" | "june" | "august" | "jan");
    let named = name && (w.is_capitalised(i + 1) || w.lower(i + 1) == "'s");
    let part = w.before(i) == "of" && i >= 2 && w.is(i - 2, &["end", "close", "start", "beginning", "middle"]);
    let sure = w.passed.is_some_and(|(at, _)| at == i) || IN.contains(&w.before(i)) || part;
    // “March 30-April 4”
    let days = w.lower(i + 1).starts_with(|c: char| c.is_ascii_digit());
    (sure || !name && ALSO.contains(&w.before(i))) && !named && !days
}

/// Feasts that every calendar has on the same day.
const HOLIDAYS: [(&[&str], u32, u32); 8] = [
    (&["christmas", "day"], 12, 25),
    (&["christmas", "eve"], 12, 24),
    (&["boxing", "day"], 12, 26),
    (&["new", "year", "'s", "day"], 1, 1),
    (&["new", "year", "'s", "eve"], 12, 31),
    (&["valentine", "'s", "day"], 2, 14),
    (&["anzac", "day"], 4, 25),
    (&["halloween"], 10, 31),
];

fn holiday(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    w.is_capitalised(i).then_some(())?;
    let here = |words: &[&str]| words.iter().enumerate().all(|(n, word)| w.lower(i + n) == *word);
    let (words, month, day) = HOLIDAYS.into_iter().find(|(words, ..)| here(words))?;
    let (end, year) = year_after(w, i + words.len());
    Some((end, Meaning::OfYear(PartOfYear::Day(month, day, None), year)))
}
