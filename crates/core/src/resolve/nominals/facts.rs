//! What an article says of those it names, besides their roles: “Kestrel Motors, the German carmaker”, “striker Marco Silva,
//! 23”.

use crate::{
    Kind,
    lexicon::lexicon,
    resolve::{Cast, Occurrence},
    text::{Tag, Text, Tokens, phrases},
};
use std::collections::{HashMap, HashSet};

/// By words, in small letters: the entities that they are said of.
#[derive(Default)]
pub struct Facts {
    /// By each word of a role's title: entity and which of its roles.
    pub roles: HashMap<String, Vec<(usize, usize)>>,
    /// By the noun of a description, with the country or place that it names.
    pub described: HashMap<String, Vec<(usize, Option<usize>)>>,
    /// The countries that descriptions give an entity.
    pub countries: HashMap<usize, HashSet<usize>>,
    /// By age in years.
    pub ages: HashMap<String, HashSet<usize>>,
    /// Offices of people whom the article does not name: “a minister”, “the president of the league”.
    pub strangers: HashSet<String>,
    /// Organizations by the last word of their names: “council”.
    pub heads: HashMap<String, Vec<usize>>,
    /// Where each entity is first named.
    pub first: Vec<Option<usize>>,
}

impl Facts {
    pub fn gather(text: &Text, cast: &Cast) -> Facts {
        let mut facts = Facts { first: cast.first_mentions(), ..Facts::default() };
        for (c, character) in cast.characters.iter().enumerate() {
            for (r, role) in character.roles.iter().enumerate() {
                let title = role.title.to_lowercase();
                title
                    .split([' ', '-'])
                    .for_each(|w| facts.roles.entry(unabbreviated(w).to_string()).or_default().push((c, r)));
            }
            let body =
                character.kind == Kind::Organization || character.kind == Kind::Place && is_area(&character.name);
            if body && character.name.contains(' ') {
                heads(&character.name).into_iter().for_each(|w| facts.heads.entry(w).or_default().push(c));
            }
        }
        facts.strangers = strangers(text, cast);
        for o in cast.names() {
            facts.describe(text, cast, o);
        }
        facts
    }

    fn describe(&mut self, text: &Text, cast: &Cast, o: &Occurrence) {
        let sentence = &text.sentences[text.sentence_of(o.tokens.start)].tokens;
        let person = cast.characters[o.character].kind == Kind::Person;
        if person
            && let Some(age) =
                age_after(text, o.tokens.end).or_else(|| age_before(text, o.tokens.start, sentence.start))
        {
            self.ages.entry(age).or_default().insert(o.character);
        }
        let described = [noun_after(text, o, sentence), noun_before(text, o, sentence)];
        for phrase in described.into_iter().flatten() {
            let head = phrases::head(text, &phrase);
            let country = cast.within(&phrase).map(|o| o.character).find(|c| *c != o.character);
            country.into_iter().for_each(|c| _ = self.countries.entry(o.character).or_default().insert(c));
            let nouns = self.described.entry(text.lower(head).to_string()).or_default();
            nouns.push((o.character, country));
        }
    }

    /// Whether an entity is named before a token.
    pub fn named_before(&self, entity: usize, token: usize) -> bool {
        self.first[entity].is_some_and(|first| first < token)
    }
}

/// The offices that stand after “a” or “another”, or before “of”, and are no role of anybody named.
fn strangers(text: &Text, cast: &Cast) -> HashSet<String> {
    let mut told = vec![false; text.tokens.len()];
    let roles = cast.characters.iter().flat_map(|c| &c.roles);
    roles.for_each(|r| text.tokens_in(r.evidence).for_each(|i| told[i] = true));
    let mut strangers = HashSet::new();
    for sentence in &text.sentences {
        for i in sentence.tokens.clone().filter(|i| text.tag(*i) == Tag::Determiner) {
            let start = i
                + 1
                + usize::from(
                    text.tag(i + 1) == Tag::Adjective
                        && lexicon().office(text.words.get(i + 1..).unwrap_or(&[])).is_none(),
                );
            let Some(n) = text.words.get(start..sentence.tokens.end).and_then(|words| lexicon().office(words)) else {
                continue;
            };
            let other =
                matches!(text.lower(i), "a" | "an" | "another") || matches!(text.lower(start + n), "of" | "for" | "at");
            if other && !told[start] {
                strangers.insert((start..start + n).map(|i| text.lower(i)).collect::<Vec<_>>().join(" "));
            }
        }
    }
    strangers
}

