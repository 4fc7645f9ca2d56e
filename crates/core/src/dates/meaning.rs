//! What a time expression says, before it is held against a date of publication.

use crate::{Precision, Span, TimeBound, TimePart};
use serde::{Deserialize, Serialize};

/// What the words say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Meaning {
    /// A part of a year: “18 March 2024”, “last October”, “in 2017”.
    OfYear(PartOfYear, Year),
    /// So many units from the one that holds the date of publication: “yesterday”, “next month”, “two weeks ago”.
    Counted(Unit, i64),
    /// “today”: the day, or these days.
    Today,
    /// So many units ahead, if the verb says that it is still to come: “(will open) in three days”.
    Ahead(Unit, i64),
    /// The unit that a text is in: “(by the end of) the month”.
    Current(Unit),
    /// What is over or left of the unit that holds the date of publication: “earlier this week”, “later this year”.
    Earlier(Unit),
    /// See [`Meaning::Earlier`].
    Later(Unit),
    /// A day of the week, 0 for Monday.
    Weekday(u32, Which),
    /// A day of the week that many weeks from this one: “Tuesday last week”.
    WeekdayOf(u32, i64),
    /// Saturday and Sunday.
    Weekend(Which),
    /// “the 18th”.
    DayOfMonth(u32),
    /// “the 1990s”: its first year.
    Decade(i32),
    /// “between 2015 and 2019”.
    Range(Box<Meaning>, Box<Meaning>),
    /// Counted from something else that the text tells: “three days earlier”, “the following week”.
    Elsewhere(Precision),
    /// What can be read in two ways, or is only about so long ago: “3/4/2024”, “20 years ago”.
    Unclear(Precision),
    /// A time of day alone: “14:32”.
    TimeOfDay,
}

/// A year or a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum PartOfYear {
    /// All of it.
    Whole,
    /// From 1.
    Month(u32),
    /// Month and day of the month; the weekday where it is given.
    Day(u32, u32, Option<u32>),
    /// From 1.
    Quarter(u32),
    /// From 1.
    Half(u32),
    /// A season, where it is sure which half of the earth is meant.
    Season(Season),
    /// A season of either half of the earth.
    AnySeason,
}

/// A season as the northern half of the earth has it. Winter is missing: which year it belongs to is not told.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
}

/// Which year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Year {
    /// This one.
    Given(i32),
    /// That many years from the year of publication: “last year”.
    Counted(i64),
    /// What the part of the year says itself: “in October”, “last October”.
    Open(Which),
}

/// Which one of those that come again and again.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Which {
    /// “on Tuesday”: what the verb's tense says.
    Bare,
    /// “this Tuesday”
    This,
    /// “last Tuesday”
    Last,
    /// “next Tuesday”
    Next,
    /// “this past Tuesday”: the one that was last
    Past,
    /// “this coming Tuesday”: the one that is next
    Coming,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
}

impl Unit {
    pub fn precision(self) -> Precision {
        match self {
            Unit::Day => Precision::Day,
            Unit::Week => Precision::Week,
            Unit::Month => Precision::Month,
            Unit::Quarter => Precision::Quarter,
            Unit::Year => Precision::Year,
            Unit::Decade => Precision::Decade,
        }
    }
}

/// Where the clause's verb puts what it tells.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Direction {
    Past,
    Future,
}

/// A time expression of one article. Offsets are bytes of the article's own text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The words.
    pub span: Span,
    /// The sentence.
    pub sentence: Span,
    /// What they date, where they date something.
    pub statement: Option<Span>,
    /// What they say.
    pub meaning: Meaning,
    /// Early, mid, late.
    pub part: Option<TimePart>,
    /// Since, until, …
    pub bound: Option<TimeBound>,
    /// `HH:MM`
    pub time: Option<String>,
    /// Where the verb puts it.
    pub direction: Option<Direction>,
    /// Whether somebody else's words hold it, said who knows when.
    pub quoted: bool,
    /// A year other than that of publication that the lines before were about, if any.
    pub year_before: Option<i32>,
}

impl Meaning {
    /// The unit it is given in.
    pub fn precision(&self) -> Precision {
        match self {
            Meaning::OfYear(part, _) => part.precision(),
            Meaning::Counted(unit, _) | Meaning::Ahead(unit, _) | Meaning::Current(unit) => unit.precision(),
            Meaning::Earlier(unit) | Meaning::Later(unit) => unit.precision(),
            Meaning::Today | Meaning::Weekday(..) | Meaning::WeekdayOf(..) | Meaning::DayOfMonth(_) => Precision::Day,
            Meaning::Weekend(_) => Precision::Weekend,
            Meaning::Decade(_) => Precision::Decade,
            Meaning::Range(first, last) => first.precision().min(last.precision()),
            Meaning::Elsewhere(precision) | Meaning::Unclear(precision) => *precision,
            Meaning::TimeOfDay => Precision::Time,
        }
    }

    /// Whether its days depend on the date of publication.
    pub fn is_relative(&self) -> bool {
        match self {
            Meaning::OfYear(_, year) => !matches!(year, Year::Given(_)),
            Meaning::Decade(_) => false,
            Meaning::Range(first, last) => first.is_relative() || last.is_relative(),
            _ => true,
        }
    }
}

impl PartOfYear {
    fn precision(self) -> Precision {
        match self {
            PartOfYear::Whole => Precision::Year,
            PartOfYear::Month(_) => Precision::Month,
            PartOfYear::Day(..) => Precision::Day,
            PartOfYear::Quarter(_) => Precision::Quarter,
            PartOfYear::Half(_) => Precision::Half,
            PartOfYear::Season(_) | PartOfYear::AnySeason => Precision::Season,
        }
    }
}
