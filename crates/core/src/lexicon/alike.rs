//! Words that news texts use for the same thing, to match what different articles say.

use super::{
    Lexicon,
    table::{read, table},
};
use crate::stem::stem;
use rustc_hash::FxHashMap;

/// Every word and every stem with the number of its group.
#[derive(Default)]
pub(super) struct Alike {
    groups: FxHashMap<String, u16>,
}

impl Alike {
    pub fn load(problems: &mut Vec<String>) -> Self {
        let mut alike = Alike::default();
        let mut group = 0;
        read(&table!("words/alike.tsv"), problems, |row| {
            row.at_most(1)?;
            group += 1;
            row.alternatives(0).try_for_each(|word| alike.add(word, group))
        });
        alike
    }

    fn add(&mut self, word: &str, group: u16) -> Result<(), String> {
        match self.groups.insert(word.to_owned(), group) {
            Some(other) if other != group => return Err(format!("“{word}” is in two groups")),
            _ => {}
        }
        self.groups.entry(stem(word)).or_insert(group);
        Ok(())
    }
}

impl Lexicon {
    /// The number of the group of words that are used for the same thing as this word or stem, in small letters.
    pub fn alike(&self, word: &str) -> Option<u16> {
        self.alike.groups.get(word).copied()
    }
}
