//! What statements are matched by: the entities they name, their telling words, their numbers and dates.

use crate::{EntityId, lexicon::lexicon, stem::stem};
use std::collections::HashMap;

/// Kinds of features, which weigh differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A named entity.
    Entity,
    /// Who says it.
    Voice,
    /// A telling word.
    Word,
    /// A frequent word.
    Common,
    /// A number.
    Number,
    /// A month or a year.
    Date,
    /// A day of the week.
    Weekday,
}

/// All features of a set of articles, numbered, each with its kind and where it stands.
#[derive(Default)]
pub(super) struct Features {
    numbers: HashMap<String, u32>,
    /// The numbers of words as they are written, and of entities: most come many times.
    words: HashMap<String, Option<u32>>,
    entities: HashMap<EntityId, u32>,
    all: Vec<Feature>,
}

struct Feature {
    kind: Kind,
    /// How many sentences have it,
    sentences: u32,
    /// of how many articles,
    articles: u32,
    /// and the last article and sentence of them.
    last: Option<(usize, usize)>,
}

impl Features {
    /// The number of a feature. A root is that of a frequent word where all forms of it are, whichever comes first: the order
    /// of the articles changes nothing.
    pub fn number(&mut self, name: String, kind: Kind) -> u32 {
        let next = self.all.len() as u32;
        let number = *self.numbers.entry(name).or_insert(next);
        match self.all.get_mut(number as usize) {
            None => self.all.push(Feature { kind, sentences: 0, articles: 0, last: None }),
            Some(known) if known.kind == Kind::Common => known.kind = kind,
            Some(_) => {}
        }
        number
    }

    /// The number of what a word is matched by; `None` for a word that tells nothing. `word` is as written.
    pub fn of_word(&mut self, word: &str) -> Option<u32> {
        if let Some(known) = self.words.get(word) {
            return *known;
        }
        let number = of_word(word).map(|(name, kind)| self.number(name, kind));
        self.words.insert(word.to_owned(), number);
        number
    }

    /// The number of a named entity.
    pub fn of_entity(&mut self, entity: EntityId) -> u32 {
        if let Some(known) = self.entities.get(&entity) {
            return *known;
        }
        let number = self.number(format!("@{entity}"), Kind::Entity);
        self.entities.insert(entity, number);
        number
    }

    /// Counts a sentence of `article` that has this feature, once; articles and sentences come in order.
    pub fn count(&mut self, feature: u32, article: usize, sentence: usize) {
        let feature = &mut self.all[feature as usize];
        let here = Some((article, sentence));
        if feature.last != here {
            feature.sentences += 1;
            feature.articles += u32::from(feature.last.is_none_or(|(last, _)| last != article));
            feature.last = here;
        }
    }

    pub fn kind(&self, feature: u32) -> Kind {
        self.all[feature as usize].kind
    }

    /// How many sentences have it.
    pub fn sentences(&self, feature: u32) -> u32 {
        self.all[feature as usize].sentences
    }

    /// How many features there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// What sharing each feature is worth: the rarer among `sentences` sentences of `articles` articles, the more. A
    /// feature that an article has in every other sentence is not rare, however many articles there are without it.
    pub fn weights(&self, sentences: u32, articles: u32) -> Vec<u32> {
        let two_articles = rarest(sentences, articles);
        let weight = |f: &Feature| {
            let everywhere = log2(16 * sentences / f.sentences.max(1));
            let here = two_articles.saturating_sub(log2(16 * f.sentences / f.articles.max(1)));
            let rare = everywhere.min(here);
            match f.kind {
                Kind::Word | Kind::Number | Kind::Date => rare.max(LEAST_WEIGHT),
                Kind::Common | Kind::Weekday | Kind::Entity | Kind::Voice => (rare * 8 / 10).max(LEAST_WEIGHT),
            }
        };
        self.all.iter().map(weight).collect()
    }
}

/// What the most frequent feature is worth.
const LEAST_WEIGHT: u32 = 8;

/// What a feature is worth that two articles have once each.
pub(super) fn rarest(sentences: u32, articles: u32) -> u32 {
    log2(16 * sentences / articles.max(1))
}

/// Sixteen times the base-2 logarithm of `n` sixteenths, with straight lines between the powers of two, in whole numbers:
/// the same on every machine. 0 for less than one.
fn log2(n: u32) -> u32 {
    let n = n.max(16);
    let power = n.ilog2();
    let fraction = ((u64::from(n) * 16) >> power) as u32 - 16;
    (power - 4) * 16 + fraction
}

