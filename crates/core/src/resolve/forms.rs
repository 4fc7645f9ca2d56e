//! Whether two written names can be one person's or one organization's: short forms, initials, familiar first names.

use crate::{Kind, encoder::fold, lexicon::lexicon};

/// Whether `short` is a shorter form of the person's name `full`: the family name (“Ardern”), the first name where no title
/// stands before it, or both without what stands between. “Junior” and “II” are part of a name: they never fall away.
pub fn is_short_for(short: &[&str], full: &str, titled: bool) -> bool {
    let full: Vec<&str> = full.split(' ').collect();
    if short.len() >= full.len() || full.len() < 2 {
        return false;
    }
    let (core, generation) = without_generation(&full);
    // “De Wit” of “Jan de Wit”, “O'Neill” of “Pat O’Neill”.
    let folded: Vec<String> = core.iter().map(|w| fold(w)).collect();
    let wanted: Vec<String> = short.iter().map(|w| fold(w)).collect();
    let ends = folded.ends_with(&wanted);
    // “Xi Jinping” is “Xi”: the lists hold such names; so is “Nguyen” where a title stands before the family name.
    let listed = lexicon().gazetteer(&full).is_some_and(|(n, k)| n == full.len() && k.kind == Kind::Person);
    let family_first = listed || core.first().is_some_and(|w| lexicon().first_name(w).is_none() && !is_initial(w));
    if generation.is_some() && short == core {
        return false;
    }
    match short {
        [one] if lexicon().surname_particle(one) => false,
        [_] => ends || folded.first() == wanted.first() && (family_first || !titled),
        [a, _] if core.len() > 2 => {
            (folded.first() == wanted.first() || lexicon().surname_particle(a)) && folded.last() == wanted.last()
                || ends
        }
        _ => ends,
    }
}

/// Whether `short` is the organization's name `full` without its legal form (“Acme” for “Acme Corp”), or without what tells
/// it apart from others of its sort (“Tenants Union” or “Union” for “Ashby Tenants Union”).
pub fn is_short_organization(short: &str, full: &str) -> bool {
    let legal = full.strip_prefix(short).and_then(|r| r.strip_prefix(' '));
    let plain = legal.is_some_and(|r| r.split(' ').all(|w| lexicon().organization_head(w.trim_end_matches('.'))));
    let sort = short.contains(' ') || lexicon().organization_head(short);
    let before_of = full.split(" of ").next().unwrap_or(full);
    plain
        || sort
            && [full, before_of].iter().any(|f| f.strip_suffix(short).is_some_and(|r| r.ends_with(' ') || r.is_empty()))
            && short != full
}

/// Why two full names of people can be one person's; `None` where they differ. “D. R. Hale” is “Daniel R. Hale”, “Bob Hale”
/// is “Robert Hale”; “Daniel R. Hale” and “Daniel T. Hale” are two.
pub fn one_person(a: &str, b: &str) -> Option<(&'static str, f32)> {
    let (a, b) = (Parts::of(a), Parts::of(b));
    if a.generation != b.generation || a.family != b.family || a.family.is_empty() {
        return None;
    }
    let (first, rest) = a.first_given(&b)?;
    let middle = rest.0.iter().zip(rest.1).try_fold(first, |least, (x, y)| agree(x, y).map(|found| least.max(found)));
    middle.map(|found| match found {
        Agree::Same => ("join.short_name", 0.92),
        Agree::Initial => ("join.first_initial", 0.88),
        Agree::Familiar => ("join.nickname", 0.8),
    })
}

/// The letters that a name may be written as: “WHO” for “World Health Organization”, “FDR” for a person's three names.
pub fn letters(name: &str, kind: Kind) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let (core, generation) = without_generation(&words);
    let plain = core.iter().filter(|w| w.starts_with(char::is_alphanumeric));
    let parts = plain.flat_map(|w| w.split('-')).filter(|w| !lexicon().function_word(&w.to_lowercase()));
    let letters: String = parts.filter_map(|w| w.chars().find(|c| c.is_alphanumeric())).collect();
    let least = if kind == Kind::Person { 3 } else { 2 };
    let fits = letters.chars().count() >= least && generation.is_none() && letters.chars().all(char::is_uppercase);
    fits.then_some(letters)
}

/// Whether `short` can stand for `full` in brackets after it: it begins as the name does, and its letters are the name's,
/// in order (“Ministry of Civil Defence (MCD)”, “Fisheries Board (FishBoard)”).
pub fn abbreviates(short: &str, full: &str) -> bool {
    let mut letters = full.chars().flat_map(char::to_lowercase);
    let mut wanted = short.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let begins = short.chars().next().map(|c| c.to_lowercase().to_string())
        == full.chars().next().map(|c| c.to_lowercase().to_string());
    begins && short.chars().count() < full.chars().count() && wanted.all(|w| letters.any(|l| l == w))
}

/// How many of a name's words are written out, and are no initials.
pub fn full_words(words: &[&str]) -> usize {
    words.iter().filter(|w| !is_initial(w)).count()
}

/// “D.”, “J.R.”, “D”.
fn is_initial(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters == 1 && word.len() <= 3 || letters > 0 && word.split_terminator('.').all(|l| l.chars().count() == 1)
}

