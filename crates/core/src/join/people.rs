//! Which characters of different articles are the same entity.

use super::{Groups, Placed};
use crate::{
    Kind,
    resolve::{Character, is_short_for},
};
use std::collections::HashMap;

/// Groups the characters of all articles. Joined are equal names of one kind, names that the lists know as one, and a
/// person's short name with the only full name that it fits. Unnamed sources stay in their article.
pub fn group(placed: &[Placed]) -> Groups {
    let mut heads = Heads::default();
    let mut of: Vec<Vec<usize>> = placed.iter().map(|p| vec![usize::MAX; p.reading.characters.len()]).collect();
    let mut all: Vec<(usize, usize, &Character)> = Vec::new();
    for (a, p) in placed.iter().enumerate() {
        all.extend(p.reading.characters.iter().enumerate().map(|(c, character)| (a, c, character)));
    }
    // Fullest names first, so that a short one meets every full one.
    all.sort_by_key(|(a, c, character)| (std::cmp::Reverse(character.name.split(' ').count()), *a, *c));
    for (a, c, character) in all {
        of[a][c] = heads.same(character).unwrap_or_else(|| heads.introduce(character));
    }
    Groups { of, count: heads.all.len() }
}

/// The first character of every group, found by its names.
#[derive(Default)]
struct Heads<'a> {
    all: Vec<&'a Character>,
    by_canonical: HashMap<&'a str, usize>,
    by_name: HashMap<(Kind, &'a str), usize>,
    /// People by their first and last names.
    by_part: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Heads<'a> {
    fn introduce(&mut self, character: &'a Character) -> usize {
        let i = self.all.len();
        self.all.push(character);
        if !character.named {
            return i;
        }
        character.canonical.into_iter().for_each(|c| _ = self.by_canonical.insert(c, i));
        self.by_name.entry((character.kind, &character.name)).or_insert(i);
        if character.kind == Kind::Person {
            let words: Vec<&str> = character.name.split(' ').collect();
            words.iter().for_each(|w| self.by_part.entry(w).or_default().push(i));
        }
        i
    }

    /// The group that a character belongs to.
    fn same(&self, character: &Character) -> Option<usize> {
        if !character.named {
            return None;
        }
        let known = character.canonical.and_then(|c| self.by_canonical.get(c));
        if let Some(i) = known.or_else(|| self.by_name.get(&(character.kind, character.name.as_str()))) {
            return Some(*i);
        }
        if character.kind != Kind::Person {
            return None;
        }
        let words: Vec<&str> = character.name.split(' ').collect();
        let near = self.by_part.get(words.last()?).into_iter().flatten().copied();
        let fits = |i: &usize| compatible(self.all[*i], character) && is_short_for(&words, &self.all[*i].name, false);
        let mut fitting: Vec<usize> = near.filter(fits).collect();
        fitting.dedup();
        <[usize; 1]>::try_from(fitting).ok().map(|[only]| only)
    }
}

/// Not known to use different pronouns.
fn compatible(a: &Character, b: &Character) -> bool {
    a.gender.is_none() || b.gender.is_none() || a.gender == b.gender
}
