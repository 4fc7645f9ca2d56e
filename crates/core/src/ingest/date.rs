//! Dates as datelines write them: “Mar 18, 2024”, “18 March”, “2024-03-18”. No clock: a missing year is only filled in
//! from a date of publication that somebody gave.

use crate::calendar::{self, Date, month, month_length};
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
        // A day without a year may be a leap day.
        let last = month_length(year.unwrap_or(2000), month);
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
                let published = numeric(published?)?;
                let published = published.on(published.year?)?;
                let near = |year: &i32| self.on(*year).is_some_and(|d| (d.days() - published.days()).abs() < HALF_YEAR);
                (published.year() - 1..=published.year() + 1).find(near)?
            }
        };
        self.on(year).map(|date| date.to_string())
    }

    /// It in a year.
    fn on(self, year: i32) -> Option<Date> {
        Date::new(year, self.month, self.day)
    }
}

/// The first date among `words` (no white space or commas in them): which words it takes, a weekday before it
/// included. The day is `None` where only a weekday is given, or numbers that can be read two ways.
pub(super) fn find(words: &[&str]) -> Option<(Range<usize>, Option<Day>)> {
    let at = |i: usize| words.get(i).copied().unwrap_or("");
    (0..words.len()).find_map(|i| {
        if calendar::weekday(at(i)).is_some() {
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

/// The day that a word such as `2024-03-18` or `18/3/2024` names: the inner `None` where it can be read in two ways, the
/// outer one where it is no date.
pub(crate) fn numeric_date(word: &str) -> Option<Option<Date>> {
    is_numeric(word).then(|| numeric(word).and_then(|day| day.on(day.year?)))
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

/// Whether the words after a date are a time of day.
pub(super) fn are_times(words: &[&str]) -> bool {
    const ZONES: &str =
        "am pm a.m. p.m. at gmt utc est edt et cst cdt mst mdt pst pdt pt bst cet cest ist nzst nzdt aest aedt jst hrs";
    let is_time = |w: &str| w.starts_with(|c: char| c.is_ascii_digit()) && w.contains([':', '.', 'm', 'p', 'h']);
    words
        .iter()
        .all(|w| is_time(w) || ZONES.split(' ').any(|z| w.eq_ignore_ascii_case(z)) || w.trim_matches('|').is_empty())
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
