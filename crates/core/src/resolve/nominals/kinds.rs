//! “The council” after “Ashby Borough Council”, “the company” after a company: by what a name says or the lists know.

use super::{Joined, Opening, Scene, goes_on, only};
use crate::{Kind, Why, lexicon::Class, resolve::Character, text::Tag};

/// The one organization or place that the noun fits.
pub fn read(scene: &Scene, opening: &Opening) -> Option<Joined> {
    thing(scene, opening).or_else(|| headed(scene, opening))
}

/// “The council” after “Ashby Borough Council”: the last word of the one organization so named before.
fn headed(Scene { text, cast, facts, .. }: &Scene, opening: &Opening) -> Option<Joined> {
    let at = opening.core;
    let word = text.lower(at);
    if !matches!(text.tag(at), Tag::Noun | Tag::Name)
        || cast.at(at).is_some()
        || goes_on(text, at + 1)
        || opening.owner.is_none() && at != opening.start + 1
    {
        return None;
    }
    // “Ashby council” is Ashby Borough Council wherever that is named.
    let place = opening.owner.map(|o| cast.characters[o].name.as_str());
    let fits = |c: &&usize| {
        let who = &cast.characters[**c];
        let known = place.map_or_else(|| facts.named_before(**c, opening.start), |place| who.name.starts_with(place));
        known && who.kind != Kind::Person
    };
    let who = only(facts.heads.get(word)?.iter().filter(fits))?;
    Some(Joined::one(opening.start..at + 1, *who, Why::rule("join.head", 0.82)))
}

type Sort = fn(&Character) -> bool;

/// What a noun can stand for.
fn sort(noun: &str) -> Option<Sort> {
    Some(match noun {
        "country" | "nation" | "kingdom" | "republic" => |c| c.class == Some(Class::Country),
        "company" | "firm" | "carmaker" | "airline" | "retailer" | "manufacturer" | "lender" | "supermarket" => {
            |c| c.kind == Kind::Organization && c.class.is_none_or(|c| c == Class::Company)
        }
        "party" => |c| c.class == Some(Class::Party),
        "alliance" | "bloc" | "pact" => |c| c.class == Some(Class::Alliance),
        "club" | "team" | "side" => |c| c.class == Some(Class::Team),
        "newspaper" | "paper" | "broadcaster" | "magazine" => |c| c.class == Some(Class::Outlet),
        "city" | "town" => |c| matches!(c.class, Some(Class::City | Class::Capital)),
        _ => return None,
    })
}

/// “The country”, “the German company”: the subject of that kind in the sentence before, where it is alone or leads it.
fn thing(scene: &Scene, opening: &Opening) -> Option<Joined> {
    let Scene { text, cast, facts, .. } = scene;
    let at = opening.core;
    let sort = sort(text.lower(at)).filter(|_| !goes_on(text, at + 1))?;
    let here = text.sentence_of(at);
    let near = scene.near(text.sentences[here.saturating_sub(1)].tokens.start, opening.start);
    let fitting: Vec<usize> = near.iter().copied().filter(|c| sort(&cast.characters[*c])).collect();
    let subject = *fitting.first().filter(|c| opening.owner != Some(**c))?;
    let alone = fitting.iter().all(|c| *c == subject);
    let leads = near.first() == Some(&subject);
    let foreign = |o: usize| facts.countries.get(&subject).is_some_and(|known| !known.contains(&o));
    let own = opening.owner.is_none_or(|o| alone && !foreign(o));
    let why = Why::rule("join.description", if alone { 0.75 } else { 0.65 });
    ((alone || leads) && own).then(|| Joined::one(opening.start..at + 1, subject, why))
}
