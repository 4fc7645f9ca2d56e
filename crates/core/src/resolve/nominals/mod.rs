//! Descriptions that stand for somebody named: “the foreign minister”, “the German carmaker”, “the 45-year-old”. Each file
//! reads one sort of description; only where exactly one entity fits it is joined.

mod described;
mod epithets;
mod facts;
mod governments;
mod groups;
mod kinds;
mod owned;
mod relations;
mod roles;

use super::{Cast, Occurrence, aliases::only};
use crate::{
    MentionForm, Why,
    lexicon::lexicon,
    text::{Tag, Text, Tokens},
};
use facts::Facts;

/// What descriptions are read against.
struct Scene<'a> {
    text: &'a Text<'a>,
    cast: &'a Cast,
    facts: Facts,
    /// The descriptions read so far.
    found: Vec<Joined>,
}

impl Scene<'_> {
    /// The entities named or described from token `from` to token `to`, in order. Left out are capitals and seats that are
    /// only places, and whom somebody told something.
    fn near(&self, from: usize, to: usize) -> Vec<usize> {
        let run = from..to;
        let told = |o: &Occurrence| {
            o.tokens
                .start
                .checked_sub(1)
                .is_some_and(|i| lexicon().cue_verb(self.text.lower(i)).is_some_and(|c| c.addressee))
        };
        let named = self.cast.within(&run).filter(|o| o.form == MentionForm::Name && o.kind.is_none() && !told(o));
        let described = self.found.iter().rev().take_while(|j| j.tokens.start >= from);
        let mut all: Vec<(usize, usize)> = named.map(|o| (o.tokens.start, o.character)).collect();
        all.extend(described.flat_map(|j| j.entities.iter().map(|e| (j.tokens.start, *e))));
        all.sort_by_key(|(start, _)| *start);
        all.into_iter().map(|(_, entity)| entity).collect()
    }
}

/// A description, the entities that it stands for and why.
struct Joined {
    tokens: Tokens,
    entities: Vec<usize>,
    why: Why,
}

impl Joined {
    fn one(tokens: Tokens, entity: usize, why: Why) -> Self {
        Joined { tokens, entities: vec![entity], why }
    }
}

/// Adds the descriptions that fit exactly one entity named before them, or exactly as many as they count.
pub fn find(text: &Text, cast: &mut Cast) {
    governments::name(text, cast);
    let mut scene = Scene { text, cast, facts: Facts::gather(text, cast), found: vec![] };
    for sentence in &text.sentences {
        let mut i = sentence.tokens.start;
        while i < sentence.tokens.end {
            let joined = opening(text, cast, i, sentence.tokens.end).and_then(|o| {
                governments::read(&scene, &o)
                    .or_else(|| roles::read(&scene, &o))
                    .or_else(|| groups::read(&scene, &o))
                    .or_else(|| described::read(&scene, &o))
                    .or_else(|| kinds::read(&scene, &o))
                    .or_else(|| epithets::read(&scene, &o))
            });
            let joined = joined.or_else(|| relations::read(&scene, i, sentence.tokens.end));
            let joined = joined.or_else(|| owned::read(&scene, i, &sentence.tokens));
            i = joined.as_ref().map_or(i + 1, |j| j.tokens.end);
            scene.found.extend(joined.filter(|j| !apposed(text, scene.cast, j)));
        }
    }
    for Joined { tokens, entities, why } in scene.found {
        entities.into_iter().for_each(|e| cast.push(tokens.clone(), MentionForm::Nominal, e, why.clone()));
    }
}

/// “Ana Ruiz, the mayor,”: what stands in apposition to a name is no mention of its own.
fn apposed(text: &Text, cast: &Cast, joined: &Joined) -> bool {
    let name = joined.tokens.start.checked_sub(2).filter(|i| text.lower(*i + 1) == ",").and_then(|i| cast.at(i));
    name.is_some_and(|o| joined.entities.contains(&o.character))
}

/// The beginning of a description: “the”, “the German”, “China's”, “the embattled”.
struct Opening {
    /// Where it begins.
    start: usize,
    /// The country, organization or place whose it is.
    owner: Option<usize>,
    /// Where what follows “the”, owner and adjectives begins.
    core: usize,
    /// Where its sentence ends.
    end: usize,
}

/// The description that begins at token `i`.
fn opening(text: &Text, cast: &Cast, i: usize, end: usize) -> Option<Opening> {
    let definite = matches!(text.lower(i), "the" | "this" | "both");
    let mut core = i + usize::from(definite);
    let owner = cast.at(core).filter(|o| o.tokens.start == core && o.form != MentionForm::Pronoun);
    if let Some(o) = owner {
        core = o.tokens.end + usize::from(text.tokens.get(o.tokens.end).is_some_and(|t| t.is_possessive()));
    }
    if !definite && owner.is_none() {
        return None;
    }
    // “the Stuttgart-based firm”
    core += usize::from(definite && text.lower(core).ends_with("-based"));
    while core + 1 < end && describes(text, core, end) {
        core += 1;
    }
    (core < end).then(|| Opening { start: i, owner: owner.map(|o| o.character), core, end })
}

/// An adjective that says nothing of who is meant: “embattled”, but not “prime” or “former” before an office.
fn describes(text: &Text, i: usize, end: usize) -> bool {
    let adjective = text.tag(i) == Tag::Adjective && text.tag(i + 1).in_noun_phrase();
    adjective && lexicon().role_time(text.lower(i)).is_none() && lexicon().office(&text.words[i..end]).is_none()
}

/// Whether more of the same noun phrase follows token `end`: “the company board”, “the council of Ashby”.
fn goes_on(text: &Text, end: usize) -> bool {
    let tied = match text.lower(end) {
        // “accused the council of ignoring”
        "of" => text.tag(end + 1) != Tag::Gerund,
        "for" => text.tag(end + 1) == Tag::Name,
        "that" | "which" | "who" | "whose" => true,
        _ => false,
    };
    text.tag(end).is_nominal() && text.tag(end) != Tag::Pronoun || tied
}
