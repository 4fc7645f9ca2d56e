//! Lists of single words, each word with the lists that it is on.

use super::{
    Lexicon,
    inflect::plural,
    phrases::{Phrases, same_word},
    table::{Row, Table, read, table},
};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// What a first name or a form of address says about the pronouns of its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GenderHint {
    /// she
    She,
    /// he
    He,
    /// Both, or unknown.
    Either,
}

macro_rules! lists {
    ($($list:ident $name:literal),+ $(,)?) => {
        /// A list of words.
        #[derive(Clone, Copy)]
        pub(super) enum List { $($list),+ }

        impl List {
            /// The list of this name in the data files.
            fn named(name: &str) -> Option<List> {
                match name { $($name => Some(List::$list),)+ _ => None }
            }
        }
    };
}

lists! {
    FirstShe "first name she", FirstHe "first name he", FirstEither "first name", Last "last name",
    Particle "surname particle", HonorificShe "honorific she", HonorificHe "honorific he", Honorific "honorific",
    NounShe "noun she", NounHe "noun he", Occupation "occupation", GroupNoun "group noun",
    OrganizationHead "organization head", OrganizationStart "organization start",
    PlaceHead "place head", PlaceStart "place start", EventHead "event head",
    Common "common", CommonNoun "common noun", Function "function", StopName "stop name", Abbreviation "abbreviation", Weekday "weekday",
    Negator "negator", Hedge "hedge", Intensifier "intensifier", Giving "giving verb", Receiving "receiving verb",
    Affirming "affirming verb", LocalNoun "local noun", PlaceVerb "place verb", Reaching "reaching noun",
    Conduct "conduct noun", Document "document noun", Leaving "leaving verb",
    Wishing "wishing verb", Unsure "unsure word", Loaded "loaded word", Means "means verb",
    Plain "plain person", InfinitiveNoun "infinitive noun", Adjective "adjective",
}

/// Every word with its lists, a bit each, and the phrases that start names.
#[derive(Default)]
pub(super) struct Words {
    lists: FxHashMap<Cow<'static, str>, u64>,
    evaluative: FxHashMap<&'static str, i8>,
    organization_starts: Phrases<()>,
    place_starts: Phrases<()>,
}

