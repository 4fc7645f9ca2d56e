//! Years and what is counted in them: “in 2017”, “the 1990s”, “spring 2023”, “the second quarter of 2022”.

use super::{
    meaning::{Meaning, PartOfYear, Which, Year},
    which,
    words::{self, Words},
    written::year_after,
};
use crate::{lexicon::lexicon, text::Tag};

/// The expression at `i`: one past its last word, and what it says.
pub fn find(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    season(w, i).or_else(|| quarter(w, i)).or_else(|| decade(w, i)).or_else(|| years(w, i)).or_else(|| year(w, i))
}

/// “in 2017”: four figures where a preposition shows that they are no number of things.
fn year(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    const BEFORE: [&str; 15] = [
        "in", "since", "until", "till", "before", "after", "during", "from", "of", "by", "through", "between", "early",
        "late", "mid",
    ];
    let year = w.year(i).filter(|y| (1800..2100).contains(y))?;
    let listed = matches!(w.before(i), "," | "and" | "or") && i >= 2 && w.year(i - 2).is_some();
    let dated = w.passed.is_some() || BEFORE.contains(&w.before(i)) || listed;
    let counted = matches!(w.tag(i + 1), Tag::Noun | Tag::Adjective) || w.is(i + 1, &["%", "percent", "per"]);
    (dated && !counted).then_some((i + 1, whole(year)))
}

/// A year as a whole.
pub fn whole(year: i32) -> Meaning {
    Meaning::OfYear(PartOfYear::Whole, Year::Given(year))
}

/// “2015-2019”, “2015–2019”, “2015-16”.
fn years(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let (first, last, end) = match w.lower(i).split_once('-') {
        Some((first, last)) => (words::year(first)?, last, i + 1),
        None => (w.year(i).filter(|_| w.is(i + 1, &["–", "-"]))?, w.lower(i + 2), i + 3),
    };
    let short = || last.parse().ok().filter(|n: &i32| last.len() == 2 && *n == (first + 1) % 100).map(|_| first + 1);
    let last = words::year(last).or_else(short).filter(|last| first < *last && *last <= first + 200)?;
    Some((end, Meaning::Range(Box::new(whole(first)), Box::new(whole(last)))))
}

/// “the 1990s”, “the ’90s”. “The 2000s” is a decade or a century.
fn decade(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let figures = w.lower(i).strip_suffix('s')?;
    let end = i + 1;
    if w.before(i) == "'" {
        let tens: i32 = figures.parse().ok().filter(|_| figures.len() == 2)?;
        return (tens % 10 == 0 && tens >= 30).then_some((end, Meaning::Decade(1900 + tens)));
    }
    let year = words::year(figures).filter(|y| y % 10 == 0 && y % 100 != 0)?;
    Some((end, Meaning::Decade(year)))
}

/// “spring 2023”, “the summer of 2022”, “last autumn”, “in the spring”.
fn season(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let (which, at) = which(w, i);
    let (season, sure) = words::season(w.lower(at))?;
    let (end, year) = match which {
        Which::Bare => year_after(w, at + 1),
        which => (at + 1, Year::Open(which)),
    };
    let open = matches!(year, Year::Open(_));
    let named = w.tag(end) == Tag::Noun || w.is_capitalised(end) || w.is(end, &["of", "in"]);
    let bare = year == Year::Open(Which::Bare);
    let placed = !bare || w.before(at) == "in" || w.before(at) == "the" && at > 1 && w.before(at - 1) == "in";
    let sure = sure || !names_the_south(w);
    let part = if sure { PartOfYear::Season(season) } else { PartOfYear::AnySeason };
    (placed && !(open && named)).then_some((end, Meaning::OfYear(part, year)))
}

/// Whether the article names a country of the southern half of the earth, where the seasons are the other way round.
fn names_the_south(w: &Words) -> bool {
    const SOUTH: [&str; 14] = [
        "Argentina",
        "Australia",
        "Bolivia",
        "Botswana",
        "Brazil",
        "Chile",
        "Fiji",
        "Namibia",
        "New Zealand",
        "Paraguay",
        "Peru",
        "South Africa",
        "Uruguay",
        "Zimbabwe",
    ];
    let lexicon = lexicon();
    let country = |i: usize| {
        let two = w.text.spelled(&(i..(i + 2).min(w.text.words.len())));
        let one = w.text.words[i];
        [one, &two].into_iter().find_map(|n| {
            lexicon.country(n).or_else(|| lexicon.country_by_adjective(n)).or_else(|| lexicon.country_by_capital(n))
        })
    };
    (0..w.text.words.len())
        .filter(|i| w.text.tokens[*i].is_capitalised())
        .any(|i| country(i).is_some_and(|c| SOUTH.contains(&c.name)))
}

/// “the second quarter of 2022”, “Q2 2022”, “the first half of last year”. Without a year it may be a match's.
fn quarter(w: &Words, i: usize) -> Option<(usize, Meaning)> {
    let (part, end) = match w.lower(i).strip_prefix('q') {
        Some(n) => (PartOfYear::Quarter(n.parse().ok().filter(|n| (1..=4).contains(n))?), i + 1),
        None => {
            let n = words::ordinal(w.lower(i))?;
            match w.lower(i + 1) {
                "quarter" => (PartOfYear::Quarter(n), i + 2),
                "half" if n <= 2 => (PartOfYear::Half(n), i + 2),
                _ => return None,
            }
        }
    };
    let (end, year) = year_after(w, end);
    (!matches!(year, Year::Open(_))).then_some((end, Meaning::OfYear(part, year)))
}
