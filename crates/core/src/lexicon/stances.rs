//! Words that carry a stance: who holds it and what it is about stand where the word's pattern says.

use super::{
    Lexicon,
    cues::flags,
    inflect::{Inflection, VerbForm, plural},
    table::{Row, read, table},
};
use crate::Polarity;
use rustc_hash::FxHashMap;

/// A part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartOfSpeech {
    /// “oppose”
    Verb,
    /// “opposition”
    Noun,
    /// “critical”
    Adjective,
}

/// Where the target of a stance word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TargetAt {
    /// The object of the verb: “oppose X”.
    Object,
    /// The subject, the holder being the object or unnamed: “X angered residents”, “X drew fire”.
    Subject,
    /// A clause: “regret that …”.
    Clause,
    /// “to” and a verb: “refuse to …”.
    Infinitive,
    /// The word itself with what is tied to it: “affirmed the right to …”.
    Itself,
    /// After a preposition: “critical of X”.
    After(&'static str),
}

impl TargetAt {
    fn named(name: &'static str) -> TargetAt {
        match name {
            "object" => TargetAt::Object,
            "subject" => TargetAt::Subject,
            "that" => TargetAt::Clause,
            "infinitive" => TargetAt::Infinitive,
            "itself" => TargetAt::Itself,
            preposition => TargetAt::After(preposition),
        }
    }
}

/// One form of a word that carries a stance.
#[derive(Clone, Debug)]
pub struct StanceWord {
    /// “oppose”, “speak out”
    pub lemma: &'static str,
    /// The word that must follow the first one, not always at once: “out” of “speak out”.
    pub particle: Option<&'static str>,
    /// Verb, noun or adjective.
    pub part: PartOfSpeech,
    /// Which form of the verb this is; `None` for nouns and adjectives.
    pub form: Option<VerbForm>,
    /// For or against its target.
    pub polarity: Polarity,
    /// Where the target can stand, the likeliest first.
    pub targets: Vec<TargetAt>,
    /// Whether the passive keeps the stance: “X was praised (by Y)”.
    pub passive: bool,
    /// Whether it turns round a stance that stands inside its target: “rejected criticism of X”.
    pub reversing: bool,
    /// Whether it asks somebody to do something: “urged X to support Y”.
    pub urging: bool,
    /// Whether it is a deed and not words: “sanctioned”, “invited”.
    pub act: bool,
    /// A noun that says something of its holder only after an affirming verb: “stressed the importance of X”.
    pub affirmed: bool,
    /// A noun whose polarity is its adjective's: “a warm relationship with X”.
    pub judged: bool,
    /// A deed that counts only towards somebody named.
    pub actor: bool,
    /// “of” after the object tells the charge: “accused X of …”.
    pub charging: bool,
    /// What an action that is asked for or promised is for or against: “vowed to end X”.
    pub effect: bool,
    /// A noun that its target meets with: “drew criticism”.
    pub reaction: bool,
    /// A noun for somebody who takes a side: “a critic of X”.
    pub partisan: bool,
    /// Too weak for the rules; only the encoder reads it.
    pub hint: bool,
}

type ByForm = FxHashMap<String, Vec<StanceWord>>;

/// All stance words by their forms.
#[derive(Default)]
pub(super) struct Stances {
    /// What the encoder is told of.
    words: ByForm,
    /// What it is not told of.
    deeds: ByForm,
}

impl Stances {
    pub fn load(inflection: &Inflection, problems: &mut Vec<String>) -> Self {
        let mut stances = Stances::default();
        read(&table!("stances.tsv"), problems, |row| add(&mut stances.words, &parse(row)?, inflection));
        read(&table!("deeds.tsv"), problems, |row| add(&mut stances.deeds, &parse(row)?, inflection));
        stances
    }
}

fn add(to: &mut ByForm, word: &StanceWord, inflection: &Inflection) -> Result<(), String> {
    let (first, _) = word.lemma.split_once(' ').unwrap_or((word.lemma, ""));
    let forms: Vec<(String, Option<VerbForm>)> = match word.part {
        PartOfSpeech::Verb => inflection.verb(first).into_iter().map(|(w, form)| (w, Some(form))).collect(),
        PartOfSpeech::Noun => vec![(first.to_string(), None), (plural(first), None)],
        PartOfSpeech::Adjective => vec![(first.to_string(), None)],
    };
    for (spelling, form) in forms {
        let words = to.entry(spelling).or_default();
        if words.iter().any(|w| same_entry(w, word)) {
            return Err("twice".into());
        }
        words.push(StanceWord { form, ..word.clone() });
    }
    Ok(())
}

/// Whether two entries would say the same or contradict each other.
fn same_entry(a: &StanceWord, b: &StanceWord) -> bool {
    a.lemma == b.lemma && a.part == b.part && a.targets.iter().any(|t| b.targets.contains(t))
}

const FLAGS: [&str; 12] = [
    "passive",
    "reversing",
    "urging",
    "act",
    "affirmed",
    "judged",
    "actor",
    "charging",
    "effect",
    "reaction",
    "partisan",
    "hint",
];

fn parse(row: &Row) -> Result<StanceWord, String> {
    row.at_most(5)?;
    let lemma = row.required(0, "word")?;
    let part = match row.cell(1) {
        "verb" => PartOfSpeech::Verb,
        "noun" => PartOfSpeech::Noun,
        "adjective" => PartOfSpeech::Adjective,
        other => return Err(format!("“{other}” is no part of speech")),
    };
    let polarity = match row.cell(2) {
        "+" => Polarity::Positive,
        "-" => Polarity::Negative,
        other => return Err(format!("“{other}” is neither + nor -")),
    };
    row.required(3, "place for the target")?;
    let targets = row.alternatives(3).map(TargetAt::named).collect();
    let flags = flags(&row.list(4), FLAGS)?;
    let [passive, reversing, urging, act, affirmed, judged, actor, charging, effect, reaction, partisan, hint] = flags;
    let particle = lemma.split_once(' ').map(|(_, particle)| particle);
    Ok(StanceWord {
        lemma,
        particle,
        part,
        form: None,
        polarity,
        targets,
        passive,
        reversing,
        urging,
        act,
        affirmed,
        judged,
        actor,
        charging,
        effect,
        reaction,
        partisan,
        hint,
    })
}

impl Lexicon {
    /// Every stance word that this word, in small letters, is a form of, as the encoder is told of it: hints among them,
    /// deeds not; empty where it is none.
    pub fn stance_word(&self, word: &str) -> &[StanceWord] {
        self.stances.words.get(word).map_or(&[], Vec::as_slice)
    }

    /// Every stance word of this part of speech that this word, in small letters, is a form of, as the rules read it:
    /// deeds among them, hints not.
    pub fn stances(&self, word: &str, part: PartOfSpeech) -> impl Iterator<Item = &StanceWord> {
        let deeds = self.stances.deeds.get(word).map_or(&[][..], Vec::as_slice);
        self.stance_word(word).iter().chain(deeds).filter(move |w| w.part == part && !w.hint)
    }
}
