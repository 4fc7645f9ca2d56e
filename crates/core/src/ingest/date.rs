//! Dates as datelines write them: “Mar 18, 2024”, “18 March”, “2024-03-18”. No clock: a missing year is only filled in
//! from a date of publication that somebody gave.

use std::ops::Range;

/// A day of a month, with its year where the text gives one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Day {
    year: Option<i32>,
    month: u32,
    day: u32,
}

/// Half a year: a date without a year is taken for the one that lies nearer than this to the date of publication.
const HALF_YEAR: i64 = 183;

impl Day {
    fn new(year: Option<i32>, month: u32, day: u32) -> Option<Day> {
        let last = match month {
            2 if year.is_none_or(|y| y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((1..=last).contains(&day) && year.is_none_or(|y| (1600..2200).contains(&y))).then_some(Day {
            year,
            month,
            day,
        })
    }

    /// Whether the text gives its year.
    pub fn has_year(self) -> bool {
        self.year.is_some()
    }

    /// `YYYY-MM-DD`; a missing year is taken from `published` (`YYYY-MM-DD`), where that lies within six months.
    pub fn iso(self, published: Option<&str>) -> Option<String> {
        let year = match self.year {
            Some(year) => year,
            None => {
                let published = published.and_then(numeric)?;
                let near =
                    |year: &i32| (self.days(*year) - published.days(published.year.unwrap_or(*year))).abs() < HALF_YEAR;
                let middle = published.year?;
                (middle - 1..=middle + 1).find(near)?
            }
        };
        let Day { month, day, .. } = Day::new(Some(year), self.month, self.day)?;
        Some(format!("{year:04}-{month:02}-{day:02}"))
    }

    /// Days since some fixed day, in the Gregorian calendar (years counted from March, so that leap days come last).
    fn days(self, year: i32) -> i64 {
        let (year, month) = if self.month > 2 { (year, self.month - 3) } else { (year - 1, self.month + 9) };
        let (year, month) = (i64::from(year), i64::from(month));
        year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + i64::from(self.day)
    }
}

/// The first date among `words` (no white space or commas in them): which words it takes, a weekday before it
/// included. The day is `None` where only a weekday is given, or numbers that can be read two ways.
pub(super) fn find(words: &[&str]) -> Option<(Range<usize>, Option<Day>)> {
    let at = |i: usize| words.get(i).copied().unwrap_or("");
    (0..words.len()).find_map(|i| {
        if is_weekday(at(i)) {
            let next = find_here(words, i + 1);
            return Some(next.map_or((i..i + 1, None), |(end, day)| (i..end, day)));
        }
        find_here(words, i).map(|(end, day)| (i..end, day))
    })
}

/// A date that starts at word `i`: one past its last word, and the day.
fn find_here(words: &[&str], i: usize) -> Option<(usize, Option<Day>)> {
    let at = |i: usize| words.get(i).copied().unwrap_or("");
    if is_numeric(at(i)) {
        return Some((i + 1, numeric(at(i))));
    }
    let (month, day) = match (month(at(i)), month(at(i + 1))) {
        (Some(month), _) => (month, day_of_month(at(i + 1))?),
        (_, Some(month)) => (month, day_of_month(at(i))?),
        _ => return None,
    };
    let year = year(at(i + 2));
    Some((i + 2 + usize::from(year.is_some()), Day::new(year, month, day)))
}

/// The first date with a year in a text such as “2024-03-18T10:30:00Z” or “March 18, 2024”, as `YYYY-MM-DD`.
pub(crate) fn iso_date(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split([' ', ',', 'T']).filter(|w| !w.is_empty()).collect();
    find(&words).and_then(|(_, day)| day?.iso(None))
}

/// Whether it is a weekday's name, whole or shortened.
fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    is_short_for(word, &DAYS).is_some()
}

fn month(word: &str) -> Option<u32> {
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
    is_short_for(word, &MONTHS).and_then(|i| u32::try_from(i + 1).ok())
}

/// Which of `names` the word is, written out or as its first three or four letters, with or without a full stop.
fn is_short_for(word: &str, names: &[&str]) -> Option<usize> {
    let word = word.trim_end_matches('.');
    let starts = |name: &str| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    names.iter().position(|n| starts(n) && (word.len() == n.len() || (3..=4).contains(&word.len())))
}

fn day_of_month(word: &str) -> Option<u32> {
    let digits = ["st", "nd", "rd", "th", "."].iter().find_map(|s| word.strip_suffix(s)).unwrap_or(word);
    (digits.len() <= 2).then(|| digits.parse().ok()).flatten()
}

/// A year; also where a page sets the time of day right behind it (“20249:12”).
fn year(word: &str) -> Option<i32> {
    let word = if word.contains(':') { word.get(..4)? } else { word.trim_end_matches('.') };
    (word.len() == 4).then(|| word.parse().ok()).flatten().filter(|y| (1600..2200).contains(y))
}

fn is_numeric(word: &str) -> bool {
    let parts: Vec<_> = word.split(['-', '/', '.']).collect();
    let digits = parts.iter().all(|p| !p.is_empty() && p.len() <= 4 && p.bytes().all(|b| b.is_ascii_digit()));
    parts.len() == 3 && digits && parts.iter().filter(|p| p.len() == 4).count() == 1
}

/// `2024-03-18`, or `18/03/2024` and `03/18/2024` where only one reading is possible.
fn numeric(word: &str) -> Option<Day> {
    let parts: Vec<u32> = word.split(['-', '/', '.']).filter_map(|p| p.parse().ok()).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let day = |year: u32, month, day| Day::new(i32::try_from(year).ok(), month, day);
    match (*a, *b, *c) {
        (year, m, d) if year > 31 => day(year, m, d),
        (d, m, year) if d > 12 => day(year, m, d),
        (m, d, year) if d > 12 || m == d => day(year, m, d),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, published: Option<&str>, expected: Option<&str>) {
        let words: Vec<_> = input.split([' ', ',']).filter(|w| !w.is_empty()).collect();
        let found = find(&words).and_then(|(_, day)| day?.iso(published));
        assert_eq!(found.as_deref(), expected, "{input:?}");
    }

    #[test]
    fn dates_with_a_year() {
        check("Mar 18, 2024", None, Some("2024-03-18"));
        check("Sept. 26, 2016", None, Some("2016-09-26"));
        check("Monday, 18th March 2024", None, Some("2024-03-18"));
        check("2024-03-18", None, Some("2024-03-18"));
        check("18/03/2024", None, Some("2024-03-18"));
        check("03/18/2024", None, Some("2024-03-18"));
        check("03/04/2024", None, None);
        check("February 30, 2024", None, None);
        check("Tuesday", None, None);
        check("May it be", None, None);
    }

    #[test]
    fn a_missing_year_comes_from_the_publication_alone() {
        check("March 3", None, None);
        check("March 3", Some("2024-03-04"), Some("2024-03-03"));
        check("Dec. 31", Some("2024-01-01"), Some("2023-12-31"));
        check("2 January", Some("2023-12-30"), Some("2024-01-02"));
        check("Feb 29", Some("2023-03-01"), None);
        check("March 3", Some("yesterday"), None);
    }
}
