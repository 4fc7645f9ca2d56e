//! The words that time expressions are made of.

use super::meaning::{Season, Unit};
use crate::{
    calendar,
    text::{Tag, Text, Tokens},
};

/// The words of one sentence, up to its end.
#[derive(Clone, Copy)]
pub struct Words<'t, 'a> {
    pub text: &'t Text<'a>,
    pub start: usize,
    pub end: usize,
    /// A word whose first bytes are passed over: “mid-” of “mid-2023”.
    pub passed: Option<(usize, usize)>,
}

impl<'t, 'a> Words<'t, 'a> {
    /// The sentence's.
    pub fn new(text: &'t Text<'a>, sentence: &Tokens) -> Self {
        Words { text, start: sentence.start, end: sentence.end, passed: None }
    }

    /// The word at `i` in small letters; empty outside the sentence.
    pub fn lower(&self, i: usize) -> &'t str {
        let word = if (self.start..self.end).contains(&i) { self.text.lower(i) } else { "" };
        word.get(self.skipped(i)..).unwrap_or("")
    }

    fn skipped(&self, i: usize) -> usize {
        self.passed.filter(|(at, _)| *at == i).map_or(0, |(_, bytes)| bytes)
    }

    /// The word before `i`.
    pub fn before(&self, i: usize) -> &'t str {
        i.checked_sub(1).map_or("", |b| self.lower(b))
    }

    pub fn is(&self, i: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(i))
    }

    pub fn tag(&self, i: usize) -> Tag {
        if i < self.end { self.text.tag(i) } else { Tag::Punctuation }
    }

    pub fn is_capitalised(&self, i: usize) -> bool {
        let word = if (self.start..self.end).contains(&i) { self.text.words[i] } else { "" };
        word.get(self.skipped(i)..).is_some_and(|w| w.starts_with(char::is_uppercase))
    }

    /// `i`, or the word after where a comma stands there.
    pub fn after_comma(&self, i: usize) -> usize {
        i + usize::from(self.lower(i) == ",")
    }

    /// `i`, or the word after where one of `words` stands there.
    pub fn after(&self, i: usize, words: &[&str]) -> usize {
        i + usize::from(self.is(i, words))
    }

    /// The weekday at `i`, written out with a capital.
    pub fn weekday(&self, i: usize) -> Option<u32> {
        let whole = self.lower(i).ends_with("day");
        calendar::weekday(self.lower(i)).filter(|_| whole && self.is_capitalised(i))
    }

    /// The month at `i`, with a capital.
    pub fn month(&self, i: usize) -> Option<u32> {
        calendar::month(self.lower(i)).filter(|_| self.is_capitalised(i))
    }

    /// The year in figures at `i`.
    pub fn year(&self, i: usize) -> Option<i32> {
        year(self.lower(i))
    }

    /// The day of a month at `i`: “18”, “18th”.
    pub fn day(&self, i: usize) -> Option<u32> {
        day(self.lower(i))
    }
}

/// A year in figures.
pub fn year(word: &str) -> Option<i32> {
    let figures = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    figures.then(|| word.parse().ok()).flatten().filter(|y| (1600..2200).contains(y))
}

/// A day of a month: “18”, “18th”.
pub fn day(word: &str) -> Option<u32> {
    let figures = ["st", "nd", "rd", "th"].iter().find_map(|e| word.strip_suffix(e)).unwrap_or(word);
    let short = matches!(figures.len(), 1 | 2) && figures.bytes().all(|b| b.is_ascii_digit());
    short.then(|| figures.parse().ok()).flatten().filter(|d| (1..=31).contains(d))
}

/// A count in words or figures: “a”, “two”, “12”.
pub fn count(word: &str) -> Option<i64> {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if matches!(word, "a" | "an") {
        return Some(1);
    }
    let figures = word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit());
    let named = WORDS.iter().position(|w| *w == word).and_then(|i| i64::try_from(i + 1).ok());
    named.or_else(|| figures.then(|| word.parse().ok()).flatten())
}

/// “first”, “2nd”, …: from 1 to 4.
pub fn ordinal(word: &str) -> Option<u32> {
    const WORDS: [[&str; 2]; 4] = [["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"]];
    WORDS.iter().position(|w| w.contains(&word)).and_then(|i| u32::try_from(i + 1).ok())
}

/// A unit, in the singular or the plural.
pub fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "day" | "days" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "month" | "months" => Unit::Month,
        "quarter" | "quarters" => Unit::Quarter,
        "year" | "years" => Unit::Year,
        "decade" | "decades" => Unit::Decade,
        _ => return None,
    })
}

/// A season other than winter, and whether its name tells the half of the earth: only Americans say “fall”.
pub fn season(word: &str) -> Option<(Season, bool)> {
    Some(match word {
        "spring" => (Season::Spring, false),
        "summer" => (Season::Summer, false),
        "autumn" => (Season::Autumn, false),
        "fall" => (Season::Autumn, true),
        _ => return None,
    })
}

/// A part of the day.
pub fn is_part_of_day(word: &str) -> bool {
    matches!(word, "morning" | "afternoon" | "evening" | "night" | "lunchtime" | "midday" | "noon")
}
