//! Which days an expression means, held against the article's date of publication. Where two readings are as good, or
//! nothing is given to count from, none.

use super::{
    meaning::{Direction, Found, Meaning, PartOfYear, Unit, Which, Year},
    period::Period,
};
use crate::{Precision, Why, calendar::Date};

/// The days and how they were found; or why they were not.
type Resolved = Result<(Period, &'static str), &'static str>;

const NO_ANCHOR: &str = "date.no_anchor";
const UNCLEAR: &str = "date.unclear";
const ELSEWHERE: &str = "date.elsewhere";

/// The days that `found` means in an article published on `anchor`.
pub fn resolve(found: &Found, anchor: Option<Date>) -> (Option<Period>, Why) {
    match meaning(found, &found.meaning, anchor) {
        Ok((period, rule)) => (Some(period), Why::rule(rule, sureness(rule))),
        Err(rule) => (None, Why::rule(rule, 0.9)),
    }
}

/// The share of right days that we expect.
fn sureness(rule: &str) -> f32 {
    match rule {
        "date.written" => 0.99,
        "date.counted" => 0.95,
        _ => 0.9,
    }
}

fn meaning(found: &Found, meaning: &Meaning, anchor: Option<Date>) -> Resolved {
    match meaning {
        Meaning::OfYear(part, Year::Given(year)) => written(Period::of_year(*part, *year)),
        Meaning::Decade(first) => written(Period::years(*first, first + 9)),
        Meaning::Range(first, last) => range(found, first, last, anchor),
        Meaning::TimeOfDay => Err("date.time_of_day"),
        Meaning::Elsewhere(_) => Err(ELSEWHERE),
        Meaning::Unclear(_) => Err(UNCLEAR),
        _ => {
            let anchor = anchor.ok_or(NO_ANCHOR)?;
            if found.quoted && meaning.precision() <= Precision::Week && found.direction != Some(Direction::Past) {
                return Err("date.quoted");
            }
            relative(found, meaning, anchor)
        }
    }
}

fn written(period: Option<Period>) -> Resolved {
    period.map(|p| (p, "date.written")).ok_or(UNCLEAR)
}

fn counted(period: Option<Period>) -> Resolved {
    period.map(|p| (p, "date.counted")).ok_or(UNCLEAR)
}

fn range(found: &Found, first: &Meaning, last: &Meaning, anchor: Option<Date>) -> Resolved {
    let ((first, _), (last, rule)) = (meaning(found, first, anchor)?, meaning(found, last, anchor)?);
    if first.from > last.from || first.to > last.to {
        return Err(UNCLEAR);
    }
    Ok((Period { from: first.from, to: last.to }, rule))
}

fn relative(found: &Found, meaning: &Meaning, anchor: Date) -> Resolved {
    match meaning {
        Meaning::OfYear(part, Year::Counted(by)) => counted(year(anchor, *by).and_then(|y| Period::of_year(*part, y))),
        Meaning::OfYear(part, Year::Open(which)) => of_year(found, *part, *which, anchor),
        Meaning::Counted(Unit::Day, 0) if found.quoted => Err("date.quoted"),
        Meaning::Today | Meaning::Current(_) if found.quoted => Err("date.quoted"),
        Meaning::Today if found.direction.is_none() => Err(UNCLEAR),
        Meaning::Today => counted(Some(Period::day(anchor))),
        // On a Sunday some count the week that ends with it, others the one that begins.
        Meaning::Counted(Unit::Week, -1 | 1) if anchor.weekday() == 6 => Err(UNCLEAR),
        Meaning::Counted(Unit::Week, 0) if anchor.weekday() == 6 && found.direction != Some(Direction::Past) => {
            Err(UNCLEAR)
        }
        Meaning::Counted(unit, by) => counted(Period::counted(*unit, *by, anchor)),
        Meaning::Ahead(unit, by) => counted(Period::counted(*unit, *by, anchor)),
        Meaning::Current(unit) if found.direction == Some(Direction::Future) => {
            counted(Period::counted(*unit, 0, anchor))
        }
        Meaning::Earlier(unit) => counted(Period::counted(*unit, 0, anchor).map(|p| Period { to: anchor, ..p })),
        Meaning::Later(unit) => counted(Period::counted(*unit, 0, anchor).map(|p| Period { from: anchor, ..p })),
        Meaning::Weekday(day, which) => weekday(found, *day, *which, anchor),
        Meaning::WeekdayOf(day, weeks) => {
            let monday = Period::counted(Unit::Week, *weeks, anchor).map(|w| w.from);
            counted(monday.and_then(|m| m.plus(i64::from(*day))).map(Period::day))
        }
        Meaning::Weekend(which) => weekend(found, *which, anchor),
        Meaning::DayOfMonth(day) => day_of_month(found, *day, anchor),
        _ => Err(ELSEWHERE),
    }
}

fn year(anchor: Date, by: i64) -> Option<i32> {
    i32::try_from(i64::from(anchor.year()) + by).ok()
}

fn tensed(period: Option<Period>) -> Resolved {
    period.map(|p| (p, "date.tense")).ok_or(UNCLEAR)
}

/// Days back to a weekday (0: the day itself), and ahead to it (0 as well).
fn weekday(found: &Found, day: u32, which: Which, anchor: Date) -> Resolved {
    let back = i64::from((anchor.weekday() + 7 - day) % 7);
    let ahead = (7 - back) % 7;
    let at = |days: i64| anchor.plus(days).map(Period::day);
    let same_week = day >= anchor.weekday();
    match (which, found.direction) {
        (Which::Bare, Some(Direction::Past)) => tensed(at(-back)),
        (Which::Bare, Some(Direction::Future)) if ahead > 0 => tensed(at(ahead)),
        (Which::This, Some(Direction::Past)) => tensed(at(-back)),
        (Which::This, _) if same_week => counted(at(ahead)),
        // “last Tuesday” on a Thursday: two days ago, or nine.
        (Which::Last, _) if back == 0 || same_week => counted(at(if back == 0 { -7 } else { -back })),
        (Which::Next, _) if !same_week || ahead == 0 => counted(at(if ahead == 0 { 7 } else { ahead })),
        (Which::Past, _) => counted(at(if back == 0 { -7 } else { -back })),
        (Which::Coming, _) => counted(at(if ahead == 0 { 7 } else { ahead })),
        _ => Err(UNCLEAR),
    }
}

fn weekend(found: &Found, which: Which, anchor: Date) -> Resolved {
    let weeks = |by: i64| {
        let week = Period::counted(Unit::Week, by, anchor)?;
        Some(Period { from: week.from.plus(5)?, to: week.to })
    };
    let on_it = anchor.weekday() >= 5;
    match (which, found.direction) {
        (Which::Bare | Which::This, _) if on_it => counted(weeks(0)),
        (Which::Bare | Which::This, Some(Direction::Past)) => tensed(weeks(-1)),
        (Which::Bare, Some(Direction::Future)) => tensed(weeks(0)),
        (Which::This | Which::Coming, _) => counted(weeks(i64::from(on_it))),
        (Which::Last | Which::Past, _) => counted(weeks(-1)),
        (Which::Next, _) if on_it => counted(weeks(1)),
        _ => Err(UNCLEAR),
    }
}

/// How far the nearer of two readings of a date without a year lies, and how far the one that the verb asks for may lie when
/// the other is that near.
const NEAR: i64 = 95;

fn of_year(found: &Found, part: PartOfYear, which: Which, anchor: Date) -> Resolved {
    let in_year = |by: i64| year(anchor, by).and_then(|y| Period::of_year(part, y));
    let years = [in_year(-1), in_year(0), in_year(1)];
    // The last that is not still to come, and the first that is not over.
    let past = years.into_iter().flatten().rfind(|p| p.from <= anchor);
    let future = years.into_iter().flatten().find(|p| p.to >= anchor);
    let this = in_year(0);
    let over = this.is_some_and(|p| p.to < anchor);
    let ahead = this.is_some_and(|p| p.from > anchor);
    match which {
        Which::This => counted(this),
        Which::Past => counted(past),
        Which::Coming => counted(future),
        // “last October” in November: a month ago, or thirteen.
        Which::Last if !over => counted(in_year(-1)),
        Which::Next if !ahead => counted(in_year(1)),
        Which::Last | Which::Next => Err(UNCLEAR),
        Which::Bare => bare(found, part, past, future, anchor),
    }
}

/// A day or month without its year: what the verb says, unless the other reading is much nearer or the text was about
/// another year.
fn bare(found: &Found, part: PartOfYear, past: Option<Period>, future: Option<Period>, anchor: Date) -> Resolved {
    let far = |p: Option<Period>| p.map_or(i64::MAX, |p| p.distance(anchor));
    let (wanted, other) = match found.direction {
        Some(Direction::Past) => (past, future),
        Some(Direction::Future) => (future, past),
        // A day that lies close, and its other reading nearly a year away.
        None if matches!(part, PartOfYear::Day(..)) => {
            let (near, other) = if far(past) <= far(future) { (past, future) } else { (future, past) };
            return if far(near) <= 60 && far(other) > 250 {
                checked(found, near, "date.nearest")
            } else {
                Err(UNCLEAR)
            };
        }
        None => return Err(UNCLEAR),
    };
    if far(wanted) > 365 - NEAR && far(other) < NEAR && wanted != other {
        return Err(UNCLEAR);
    }
    checked(found, wanted, "date.tense")
}

fn checked(found: &Found, period: Option<Period>, rule: &'static str) -> Resolved {
    let period = period.ok_or(UNCLEAR)?;
    match found.year_before {
        Some(year) if year != period.from.year() => Err(ELSEWHERE),
        _ => Ok((period, rule)),
    }
}

/// “the 18th”: of this month, or the month before or after, as the verb says.
fn day_of_month(found: &Found, day: u32, anchor: Date) -> Resolved {
    let in_month = |by: i64| {
        let first = Period::counted(Unit::Month, by, anchor)?.from;
        Date::new(first.year(), first.month(), day).map(Period::day)
    };
    let months = [in_month(-1), in_month(0), in_month(1)];
    match found.direction {
        Some(Direction::Past) => tensed(months.into_iter().flatten().rfind(|p| p.from <= anchor)),
        Some(Direction::Future) => tensed(months.into_iter().flatten().find(|p| p.from >= anchor)),
        None => Err(UNCLEAR),
    }
}
