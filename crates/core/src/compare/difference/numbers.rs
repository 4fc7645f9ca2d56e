//! Different numbers of the same thing: what stands around them is the same, and they are not far from each other.

use super::differ;
use crate::{
    Aspect, Difference, Span,
    compare::{
        feature::{self, Features, Kind},
        statement::Statement,
        words::Word,
    },
};

/// A number of a statement.
struct Count<'a> {
    span: Span,
    /// How much, in thousandths.
    value: u128,
    /// The words around it, by what they are matched by.
    around: Vec<u32>,
    /// The telling word after it: mostly what it counts.
    unit: Option<u32>,
    /// “million”
    scale: Option<&'a str>,
}

/// So many words on either side tell what a number counts.
const AROUND: usize = 3;
/// Numbers of the same thing that differ by more than this factor are hardly of the same thing.
const FAR: u128 = 4;

/// The pairs of different numbers of the same thing.
pub(super) fn between(left: &Statement, right: &Statement, features: &Features) -> Vec<Difference> {
    let (left, right) = (counts(left, features), counts(right, features));
    let apart = |one: &Count, others: &[Count]| others.iter().all(|o| o.value != one.value);
    let mut found: Vec<(usize, u128, Span, Span)> = Vec::new();
    for l in left.iter().filter(|l| apart(l, &right)) {
        for r in right.iter().filter(|r| apart(r, &left)) {
            let common = l.around.iter().filter(|f| r.around.contains(f)).count() + l.in_common(r);
            let (less, more) = (l.value.min(r.value), l.value.max(r.value));
            if common > 0 && more <= less * FAR {
                found.push((common, more * 1000 / less.max(1), l.span, r.span));
            }
        }
    }
    found.sort_by_key(|(common, factor, l, r)| (std::cmp::Reverse(*common), *factor, *l, *r));
    let mut taken: Vec<Span> = Vec::new();
    found.retain(|(_, _, l, r)| {
        let free = !taken.contains(l) && !taken.contains(r);
        taken.extend([*l, *r]);
        free
    });
    found.sort_by_key(|(_, _, l, _)| *l);
    found.into_iter().map(|(_, _, l, r)| differ(Aspect::Number, Some(l), Some(r))).collect()
}

impl Count<'_> {
    /// Twice what they count, and their scale, where it is the same.
    fn in_common(&self, other: &Count) -> usize {
        let unit = self.unit.is_some() && self.unit == other.unit;
        let scale = self.scale.is_some() && self.scale == other.scale;
        2 * usize::from(unit) + usize::from(scale)
    }
}

fn counts<'a>(statement: &'a Statement, features: &Features) -> Vec<Count<'a>> {
    let words = &statement.words;
    let is = |w: &Word, kind: Kind| w.feature.is_some_and(|f| features.kind(f) == kind);
    let count = |i: usize| {
        let word = &words[i];
        let number = if word.text.eq_ignore_ascii_case("one") { Some("1".into()) } else { feature::number(word.text) };
        let number = number.filter(|_| !is(word, Kind::Date) && !is(word, Kind::Entity))?;
        let scale = words.get(i + 1).map(|w| w.text).filter(|w| scale(w) > 1);
        let near = &words[i.saturating_sub(AROUND)..(i + 1 + AROUND).min(words.len())];
        let told = near.iter().filter(|w| !is(w, Kind::Number) && !is(w, Kind::Date) && !is(w, Kind::Weekday));
        let around = told.filter_map(|w| w.feature).collect();
        let unit = words.iter().skip(i + 1).take(AROUND).find_map(|w| w.feature);
        let value = thousandths(&number)? * scale.map_or(1, self::scale);
        Some(Count { span: word.span, value, around, unit, scale })
    };
    (0..words.len()).filter_map(count).collect()
}

fn scale(word: &str) -> u128 {
    match word.to_lowercase().as_str() {
        "thousand" => 1_000,
        "lakh" => 100_000,
        "million" | "m" => 1_000_000,
        "crore" => 10_000_000,
        "billion" | "bn" => 1_000_000_000,
        _ => 1,
    }
}

/// “2.3” is 2300; `None` for what is too long to be a count.
fn thousandths(number: &str) -> Option<u128> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    let whole: u64 = whole.parse().ok()?;
    Some(u128::from(whole) * 1000 + part.parse::<u128>().ok()?)
}
