//! Which characters of different articles are the same entity.

use super::{Groups, Placed};
use crate::{
    Kind,
    resolve::{Character, is_short_for},
};

/// Groups the characters of all articles. Joined are equal names of one kind, names that the lists know as one, and a
/// person's short name with the only full name that it fits. Unnamed sources stay in their article.
pub fn group(placed: &[Placed]) -> Groups {
    let mut heads: Vec<&Character> = Vec::new();
    let mut of: Vec<Vec<usize>> = placed.iter().map(|p| vec![usize::MAX; p.reading.characters.len()]).collect();
    let mut all: Vec<(usize, usize, &Character)> = Vec::new();
    for (a, p) in placed.iter().enumerate() {
        all.extend(p.reading.characters.iter().enumerate().map(|(c, character)| (a, c, character)));
    }
    // Fullest names first, so that a short one meets every full one.
    all.sort_by_key(|(a, c, character)| (std::cmp::Reverse(character.name.split(' ').count()), *a, *c));
    for (a, c, character) in all {
        of[a][c] = match same(&heads, character) {
            Some(group) => group,
            None => {
                heads.push(character);
                heads.len() - 1
            }
        };
    }
    Groups { of, count: heads.len() }
}

fn same(heads: &[&Character], character: &Character) -> Option<usize> {
    if !character.named {
        return None;
    }
    let known = |h: &&Character| h.canonical.is_some() && h.canonical == character.canonical;
    let equal = |h: &&Character| h.named && h.kind == character.kind && h.name == character.name;
    if let Some(i) = heads.iter().position(|h| known(h) || equal(h)) {
        return Some(i);
    }
    if character.kind != Kind::Person {
        return None;
    }
    let words: Vec<&str> = character.name.split(' ').collect();
    let fits = |h: &Character| {
        h.kind == Kind::Person && h.named && compatible(h, character) && is_short_for(&words, &h.name, false)
    };
    let mut fitting = heads.iter().enumerate().filter(|(_, h)| fits(h)).map(|(i, _)| i);
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first)
}

/// Not known to use different pronouns.
fn compatible(a: &Character, b: &Character) -> bool {
    a.gender.is_none() || b.gender.is_none() || a.gender == b.gender
}
