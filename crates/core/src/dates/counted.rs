//! What is counted from the day of writing: “today”, “last week”, “two weeks ago”, “in three days”; and what is counted
//! from something else: “three days earlier”.

use super::{
    meaning::{Meaning, Unit, Which},
    which,
    words::{self, Words},
};
use crate::text::Tag;

/// The expression at `i`: one past its last word, and what it says.
pub fn find(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    day(w, i)
        .or_else(|| unit(w, i))
        .or_else(|| weekend(w, i))
        .or_else(|| sooner(w, i))
        .or_else(|| ago(w, i))
        .or_else(|| ahead(w, i))
}

/// “today”, “yesterday evening”, “last night”, “this morning”, “the day after tomorrow”.
fn day(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let by = match w.lower(i) {
        "yesterday" => -1,
        "today" if !words::is_part_of_day(w.lower(i + 1)) => return Some((i + 1, Meaning::Today)),
        "today" | "tonight" => 0,
        "tomorrow" => 1,
        "last" if w.lower(i + 1) == "night" => return Some((i + 2, Meaning::Counted(Unit::Day, -1))),
        "this" if w.is(i + 1, &["morning", "afternoon", "evening"]) => {
            return Some((i + 2, Meaning::Counted(Unit::Day, 0)));
        }
        "day" if w.is(i + 1, &["before", "after"]) => {
            let by = match (w.lower(i + 1), w.lower(i + 2)) {
                ("before", "yesterday") => -2,
                ("after", "tomorrow") => 2,
                _ => return None,
            };
            return Some((i + 3, Meaning::Counted(Unit::Day, by)));
        }
        _ => return None,
    };
    let end = i + 1 + usize::from(words::is_part_of_day(w.lower(i + 1)));
    Some((end, Meaning::Counted(Unit::Day, by)))
}

/// “last week”, “this year”, “next quarter”; “the following month”.
fn unit(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let unit = words::unit(w.lower(i + 1)).filter(|_| !w.lower(i + 1).ends_with('s'))?;
    let end = i + 2;
    let the = w.before(i) == "the";
    if the && w.is(i, &["following", "previous", "same", "next"]) {
        let lasts = i >= 2 && w.is(i - 2, &["over", "in", "within", "during", "for", "through", "throughout"]);
        return (!lasts).then_some((end, Meaning::Elsewhere(unit.precision())));
    }
    let by = match w.lower(i) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    // “The last year” is twelve months; “next quarter”, of a match; “this day” is no date.
    // So is a programme called “This Week”.
    let lasts = the || by != 0 && w.lower(end) == "of";
    let named = w.is_capitalised(i + 1);
    (!lasts && !named && unit != Unit::Day).then_some((end, Meaning::Counted(unit, by)))
}

/// “over the weekend”, “this weekend”, “last weekend”.
fn weekend(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let bare =
        w.lower(i) == "the" && w.is(i.saturating_sub(1), &["over", "at", "on", "during", "by", "after", "before"]);
    let (which, at) = if bare { (Which::Bare, i + 1) } else { which(w, i) };
    let found = w.lower(at) == "weekend" && (bare || which != Which::Bare) && w.lower(at + 1) != "of";
    found.then_some((at + 1, Meaning::Weekend(which)))
}

/// “earlier this week”, “later this year”, “earlier today”.
fn sooner(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let earlier = match w.lower(i) {
        "earlier" => true,
        "later" => false,
        _ => return None,
    };
    if w.lower(i + 1) == "today" {
        return Some((i + 2, Meaning::Counted(Unit::Day, 0)));
    }
    let (end, meaning) = unit(w, i + 1)?;
    match meaning {
        Meaning::Counted(unit, 0) if earlier => Some((end, Meaning::Earlier(unit))),
        Meaning::Counted(unit, 0) => Some((end, Meaning::Later(unit))),
        _ => None,
    }
}

/// “two weeks ago”, “a year ago”; “three days earlier”, which is counted from what was told before.
fn ago(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let n = words::count(w.lower(i))?;
    let unit = words::unit(w.lower(i + 1))?;
    let about = is_about(w, i) || is_round(n) && unit != Unit::Day || unit == Unit::Decade;
    match w.lower(i + 2) {
        "ago" if about || is_round(n) && unit != Unit::Day => Some((i + 3, Meaning::Unclear(unit.precision()))),
        "ago" => Some((i + 3, Meaning::Counted(unit, -n))),
        "earlier" | "later" => Some((i + 3, Meaning::Elsewhere(unit.precision()))),
        _ => None,
    }
}

/// “about two weeks”, “two or three weeks”.
fn is_about(w: &Words, i: usize) -> bool {
    const ABOUT: [&str; 11] =
        ["about", "almost", "and", "around", "least", "nearly", "or", "over", "roughly", "some", "than"];
    ABOUT.contains(&w.before(i))
}

/// “20 years ago” may be 19 or 22.
fn is_round(n: i64) -> bool {
    n >= 10 && n % 5 == 0
}

/// “in three days”, “in two weeks' time”, “a week from now”.
fn ahead(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let n = words::count(w.lower(i))?;
    let unit = words::unit(w.lower(i + 1))?;
    if w.lower(i + 2) == "from" && w.is(i + 3, &["now", "today"]) {
        let about = is_about(w, i) || is_round(n);
        return Some((i + 4, if about { Meaning::Unclear(unit.precision()) } else { Meaning::Counted(unit, n) }));
    }
    (w.before(i) == "in" && !is_round(n)).then_some(())?;
    if w.tag(i + 2) == Tag::Possessive && w.lower(i + 3) == "time" {
        return Some((i + 4, Meaning::Counted(unit, n)));
    }
    Some((i + 2, Meaning::Ahead(unit, n)))
}
