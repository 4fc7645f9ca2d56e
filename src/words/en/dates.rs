//! Days in words, no more exact than the article tells them.

use onrecord_core::{Interval, Precision, TimeBound, TimeExpression, TimePart};

/// The names of the months.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `2024-03-18` as “18 March 2024”; anything else as it is.
pub fn date(iso: &str) -> String {
    let mut parts = iso.splitn(3, '-').map(|p| p.parse::<usize>().ok());
    let mut next = || parts.next().flatten();
    let (Some(year), Some(month), Some(day)) = (next(), next(), next()) else { return iso.to_owned() };
    match MONTHS.get(month.wrapping_sub(1)) {
        Some(name) if (1..=31).contains(&day) => format!("{day} {name} {year}"),
        _ => iso.to_owned(),
    }
}

/// How days and times of day are written, for the browser (BCP 47).
pub const LOCALE: &str = "en-GB";

/// “18 March 2024”, “mid-2023”, “since the 1980s”; empty where the days are not known.
pub fn when(t: &TimeExpression) -> String {
    let Some(days) = &t.interval else { return String::new() };
    let bound = match t.bound {
        None => "",
        Some(TimeBound::Since) => "since ",
        Some(TimeBound::Until) => "until ",
        Some(TimeBound::By) => "by ",
        Some(TimeBound::Before) => "before ",
        Some(TimeBound::After) => "after ",
    };
    let part = match t.part {
        None => "",
        Some(TimePart::Early) => "early ",
        Some(TimePart::Mid) => "mid-",
        Some(TimePart::Late) => "late ",
    };
    let time = t.time.as_deref().map_or(String::new(), |time| format!(", {time}"));
    let days = unit(t.precision, days).unwrap_or_else(|| range(days));
    let the = if days.ends_with('s') && part.is_empty() && !bound.is_empty() { "the " } else { "" };
    format!("{bound}{the}{part}{days}{time}")
}

/// The heading that a date stands under: its year, or its decade where no year is told.
pub fn heading(t: &TimeExpression) -> String {
    let days = t.interval.as_ref();
    let year = days.and_then(|d| d.from.get(..4)).unwrap_or_default();
    if t.precision == Precision::Decade { format!("{year}s") } else { year.to_owned() }
}

/// Year, month and day.
fn parts(iso: &str) -> Option<(u32, usize, u32)> {
    let mut parts = iso.splitn(3, '-').map(|p| p.parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    Some((year, usize::try_from(month).ok()?, day))
}

fn month_name(month: usize) -> Option<&'static str> {
    MONTHS.get(month.checked_sub(1)?).copied()
}

/// The days by the name of the unit that they are given in; `None` where they are no such unit.
fn unit(precision: Precision, days: &Interval) -> Option<String> {
    let ((year, from, first), (last_year, to, last)) = (parts(&days.from)?, parts(&days.to)?);
    let whole_months = first == 1 && last >= 28 && (year == last_year || precision == Precision::Decade);
    let nth =
        |n: usize, unit: &str| Some(format!("{} {unit} of {year}", ["first", "second", "third", "fourth"].get(n)?));
    match precision {
        Precision::Day | Precision::Time => (days.from == days.to).then(|| date(&days.from)),
        Precision::Week => Some(format!("week of {}", date(&days.from))),
        _ if !whole_months => None,
        Precision::Month => (from == to).then(|| Some(format!("{} {year}", month_name(from)?)))?,
        Precision::Quarter => (to == from + 2).then(|| nth(from / 3, "quarter"))?,
        Precision::Half => (to == from + 5).then(|| nth(from / 6, "half"))?,
        Precision::Year => ((from, to) == (1, 12)).then(|| year.to_string()),
        Precision::Decade => (last_year == year + 9).then(|| format!("{year}s")),
        Precision::Weekend | Precision::Season => None,
    }
}

