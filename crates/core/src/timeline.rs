//! The dated statements of all articles in the order of their dates.

use crate::{Analysis, Interval, Span, TimeExpression, TimePart, calendar::Date};
use std::collections::HashSet;

/// The time expressions that date a statement and whose days are known, by date and then as they stand in the text. The
/// same days stand once a sentence.
pub fn timeline(analysis: &Analysis) -> Vec<&TimeExpression> {
    let mut seen: HashSet<(u32, Span, &Interval)> = HashSet::new();
    let dated = analysis.time_expressions.iter().filter_map(|t| Some((t, t.interval.as_ref()?)));
    let mut dated: Vec<_> = dated
        .filter(|(t, days)| t.statement.is_some() && seen.insert((t.article.0, t.sentence, days)))
        .map(|(t, days)| (place(t, days), t))
        .collect();
    dated.sort_by_key(|(place, _)| *place);
    dated.into_iter().map(|(_, t)| t).collect()
}

/// What the timeline is sorted by: the day when it begins, as far as that is told; of those that begin together, what is
/// short comes before what is long, and a day's times in their order.
fn place<'a>(t: &'a TimeExpression, days: &'a Interval) -> (i64, &'a str, Option<&'a str>) {
    let day = |iso: &str| Date::parse(iso).map_or(0, Date::days);
    let (from, length) = (day(&days.from), day(&days.to) - day(&days.from));
    let thirds = match t.part {
        None | Some(TimePart::Early) => 0,
        Some(TimePart::Mid) => 1,
        Some(TimePart::Late) => 2,
    };
    (from + length * thirds / 3, &days.to, t.time.as_deref())
}
