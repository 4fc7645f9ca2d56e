//! Datelines: “Wellington (AFP) Mar 18, 2024 -”, “LONDON, March 3 (Reuters) —”, “SYDNEY: …”, and lines that hold a date
//! and nothing else.

use super::date::{self, Day};
use crate::{
    Dateline, Span,
    lexicon::{Class, lexicon},
};

/// How much a dateline says about where an article starts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Strength {
    /// A place with an agency or a date: an article starts here.
    Sure,
    /// A place in capitals, nothing else: only believed at an article's head.
    PlaceAlone,
    /// A date, nothing else.
    DateAlone,
}

/// A dateline at the head of a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    place: Option<String>,
    agency: Option<String>,
    day: Option<Day>,
    /// Its words, in bytes of the line.
    pub span: Span,
    /// Where the text goes on after the dash; the line's length where nothing follows.
    pub rest: usize,
    /// What it is good for.
    pub strength: Strength,
}

impl Found {
    /// The dateline with its date made out and its span `by` bytes later.
    pub fn finish(&self, published: Option<&str>, by: usize) -> Dateline {
        Dateline {
            place: self.place.clone(),
            agency: self.agency.clone(),
            date: self.day.and_then(|d| d.iso(published)),
            span: self.span.shift(by),
        }
    }
}

/// Words in capitals before a colon or dash that are no place.
const LABELS: &str = "A ADVERTISEMENT ANALYSIS ANALYST BREAKING BUSINESS COLUMN COMMENT CORRECTION CORRECTED EDITORIAL ENDS \
    EXCLUSIVE EXPLAINED EXPLAINER FACTBOX FACT FEATURE FILE FYI GALLERY INTERVIEW INSIGHT LATEST LETTER LIVE MARKETS \
    MORE NEW NEWS NOTE NOTES OBITUARY OPINION PHOTO PHOTOS PHOTOGRAPH PICTURES PODCAST POLITICS POLL PROFILE Q QUESTION \
    ANSWER QUOTE RELATED REPORT REVIEW SPECIAL SPOILER STOCKS SPORT SPORTS SUMMARY TIMELINE TOP TOPSHOT UPDATE UPDATED URGENT \
    VIDEO VIEWPOINT WARNING WATCH READ LISTEN WHAT WHO WHY WHEN WHERE HOW";

/// A dateline stands within this many bytes.
const HEAD: usize = 110;

/// The dateline at the head of `line`.
pub(super) fn read(line: &str) -> Option<Found> {
    let head = line.get(..line.floor_char_boundary(HEAD))?;
    let plain = !head.contains(|c: char| c.is_ascii_digit() || c == '(');
    if plain && !head.split([' ', ',', ':', '/']).next().is_some_and(is_capitals) {
        return None;
    }
    date_alone(line).or_else(|| ends(head, line).into_iter().find_map(|(end, rest)| parse(line, end, rest)))
}

/// Where a dateline may end, and where the text behind it starts: before a dash or a colon; at the end of the line;
/// behind an agency in brackets.
fn ends(head: &str, line: &str) -> Vec<(usize, usize)> {
    let (mut dashes, mut brackets) = (Vec::new(), Vec::new());
    for (at, c) in head.char_indices() {
        let (before, behind) = (&head[..at], &line[at + c.len_utf8()..]);
        let text = behind.trim_start_matches(|c: char| c.is_whitespace() || "-–—―:".contains(c));
        let rest = line.len() - text.len();
        if is_dash(before, c, behind) && dashes.last().is_none_or(|(_, rest)| *rest <= at) {
            dashes.push((at, rest));
        } else if c == ')' && behind.trim_start().starts_with(|c: char| c.is_uppercase() || "\"“‘'".contains(c)) {
            brackets.push((at + 1, rest));
        }
    }
    if line.len() <= HEAD {
        dashes.push((line.len(), line.len()));
    }
    dashes.extend(brackets);
    dashes
}

/// Whether `c` between `before` and `behind` sets a dateline off from the text.
fn is_dash(before: &str, c: char, behind: &str) -> bool {
    let spaced = before.ends_with(char::is_whitespace);
    let open = behind.chars().next().is_none_or(char::is_whitespace);
    match c {
        '—' | '―' => true,
        '–' => spaced,
        '-' => behind.starts_with('-') || (spaced && open),
        ':' => open,
        _ => false,
    }
}

