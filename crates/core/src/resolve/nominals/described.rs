//! “The carmaker” after “Kestrel Motors, the German carmaker,”; “the 45-year-old” after “Marco Silva, 45,”.

use super::{
    Joined, Opening, Scene,
    facts::{Facts, age},
    goes_on, only,
};
use crate::{
    Why,
    lexicon::lexicon,
    text::{Tag, Text},
};
use std::collections::HashSet;

/// The only one whom the article has described so, or given that age.
pub fn read(Scene { text, facts, .. }: &Scene, opening: &Opening) -> Option<Joined> {
    by_age(text, facts, opening).or_else(|| by_noun(text, facts, opening))
}

fn by_age(text: &Text, facts: &Facts, opening: &Opening) -> Option<Joined> {
    let years = (opening.start + 1..(opening.start + 3).min(opening.end)).find_map(|i| Some((i, age(text, i)?)));
    let (at, years) = years?;
    let noun = at + 1 + usize::from(lexicon().occupation(text.lower(at + 1)));
    let aged = facts.ages.get(&years)?.iter().copied().filter(|c| facts.named_before(*c, opening.start));
    let who = only(aged).filter(|_| text.tag(noun) != Tag::Name)?;
    Some(Joined::one(opening.start..noun, who, Why::rule("join.age", 0.82)))
}

fn by_noun(text: &Text, facts: &Facts, opening: &Opening) -> Option<Joined> {
    let noun = opening.core;
    if text.tag(noun) != Tag::Noun || goes_on(text, noun + 1) {
        return None;
    }
    let all = facts.described.get(text.lower(noun))?;
    let fits = |(c, country): &&(usize, Option<usize>)| {
        let same = opening.owner.is_none_or(|o| country.is_none_or(|c| c == o));
        same && facts.named_before(*c, opening.start)
    };
    let entities: HashSet<usize> = all.iter().filter(fits).map(|(c, _)| *c).collect();
    let who = only(entities.into_iter()).filter(|c| opening.owner != Some(*c))?;
    Some(Joined::one(opening.start..noun + 1, who, Why::rule("join.described", 0.82)))
}
