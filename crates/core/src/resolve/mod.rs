//! Who is who in one article: names, descriptions and pronouns gathered into entities; roles; speakers.

mod aliases;
pub mod forms;
mod gender;
mod heads;
mod metonymy;
mod nominals;
mod pronouns;
mod register;
mod roles;
mod speakers;
mod unnamed;

pub use pronouns::{Choice, Ranked};
pub use register::Register;
pub use roles::{is_national, is_political};

use crate::{
    Gender, Kind, MentionForm, RoleTime, Span, Why,
    attributions::Found,
    lexicon::{Class, lexicon},
    names::{Name, title_before},
    text::{Text, Tokens},
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// An entity of one article, before articles are joined.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Character {
    /// The fullest name seen, or the description of an unnamed source.
    pub name: String,
    /// The other names, as written.
    pub aliases: Vec<String>,
    /// What it is.
    pub kind: Kind,
    /// What the lists know of it.
    pub class: Option<Class>,
    /// The name in the lists.
    pub canonical: Option<Cow<'static, str>>,
    /// The pronouns the text may use.
    pub gender: Option<Gender>,
    /// Whether the text gives it a name.
    pub named: bool,
    /// Its roles.
    pub roles: Vec<CharacterRole>,
}

impl Character {
    /// One that the text describes and does not name.
    fn unnamed(name: String, kind: Kind) -> Self {
        Character { named: false, ..Character::named(name, kind, None, None) }
    }

    /// One that the text names; `class` and `canonical` from the lists.
    fn named(name: String, kind: Kind, class: Option<Class>, canonical: Option<&'static str>) -> Self {
        let canonical = canonical.map(Cow::Borrowed);
        Character { name, aliases: Vec::new(), kind, class, canonical, gender: None, named: true, roles: Vec::new() }
    }
}

/// A role of one article's entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CharacterRole {
    /// Without its holder: “Foreign Minister”.
    pub title: String,
    /// Of what, by name.
    pub of: Option<String>,
    /// Now or before.
    pub time: RoleTime,
    /// The words that say when it was held.
    pub period: Option<Span>,
    /// The words that say so.
    pub evidence: Span,
    /// Which rule read them.
    pub why: Why,
}

/// A mention of one article's entity.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    /// Its tokens.
    pub tokens: Tokens,
    /// Name, nominal, pronoun.
    pub form: MentionForm,
    /// What it is, where it differs from its entity.
    pub kind: Option<Kind>,
    /// Whose mention: an index into [`Cast::characters`].
    pub character: usize,
    /// Why it was taken for it.
    pub why: Why,
}

/// The entities of one article and where they are mentioned.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cast {
    /// The entities.
    pub characters: Vec<Character>,
    /// Their mentions, in the order of the text.
    pub occurrences: Vec<Occurrence>,
    /// The speaker of each attribution, with the reason.
    pub speakers: Vec<Option<(usize, Why)>>,
    /// Who else says it, where several speak at once.
    pub also_speakers: Vec<Vec<usize>>,
}

impl Cast {
    /// The shortest mention that holds a token. (Mentions are kept in the order of the text and are short.)
    pub fn at(&self, token: usize) -> Option<&Occurrence> {
        let end = self.occurrences.partition_point(|o| o.tokens.start <= token);
        let near = self.occurrences[end.saturating_sub(LONGEST)..end].iter();
        near.filter(|o| o.tokens.contains(&token)).min_by_key(|o| o.tokens.len())
    }

    /// All whose mention is exactly this run: several where it names a group.
    pub fn group(&self, run: &Tokens) -> Vec<usize> {
        self.within(run).filter(|o| o.tokens == *run).map(|o| o.character).collect()
    }

    /// The mentions inside a run of tokens.
    pub fn within<'a>(&'a self, run: &'a Tokens) -> impl Iterator<Item = &'a Occurrence> + 'a {
        let start = self.occurrences.partition_point(|o| o.tokens.start < run.start);
        let near = self.occurrences[start..].iter().take_while(|o| o.tokens.start < run.end);
        near.filter(|o| o.tokens.end <= run.end)
    }

    /// The first mention by name of every entity, in the order of the entities.
    fn first_names(&self) -> Vec<Option<usize>> {
        self.first_of(self.names())
    }

    /// The first mention but pronouns of every entity, in the order of the entities.
    fn first_mentions(&self) -> Vec<Option<usize>> {
        self.first_of(self.occurrences.iter().filter(|o| o.form != MentionForm::Pronoun))
    }

    fn first_of<'a>(&self, mentions: impl Iterator<Item = &'a Occurrence>) -> Vec<Option<usize>> {
        let mut first = vec![None; self.characters.len()];
        for o in mentions {
            first[o.character] = first[o.character].or(Some(o.tokens.start));
        }
        first
    }

    /// The name mentions, in order.
    pub fn names(&self) -> impl Iterator<Item = &Occurrence> {
        self.occurrences.iter().filter(|o| o.form == MentionForm::Name)
    }

    fn push(&mut self, tokens: Tokens, form: MentionForm, character: usize, why: Why) {
        self.occurrences.push(Occurrence { tokens, form, kind: None, character, why });
    }

    fn sort(&mut self) {
        self.occurrences.sort_by_key(|o| (o.tokens.start, o.tokens.end));
    }
}

/// Whether only commas and “and” stand between two mentions, a title of the second aside: “Luxon, Peters and Mayor Ruiz”.
fn coordinated(text: &Text, left: &Occurrence, right: &Occurrence) -> bool {
    if right.tokens.start.saturating_sub(left.tokens.end) > 8 {
        return false;
    }
    let joint = |i: &usize| matches!(text.lower(*i), "," | "and" | "or" | "&");
    let joints = (left.tokens.end..right.tokens.start).take_while(joint).count();
    let next = left.tokens.end + joints;
    let title = title_before(text, right.tokens.start).map_or(right.tokens.start, |title| title.start);
    // “… and the governor, Meher Dastur,”
    let the = next + usize::from(text.lower(next) == "the");
    let office = || lexicon().office(text.words.get(the..right.tokens.start)?).map(|n| the + n);
    let described =
        || the > next && office().is_some_and(|end| end + 1 == right.tokens.start && text.lower(end) == ",");
    (1..=2).contains(&joints) && (next == title || described())
}

/// No mention is longer than this many others that begin before it ends.
const LONGEST: usize = 24;

/// Gathers the names of one article into entities, finds their roles, and says who spoke.
pub fn resolve(text: &Text, names: &[Name], attributions: &[Found]) -> Cast {
    let mut cast = named(text, names, attributions);
    pronouns::find(text, attributions, &mut cast);
    speakers::of_pronouns(text, attributions, &mut cast);
    roles::of_pronouns(text, &mut cast);
    cast.sort();
    cast
}

/// The entities that names and descriptions give, and the speakers among them.
fn named(text: &Text, names: &[Name], attributions: &[Found]) -> Cast {
    let mut cast = aliases::gather(text, names);
    cast.sort();
    metonymy::settle(text, &mut cast);
    gender::find(text, &mut cast);
    roles::find(text, names, &mut cast);
    nominals::find(text, &mut cast);
    cast.sort();
    speakers::find(text, attributions, &mut cast);
    cast
}

/// The pronouns he and she with the choices that each has, for training.
pub fn choices(text: &Text, names: &[Name], attributions: &[Found]) -> Vec<Ranked> {
    pronouns::ranked(text, attributions, &named(text, names, attributions))
}
