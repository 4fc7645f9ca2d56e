//! Stretches of days: weeks, months, quarters, years, counted from a day.

use super::meaning::{PartOfYear, Season, Unit};
use crate::calendar::{Date, month_length};

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    pub from: Date,
    pub to: Date,
}

impl Period {
    pub fn day(day: Date) -> Period {
        Period { from: day, to: day }
    }

    /// So many months from the first of a month on.
    fn months(year: i32, month: u32, count: u32) -> Option<Period> {
        let last = month + count - 1;
        Some(Period { from: Date::new(year, month, 1)?, to: Date::new(year, last, month_length(year, last))? })
    }

    /// From one year to another.
    pub fn years(first: i32, last: i32) -> Option<Period> {
        Some(Period { from: Date::new(first, 1, 1)?, to: Date::new(last, 12, 31)? })
    }

    /// The week, from Monday to Sunday, that holds a day.
    pub fn week(day: Date) -> Option<Period> {
        let from = day.plus(-i64::from(day.weekday()))?;
        Some(Period { from, to: from.plus(6)? })
    }

    /// A part of a year; `None` for one that there is not, or that nobody can tell.
    pub fn of_year(part: PartOfYear, year: i32) -> Option<Period> {
        match part {
            PartOfYear::Whole => Period::years(year, year),
            PartOfYear::Month(month) => Period::months(year, month, 1),
            PartOfYear::Day(month, day, weekday) => {
                let day = Date::new(year, month, day)?;
                weekday.is_none_or(|w| w == day.weekday()).then_some(Period::day(day))
            }
            PartOfYear::Quarter(n) => Period::months(year, n * 3 - 2, 3),
            PartOfYear::Half(n) => Period::months(year, n * 6 - 5, 6),
            PartOfYear::Season(Season::Spring) => Period::months(year, 3, 3),
            PartOfYear::Season(Season::Summer) => Period::months(year, 6, 3),
            PartOfYear::Season(Season::Autumn) => Period::months(year, 9, 3),
            PartOfYear::AnySeason => None,
        }
    }

    /// The unit that lies `by` units from the one that holds `anchor`.
    pub fn counted(unit: Unit, by: i64, anchor: Date) -> Option<Period> {
        let year = |by: i64| i32::try_from(i64::from(anchor.year()) + by).ok();
        match unit {
            Unit::Day => anchor.plus(by).map(Period::day),
            Unit::Week => Period::week(anchor.plus(by.checked_mul(7)?)?),
            Unit::Month => Period::of_months(anchor, by, 1),
            Unit::Quarter => Period::of_months(anchor, by, 3),
            Unit::Year => Period::years(year(by)?, year(by)?),
            Unit::Decade => {
                let first = year(by * 10)?.div_euclid(10) * 10;
                Period::years(first, first + 9)
            }
        }
    }

    /// Of the stretches of `size` months that a year is cut into, the one `by` further than the one that holds `anchor`.
    fn of_months(anchor: Date, by: i64, size: u32) -> Option<Period> {
        let a_year = i64::from(12 / size);
        let index = i64::from(anchor.year()) * a_year + i64::from((anchor.month() - 1) / size) + by;
        let month = u32::try_from(index.rem_euclid(a_year)).ok()? * size + 1;
        Period::months(i32::try_from(index.div_euclid(a_year)).ok()?, month, size)
    }

    /// Days from `anchor` to the nearest day of it.
    pub fn distance(self, anchor: Date) -> i64 {
        let (from, to, at) = (self.from.days(), self.to.days(), anchor.days());
        (from - at).max(at - to).max(0)
    }
}
