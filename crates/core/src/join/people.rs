//! Which characters of different articles are the same entity.

use super::{Groups, Placed};
use crate::{
    Kind, RoleTime, Why,
    lexicon::lexicon,
    resolve::{Character, CharacterRole, Register, forms, is_national, is_political},
};
use std::{cmp::Reverse, collections::HashSet};

/// Groups the characters of all articles. Joined are equal names of one kind, names that the lists know as one, and other
/// forms of a name with the only full name that they fit, where nothing that the articles say of the two contradicts it.
/// Unnamed sources stay in their article, and what an article tells apart stays apart.
pub fn group(placed: &[Placed]) -> Groups {
    let mut heads = Heads::default();
    let mut of: Vec<Vec<usize>> = placed.iter().map(|p| vec![usize::MAX; p.reading.characters.len()]).collect();
    let mut why: Vec<Vec<Option<Why>>> = placed.iter().map(|p| vec![None; p.reading.characters.len()]).collect();
    let mut all: Vec<(usize, usize, &Character)> = Vec::new();
    for (a, p) in placed.iter().enumerate() {
        all.extend(p.reading.characters.iter().enumerate().map(|(c, character)| (a, c, character)));
    }
    // Fullest names first, so that a short one meets every full one.
    all.sort_by_cached_key(|(a, c, character)| {
        let words: Vec<&str> = character.name.split(' ').collect();
        (Reverse(forms::full_words(&words)), Reverse(words.len()), *a, *c)
    });
    for (a, c, character) in all {
        let found = heads.same(a, character);
        (of[a][c], why[a][c]) = match found {
            Some((i, why)) => (i, why),
            None => (heads.introduce(), None),
        };
        heads.add(of[a][c], a, character);
    }
    Groups { of, why, count: heads.groups.len() }
}

/// The groups so far, found by their names.
#[derive(Default)]
struct Heads<'a> {
    groups: Vec<Vec<&'a Character>>,
    register: Register,
    /// Which groups have a member in which articles.
    articles: HashSet<(usize, usize)>,
}

type Joined = (usize, Option<Why>);

impl<'a> Heads<'a> {
    fn introduce(&mut self) -> usize {
        self.groups.push(Vec::new());
        self.groups.len() - 1
    }

    fn add(&mut self, group: usize, article: usize, character: &'a Character) {
        self.articles.insert((group, article));
        self.groups[group].push(character);
        if character.named {
            let names = std::iter::once(&character.name).chain(&character.aliases);
            names.for_each(|name| self.register.add(group, name, character.kind, character.canonical.as_deref()));
        }
    }

    /// The group that a character belongs to, with the reason where its name is another.
    fn same(&self, article: usize, character: &Character) -> Option<Joined> {
        if !character.named {
            return None;
        }
        let known =
            character.canonical.as_deref().and_then(|c| self.register.canonical(c)).filter(|i| self.free(*i, article));
        let named = || {
            let mut named = self.register.named(&character.name).iter().copied();
            named.find(|i| {
                self.free(*i, article) && self.groups[*i][0].name == character.name && self.fits(*i, character)
            })
        };
        if let Some(i) = known.or_else(named) {
            return Some((i, None));
        }
        let words: Vec<&str> = character.name.split(' ').collect();
        let near = self.register.having(words.last()?).iter().chain(self.register.initials(&character.name));
        let mut found = near.filter(|i| self.free(**i, article) && self.fits(**i, character)).filter_map(|i| {
            let (rule, sure) = other_form(self.groups[*i][0], character, &words)?;
            let contradicted = words.len() == 1 && self.groups[*i].iter().any(|m| unlike(m, character));
            (!contradicted).then(|| (*i, Some(Why::rule(rule, sure))))
        });
        let first = found.next()?;
        found.all(|other| other.0 == first.0).then_some(first)
    }

    /// Whether a group has nobody of this article yet: what one article tells apart is not the same.
    fn free(&self, group: usize, article: usize) -> bool {
        !self.articles.contains(&(group, article))
    }

    fn fits(&self, group: usize, character: &Character) -> bool {
        self.groups[group].iter().all(|m| m.kind == character.kind && !contradict(m, character))
    }
}

/// The rule by which the character's name is another form of the head's.
fn other_form(head: &Character, character: &Character, words: &[&str]) -> Option<(&'static str, f32)> {
    let known =
        |c: &Character| c.canonical.is_some() && character.canonical.is_some() && c.canonical != character.canonical;
    if known(head) || head.name == character.name {
        return None;
    }
    match character.kind {
        // By the family name: a first name alone says too little of somebody in another article.
        Kind::Person if forms::is_short_for(words, &head.name, true) => Some(("join.short_name", 0.85)),
        Kind::Person => forms::one_person(&head.name, &character.name),
        Kind::Organization if forms::is_short_organization(&character.name, &head.name) => {
            Some(("join.short_name", 0.8))
        }
        Kind::Organization => forms::letters(&head.name, head.kind)
            .filter(|l| *l == character.name.replace('.', ""))
            .map(|_| ("join.initials", 0.85)),
        _ => None,
    }
}

/// Whether two people cannot be one: the texts use different pronouns, or give them offices of different countries at once.
fn contradict(a: &Character, b: &Character) -> bool {
    let gender = a.gender.is_some() && b.gender.is_some() && a.gender != b.gender;
    let country = |r: &CharacterRole| {
        let office = r.time == RoleTime::Current && is_national(&r.title);
        r.of.as_ref().filter(|_| office).and_then(|of| lexicon().country(of)).map(|c| c.name)
    };
    let countries = |c: &Character| c.roles.iter().filter_map(country).collect::<HashSet<_>>();
    let (own, other) = (countries(a), countries(b));
    gender || !own.is_empty() && !other.is_empty() && own.is_disjoint(&other)
}

/// Whether all that is told of two people tells of different ones: a minister and a striker.
fn unlike(a: &Character, b: &Character) -> bool {
    let last = |r: &CharacterRole| r.title.split(' ').next_back().map(str::to_lowercase);
    let agree = |r: &CharacterRole, s: &CharacterRole| {
        let same_of = r.of.is_some() && r.of == s.of;
        last(r) == last(s) || same_of || is_political(&r.title) && is_political(&s.title)
    };
    let any = a.roles.iter().any(|r| b.roles.iter().any(|s| agree(r, s)));
    !a.roles.is_empty() && !b.roles.is_empty() && !any
}
