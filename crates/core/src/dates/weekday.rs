//! Days of the week: “on Tuesday”, “next Friday”, “Tuesday evening”, “Tuesday last week”.

use super::{
    meaning::{Meaning, Which},
    which,
    words::{self, Words},
};

/// The weekday at `i`: one past its last word, and what it says.
pub fn find(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let (which, at) = which(w, i);
    let weekday = w.weekday(at)?;
    if which == Which::Bare && !is_one_day(w, at) || is_name(w, at) || is_span(w, at) {
        return None;
    }
    let end = at + 1 + usize::from(words::is_part_of_day(w.lower(at + 1)));
    let weeks = [("last", -1), ("this", 0), ("next", 1)].into_iter().find(|(word, _)| w.lower(end) == *word);
    match weeks.filter(|_| which == Which::Bare && w.lower(end + 1) == "week" && w.lower(end + 2) != "'s") {
        Some((_, by)) => Some((end + 2, Meaning::WeekdayOf(weekday, by))),
        None => Some((end, Meaning::Weekday(weekday, which))),
    }
}

/// Not “every Tuesday”, “a Tuesday in May”, “the Tuesday after”.
fn is_one_day(w: &Words, at: usize) -> bool {
    let any = [
        "a",
        "an",
        "any",
        "each",
        "every",
        "most",
        "one",
        "that",
        "the",
        "some",
        "alternate",
        "following",
        "previous",
        "first",
        "second",
        "third",
        "fourth",
    ];
    !any.contains(&w.before(at))
}

/// “Black Friday”, “Mail on Sunday”, “Sunday Times”: a name, not a day.
fn is_name(w: &Words, at: usize) -> bool {
    let named =
        ["ash", "black", "bloody", "cyber", "easter", "fat", "good", "holy", "mad", "palm", "shrove", "super", "whit"];
    let mail = at >= 2 && w.before(at) == "on" && w.before(at - 1) == "mail";
    let behind = [
        "express",
        "herald",
        "league",
        "live",
        "mail",
        "mirror",
        "night",
        "post",
        "star",
        "sun",
        "telegraph",
        "times",
        "world",
    ];
    let capital = at > w.start && w.is_capitalised(at - 1);
    capital && named.contains(&w.before(at)) || mail || w.is_capitalised(at + 1) && behind.contains(&w.lower(at + 1))
}

/// “Monday to Friday”: days that come again and again.
fn is_span(w: &Words, at: usize) -> bool {
    let joins = |i: usize| w.is(i, &["to", "through", "thru", "-", "–"]);
    let after = joins(at + 1) && w.weekday(at + 2).is_some();
    after || at >= 2 && joins(at - 1) && w.weekday(at - 2).is_some()
}