/// Reads `line[..end]` as a dateline; the text goes on at `rest`.
fn parse(line: &str, end: usize, rest: usize) -> Option<Found> {
    let head = line[..end].trim_end();
    let (before, bracket, after) = cut_bracket(head)?;
    let words: Vec<&str> = before.split([' ', '\u{a0}', ',']).filter(|w| !w.is_empty()).collect();
    let tail: Vec<&str> = after.split([' ', '\u{a0}', ',']).filter(|w| !w.is_empty()).collect();
    let (date_in_head, date_in_tail) = (date::find(&words), date::find(&tail));
    if !tail.is_empty() && !date_in_tail.as_ref().is_some_and(|(r, _)| r.start == 0 && date::are_times(&tail[r.end..]))
    {
        return None;
    }
    let place_words = match &date_in_head {
        Some((r, _)) if date::are_times(&words[r.end..]) => &words[..r.start],
        Some(_) => return None,
        None => &words[..],
    };
    let place = place(before, place_words)?;
    let dated = date_in_head.or(date_in_tail);
    let known = bracket.is_some_and(is_agency);
    let capitals = place.is_some_and(is_capitals);
    let label = place.is_some_and(is_label);
    let dashed = end < line.len();
    let strength = match (place, bracket) {
        (_, Some(_)) if known => Strength::Sure,
        (Some(_), Some(_)) if capitals && (dashed || dated.is_some()) => Strength::Sure,
        (Some(_), None) if !label && dated.is_some() && (dashed || capitals) => Strength::Sure,
        (Some(_), None) if !label && dated.as_ref().is_some_and(|(_, d)| d.is_some_and(Day::has_year)) => {
            Strength::Sure
        }
        (Some(place), None) if capitals && !label && is_text(&line[rest..]) && place.len() > 2 => Strength::PlaceAlone,
        _ => return None,
    };
    let behind_bracket =
        line[..end].ends_with(')') && rest < line.len() && !line[end..rest].contains(['-', '–', '—', '―', ':']);
    if behind_bracket && !(known && place_words.len() <= 3) {
        return None;
    }
    Some(Found {
        place: place.map(str::to_owned),
        agency: bracket.map(str::to_owned),
        day: dated.and_then(|(_, day)| day),
        span: Span::new(0, head.len()),
        rest,
        strength,
    })
}

/// The words before a bracket, in it and behind it; `None` where brackets are odd or the one bracket names no agency.
fn cut_bracket(head: &str) -> Option<(&str, Option<&str>, &str)> {
    let Some((before, tail)) = head.split_once('(') else {
        return (!head.contains(')')).then_some((head, None, ""));
    };
    let (inside, after) = tail.split_once(')')?;
    let name = inside.trim();
    let is_name = name.starts_with(char::is_alphabetic) && name.len() <= 25 && name.split(' ').count() <= 3;
    (is_name && !after.contains(['(', ')'])).then_some((before, Some(name), after.trim()))
}

/// Words with a capital that stand before a date in a sentence.
const BEFORE_DATES: [&str; 14] =
    ["After", "As", "At", "Before", "By", "Early", "From", "In", "Late", "On", "Since", "Through", "Until", "Of"];

/// The place in `before` that these of its words spell: `Some(None)` where there are none, `None` where they name none.
#[expect(clippy::option_option, reason = "no place and not a place are two answers")]
fn place<'a>(before: &'a str, words: &[&str]) -> Option<Option<&'a str>> {
    let Some(last) = words.last() else { return Some(None) };
    let end = before.rfind(last)? + last.len();
    let place = before[..end].trim();
    let named = |w: &&str| {
        w.starts_with(char::is_uppercase) || ["of", "de", "del", "la", "al", "and", "the", "on", "in"].contains(w)
    };
    let letters = |w: &&str| w.chars().all(|c| c.is_alphabetic() || ".'’-/".contains(c));
    let opens = words.first().is_some_and(|w| w.starts_with(char::is_uppercase) && !BEFORE_DATES.contains(w));
    let fits = words.len() <= 6 && opens && words.iter().all(|w| named(w) && letters(w));
    fits.then_some(Some(place))
}

/// Whether an agency or an outlet signs so: “AFP”, “Thomson Reuters”, “AP/Reuters”.
pub(super) fn is_agency(name: &str) -> bool {
    let signs = |name: &str| {
        let words: Vec<&str> = name.split_whitespace().collect();
        let known = lexicon().gazetteer(&words);
        known.is_some_and(|(n, known)| n == words.len() && matches!(known.class, Class::Agency | Class::Outlet))
    };
    signs(name) || name.split('/').all(signs)
}

fn is_label(place: &str) -> bool {
    LABELS.split_whitespace().any(|l| place.split([' ', ',']).next() == Some(l))
}

/// Whether the place's first part (“NEW DELHI” of “NEW DELHI, India”) is in capitals.
fn is_capitals(place: &str) -> bool {
    let first = place.split(',').next().unwrap_or(place);
    first.chars().filter(|c| c.is_alphabetic()).count() > 1 && !first.chars().any(char::is_lowercase)
}

