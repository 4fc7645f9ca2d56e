//! Full and short names of one entity joined: “Jacinda Ardern” and “Ardern”, “Acme Corp” and “Acme”, a name and its
//! initials. A short name that fits two full names joins neither, unless a title or the text before says whose it is.

use super::{
    Cast, Character,
    forms::{abbreviates, full_words, is_short_for, is_short_organization, one_person},
    register::Register,
};
use crate::{
    Gender, Kind, MentionForm, Why,
    lexicon::{GenderHint, lexicon},
    names::Name,
    text::Text,
};
use std::{cmp::Reverse, collections::HashMap};

/// A family name stands for whom it stood for this often before, although somebody named in passing has it too.
const ESTABLISHED: usize = 2;

/// Every name as a mention of an entity.
pub fn gather(text: &Text, names: &[Name]) -> Cast {
    // Full names first, so that short ones find them wherever they stand.
    let mut order: Vec<(&Name, String)> = names.iter().map(|n| (n, text.spelled(&n.tokens))).collect();
    order.sort_by_cached_key(|(n, written)| {
        let words: Vec<&str> = written.split(' ').collect();
        let familiar = n.kind == Kind::Person && lexicon().is_nickname(words[0]);
        // A headline's small letters are nobody's name where the text has it in capitals.
        let small = !text.tokens[n.tokens.start].is_capitalised();
        (small, Reverse(full_words(&words).min(4)), familiar, Reverse(words.len().min(4)), n.tokens.start)
    });
    let mut gathering =
        Gathering { text, cast: Cast::default(), register: Register::default(), seen: vec![], at: HashMap::new() };
    order.iter().for_each(|(name, written)| gathering.place(name, written));
    gathering.cast
}

/// The one item, `None` where there is none or more than one.
pub fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next()?;
    items.next().is_none().then_some(first)
}

/// What is known of an entity while names are gathered.
#[derive(Default)]
struct Seen {
    /// The offices before its names, in small letters.
    titles: Vec<String>,
    /// Its first mention.
    first: usize,
    /// How many mentions so far.
    count: usize,
    /// Where its short name stands.
    short: Vec<usize>,
}

struct Gathering<'a> {
    text: &'a Text<'a>,
    cast: Cast,
    register: Register,
    seen: Vec<Seen>,
    /// By the tokens where names begin and end: their entities.
    at: HashMap<usize, usize>,
}

type Joined = (usize, Why);

