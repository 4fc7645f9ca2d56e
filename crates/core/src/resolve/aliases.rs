//! Full and short names of one entity joined: “Jacinda Ardern” and “Ardern”, “Acme Corp” and “Acme”, a name and its
//! initials. A short name that fits two full names joins neither.

use super::{Cast, Character};
use crate::{
    Gender, Kind, MentionForm, Why,
    lexicon::{GenderHint, lexicon},
    names::Name,
    text::Text,
};

/// Every name as a mention of an entity.
pub fn gather(text: &Text, names: &[Name]) -> Cast {
    let mut cast = Cast::default();
    // Full names first, so that short ones find them wherever they stand.
    let mut order: Vec<&Name> = names.iter().collect();
    order.sort_by_key(|n| (std::cmp::Reverse(n.tokens.len().min(4)), n.tokens.start));
    for name in order {
        let written = text.words[name.tokens.clone()].join(" ");
        let (character, why) = match joined(text, &cast, name, &written) {
            Some(found) => found,
            None => (introduce(&mut cast, name, &written), name.why.clone()),
        };
        let known = &mut cast.characters[character];
        if name.form == MentionForm::Name && known.name != written && !known.aliases.contains(&written) {
            known.aliases.push(written);
        }
        known.gender = known.gender.or_else(|| gender(text, name));
        cast.push(name.tokens.clone(), name.form, character, why);
    }
    cast
}

fn introduce(cast: &mut Cast, name: &Name, written: &str) -> usize {
    let shown = name.canonical.filter(|_| name.kind != Kind::Person).unwrap_or(written).to_string();
    cast.characters.push(Character::named(shown, name.kind, name.class, name.canonical));
    cast.characters.len() - 1
}

/// The entity that a name belongs to, and why.
fn joined(text: &Text, cast: &Cast, name: &Name, written: &str) -> Option<(usize, Why)> {
    let all = || cast.characters.iter().enumerate();
    // Initials of an organization that the article names in full beat what the lists know them for.
    if text.tokens[name.tokens.start].is_all_capitals()
        && name.tokens.len() == 1
        && let Some(found) = initials(cast, written)
    {
        return Some(found);
    }
    if let Some(canonical) = name.canonical {
        let found = all().find(|(_, c)| c.canonical == Some(canonical));
        if let Some((i, _)) = found {
            return Some((i, name.why.clone()));
        }
    }
    let same = |c: &Character| c.name == written || c.aliases.iter().any(|a| a == written);
    if let Some((i, _)) = all().find(|(_, c)| same(c) && (c.kind == name.kind || name.why.sure < 0.7)) {
        return Some((i, Why::rule("join.same_name", 0.97)));
    }
    match name.kind {
        Kind::Person => only(
            all()
                .filter(|(_, c)| {
                    c.kind == Kind::Person
                        && is_short_for(&text.words[name.tokens.clone()], &c.name, name.title.is_some())
                })
                .map(|(i, _)| i),
        )
        .map(|i| (i, Why::rule("join.short_name", 0.92))),
        Kind::Organization => organization(&all().collect::<Vec<_>>(), written),
        _ => None,
    }
}

/// The one item, `None` where there is none or more than one.
pub fn only(mut items: impl Iterator<Item = usize>) -> Option<usize> {
    let first = items.next()?;
    items.next().is_none().then_some(first)
}

/// Whether `short` is a shorter form of the person's name `full`: the family name (“Ardern”), the first name where no title
/// stands before it, or both without what stands between. “Junior” and “II” are part of a name: they never fall away.
pub fn is_short_for(short: &[&str], full: &str, titled: bool) -> bool {
    let full: Vec<&str> = full.split(' ').collect();
    if short.len() >= full.len() || full.len() < 2 {
        return false;
    }
    let generation =
        |w: &&str| matches!(w.trim_end_matches('.'), "Jr" | "Sr" | "Junior" | "Senior" | "II" | "III" | "IV");
    let core = &full[..full.len() - usize::from(full.last().is_some_and(generation))];
    // “Xi Jinping” is “Xi”: the lists hold such names.
    let family_first = lexicon().gazetteer(&full).is_some_and(|(n, k)| n == full.len() && k.kind == Kind::Person);
    let (first, last) = (core.first(), core.last());
    if core.len() < full.len() && short == core {
        return false;
    }
    match short {
        [one] if lexicon().surname_particle(one) => false,
        [one] => Some(one) == last || Some(one) == first && (family_first || !titled),
        [a, b] if core.len() > 2 => {
            (Some(a) == first || lexicon().surname_particle(a)) && Some(b) == last || core.ends_with(short)
        }
        many => core.ends_with(many),
    }
}

/// “WHO” after “World Health Organization”.
fn initials(cast: &Cast, written: &str) -> Option<(usize, Why)> {
    let letters = |name: &str| -> String {
        let words = name.split(' ').filter(|w| !lexicon().function_word(&w.to_lowercase()));
        words.filter_map(|w| w.chars().next()).collect()
    };
    let short = written.replace('.', "");
    let fits = |c: &Character| c.kind == Kind::Organization && short.len() >= 2 && letters(&c.name) == short;
    let found = only(cast.characters.iter().enumerate().filter(|(_, c)| fits(c)).map(|(i, _)| i))?;
    Some((found, Why::rule("join.initials", 0.9)))
}

/// A name without its legal form: “Acme”, “Acme Corp”.
fn organization(all: &[(usize, &Character)], written: &str) -> Option<(usize, Why)> {
    let shortened = |c: &Character| {
        let rest = c.name.strip_prefix(written).and_then(|r| r.strip_prefix(' '));
        c.kind == Kind::Organization && rest.is_some_and(|r| r.split(' ').all(|w| lexicon().organization_head(w)))
    };
    let found = only(all.iter().filter(|(_, c)| shortened(c)).map(|(i, _)| *i))?;
    Some((found, Why::rule("join.short_name", 0.88)))
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