/// Whether it reads like the first sentence of an article: some words, not all in capitals.
fn is_text(rest: &str) -> bool {
    let start = rest.get(..rest.floor_char_boundary(200)).unwrap_or("");
    let opens = start.starts_with(|c: char| c.is_uppercase() || "\"“‘'".contains(c));
    opens && start.split_whitespace().filter(|w| w.chars().any(char::is_lowercase)).count() >= 6
}

/// A line that is nothing but a date: “Published: March 18, 2024, 10:30 GMT”.
fn date_alone(line: &str) -> Option<Found> {
    const BEFORE: [&str; 12] =
        ["published", "updated", "posted", "date", "on", "last", "modified", "first", "at", "issued", "created", "|"];
    if line.len() > HEAD {
        return None;
    }
    let words: Vec<&str> = line
        .split([' ', '\u{a0}', ',', '\t'])
        .map(|w| w.trim_matches([':', '•', '·', '–']))
        .filter(|w| !w.is_empty())
        .collect();
    let (range, day) = date::find(&words)?;
    let only_before = words[..range.start].iter().all(|w| BEFORE.iter().any(|b| w.eq_ignore_ascii_case(b)));
    let tail = &words[range.end..];
    let updated = tail.len() <= 8 && tail.iter().any(|w| w.to_ascii_lowercase().contains("updated"));
    (day.is_some() && only_before && (updated || date::are_times(tail))).then(|| Found {
        place: None,
        agency: None,
        day,
        span: Span::new(0, line.len()),
        rest: line.len(),
        strength: Strength::DateAlone,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected` reads “place | agency | date | text behind it”.
    fn check(line: &str, expected: &str) {
        let found = read(line).map(|f| {
            let d = f.finish(None, 0);
            let part = |x: Option<String>| x.unwrap_or_default();
            format!("{} | {} | {} | {}", part(d.place), part(d.agency), part(d.date), &line[f.rest..])
        });
        assert_eq!(found.as_deref().unwrap_or("none"), expected, "{line:?}");
    }

    #[test]
    fn agency_datelines() {
        check("Apia (AFP) Mar 18, 2024 -", "Apia | AFP | 2024-03-18 | ");
        check("Apia (AFP) Mar 18, 2024", "Apia | AFP | 2024-03-18 | ");
        check("DUBLIN (Reuters) - The ferry sank.", "DUBLIN | Reuters |  | The ferry sank.");
        check("DUBLIN, March 3 (Reuters) — The ferry sank.", "DUBLIN | Reuters |  | The ferry sank.");
        check(
            "DUBLIN/CORK, March 3, 2023 (Reuters) -- “No,” he said.",
            "DUBLIN/CORK | Reuters | 2023-03-03 | “No,” he said.",
        );
        check("HILO, Hawaii, Sept. 2, 2016 (UPI) — Lava flowed.", "HILO, Hawaii | UPI | 2016-09-02 | Lava flowed.");
        check("ST. LOUIS (AP) — Rain fell.", "ST. LOUIS | AP |  | Rain fell.");
        check("(Reuters) - Rain fell.", " | Reuters |  | Rain fell.");
        check("Apia (CNN) Rain fell.", "Apia | CNN |  | Rain fell.");
        check("OSLO (Dagens Nytt) - Rain fell.", "OSLO | Dagens Nytt |  | Rain fell.");
    }

    #[test]
    fn datelines_without_an_agency() {
        check(
            "SUVA: Rain fell on all of the islands for a week.",
            "SUVA |  |  | Rain fell on all of the islands for a week.",
        );
        check(
            "SUVA, Fiji — Rain fell on all of the islands for a week.",
            "SUVA, Fiji |  |  | Rain fell on all of the islands for a week.",
        );
        check("Suva, March 18, 2024 – Rain fell.", "Suva |  | 2024-03-18 | Rain fell.");
        check("SUVA 1996-08-30", "SUVA |  | 1996-08-30 | ");
        check("Published: March 18, 2024, 10:30 GMT", " |  | 2024-03-18 | ");
        check("March 18, 20249:12 PM PDTUpdated 3 hours ago", " |  | 2024-03-18 | ");
        check("Monday 18 March 2024", " |  | 2024-03-18 | ");
    }

    #[test]
    fn what_is_no_dateline() {
        check("", "none");
        check("Wong (Labour) - who leads the party - said no.", "none");
        check("WATCH: The minister was asked about the ferry on Friday.", "none");
        check("CRICKET - SAMOA TAKE LEAD AFTER RAIN IN SUVA .", "none");
        check("The talks - long awaited - begin on March 3.", "none");
        check("On March 3 the ferry sank.", "none");
        check("On March 3, 2024 — a day after the storm — the ferry sank.", "none");
        check("May 5 was a long day for the crew of the ferry.", "none");
        check("Samoa's prime minister: we will not sign this.", "none");
        check("SUVA: yes.", "none");
    }
}