/// “16 to 17 March 2024”, “March to May 2023”, “2019 to 2021”.
fn range(days: &Interval) -> String {
    let whole = || {
        let ((year, from, first), (last_year, to, last)) = (parts(&days.from)?, parts(&days.to)?);
        let (from_name, to_name) = (month_name(from)?, month_name(to)?);
        let whole_months = first == 1 && last >= 28;
        match (year == last_year, whole_months) {
            (true, true) => Some(format!("{from_name} to {to_name} {year}")),
            (true, false) if from == to => Some(format!("{first} to {last} {to_name} {year}")),
            (true, false) => Some(format!("{first} {from_name} to {last} {to_name} {year}")),
            (false, true) if (from, to) == (1, 12) => Some(format!("{year} to {last_year}")),
            _ => None,
        }
    };
    whole().unwrap_or_else(|| format!("{} to {}", date(&days.from), date(&days.to)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use onrecord_core::{ArticleId, Span, TimeExpressionId, Why};

    fn expression(precision: Precision, from: &str, to: &str) -> TimeExpression {
        TimeExpression {
            id: TimeExpressionId(0),
            article: ArticleId(0),
            span: Span::new(0, 1),
            sentence: Span::new(0, 1),
            statement: None,
            interval: Some(Interval { from: from.into(), to: to.into() }),
            precision,
            part: None,
            bound: None,
            time: None,
            relative: false,
            why: Why::rule("date.written", 1.0),
        }
    }

    #[test]
    fn days_are_told_as_exactly_as_the_article_does() {
        for (precision, from, to, words) in [
            (Precision::Day, "2024-03-18", "2024-03-18", "18 March 2024"),
            (Precision::Day, "2024-03-18", "2024-03-20", "18 to 20 March 2024"),
            (Precision::Day, "2023-12-30", "2024-01-02", "30 December 2023 to 2 January 2024"),
            (Precision::Weekend, "2024-03-16", "2024-03-17", "16 to 17 March 2024"),
            (Precision::Week, "2024-03-11", "2024-03-17", "week of 11 March 2024"),
            (Precision::Month, "2023-10-01", "2023-10-31", "October 2023"),
            (Precision::Month, "2023-10-01", "2023-10-18", "1 to 18 October 2023"),
            (Precision::Quarter, "2022-04-01", "2022-06-30", "second quarter of 2022"),
            (Precision::Season, "2023-03-01", "2023-05-31", "March to May 2023"),
            (Precision::Half, "2022-07-01", "2022-12-31", "second half of 2022"),
            (Precision::Year, "2017-01-01", "2017-12-31", "2017"),
            (Precision::Year, "2019-01-01", "2021-12-31", "2019 to 2021"),
            (Precision::Decade, "1980-01-01", "1989-12-31", "1980s"),
        ] {
            assert_eq!(when(&expression(precision, from, to)), words);
        }
    }

    #[test]
    fn parts_bounds_and_times_of_day() {
        let check = |t: TimeExpression, words: &str, head: &str| {
            assert_eq!((when(&t), heading(&t)), (words.into(), head.into()))
        };
        let year = expression(Precision::Year, "2023-01-01", "2023-12-31");
        let day = expression(Precision::Day, "2024-03-18", "2024-03-18");
        let decade = expression(Precision::Decade, "1980-01-01", "1989-12-31");
        check(TimeExpression { part: Some(TimePart::Mid), ..year.clone() }, "mid-2023", "2023");
        check(TimeExpression { part: Some(TimePart::Late), ..year.clone() }, "late 2023", "2023");
        check(TimeExpression { bound: Some(TimeBound::Since), ..decade }, "since the 1980s", "1980s");
        check(TimeExpression { bound: Some(TimeBound::By), ..day.clone() }, "by 18 March 2024", "2024");
        check(TimeExpression { time: Some("14:32".into()), ..day.clone() }, "18 March 2024, 14:32", "2024");
        check(TimeExpression { interval: None, ..day }, "", "");
    }

    #[test]
    fn dates_are_spelled_out() {
        let cases = [
            ("2024-03-18", "18 March 2024"),
            ("2024-3-1", "1 March 2024"),
            ("2024-13-01", "2024-13-01"),
            ("2024-00-01", "2024-00-01"),
            ("2024-02-99", "2024-02-99"),
            ("Monday", "Monday"),
            ("", ""),
        ];
        for (iso, words) in cases {
            assert_eq!(date(iso), words);
        }
    }
}
