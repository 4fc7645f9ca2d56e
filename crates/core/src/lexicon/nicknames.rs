//! Familiar forms of first names: “Bob” for “Robert”.

use super::{
    Lexicon,
    table::{Row, read, table},
};
use rustc_hash::{FxHashMap, FxHashSet};

/// First names with the forms that people are called by.
#[derive(Default)]
pub(super) struct Nicknames {
    forms: FxHashMap<&'static str, FxHashSet<&'static str>>,
    familiar: FxHashSet<&'static str>,
}

impl Nicknames {
    pub fn load(problems: &mut Vec<String>) -> Self {
        let mut nicknames = Nicknames::default();
        read(&table!("words/nicknames.tsv"), problems, |row| nicknames.add(row));
        nicknames
    }

    fn add(&mut self, row: &Row) -> Result<(), String> {
        row.at_most(2)?;
        let name = row.required(0, "name")?;
        let forms: FxHashSet<_> = row.alternatives(1).collect();
        self.familiar.extend(&forms);
        match self.forms.insert(name, forms) {
            Some(_) => Err(format!("“{name}” twice")),
            None => Ok(()),
        }
    }
}

impl Lexicon {
    /// Whether one first name is a familiar form of the other: “Bob” and “Robert”, as written.
    pub fn nickname(&self, a: &str, b: &str) -> bool {
        let form_of = |form: &str, name: &str| self.nicknames.forms.get(name).is_some_and(|f| f.contains(form));
        form_of(a, b) || form_of(b, a)
    }

    /// Whether a first name is the familiar form of another: “Bob”.
    pub fn is_nickname(&self, name: &str) -> bool {
        self.nicknames.familiar.contains(name)
    }
}
