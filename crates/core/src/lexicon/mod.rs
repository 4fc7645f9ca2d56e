//! Lists of names and words, read once from the files in `crates/core/data`, and the look-ups that the stages ask.
//!
//! Every file is plain text that a person can extend; `docs/lexicons.md` tells how. A line that cannot be read is
//! skipped, and fails a test.

mod alike;
mod attitude;
mod countries;
mod cues;
mod gazetteer;
mod inflect;
mod nicknames;
mod offices;
mod phrases;
mod stances;
mod table;
mod verbs;
mod words;

pub use attitude::LightVerb;
pub use countries::Country;
pub use cues::{Cue, CueClass, CueNoun};
pub use gazetteer::{Class, Known};
pub use inflect::VerbForm;
pub use stances::{PartOfSpeech, StanceWord, TargetAt};
pub use words::GenderHint;

use std::sync::OnceLock;

/// All lists.
#[derive(Default)]
pub struct Lexicon {
    alike: alike::Alike,
    countries: countries::Countries,
    gazetteer: gazetteer::Gazetteer,
    nicknames: nicknames::Nicknames,
    words: words::Words,
    offices: offices::Offices,
    cues: cues::Cues,
    stances: stances::Stances,
    verbs: verbs::Verbs,
}

/// The lists, read when first asked for.
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::load(&mut vec![]))
}

impl Lexicon {
    /// Reads every file; tells in `problems` what it could not read.
    fn load(problems: &mut Vec<String>) -> Self {
        let inflection = inflect::Inflection::load(problems);
        let countries = countries::Countries::load(problems);
        Lexicon {
            alike: alike::Alike::load(problems),
            gazetteer: gazetteer::Gazetteer::load(&countries, problems),
            countries,
            nicknames: nicknames::Nicknames::load(problems),
            words: words::Words::load(problems),
            offices: offices::Offices::load(problems),
            cues: cues::Cues::load(&inflection, problems),
            stances: stances::Stances::load(&inflection, problems),
            verbs: verbs::Verbs::load(&inflection, problems),
        }
    }
}

#[cfg(test)]
mod tests;
