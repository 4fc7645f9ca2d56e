//! One article, one reading: a short name takes the kind of the full name it is part of, and a plain word at the start of
//! a sentence is a name where the article uses it as one elsewhere.

use super::{Name, context::is_month, runs};
use crate::{
    Kind, MentionForm, Why,
    lexicon::lexicon,
    text::{Tag, Text},
};
use std::collections::{HashMap, HashSet};

/// Mends kinds and adds the names that only the rest of the article shows.
pub fn mend(text: &Text, names: &mut Vec<Name>) {
    share_kinds(text, names);
    add_openers(text, names);
    add_headline_names(text, names);
}

/// What the full names of an article say about the single words that they are made of.
struct FullNames<'a> {
    /// First and last words of people's names, with the first place where somebody is called so.
    people: HashMap<&'a str, usize>,
    /// Those that are sure enough to name a person alone.
    sure: HashSet<&'a str>,
    surnames: HashSet<&'a str>,
    /// First words of organizations' names that name no place here, and how sure they are.
    firms: HashMap<&'a str, f32>,
}

impl<'a> FullNames<'a> {
    fn of(text: &Text<'a>, names: &[Name]) -> Self {
        let (mut people, mut sure, mut surnames) = (HashMap::new(), HashSet::new(), HashSet::new());
        for n in names.iter().filter(|n| n.kind == Kind::Person && n.tokens.len() > 1) {
            let last = text.words[n.tokens.end - 1];
            surnames.insert(last);
            for part in [text.words[n.tokens.start], last] {
                people.entry(part).or_insert(n.tokens.start);
                if n.why.sure >= 0.55 {
                    sure.insert(part);
                }
            }
        }
        FullNames { people, sure, surnames, firms: firms(text, names) }
    }

    /// “Calder” alone is the company once “Calder Foods” was one, until somebody who is called so is named.
    fn name_firms(&self, text: &Text, names: &mut [Name]) {
        let unsure = |n: &Name| matches!(n.kind, Kind::Person | Kind::Other) && n.title.is_none();
        for n in names.iter_mut().filter(|n| n.tokens.len() == 1 && unsure(n)) {
            let word = text.words[n.tokens.start];
            let nobody = self.people.get(word).is_none_or(|first| n.tokens.start < *first);
            if let Some(sure) = self.firms.get(word).filter(|_| nobody) {
                (n.kind, n.why) = (Kind::Organization, Why::rule("name.elsewhere", sure * 0.95));
            }
        }
    }

    /// Whether a single word is part of a person's full name, and nothing here speaks for something else.
    fn is_person(&self, text: &Text, name: &Name, word: &str) -> bool {
        let listed = || name.canonical.is_some() && name.why.sure > 0.9 || is_place_here(name, word, &self.surnames);
        let speaks = || self.surnames.contains(word) && speaks(text, name);
        name.tokens.len() == 1 && self.sure.contains(word) && (!listed() || speaks())
    }
}

fn firms<'a>(text: &Text<'a>, names: &[Name]) -> HashMap<&'a str, f32> {
    let mut firms = HashMap::new();
    for n in names.iter().filter(|n| n.tokens.len() > 1 && n.kind == Kind::Organization && n.class.is_none()) {
        firms.insert(text.words[n.tokens.start], n.why.sure);
    }
    for n in names.iter().filter(|n| n.tokens.len() == 1 && n.kind == Kind::Place) {
        firms.remove(text.words[n.tokens.start]);
    }
    firms
}

/// “Reid” alone is a person once “Harry Reid” was one; the same words are what they most surely are somewhere.
fn share_kinds(text: &Text, names: &mut [Name]) {
    let full = FullNames::of(text, names);
    full.name_firms(text, names);
    let surest = surest(text, names);
    for n in names.iter_mut().filter(|n| n.form == MentionForm::Name) {
        let word = n.span.of(text.source);
        // A founder and the firm may share a word: then each place is read by itself.
        if n.kind == Kind::Organization && full.firms.contains_key(word) {
            continue;
        }
        if full.is_person(text, n, word) {
            (n.kind, n.why) = (Kind::Person, Why::rule("name.part", 0.92));
            (n.class, n.canonical) = (None, None);
        } else if let Some((kind, sure)) = surest.get(word).filter(|s| s.1 > n.why.sure && s.0 != n.kind) {
            (n.kind, n.why) = (*kind, Why::rule("name.elsewhere", sure * 0.95));
        }
    }
}

/// For the words of every name the kind that is surest.
fn surest<'a>(text: &Text<'a>, names: &[Name]) -> HashMap<&'a str, (Kind, f32)> {
    let mut surest: HashMap<&str, (Kind, f32)> = HashMap::new();
    for n in names.iter().filter(|n| n.form == MentionForm::Name) {
        let best = surest.entry(n.span.of(text.source)).or_insert((n.kind, n.why.sure));
        if n.why.sure > best.1 {
            *best = (n.kind, n.why.sure);
        }
    }
    surest
}

/// Right before or after a verb of saying.
fn speaks(text: &Text, name: &Name) -> bool {
    let says = |i: usize| text.tag(i) == Tag::Verb && lexicon().cue_verb(text.lower(i)).is_some();
    says(name.tokens.end) || name.tokens.start.checked_sub(1).is_some_and(says)
}

