//! Entities by their names, so that each name is compared with the few that it may belong to.

use super::forms::letters;
use crate::{Kind, encoder::fold};
use std::collections::HashMap;

/// No name part that more entities than this share says who is meant.
const CROWD: usize = 64;

/// Indices of entities by what they are called.
#[derive(Default)]
pub struct Register {
    canonical: HashMap<String, usize>,
    names: HashMap<String, Vec<usize>>,
    parts: HashMap<String, Vec<usize>>,
    initials: HashMap<String, Vec<usize>>,
}

impl Register {
    /// Enters a name of entity `i`, and the name that the lists know it by.
    pub fn add(&mut self, i: usize, name: &str, kind: Kind, canonical: Option<&str>) {
        canonical.into_iter().for_each(|c| _ = self.canonical.entry(c.to_owned()).or_insert(i));
        enter(&mut self.names, name.to_string(), i);
        let words: Vec<&str> = name.split(' ').collect();
        if words.len() < 2 {
            return;
        }
        words.iter().for_each(|w| enter(&mut self.parts, fold(w), i));
        letters(name, kind).into_iter().for_each(|l| enter(&mut self.initials, l, i));
    }

    /// The entity that the lists know by this name.
    pub fn canonical(&self, name: &str) -> Option<usize> {
        self.canonical.get(name).copied()
    }

    /// The entities of exactly this name.
    pub fn named(&self, name: &str) -> &[usize] {
        some(&self.names, name)
    }

    /// The entities whose names of several words have this word; none where it is too common to tell.
    pub fn having(&self, word: &str) -> &[usize] {
        some(&self.parts, &fold(word))
    }

    /// The entities whose initials these letters are.
    pub fn initials(&self, letters: &str) -> &[usize] {
        some(&self.initials, letters)
    }
}

fn enter(map: &mut HashMap<String, Vec<usize>>, key: String, i: usize) {
    let entities = map.entry(key).or_default();
    if entities.len() <= CROWD && !entities.contains(&i) {
        entities.push(i);
    }
}

fn some<'a>(map: &'a HashMap<String, Vec<usize>>, key: &str) -> &'a [usize] {
    map.get(key).map_or(&[], |found| if found.len() > CROWD { &[] } else { found })
}
