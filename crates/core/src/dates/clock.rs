//! Times of day: “9.30 am”, “5 p.m.”, “14:32”, “noon”.

use super::words::Words;

/// The time at `i`: one past its last word, and `HH:MM`.
pub fn find(w: &Words, i: usize) -> Option<(usize, String)> {
    let after = ["at", "by", "until", "till", "from", "before", "after", "around", "about", "since"];
    let told = i == w.start || after.contains(&w.before(i));
    match w.lower(i) {
        "noon" | "midday" if told => return Some((i + 1, "12:00".into())),
        "midnight" => return None,
        _ => {}
    }
    let (figures, half, end) = with_half(w, i)?;
    let (hour, minute) = figures.split_once([':', '.']).unwrap_or((figures, "00"));
    let end_of_zone = zone(w, end);
    let plain = figures.contains(':') && (told || end_of_zone > end);
    let (hour, minute) = (two_digits(hour)?, two_digits(minute).filter(|m| *m < 60)?);
    let hour = match half {
        Some(afternoon) => (1..=12).contains(&hour).then_some(hour % 12 + if afternoon { 12 } else { 0 })?,
        None => (plain && hour < 24).then_some(hour)?,
    };
    Some((end_of_zone, format!("{hour:02}:{minute:02}")))
}

/// The figures at `i`, whether they are of the afternoon where that is told, and one past the last word.
fn with_half<'t>(w: &Words<'t, '_>, i: usize) -> Option<(&'t str, Option<bool>, usize)> {
    let word = w.lower(i);
    word.starts_with(|c: char| c.is_ascii_digit()).then_some(())?;
    let half = |s: &str| match s {
        "am" | "a.m." | "a.m" => Some(false),
        "pm" | "p.m." | "p.m" => Some(true),
        _ => None,
    };
    let figures = word.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
    if let Some(afternoon) = half(&word[figures.len()..]) {
        return Some((figures, Some(afternoon), i + 1));
    }
    let next = half(w.lower(i + 1));
    Some((word, next, i + 1 + usize::from(next.is_some())))
}

fn two_digits(figures: &str) -> Option<u32> {
    (matches!(figures.len(), 1 | 2) && figures.bytes().all(|b| b.is_ascii_digit()))
        .then(|| figures.parse().ok())
        .flatten()
}

/// Past the zone's name and “local time”. No zone is reckoned with: a time is what the text says.
fn zone(w: &Words, i: usize) -> usize {
    let zones =
        ["gmt", "utc", "bst", "cet", "est", "edt", "et", "cst", "pst", "pdt", "pt", "aest", "aedt", "nzst", "nzdt"];
    if w.lower(i) == "local" && w.lower(i + 1) == "time" {
        return i + 2;
    }
    i + usize::from(zones.contains(&w.lower(i)))
}
