//! Words that carry an attribution: verbs (“said”), nouns (“claim”), phrases (“according to”).

use super::{
    Lexicon,
    inflect::{Inflection, VerbForm, plural},
    phrases::{Phrases, same_letters},
    table::{Row, read, table},
};
use rustc_hash::FxHashMap;

/// What a cue says its source does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CueClass {
    /// “say”, “warn”, “deny”
    Say,
    /// “believe”, “hope”, “fear”
    Think,
    /// “ask”, “wonder”
    Ask,
    /// “write”, “tweet”
    Write,
    /// A poll or report “shows”, “finds”.
    Show,
}

impl CueClass {
    fn named(name: &str) -> Result<CueClass, String> {
        match name {
            "say" => Ok(CueClass::Say),
            "think" => Ok(CueClass::Think),
            "ask" => Ok(CueClass::Ask),
            "write" => Ok(CueClass::Write),
            "show" => Ok(CueClass::Show),
            _ => Err(format!("“{name}” is no class of cues")),
        }
    }
}

/// One form of a cue verb.
#[derive(Clone, Debug)]
pub struct Cue {
    /// “say”, “point out”
    pub lemma: &'static str,
    /// The word that must follow, not always at once: “out” of “point out”.
    pub particle: Option<&'static str>,
    /// What the source does.
    pub class: CueClass,
    /// Which form this is.
    pub form: VerbForm,
    /// Takes a clause: “said (that) …”.
    pub that: bool,
    /// Takes what was said as a noun: “voiced concerns”, “praised the deal”.
    pub object: bool,
    /// Takes “to” and a verb: “vowed to …”.
    pub infinitive: bool,
    /// Takes the person spoken to as its object: “told reporters that …”.
    pub addressee: bool,
}

/// One form of a cue noun.
#[derive(Clone, Debug)]
pub struct CueNoun {
    /// “concern”
    pub lemma: &'static str,
    /// What the source does.
    pub class: CueClass,
    /// Whether this is its plural.
    pub plural: bool,
    /// Takes a clause: “the claim that …”.
    pub that: bool,
    /// Stands in “in X's view”, “in the words of X”.
    pub within: bool,
}

/// All cues by their forms.
#[derive(Default)]
pub(super) struct Cues {
    /// Those with a particle first.
    verbs: FxHashMap<String, Vec<Cue>>,
    nouns: FxHashMap<String, CueNoun>,
    phrases: Phrases<()>,
}

impl Cues {
    pub fn load(inflection: &Inflection, problems: &mut Vec<String>) -> Self {
        let mut cues = Cues::default();
        read(&table!("cues.tsv"), problems, |row| cues.add_verb(row, inflection));
        read(&table!("cue_nouns.tsv"), problems, |row| cues.add_noun(row));
        read(&table!("cue_phrases.tsv"), problems, |row| {
            row.at_most(1)?;
            cues.phrases.add(row.required(0, "phrase")?, ()).then_some(()).ok_or_else(|| "twice".to_string())
        });
        cues
    }

    fn add_verb(&mut self, row: &Row, inflection: &Inflection) -> Result<(), String> {
        row.at_most(3)?;
        let lemma = row.required(0, "verb")?;
        let class = CueClass::named(row.cell(1))?;
        let patterns = row.list(2);
        let [that, object, infinitive, addressee] = flags(&patterns, ["that", "object", "infinitive", "addressee"])?;
        let (verb, particle) = lemma.split_once(' ').map_or((lemma, None), |(verb, rest)| (verb, Some(rest)));
        for (word, form) in inflection.verb(verb) {
            let cues = self.verbs.entry(word).or_default();
            if cues.iter().any(|c| c.lemma == lemma) {
                return Err("twice".into());
            }
            cues.push(Cue { lemma, particle, class, form, that, object, infinitive, addressee });
            cues.sort_by_key(|c| c.particle.is_none());
        }
        Ok(())
    }

    fn add_noun(&mut self, row: &Row) -> Result<(), String> {
        row.at_most(3)?;
        let lemma = row.required(0, "noun")?;
        let class = CueClass::named(row.cell(1))?;
        let [that, within] = flags(&row.list(2), ["that", "within"])?;
        let single = CueNoun { lemma, class, plural: false, that, within };
        let several = CueNoun { plural: true, ..single.clone() };
        let new = self.nouns.insert(lemma.to_string(), single).is_none();
        self.nouns.insert(plural(lemma), several);
        new.then_some(()).ok_or_else(|| "twice".to_string())
    }
}

/// Which of `known` stand in `given`; an error where something else does.
pub(super) fn flags<const N: usize>(given: &[&str], known: [&str; N]) -> Result<[bool; N], String> {
    match given.iter().find(|g| !known.contains(g)) {
        Some(stray) => Err(format!("“{stray}” is none of {}", known.join(", "))),
        None => Ok(known.map(|k| given.contains(&k))),
    }
}

impl Lexicon {
    /// The cue verb that this word, in small letters, is a form of; one without a particle where there is one.
    pub fn cue_verb(&self, word: &str) -> Option<&Cue> {
        self.cue_verbs(word).last()
    }

    /// Every cue verb that this word, in small letters, is a form of, those that need a particle (“call for”) first.
    pub fn cue_verbs(&self, word: &str) -> &[Cue] {
        self.cues.verbs.get(word).map_or(&[], Vec::as_slice)
    }

    /// The cue noun that this word, in small letters, is a form of.
    pub fn cue_noun(&self, word: &str) -> Option<&CueNoun> {
        self.cues.nouns.get(word)
    }

    /// How many words of a cue that stands before its source (“according to”) are at the start of `words`.
    pub fn cue_phrase(&self, words: &[&str]) -> Option<usize> {
        self.cues.phrases.longest(words, same_letters).map(|(length, ())| length)
    }
}