/// “Sen.” is a senator; “congresswoman” and “Rep.” are the same office.
pub fn unabbreviated(word: &str) -> &str {
    match word {
        "sen." | "sen" => "senator",
        "rep." | "rep" | "congressman" | "congresswoman" => "representative",
        "gov." | "gov" => "governor",
        other => other,
    }
}

/// “Paris County” is “the county”.
fn is_area(name: &str) -> bool {
    ["County", "City", "District", "Province", "Borough", "Township", "Village"].iter().any(|area| name.ends_with(area))
}

/// The last word of a name, and the last one before “of”: “Council” of “Council of Ashby”.
fn heads(name: &str) -> HashSet<String> {
    let before_of = name.split(" of ").next().unwrap_or("");
    [name, before_of].iter().filter_map(|n| n.split(' ').next_back()).map(str::to_lowercase).collect()
}

/// “Marco Silva, 23,”
fn age_after(text: &Text, end: usize) -> Option<String> {
    let years = text.words.get(end + 1).filter(|w| w.len() <= 3 && w.chars().all(|c| c.is_ascii_digit()))?;
    let closes = matches!(text.lower(end + 2), "," | ")" | ".") || text.tag(end + 2) == Tag::Punctuation;
    (matches!(text.lower(end), "," | "(") && closes).then(|| years.to_string())
}

/// “the 23-year-old striker Marco Silva”, “23-year-old Marco Silva”
fn age_before(text: &Text, start: usize, from: usize) -> Option<String> {
    (from.max(start.saturating_sub(3))..start).find_map(|i| age(text, i))
}

/// “23-year-old”
pub fn age(text: &Text, i: usize) -> Option<String> {
    text.lower(i).strip_suffix("-year-old").map(str::to_string)
}

/// The description behind a comma or bracket: “, the German carmaker,”.
fn noun_after(text: &Text, o: &Occurrence, sentence: &Tokens) -> Option<Tokens> {
    let aged = age_after(text, o.tokens.end).is_some() && text.lower(o.tokens.end + 2) == ",";
    let mark = o.tokens.end + 2 * usize::from(aged);
    let start = mark + 1;
    let described = matches!(text.lower(mark), "," | "(") && matches!(text.lower(start), "a" | "an" | "the");
    let phrase = phrases::noun_phrase_at(text, start, sentence.end, false).filter(|_| described)?;
    let of = phrase.clone().find(|i| text.lower(*i) == "of" || text.tag(*i) == Tag::Conjunction).unwrap_or(phrase.end);
    let noun = text.tag(phrases::head(text, &(start..of))) == Tag::Noun;
    noun.then_some(start..of)
}

/// The noun right before a name: “striker Marco Silva”, “the German carmaker Kestrel”.
fn noun_before(text: &Text, o: &Occurrence, sentence: &Tokens) -> Option<Tokens> {
    let noun = o.tokens.start.checked_sub(1).filter(|i| *i >= sentence.start && text.tag(*i) == Tag::Noun)?;
    let (word, next) = (text.lower(noun), text.lower(o.tokens.end));
    let fits = lexicon().occupation(word) || lexicon().group_noun(word);
    let mut start = noun;
    while start > sentence.start && matches!(text.tag(start - 1), Tag::Adjective | Tag::Name | Tag::Determiner) {
        start -= 1;
    }
    (fits && next != "'s").then_some(start..noun + 1)
}