impl Gathering<'_> {
    fn place(&mut self, name: &Name, written: &str) {
        let gender = gender(self.text, name);
        let (i, why) = match self.joined(name, written, gender) {
            Some(found) => found,
            None => (self.introduce(name, written), name.why.clone()),
        };
        let known = &mut self.cast.characters[i];
        if capitalizes(written, &known.name) {
            known.name = written.to_string();
        }
        if name.form == MentionForm::Name && known.name != written && !known.aliases.iter().any(|a| a == written) {
            known.aliases.push(written.to_string());
            self.register.add(i, written, name.kind, None);
        }
        known.gender = known.gender.or(gender);
        let seen = &mut self.seen[i];
        seen.first = seen.first.min(name.tokens.start);
        seen.count += 1;
        seen.titles.extend(office(self.text, name).filter(|t| !seen.titles.contains(t)));
        if name.tokens.len() == 1 {
            seen.short.push(name.tokens.start);
        }
        self.at.insert(name.tokens.start, i);
        self.at.insert(name.tokens.end, i);
        self.cast.push(name.tokens.clone(), name.form, i, why);
    }

    fn introduce(&mut self, name: &Name, written: &str) -> usize {
        let i = self.cast.characters.len();
        let shown = name.canonical.filter(|_| name.kind != Kind::Person).unwrap_or(written);
        // “Mr Hale” and “Mrs Hale”: the name alone would not tell them apart.
        let clash = self.register.named(shown).iter().any(|c| self.cast.characters[*c].kind == Kind::Person);
        let title = name.title.as_ref().filter(|_| clash && name.kind == Kind::Person);
        let shown = title.map_or(shown.to_string(), |t| self.text.spelled(&(t.start..name.tokens.end)));
        self.register.add(i, written, name.kind, name.canonical);
        self.register.add(i, &shown, name.kind, None);
        self.cast.characters.push(Character::named(shown, name.kind, name.class, name.canonical));
        self.seen.push(Seen { first: name.tokens.start, ..Seen::default() });
        i
    }

    /// The entity that a name belongs to, and why.
    fn joined(&self, name: &Name, written: &str, gender: Option<Gender>) -> Option<Joined> {
        // “DOJ” after “the Justice Department”, which the network read and no list.
        let by_name = |c: &str| {
            let mut named = self.register.named(c).iter().copied();
            named.find(|i| name.kind == Kind::Organization && self.cast.characters[*i].kind == name.kind)
        };
        let listed = |c: &str| self.register.canonical(c).or_else(|| by_name(c));
        let known = || name.canonical.and_then(listed).map(|i| (i, name.why.clone()));
        // Initials of what the article names in full beat what the lists know them for.
        let found = self.initials(name, written).or_else(known);
        found.or_else(|| match name.kind {
            Kind::Person => self.person(name, written, gender),
            kind => self.same_name(written, kind, name.why.sure, gender).or_else(|| self.organization(name, written)),
        })
    }

    /// “WHO” after “World Health Organization”, “(MCD)” right after “Ministry of Civil Defence”.
    fn initials(&self, name: &Name, written: &str) -> Option<Joined> {
        let token = self.text.tokens.get(name.tokens.start).filter(|_| name.tokens.len() == 1)?;
        let beside = self.beside(name).filter(|i| abbreviates(written, &self.cast.characters[*i].name));
        if let Some(i) = beside {
            return Some((i, Why::rule("join.brackets", 0.93)));
        }
        let fits = |i: &&usize| (self.cast.characters[**i].kind == Kind::Person) == (name.kind == Kind::Person);
        let letters = written.replace('.', "");
        let found = token.is_all_capitals().then(|| only(self.register.initials(&letters).iter().filter(fits)))?;
        found.map(|i| (*i, Why::rule("join.initials", 0.9)))
    }

    /// The entity that a name stands in brackets after, or whose name stands in brackets after it.
    fn beside(&self, name: &Name) -> Option<usize> {
        let before = name
            .tokens
            .start
            .checked_sub(1)
            .filter(|i| self.text.lower(*i) == "(" && self.text.lower(name.tokens.end) == ")");
        let after = || Some(name.tokens.end).filter(|i| self.text.lower(*i) == "(").map(|i| i + 1);
        let i = *self.at.get(&before.or_else(after)?)?;
        let apart = [Kind::Person, Kind::Place].contains(&self.cast.characters[i].kind) || name.kind == Kind::Person;
        (!apart).then_some(i)
    }

    fn person(&self, name: &Name, written: &str, gender: Option<Gender>) -> Option<Joined> {
        let words: Vec<&str> = written.split(' ').collect();
        let short = || self.short_name(name, &words, gender);
        let same = || self.same_name(written, Kind::Person, name.why.sure, gender);
        if words.len() == 1 {
            short().or_else(same)
        } else {
            same().or_else(|| self.full_name(&words, written, gender)).or_else(short)
        }
    }

    /// The one full name that is the same person's, written otherwise.
    fn full_name(&self, words: &[&str], written: &str, gender: Option<Gender>) -> Option<Joined> {
        let fits = |i: &usize| {
            let found = one_person(&self.cast.characters[*i].name, written).filter(|_| self.compatible(*i, gender));
            found.map(|(rule, sure)| (*i, Why::rule(rule, sure)))
        };
        only(self.people(words.last()?).filter_map(|i| fits(&i)))
    }

    /// The people with this word in their full names.
    fn people(&self, word: &str) -> impl Iterator<Item = usize> {
        let all = self.register.having(word).iter().copied();
        all.filter(|i| self.cast.characters[*i].kind == Kind::Person)
    }

    /// Known names do not tell of different pronouns.
    fn compatible(&self, i: usize, gender: Option<Gender>) -> bool {
        self.cast.characters[i].gender.is_none_or(|g| gender.is_none_or(|own| own == g))
    }

    /// The person whose short name it is: the only one named so far; else the only one with the same form of address or
    /// office; else the one whom it stood for before somebody else with it was named in passing.
    fn short_name(&self, name: &Name, words: &[&str], gender: Option<Gender>) -> Option<Joined> {
        let short_for = |i: &usize| {
            let who = &self.cast.characters[*i];
            std::iter::once(&who.name).chain(&who.aliases).any(|full| is_short_for(words, full, name.title.is_some()))
        };
        let all: Vec<usize> =
            self.people(words.last()?).filter(|i| self.compatible(*i, gender)).filter(short_for).collect();
        let before: Vec<usize> = all.iter().copied().filter(|i| self.seen[*i].first < name.tokens.start).collect();
        let rivals = if before.is_empty() { all } else { before };
        if let [one] = rivals[..] {
            return Some((one, Why::rule("join.short_name", 0.92)));
        }
        let office = office(self.text, name);
        let titled = |i: &&usize| match &office {
            Some(office) => self.seen[**i].titles.contains(office),
            None => gender.is_some() && self.cast.characters[**i].gender == gender,
        };
        let by_title = only(rivals.iter().filter(titled)).map(|i| (*i, Why::rule("join.title", 0.85)));
        by_title.or_else(|| self.established(&rivals).map(|i| (i, Why::rule("join.established", 0.65))))
    }

    /// Of several people with one family name, the one whom it stood for before the others were named, each of them once.
    fn established(&self, rivals: &[usize]) -> Option<usize> {
        let first = *rivals.iter().min_by_key(|i| self.seen[**i].first)?;
        let others = || rivals.iter().filter(|i| **i != first);
        let next = others().map(|i| self.seen[*i].first).min()?;
        let used = self.seen[first].short.iter().filter(|at| **at < next).count();
        (used >= ESTABLISHED && others().all(|i| self.seen[*i].count == 1)).then_some(first)
    }

    fn same_name(&self, written: &str, kind: Kind, sure: f32, gender: Option<Gender>) -> Option<Joined> {
        let fits = |i: &&usize| {
            let who = &self.cast.characters[**i];
            (who.kind == kind || sure < 0.7) && (kind != Kind::Person || self.compatible(**i, gender))
        };
        let mut named = self.register.named(written).iter().filter(fits);
        let exact = named.clone().find(|i| kind != Kind::Person || self.cast.characters[**i].gender == gender);
        let found = exact.or_else(|| only(&mut named))?;
        Some((*found, Why::rule("join.same_name", 0.97)))
    }

    /// A name without its legal form (“Acme” for “Acme Corp”) or without what tells it apart from others of its sort
    /// (“Tenants Union” for “Ashby Tenants Union”): the only one that fits.
    fn organization(&self, name: &Name, written: &str) -> Option<Joined> {
        if name.kind != Kind::Organization || name.canonical.is_some() {
            return None;
        }
        let fits = |i: &&usize| {
            let full = &self.cast.characters[**i];
            full.kind == Kind::Organization && is_short_organization(written, &full.name)
        };
        let word = written.split(' ').next_back()?;
        let found =
            only(self.register.having(word).iter().filter(fits)).copied().or_else(|| self.first_word(written))?;
        Some((found, Why::rule("join.short_name", 0.88)))
    }

    /// The organization whose name begins with a word that no list knows: “Riedel” of “Riedel Motoren”, not of its branch “Riedel
    /// India”.
    fn first_word(&self, written: &str) -> Option<usize> {
        let lower = written.to_lowercase();
        let known = written.contains(' ')
            || lexicon().common_word(&lower)
            || lexicon().gazetteer(&[written]).is_some()
            || lexicon().first_name(written).is_some();
        let fits = |i: &&usize| {
            let full = &self.cast.characters[**i];
            let rest = full.name.strip_prefix(written).and_then(|r| r.strip_prefix(' '));
            let branch = |rest: &str| lexicon().country(rest).is_some();
            full.kind == Kind::Organization && full.class.is_none() && rest.is_some_and(|r| !branch(r))
        };
        let found = only(self.register.having(written).iter().filter(fits));
        found.filter(|_| !known).copied()
    }
}

/// The office before a name, in small letters, without “Mr” and the like.
fn office(text: &Text, name: &Name) -> Option<String> {
    let title = name.title.clone()?;
    let words: Vec<&str> =
        title.filter(|i| lexicon().honorific(text.words[*i]).is_none()).map(|i| text.lower(i)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// By first name or form of address.
fn gender(text: &Text, name: &Name) -> Option<Gender> {
    if name.kind != Kind::Person {
        return None;
    }
    let title = name.title.clone().unwrap_or(0..0);
    let address = title.filter_map(|i| lexicon().honorific(text.words[i])).find(|h| *h != GenderHint::Either);
    let first = || lexicon().first_name(text.words[name.tokens.start]).filter(|_| name.tokens.len() > 1);
    match address.or_else(first)? {
        GenderHint::She => Some(Gender::She),
        GenderHint::He => Some(Gender::He),
        GenderHint::Either => None,
    }
}

/// Whether a name is another in capitals that a headline in small letters left out.
fn capitalizes(written: &str, known: &str) -> bool {
    let small = |name: &str| name.chars().all(|c| !c.is_uppercase());
    small(known) && !small(written) && written.to_lowercase() == known
}
