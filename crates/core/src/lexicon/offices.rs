//! Offices and roles, put together from heads (“minister”), modifiers (“prime”, “deputy”) and portfolios (“foreign
//! affairs”).

use super::{
    Lexicon,
    phrases::{Phrases, lowered, same_letters},
    table::{Row, read, table},
};
use crate::RoleTime;
use rustc_hash::FxHashMap;

/// The parts that offices are made of.
#[derive(Default)]
pub(super) struct Offices {
    heads: Phrases<()>,
    modifiers: Phrases<()>,
    portfolios: Phrases<()>,
    times: FxHashMap<&'static str, RoleTime>,
}

impl Offices {
    pub fn load(problems: &mut Vec<String>) -> Self {
        let mut offices = Offices::default();
        read(&table!("offices.tsv"), problems, |row| offices.add(row));
        offices
    }

    fn add(&mut self, row: &Row) -> Result<(), String> {
        row.at_most(2)?;
        let part = row.required(0, "part")?;
        for words in row.alternatives(1) {
            match part {
                "head" => drop(self.heads.add(words, ())),
                "modifier" => drop(self.modifiers.add(words, ())),
                "portfolio" => drop(self.portfolios.add(words, ())),
                "former" => drop(self.times.insert(words, RoleTime::Former)),
                "outgoing" => drop(self.times.insert(words, RoleTime::Outgoing)),
                "incoming" => drop(self.times.insert(words, RoleTime::Incoming)),
                _ => return Err(format!("“{part}” is no part of an office")),
            }
        }
        Ok(())
    }

    /// The longest row of modifiers and a head at the start of `words`.
    fn title(&self, words: &[&str]) -> Option<usize> {
        let (mut at, mut best) = (0, None);
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            if let Some(length) = start(&self.heads, rest).or_else(|| self.joined(rest)) {
                best = Some(at + length);
            }
            match start(&self.modifiers, rest).max(start(&self.portfolios, rest)) {
                Some(length) => at += length,
                None => break,
            }
        }
        best
    }

    /// One token with hyphens that is an office: “vice-president”, “co-chair”, “president-elect”.
    fn joined(&self, words: &[&str]) -> Option<usize> {
        let word = lowered(words.first().filter(|w| w.contains('-'))?);
        let parts: Vec<&str> = word.split('-').filter(|p| self.time(p).is_none()).collect();
        (!parts.is_empty() && self.title(&parts) == Some(parts.len())).then_some(1)
    }

    /// The length of “of the treasury”, “for trade and industry” at the start of `words`; 0 where there is none.
    fn portfolio(&self, words: &[&str]) -> usize {
        let Some((first, rest)) = words.split_first() else { return 0 };
        if !matches!(&*lowered(first), "of" | "for") {
            return 0;
        }
        let the = usize::from(rest.first().is_some_and(|w| w.eq_ignore_ascii_case("the")));
        match self.portfolios_at(rest.get(the..).unwrap_or_default()) {
            0 => 0,
            length => 1 + the + length,
        }
    }

    /// The length of one portfolio or several joined by commas and “and”.
    fn portfolios_at(&self, words: &[&str]) -> usize {
        let mut end = start(&self.portfolios, words).unwrap_or(0);
        while end > 0 {
            let rest = words.get(end..).unwrap_or_default();
            let joints = rest.iter().take_while(|w| matches!(**w, "," | "and" | "And" | "&")).count();
            match start(&self.portfolios, rest.get(joints..).unwrap_or_default()) {
                Some(length) if joints > 0 => end += joints + length,
                _ => break,
            }
        }
        end
    }

    fn time(&self, word: &str) -> Option<RoleTime> {
        self.times.get(word).copied()
    }
}

fn start(phrases: &Phrases<()>, words: &[&str]) -> Option<usize> {
    phrases.longest(words, same_letters).map(|(length, ())| length)
}

impl Lexicon {
    /// How many words of an office or role stand at the start of `words`, whatever their case: “deputy prime minister”,
    /// “minister for foreign affairs”.
    pub fn office(&self, words: &[&str]) -> Option<usize> {
        let length = self.offices.title(words)?;
        Some(length + self.offices.portfolio(words.get(length..).unwrap_or_default()))
    }

    /// When the office after (or before) this word is held: “former”, “ex”, “incoming”, “elect”.
    pub fn role_time(&self, word: &str) -> Option<RoleTime> {
        let word = word.to_lowercase();
        self.offices.time(word.trim_matches('-'))
    }
}
