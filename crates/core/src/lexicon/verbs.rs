//! All verbs by their forms, whatever they mean: tells verbs from nouns.

use super::{
    Lexicon,
    inflect::{Inflection, VerbForm},
    table::{read, table},
};
use rustc_hash::FxHashMap;

/// Every form of every verb of the lists, with the verb's base form.
#[derive(Default)]
pub(super) struct Verbs {
    by_form: FxHashMap<String, (VerbForm, &'static str)>,
}

impl Verbs {
    pub fn load(inflection: &Inflection, problems: &mut Vec<String>) -> Self {
        let mut verbs = Verbs::default();
        for table in [&table!("verbs.tsv"), &table!("cues.tsv")] {
            read(table, problems, |row| {
                verbs.add(row.required(0, "verb")?, inflection);
                Ok(())
            });
        }
        read(&table!("stances.tsv"), problems, |row| {
            if row.cell(1) == "verb" {
                verbs.add(row.required(0, "verb")?, inflection);
            }
            Ok(())
        });
        verbs
    }

    fn add(&mut self, lemma: &'static str, inflection: &Inflection) {
        let verb = lemma.split(' ').next().unwrap_or(lemma);
        for (word, form) in inflection.verb(verb) {
            self.by_form.entry(word).or_insert((form, verb));
        }
    }
}

impl Lexicon {
    /// Which form of a verb this word, in small letters, can be; `None` where no list has it as a verb.
    pub fn verb_form(&self, word: &str) -> Option<VerbForm> {
        self.verbs.by_form.get(word).map(|(form, _)| *form)
    }

    /// The base form of a verb form, in small letters: “went”, “go”.
    pub fn verb_lemma(&self, word: &str) -> Option<&'static str> {
        self.verbs.by_form.get(word).map(|(_, lemma)| *lemma)
    }
}
