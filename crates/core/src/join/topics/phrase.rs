//! What an issue's words say: what it is (the head), and which one (the rest).

use crate::{
    EntityId, Span,
    join::Placed,
    lexicon::{VerbForm, lexicon},
    stem::stem,
};
use std::collections::BTreeSet;

/// A phrase taken apart.
pub struct Phrase {
    /// What it is: “plan” of “the council's plan for housing”; words that mean the same are one.
    pub head: String,
    /// Which one: the other telling words, names by the entity behind them (`@3`).
    pub rest: BTreeSet<String>,
    /// The words without an article or possessive in front.
    pub name: String,
    /// “the plan”, “this plan”: one that was told of before.
    definite: bool,
    /// “ending the programme”: what is done, which is not the thing it is done to.
    pub action: bool,
    /// The first letters of its words, in capitals; one word's own letters where it is written in capitals.
    pub initials: String,
    /// Whether it is an abbreviation itself.
    pub short: bool,
    /// Whether it names its thing without a pronoun.
    clear: bool,
}

/// A word of the phrase: itself in small letters, or the entity whose name or pronoun it is.
enum Word {
    Plain(String),
    Entity(EntityId, bool),
}

impl Phrase {
    /// Reads the phrase at `span` of an article's own text. `ids` says which entity each of its characters is.
    pub fn read(placed: &Placed, span: Span, ids: &[EntityId]) -> Phrase {
        let written = span.of(&placed.text);
        let words = words(placed, span, ids);
        let plain = |w: &Word| if let Word::Plain(w) = w { Some(w.clone()) } else { None };
        let first = words.first().and_then(plain).unwrap_or_default();
        let second = words.get(1);
        let tells = |w: &Word| !matches!(w, Word::Plain(w) if lexicon().function_word(w) || describes(w));
        let head_end =
            words.iter().skip(1).position(|w| matches!(w, Word::Plain(w) if ties(w))).map_or(words.len(), |i| i + 1);
        let action = acts(&first, second);
        let (front, back) = words.split_at(if action { 1 } else { head_end });
        let mut telling: Vec<String> = front.iter().filter(|w| tells(w)).map(key).collect();
        let head = telling.pop().unwrap_or_else(|| first.clone());
        let rest: BTreeSet<String> = telling.into_iter().chain(back.iter().filter(|w| tells(w)).map(key)).collect();
        let pronoun = words.iter().any(|w| matches!(w, Word::Entity(_, true)));
        let short = words.len() == 1 && abbreviation(written);
        Phrase {
            action,
            name: clear_name(written),
            definite: matches!(first.as_str(), "the" | "this" | "that" | "these" | "those"),
            initials: if short { written.to_string() } else { initials(written) },
            clear: !pronoun && (!rest.is_empty() || short),
            head,
            rest,
            short,
        }
    }

    /// “the plan”: says nothing of which one, and means one that its article told of.
    pub fn refers_back(&self) -> bool {
        self.definite && self.rest.is_empty() && !self.action
    }

    /// Whether “the” in front says that the phrase may be short for a longer one.
    pub fn definite(&self) -> bool {
        self.definite
    }

    /// Whether this is the better name: clear, and short.
    fn clearer_than(&self, other: &Phrase) -> bool {
        let order = |p: &Phrase| (!p.clear, p.name.chars().count());
        order(self) < order(other)
    }

    /// Takes in another wording of the same: the better name, and that it was told of before.
    pub fn absorb(&mut self, other: Phrase) {
        self.definite |= other.definite;
        if other.clearer_than(self) {
            (self.name, self.clear) = (other.name, other.clear);
        }
    }
}

/// The words at `span`, names and pronouns of entities as one word each.
fn words(placed: &Placed, span: Span, ids: &[EntityId]) -> Vec<Word> {
    let mentions = &placed.reading.mentions;
    let first = mentions.partition_point(|m| m.span.start < span.start);
    let mut inside = mentions[first..].iter().take_while(|m| m.span.end <= span.end).peekable();
    let mut words = Vec::new();
    let mut at = span.start;
    while at < span.end {
        let next = inside.next_if(|m| m.span.start <= at);
        if let Some(m) = next.filter(|m| m.span.start == at && m.span.end > at) {
            words.push(Word::Entity(ids[m.character], m.form == crate::MentionForm::Pronoun));
            at = m.span.end;
            continue;
        }
        let stop = inside.peek().map_or(span.end, |m| m.span.start.min(span.end)).max(at);
        if next.is_none() {
            let between = placed.text.get(at..stop).unwrap_or("");
            let plain = between.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'' && c != '’');
            let plain = plain.map(|w| w.trim_end_matches("'s").trim_end_matches("’s").trim_matches(['\'', '’', '-']));
            words.extend(plain.filter(|w| !matches!(*w, "" | "s")).map(|w| Word::Plain(w.to_lowercase())));
            at = stop.max(at + 1);
        }
    }
    words
}

/// What a word counts as: words that mean the same count as one.
fn key(word: &Word) -> String {
    match word {
        Word::Entity(id, _) => format!("@{}", id.0),
        Word::Plain(word) => {
            let stem = stem(word);
            lexicon().alike(&stem).map_or(stem, |group| format!("={group}"))
        }
    }
}

/// Prepositions after which a phrase says which one it is.
fn ties(word: &str) -> bool {
    matches!(
        word,
        "of" | "for" | "on" | "in" | "to" | "with" | "by" | "over" | "about" | "against" | "between" | "at" | "from"
    )
}

/// Words that tell of a thing but not which it is: “the controversial plan”.
fn describes(word: &str) -> bool {
    let time = matches!(
        word,
        "new"
            | "proposed"
            | "planned"
            | "current"
            | "recent"
            | "latest"
            | "ongoing"
            | "so-called"
            | "whole"
            | "entire"
            | "big"
            | "major"
            | "sweeping"
            | "bipartisan"
            | "possible"
            | "potential"
            | "alleged"
            | "own"
            | "such"
    );
    time || lexicon().evaluative(word).is_some() || lexicon().intensifier(word)
}

/// “ending the programme”, “visit the harbour”: begins with a verb that has an object.
fn acts(first: &str, second: Option<&Word>) -> bool {
    let object = match second {
        Some(Word::Plain(w)) => lexicon().function_word(w) || w.ends_with('s'),
        Some(Word::Entity(..)) => true,
        None => false,
    };
    object && matches!(lexicon().verb_form(first), Some(VerbForm::Ing | VerbForm::Base))
}

/// “VAT”: two to six capital letters.
fn abbreviation(written: &str) -> bool {
    (2..=6).contains(&written.chars().count()) && written.chars().all(|c| c.is_ascii_uppercase())
}

/// “value-added tax” → “VAT”
fn initials(written: &str) -> String {
    let words = written.split(|c: char| !c.is_alphanumeric()).filter(|w| !lexicon().function_word(&w.to_lowercase()));
    words.filter_map(|w| w.chars().next()).flat_map(char::to_uppercase).collect()
}

/// The words without an article or possessive in front.
pub fn clear_name(written: &str) -> String {
    let name = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let small = name.to_lowercase();
    let openers = [
        "the ", "a ", "an ", "its ", "his ", "her ", "their ", "our ", "your ", "my ", "any ", "this ", "that ",
        "these ", "those ", "such ", "some ",
    ];
    let cut = openers.iter().find(|o| small.starts_with(**o)).map_or(0, |o| o.len());
    name.get(cut..).unwrap_or(&name).to_string()
}