/// What a word is matched by, and of what kind that is; `None` for a word that tells nothing. `word` is as written.
fn of_word(word: &str) -> Option<(String, Kind)> {
    if let Some(number) = number(word) {
        let year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
        return Some((number, if year { Kind::Date } else { Kind::Number }));
    }
    let lexicon = lexicon();
    let date = if lexicon.weekday(word) { Some(Kind::Weekday) } else { lexicon.month(word).map(|_| Kind::Date) };
    if let Some(kind) = date {
        // Apart from words that begin so.
        return Some((word.chars().take(3).chain(['.']).collect(), kind));
    }
    let lower = word.to_lowercase();
    if is_negative(&lower) {
        return Some(("not".into(), Kind::Common));
    }
    if lexicon.alike(&lower).is_none() && (lower.chars().count() < 2 || lexicon.function_word(&lower)) {
        return None;
    }
    if lexicon.verb_lemma(&lower).is_some_and(|lemma| SAYING.contains(&lemma)) {
        return None;
    }
    let kind = if lexicon.common_word(&lower) { Kind::Common } else { Kind::Word };
    Some((root(&lower), kind))
}

/// Verbs that only say that something is said.
const SAYING: [&str; 4] = ["say", "tell", "call", "add"];

/// “not”, “never”, “pending”: what stands beside it is not so, or not yet.
pub(super) fn is_negative(lower: &str) -> bool {
    let lexicon = lexicon();
    let pending = lexicon.alike("pending");
    let contracted = lower.ends_with("n't") || lower.ends_with("n’t");
    contracted || lexicon.negator(lower) || (pending.is_some() && lexicon.alike(lower) == pending)
}

/// What a word in small letters shares with its other forms, derived nouns and words used for the same thing.
pub(super) fn root(lower: &str) -> String {
    let lexicon = lexicon();
    let lemma = lexicon.verb_lemma(lower).unwrap_or(lower);
    let stem = stem(lemma);
    let group = lexicon.alike(lower).or_else(|| lexicon.alike(lemma)).or_else(|| lexicon.alike(&stem));
    group.map_or_else(|| underived(&stem), |g| format!("={g}"))
}

/// A stem without the ending of a noun made from a verb, in one spelling: “confirmation” and “confirm”, “organis” and
/// “organiz”.
fn underived(stem: &str) -> String {
    let endings =
        [("isation", 4), ("ization", 4), ("ation", 4), ("ition", 4), ("ion", 5), ("ment", 4), ("anc", 4), ("enc", 4)];
    let cut = endings.iter().find_map(|(e, least)| stem.strip_suffix(e).filter(|s| s.chars().count() >= *least));
    let stem = cut.unwrap_or(stem);
    match (stem.strip_suffix("is"), stem.strip_suffix("our")) {
        (Some(s), _) if s.len() >= 4 => format!("{s}iz"),
        (_, Some(s)) if s.len() >= 3 => format!("{s}or"),
        _ => stem.strip_suffix('e').unwrap_or(stem).to_owned(),
    }
}

/// A number in figures, or a small one in words, as figures.
pub(super) fn number(word: &str) -> Option<String> {
    const WORDS: [&str; 11] =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if let Some(i) = WORDS.iter().position(|w| w.eq_ignore_ascii_case(word)) {
        return Some((i + 2).to_string());
    }
    let figures: String = word.chars().filter(|c| *c != ',').collect();
    let starts = figures.starts_with(|c: char| c.is_ascii_digit());
    (starts && figures.chars().all(|c| c.is_ascii_digit() || c == '.')).then_some(figures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_the_same_share_a_root() {
        for (a, b) in [
            ("confirmation", "confirmed"),
            ("invitation", "invited"),
            ("organise", "organizing"),
            ("harbours", "harbor"),
            ("visits", "travelling"),
            ("died", "killed"),
            ("defence", "defense"),
            ("agreements", "deal"),
        ] {
            assert_eq!(root(a), root(b), "{a} {b}");
        }
        assert_ne!(root("station"), root("state"));
        assert_ne!(root("minister"), root("ministry"));
    }

    #[test]
    fn kinds_of_words() {
        let kind = |w| of_word(w).map(|(_, k)| k);
        assert_eq!(kind("the"), None);
        assert_eq!(kind("1,200"), Some(Kind::Number));
        assert_eq!(kind("Two"), Some(Kind::Number));
        assert_eq!(kind("2017"), Some(Kind::Date));
        assert_eq!(kind("Monday"), Some(Kind::Weekday));
        assert_eq!(kind("submarine"), Some(Kind::Word));
    }
}