/// A name's words without “Junior”, “II” and the like, and these in their short form.
fn without_generation<'a>(words: &'a [&'a str]) -> (&'a [&'a str], Option<&'static str>) {
    let generation = words.last().filter(|_| words.len() > 1).and_then(|w| match w.trim_end_matches('.') {
        "Jr" | "Junior" => Some("Jr"),
        "Sr" | "Senior" => Some("Sr"),
        "II" => Some("II"),
        "III" => Some("III"),
        "IV" => Some("IV"),
        _ => None,
    });
    (&words[..words.len() - usize::from(generation.is_some())], generation)
}

/// A person's name taken apart, without accents.
struct Parts {
    given: Vec<String>,
    /// The nickname between marks.
    called: Option<String>,
    family: String,
    generation: Option<&'static str>,
}

/// The rest of both names.
type Pair<'a> = (&'a [String], &'a [String]);

/// How two first names agree.
#[derive(Clone, Copy, PartialEq, PartialOrd, Eq, Ord)]
enum Agree {
    Same,
    Initial,
    Familiar,
}

impl Parts {
    fn of(name: &str) -> Parts {
        let words: Vec<&str> = name.split(' ').collect();
        let (core, generation) = without_generation(&words);
        let (family, before) = core.split_last().map_or(("", core), |(last, before)| (*last, before));
        let marked = |w: &&&str| !w.starts_with(char::is_alphanumeric);
        let called = before.iter().find(marked).map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()).to_string());
        let plain = before.iter().filter(|w| !marked(w) && !lexicon().surname_particle(w));
        Parts { given: plain.flat_map(|w| spelled(w)).collect(), called, family: fold(family), generation }
    }

    /// How the first names agree, and what follows them on both sides. “L. Francis Hale” is also called “Francis Hale”.
    fn first_given<'a>(&'a self, other: &'a Parts) -> Option<(Agree, Pair<'a>)> {
        let ([a, rest_a @ ..], [b, rest_b @ ..]) = (&self.given[..], &other.given[..]) else { return None };
        if self.called.as_ref() == Some(b) || other.called.as_ref() == Some(a) {
            return Some((Agree::Same, (&[], &[])));
        }
        if let Some(found) = agree(a, b) {
            return Some((found, (rest_a, rest_b)));
        }
        let called = |initial: &str, rest: &[String], given: &str| {
            is_initial(initial) && rest.first().is_some_and(|m| m == given)
        };
        if called(a, rest_a, b) {
            return Some((Agree::Initial, (&rest_a[1..], rest_b)));
        }
        called(b, rest_b, a).then(|| (Agree::Initial, (rest_a, &rest_b[1..])))
    }
}

/// A first name, or each letter of several initials in one word.
fn spelled(word: &str) -> Vec<String> {
    if is_initial(word) {
        word.chars().filter(|c| c.is_alphabetic()).map(|c| c.to_uppercase().collect()).collect()
    } else {
        vec![word.to_string()]
    }
}

fn agree(a: &str, b: &str) -> Option<Agree> {
    let (plain_a, plain_b) = (fold(a), fold(b));
    let initial = |short: &str, full: &str| short.chars().count() == 1 && full.starts_with(short);
    match () {
        () if plain_a == plain_b => Some(Agree::Same),
        () if initial(&plain_a, &plain_b) || initial(&plain_b, &plain_a) => Some(Agree::Initial),
        () if lexicon().nickname(a, b) => Some(Agree::Familiar),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_names_of_one_person() {
        let check = |a: &str, b: &str, expected: Option<&str>| {
            assert_eq!(one_person(a, b).map(|found| found.0), expected, "{a} and {b}");
            assert_eq!(one_person(b, a).map(|found| found.0), expected, "{b} and {a}");
        };
        check("Daniel R. Hale", "Daniel Hale", Some("join.short_name"));
        check("Daniel R. Hale", "D. R. Hale", Some("join.first_initial"));
        check("Daniel Rufus Hale", "D.R. Hale", Some("join.first_initial"));
        check("L. Francis Hale", "Francis Hale", Some("join.first_initial"));
        check("Robert Hale", "Bob Hale", Some("join.nickname"));
        check("José Núñez", "Jose Nunez", Some("join.short_name"));
        check("Ignatius “Nash” Hale", "Nash Hale", Some("join.short_name"));
        check("Daniel R. Hale", "Daniel T. Hale", None);
        check("Daniel Hale", "Robert Hale", None);
        check("Daniel Hale", "Daniel Hall", None);
        check("Daniel Hale Jr.", "Daniel Hale", None);
        check("Daniel Hale Jr.", "Dan Hale Junior", Some("join.nickname"));
        check("Hale", "Daniel Hale", None);
    }

    #[test]
    fn initials_of_names() {
        let check = |name: &str, kind, expected: Option<&str>| {
            assert_eq!(letters(name, kind).as_deref(), expected, "{name}");
        };
        check("River Safety Association", Kind::Organization, Some("RSA"));
        check("Ministry of Civil Defence", Kind::Organization, Some("MCD"));
        check("Ana Luz Ruiz-Cano", Kind::Person, Some("ALRC"));
        check("Ana Ruiz", Kind::Person, None);
        check("Ana Luz Ruiz Junior", Kind::Person, None);
        assert!(abbreviates("FishBoard", "Fisheries Board") && !abbreviates("RSA", "Fisheries Board"));
    }
}