/// “Jordan” the country beside Jordan Pike: where the encoder read a place, somebody's first name does not make it a person.
fn is_place_here(name: &Name, word: &str, surnames: &HashSet<&str>) -> bool {
    let least = if surnames.contains(word) { 0.85 } else { 0.5 };
    let known = || lexicon().gazetteer(&[word]).is_some_and(|(_, k)| k.kind == Kind::Place);
    name.kind == Kind::Place && name.why.rule == "model" && name.why.sure >= least && known()
}

/// Full names in other letters, as headlines write them: “ana ruiz”, “ANA RUIZ” where the article has “Ana Ruiz”; and in a
/// headline that capitalises most words the short names that the text below uses.
fn add_headline_names(text: &Text, names: &mut Vec<Name>) {
    // What the encoder reads in small letters is that name too, if there is one.
    let small = |n: &Name| n.why.rule == "model" && !n.tokens.clone().any(|i| text.tokens[i].is_capitalised());
    let (mut known, mut met): (HashMap<&str, Vec<Name>>, _) = (HashMap::new(), HashSet::new());
    for n in names.iter().filter(|n| n.form == MentionForm::Name) {
        if met.insert((text.words.get(n.tokens.clone()), n.kind, small(n))) {
            known.entry(text.lower(n.tokens.start)).or_default().push(n.clone());
        }
    }
    let said_better = |n: &Name| known.get(text.lower(n.tokens.start)).is_some_and(|all| all.iter().any(|k| !small(k)));
    let longer = |n: &Name| {
        let all = known.get(text.lower(n.tokens.start));
        all.is_some_and(|all| all.iter().any(|k| !small(k) && k.tokens.len() > n.tokens.len()))
    };
    names.retain(|n| !(small(n) && (n.tokens.len() > 1 && said_better(n) || longer(n))));
    let mut taken = vec![false; text.tokens.len()];
    names.iter().for_each(|n| taken[n.tokens.clone()].fill(true));
    let mut found = Vec::new();
    for i in 0..text.tokens.len() {
        let titled = || runs::Case::of(text, &text.sentences[text.sentence_of(i)].tokens) == runs::Case::Title;
        let fits = |n: &&Name| {
            let here = i..i + n.tokens.len();
            let same = here.clone().map(|k| text.lower(k)).eq(n.tokens.clone().map(|k| text.lower(k)));
            let capital = text.tokens[i].is_capitalised();
            let short = n.tokens.len() == 1;
            let same_letters = text.words[i] == text.words[n.tokens.start];
            let letters = same_letters && text.tokens[i].is_all_capitals();
            let inside = || is_inside(text, i) && n.kind == Kind::Person && same_letters && !is_month(text, i);
            same && !here.clone().any(|k| taken.get(k).copied().unwrap_or(true))
                && (!short || letters || capital && titled() || capital && inside())
        };
        if let Some(n) = known.get(text.lower(i)).and_then(|all| all.iter().find(fits)) {
            let tokens = i..i + n.tokens.len();
            let span = text.span(&tokens);
            taken[tokens.clone()].fill(true);
            found.push(Name { tokens, span, title: None, why: Why::rule("name.elsewhere", 0.85), ..n.clone() });
        }
    }
    names.extend(found);
    names.sort_by_key(|n| n.tokens.start);
}

/// Whether a capital inside a sentence says that a word is a name.
fn is_inside(text: &Text, i: usize) -> bool {
    let sentence = &text.sentences[text.sentence_of(i)].tokens;
    let before = i.checked_sub(1).filter(|b| *b >= sentence.start && text.tokens[*b].is_word());
    let alone = |i: usize| text.tokens.get(i).is_none_or(|t| !t.is_capitalised());
    before.is_some_and(|b| alone(b) || text.lower(b) == "i")
        && alone(i + 1)
        && runs::Case::of(text, sentence) == runs::Case::Sentence
}

/// Capitalised plain words at a sentence's start that name a person elsewhere in the article (“Brown said …”).
fn add_openers(text: &Text, names: &mut Vec<Name>) {
    let mut known: HashMap<&str, Kind> = HashMap::new();
    let mut given: HashSet<&str> = HashSet::new();
    for n in names.iter().filter(|n| n.kind == Kind::Person && n.form == MentionForm::Name) {
        known.insert(text.words[n.tokens.end - 1], n.kind);
        given.insert(text.words[n.tokens.start]);
    }
    let taken: Vec<bool> = {
        let mut taken = vec![false; text.tokens.len()];
        names.iter().for_each(|n| taken[n.tokens.clone()].fill(true));
        taken
    };
    for s in &text.sentences {
        let Some(i) = s.tokens.clone().find(|i| text.tokens[*i].is_word()) else { continue };
        // “Will told her” names him by his first name; “Will it rain” nobody.
        let auxiliary =
            matches!(text.tag(i + 1), Tag::Auxiliary | Tag::Modal) && !lexicon().function_word(text.lower(i));
        let told = given.contains(text.words[i]) && (text.tag(i + 1) == Tag::Verb || auxiliary);
        let kind = known.get(text.words[i]).or(told.then_some(&Kind::Person));
        let Some(kind) = kind.filter(|_| !taken[i]) else { continue };
        if matches!(
            text.tag(i + 1),
            Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Possessive | Tag::Adverb | Tag::Punctuation
        ) {
            let span = text.tokens[i].span;
            let why = Why::rule("name.elsewhere", 0.85);
            names.push(Name {
                tokens: i..i + 1,
                span,
                kind: *kind,
                form: MentionForm::Name,
                class: None,
                canonical: None,
                title: None,
                why,
            });
        }
    }
    names.sort_by_key(|n| n.tokens.start);
}
