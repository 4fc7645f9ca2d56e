//! The Gregorian calendar: days, their weekdays, lengths of months. Without clock and time zones.

use std::fmt;

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u32,
    day: u32,
}

/// The years that dates are told for: four digits when written.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=2999;

impl Date {
    /// The day, where the calendar has it and its year has four digits.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        (YEARS.contains(&year) && (1..=month_length(year, month)).contains(&day)).then_some(Date { year, month, day })
    }

    /// Reads `YYYY-MM-DD`, whatever time of day stands behind it.
    pub fn parse(iso: &str) -> Option<Date> {
        let (date, rest) = iso.trim().split_at_checked(10)?;
        let mut parts = date.split('-').map(|p| p.parse::<u32>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let ends = rest.is_empty() || rest.starts_with(['T', ' ']);
        Date::new(i32::try_from(year).ok()?, month, day).filter(|d| ends && d.to_string() == date)
    }

    /// Its year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Its month, from 1.
    pub fn month(self) -> u32 {
        self.month
    }

    /// Its day of the month, from 1.
    pub fn day(self) -> u32 {
        self.day
    }

    /// Days since some fixed Monday. Years are counted from March, so that leap days come last.
    pub fn days(self) -> i64 {
        let (year, month) = if self.month > 2 { (self.year, self.month - 3) } else { (self.year - 1, self.month + 9) };
        let (year, month) = (i64::from(year), i64::from(month));
        year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + i64::from(self.day) + 1
    }

    /// The day so many days later.
    pub fn plus(self, days: i64) -> Option<Date> {
        let target = self.days() + days;
        let mut year = i32::try_from(i64::from(self.year) + days / 365).ok()?;
        let first = |year: i32| Date::new(year, 1, 1).map(Date::days);
        while first(year)? > target {
            year -= 1;
        }
        while first(year + 1)? <= target {
            year += 1;
        }
        let month = (1..=12).rev().find(|m| Date::new(year, *m, 1).is_some_and(|d| d.days() <= target))?;
        let day = target - Date::new(year, month, 1)?.days() + 1;
        Date::new(year, month, u32::try_from(day).ok()?)
    }

    /// Its weekday, 0 for Monday.
    pub fn weekday(self) -> u32 {
        self.days().rem_euclid(7) as u32
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// How many days a month has; 0 for a month that there is not.
pub fn month_length(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The weekday, 0 for Monday, that a word names, whole or shortened.
pub fn weekday(word: &str) -> Option<u32> {
    which(word, &WEEKDAYS)
}

/// The month, from 1, that a word names, whole or shortened.
pub fn month(word: &str) -> Option<u32> {
    which(word, &MONTHS).map(|i| i + 1)
}

/// Which of `names` the word is, written out or as its first three or four letters, with or without a full stop.
fn which(word: &str, names: &[&str]) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let starts = |name: &str| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let at = names.iter().position(|n| starts(n) && (word.len() == n.len() || (3..=4).contains(&word.len())));
    at.and_then(|i| u32::try_from(i).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_weekdays() {
        let check = |iso: &str, weekday: u32| assert_eq!(Date::parse(iso).map(Date::weekday), Some(weekday), "{iso}");
        check("2024-03-18", 0);
        check("2000-02-29", 1);
        check("1969-07-20", 6);
        check("1815-06-18", 6);
        check("2024-12-31", 1);
    }

    #[test]
    fn what_is_no_day() {
        for text in
            ["", "2024-02-30", "2023-02-29", "2024-13-01", "2024-3-18", "18-03-2024", "2024-03-188", "2024-03-1ß"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::parse("2024-03-18T23:59:00Z").map(|d| d.to_string()).as_deref(), Some("2024-03-18"));
    }

    #[test]
    fn counting_days_agrees_with_walking_them() {
        let start = Date::new(1899, 12, 30).unwrap();
        let mut walked = start;
        for n in 0..80_000 {
            assert_eq!(start.plus(n), Some(walked));
            assert_eq!(walked.plus(-n), Some(start));
            let Date { year, month, day } = walked;
            let next = [(year, month, day + 1), (year, month + 1, 1), (year + 1, 1, 1)];
            walked = next.into_iter().find_map(|(y, m, d)| Date::new(y, m, d)).unwrap();
        }
        assert_eq!(start.plus(i64::from(i32::MAX)), None);
    }
}
