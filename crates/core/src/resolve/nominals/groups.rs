//! “The two leaders”, “both men”, “the three countries”: as many entities of that sort as the words count.

use super::{Joined, Opening, Scene};
use crate::{
    Gender, Kind, Why,
    lexicon::{Class, lexicon},
    resolve::{Character, is_political},
    text::Text,
};

/// The entities that were named in this and the last three sentences, where they are as many as the words say.
pub fn read(scene: &Scene, opening: &Opening) -> Option<Joined> {
    let Scene { text, cast, .. } = scene;
    let (count, noun) = counted(text, opening)?;
    let sort = sort(text.lower(noun))?;
    let here = text.sentence_of(opening.start);
    let mut entities: Vec<usize> = Vec::new();
    for entity in scene.near(text.sentences[here.saturating_sub(3)].tokens.start, opening.start) {
        if sort(&cast.characters[entity]) && !entities.contains(&entity) {
            entities.push(entity);
        }
    }
    let tokens = opening.start..noun + 1;
    (entities.len() == count).then(|| Joined { tokens, entities, why: Why::rule("join.group", 0.75) })
}

/// How many, and the noun: “the two leaders”, “both leaders”, “the pair”.
fn counted(text: &Text, opening: &Opening) -> Option<(usize, usize)> {
    let (first, second) = (opening.start, opening.start + 1);
    if matches!(text.lower(second), "pair" | "duo") && text.lower(first) == "the" {
        return Some((2, second));
    }
    if text.lower(first) == "both" {
        return Some((2, second + usize::from(text.lower(second) == "the")));
    }
    let count = match text.lower(second) {
        "two" | "2" => 2,
        "three" | "3" => 3,
        "four" | "4" => 4,
        "five" | "5" => 5,
        _ => return None,
    };
    (text.lower(first) == "the").then_some((count, second + 1))
}

type Sort = fn(&Character) -> bool;

/// What the members of a group that is called so are.
fn sort(noun: &str) -> Option<Sort> {
    let person: Sort = |c| c.kind == Kind::Person && c.named;
    Some(match noun {
        "leaders" | "politicians" => |c| c.kind == Kind::Person && c.roles.iter().any(|r| is_political(&r.title)),
        "ministers" => |c| c.roles.iter().any(|r| r.title.to_lowercase().contains("minister")),
        "presidents" => |c| c.roles.iter().any(|r| r.title.to_lowercase().contains("president")),
        "men" => |c| c.kind == Kind::Person && c.named && c.gender == Some(Gender::He),
        "women" => |c| c.kind == Kind::Person && c.named && c.gender == Some(Gender::She),
        "countries" | "nations" | "governments" | "capitals" => |c| c.class == Some(Class::Country),
        "companies" | "firms" => |c| c.kind == Kind::Organization && c.class.is_none_or(|c| c == Class::Company),
        "parties" => |c| c.class == Some(Class::Party),
        "pair" | "duo" => person,
        _ if lexicon().occupation(noun) => person,
        _ => return None,
    })
}