const FILES: &[Table] = &[
    table!("words/first_names.tsv"),
    table!("words/last_names.tsv"),
    table!("words/people.tsv"),
    table!("words/name_parts.tsv"),
    table!("words/common.tsv"),
    table!("words/text.tsv"),
    table!("words/stance.tsv"),
    table!("words/places.tsv"),
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Words {
    pub fn load(problems: &mut Vec<String>) -> Self {
        let mut words = Words::default();
        for table in FILES {
            read(table, problems, |row| words.add(row));
        }
        read(&table!("words/evaluative.tsv"), problems, |row| words.add_evaluative(row));
        words
    }

    fn add(&mut self, row: &Row) -> Result<(), String> {
        row.at_most(2)?;
        let name = row.required(0, "list")?;
        let list = List::named(name).ok_or_else(|| format!("no list is named “{name}”"))?;
        for word in row.alternatives(1) {
            match list {
                List::OrganizationStart => drop(self.organization_starts.add(word, ())),
                List::PlaceStart => drop(self.place_starts.add(word, ())),
                _ => self.put(word.into(), list)?,
            }
            if matches!(list, List::Occupation | List::CommonNoun) {
                self.put(plural(word).into(), list)?;
            }
        }
        Ok(())
    }

    fn put(&mut self, word: Cow<'static, str>, list: List) -> Result<(), String> {
        if word.contains(' ') {
            return Err(format!("“{word}” is more than one word"));
        }
        *self.lists.entry(word).or_default() |= 1 << list as u32;
        Ok(())
    }

    fn add_evaluative(&mut self, row: &Row) -> Result<(), String> {
        row.at_most(2)?;
        let strength = row.cell(0).parse::<i8>().ok().filter(|s| (1..=3).contains(&s.abs()));
        let strength = strength.ok_or("no strength from -3 to +3")?;
        for word in row.alternatives(1) {
            if self.evaluative.insert(word, strength).is_some() {
                return Err(format!("“{word}” twice"));
            }
        }
        Ok(())
    }

    /// Whether the word is on the list.
    pub(super) fn on(&self, word: &str, list: List) -> bool {
        self.lists.get(word).is_some_and(|lists| lists & (1 << list as u32) != 0)
    }

    /// How strongly a word judges, and which way.
    pub(super) fn strength(&self, word: &str) -> Option<i8> {
        self.evaluative.get(word).copied()
    }

    fn hint(&self, word: &str, she: List, he: List, either: List) -> Option<GenderHint> {
        match (self.on(word, she), self.on(word, he), self.on(word, either)) {
            (true, false, false) => Some(GenderHint::She),
            (false, true, false) => Some(GenderHint::He),
            (false, false, false) => None,
            _ => Some(GenderHint::Either),
        }
    }
}

impl Lexicon {
    /// Whether the word is a first name, as written (“Grace”, not “grace”), and whose.
    pub fn first_name(&self, word: &str) -> Option<GenderHint> {
        self.words.hint(word, List::FirstShe, List::FirstHe, List::FirstEither)
    }

    /// Whether the word is a family name, as written.
    pub fn last_name(&self, word: &str) -> bool {
        self.words.on(word, List::Last)
    }

    /// “de”, “van”, “bin”: inside a name, before the family name.
    pub fn surname_particle(&self, word: &str) -> bool {
        self.words.on(word, List::Particle)
    }

    /// “Mr”, “Sen.”, “Dame”, with or without a full stop.
    pub fn honorific(&self, word: &str) -> Option<GenderHint> {
        let word = word.strip_suffix('.').unwrap_or(word);
        self.words.hint(word, List::HonorificShe, List::HonorificHe, List::Honorific)
    }

    /// Whether a noun, in small letters, says which pronouns its bearer goes by: “actress”, “brother”.
    pub fn gendered_noun(&self, word: &str) -> Option<GenderHint> {
        match (self.words.on(word, List::NounShe), self.words.on(word, List::NounHe)) {
            (true, _) => Some(GenderHint::She),
            (_, true) => Some(GenderHint::He),
            _ => None,
        }
    }

    /// A word for a person by what they do or are, one or several, in small letters: “doctor”, “voters”.
    pub fn occupation(&self, word: &str) -> bool {
        self.words.on(word, List::Occupation)
    }

    /// Whether a word for a person says little of them, or who they are to somebody else, in small letters: “adult”,
    /// “brother”.
    pub fn plain_person(&self, word: &str) -> bool {
        self.words.on(word, List::Plain)
    }

    /// A word, in small letters, for people that words can come from: “officials”, “ministry”.
    pub fn group_noun(&self, word: &str) -> bool {
        self.words.on(word, List::GroupNoun)
    }

    /// Whether a name that ends with this word is an organization's: “University”, “Corp”.
    pub fn organization_head(&self, word: &str) -> bool {
        self.words.on(word.strip_suffix('.').unwrap_or(word), List::OrganizationHead)
    }

    /// How many words of an organization's beginning stand here: “University of”, “Ministry of”.
    pub fn organization_start(&self, words: &[&str]) -> Option<usize> {
        self.words.organization_starts.longest(words, same_word).map(|(length, ())| length)
    }

    /// Whether a name that ends with this word is a place's: “River”, “Province”.
    pub fn place_head(&self, word: &str) -> bool {
        self.words.on(word, List::PlaceHead)
    }

    /// How many words of a place's beginning stand here: “Gulf of”, “Lake”, “Mount”.
    pub fn place_start(&self, words: &[&str]) -> Option<usize> {
        self.words.place_starts.longest(words, same_word).map(|(length, ())| length)
    }

    /// Whether a name that ends with this word is an event's, a law's or a prize's: “Treaty”, “Cup”.
    pub fn event_head(&self, word: &str) -> bool {
        self.words.on(word, List::EventHead)
    }

    /// A frequent English word, in small letters; verbs are asked for by [`Lexicon::verb_form`].
    pub fn common_word(&self, word: &str) -> bool {
        self.words.on(word, List::Common) || self.words.on(word, List::CommonNoun) || self.function_word(word)
    }

    /// An article, pronoun, preposition, conjunction, auxiliary or the like, in small letters.
    pub fn function_word(&self, word: &str) -> bool {
        self.words.on(word, List::Function)
    }

    /// A frequent adjective that no ending gives away, in small letters: “new”, “foreign”.
    pub fn adjective(&self, word: &str) -> bool {
        self.words.on(word, List::Adjective)
    }

    /// What a city has, not a government, in small letters: “streets”, “residents”.
    pub fn local_noun(&self, word: &str) -> bool {
        self.words.on(word, List::LocalNoun)
    }

    /// A verb form that tells of a city, not of a government: “lies”, “flooded”.
    pub fn place_verb(&self, word: &str) -> bool {
        self.words.on(word, List::PlaceVerb)
    }

    /// A word after which “from”, “on” and “to” lead to somebody, not to a place: “pressure from”, “tariffs on”.
    pub fn reaching_noun(&self, word: &str) -> bool {
        self.words.on(word, List::Reaching)
    }

    /// A capitalised word that never names an entity by itself: “Monday”, “Internet”.
    pub fn stop_name(&self, word: &str) -> bool {
        self.words.on(word, List::StopName) || self.weekday(word) || self.month(word).is_some()
    }

    /// Whether a full stop after this word ends no sentence by itself (“Mr.”, “U.S.”, “Jan.”), as written, full stop
    /// included or not.
    pub fn abbreviation(&self, word: &str) -> bool {
        self.words.on(word.strip_suffix('.').unwrap_or(word), List::Abbreviation)
    }

    /// The number of a month by its English name or its first letters: “March”, “Sept.”.
    pub fn month(&self, word: &str) -> Option<u8> {
        let word = word.strip_suffix('.').unwrap_or(word);
        let short = |name: &str| word == "Sept" && name == "September" || word.len() == 3 && name.starts_with(word);
        let at = MONTHS.iter().position(|name| *name == word || short(name))?;
        u8::try_from(at + 1).ok()
    }

    /// “Monday”, “Tues.”
    pub fn weekday(&self, word: &str) -> bool {
        self.words.on(word.strip_suffix('.').unwrap_or(word), List::Weekday)
    }
}
