//! Runs of capitalised words, cut into titles, country adjectives, known names and the rest.

use super::{Name, classify, extent::run_end};
use crate::{
    Kind, MentionForm, Why,
    lexicon::{Class, Known, lexicon},
    text::{Tag, Text, Tokens},
};

/// Appends the names of one sentence.
pub fn find(text: &Text, sentence: usize, out: &mut Vec<Name>) {
    let tokens = text.sentences[sentence].tokens.clone();
    let case = Case::of(text, &tokens);
    let mut i = tokens.start;
    let mut title: Option<Tokens> = None;
    while i < tokens.end {
        if let Some(n) = title_at(text, i, tokens.end) {
            title = Some(join_titles(title, i..i + n));
            i += n;
            continue;
        }
        let found = at(text, i, &tokens, case, title.clone());
        title = title.filter(|_| is_bridge(text, i));
        match found {
            Some(name) => {
                i = name.tokens.end;
                title = None;
                out.push(name);
            }
            None => i += 1,
        }
    }
}

/// How a sentence uses capital letters.
#[derive(Clone, Copy, PartialEq)]
pub enum Case {
    /// As running text does.
    Sentence,
    /// Most Words Begin With One.
    Title,
    /// ALL OF THEM.
    Capitals,
}

impl Case {
    /// How the words of a sentence are written.
    pub fn of(text: &Text, tokens: &Tokens) -> Case {
        let words: Vec<_> =
            text.tokens[tokens.clone()].iter().filter(|t| t.text.starts_with(char::is_alphabetic)).collect();
        let share = |n: usize| n * 10 >= words.len() * 7 && words.len() >= 4;
        if share(words.iter().filter(|t| t.is_all_capitals()).count()) {
            return Case::Capitals;
        }
        let open = words.iter().filter(|t| !lexicon().function_word(&t.lower));
        let small = open.clone().filter(|t| !t.is_capitalised()).count();
        if words.len() >= 5 && small * 10 <= open.count() { Case::Title } else { Case::Sentence }
    }
}

/// Length of an honorific or office that stands before a name: “Mr”, “Prime Minister”, “trade minister”.
fn title_at(text: &Text, i: usize, end: usize) -> Option<usize> {
    let word = text.tokens[i].text;
    let name_follows =
        |n: usize| text.tokens.get(i + n).is_some_and(|t| i + n < end && t.is_capitalised() && t.is_word());
    if text.tokens[i].is_capitalised() && lexicon().honorific(word).is_some() && name_follows(1) {
        return Some(1);
    }
    let several =
        word.strip_suffix('s').filter(|one| text.tokens[i].is_capitalised() && lexicon().office(&[one]) == Some(1));
    let n = lexicon().office(&text.words[i..end]).or(several.map(|_| 1))?;
    let capitals = text.tokens[i].is_capitalised();
    // “President of France”, “the minister said”: no title before a name, unless capitalised and so kept out of names.
    (name_follows(n) || capitals && lexicon().organization_start(&text.words[i..end]).is_none()).then_some(n)
}

/// The titles and offices right before a name that starts at token `start`: “Prime Minister”, “Mr”.
pub fn title_before(text: &Text, start: usize) -> Option<Tokens> {
    let sentence = text.sentences.get(text.sentence_of(start))?.tokens.start;
    let mut first = start;
    while let Some(from) = (sentence.max(first.saturating_sub(6))..first)
        .find(|i| title_at(text, *i, text.tokens.len()).is_some_and(|n| i + n == first))
    {
        first = from;
    }
    (first < start).then_some(first..start)
}

fn join_titles(before: Option<Tokens>, now: Tokens) -> Tokens {
    match before {
        Some(b) if b.end == now.start => b.start..now.end,
        _ => now,
    }
}

/// Words that may stand between a title and its name.
fn is_bridge(text: &Text, i: usize) -> bool {
    matches!(text.lower(i), "-" | "'s") || text.lower(i) == "designate"
}

/// The name that begins at token `i`.
fn at(text: &Text, i: usize, sentence: &Tokens, case: Case, title: Option<Tokens>) -> Option<Name> {
    let words = &text.words[i..sentence.end];
    if let Some((n, known)) = known_at(text, i, sentence, case) {
        return Some(known_name(text, i..i + n, known, title));
    }
    if case == Case::Capitals {
        return None;
    }
    if let Some(name) = adjective(text, i, sentence) {
        return Some(name);
    }
    if !begins(text, i, sentence) {
        return None;
    }
    // A line alone has no text below to ask.
    if case == Case::Title && text.sentences.len() > 3 {
        return in_headline(text, i, sentence, title);
    }
    let end = before_office(text, i, run_end(text, i, sentence, case));
    if end == i || lexicon().stop_name(words.first().copied().unwrap_or("")) && end == i + 1 {
        return None;
    }
    classify::unknown(text, i..end, sentence, case, title)
}

/// Where Most Words Begin With a Capital only a known first and family name make a person by themselves; the names that
/// the text below uses are added later.
fn in_headline(text: &Text, i: usize, sentence: &Tokens, title: Option<Tokens>) -> Option<Name> {
    let known =
        i + 1 < sentence.end && lexicon().first_name(text.words[i]).is_some() && lexicon().last_name(text.words[i + 1]);
    known.then(|| classify::unknown(text, i..i + 2, sentence, Case::Title, title)).flatten()
}

/// “Budget Committee Chairman Jane Doe”: the office inside a run ends the name before it.
fn before_office(text: &Text, start: usize, end: usize) -> usize {
    let office = |k: &usize| {
        lexicon()
            .office(&text.words[*k..end])
            .is_some_and(|n| k + n < end && lexicon().gazetteer(&text.words[*k..end]).is_none())
    };
    (start + 1..end).find(office).unwrap_or(end)
}

/// A name of the lists, unless a longer unknown name swallows it (“Washington Redskins fans” no, “Jordan Smith” yes).
fn known_at(text: &Text, i: usize, sentence: &Tokens, case: Case) -> Option<(usize, &'static Known)> {
    let words = &text.words[i..sentence.end];
    let capital = text.tokens[i].is_capitalised() || text.tokens[i].text.starts_with(|c: char| c.is_ascii_digit());
    if case == Case::Capitals {
        return lexicon().gazetteer_caseless(words).filter(|(_, k)| !k.ambiguous);
    }
    let (n, known) = lexicon().gazetteer(words).filter(|_| capital)?;
    let end = run_end(text, i, sentence, case);
    let rest = i + n..end.max(i + n);
    let of = known.kind == Kind::Organization && text.lower(i + n) == "of" && !rest.is_empty();
    let swallowed = of || !rest.is_empty() && swallows(text, i, &rest);
    let person =
        n == 1 && (known.ambiguous || lexicon().first_name(words[0]).is_some()) && person_follows(text, i + 1, end);
    let plain = n == 1 && known.ambiguous && i == sentence.start;
    (!swallowed && !person && !plain).then_some((n, known))
}

/// Whether the words after a known name make it part of an organization, place or event (“Boston Marathon”).
fn swallows(text: &Text, start: usize, rest: &Tokens) -> bool {
    let last = rest.end - 1;
    let word = text.words[last];
    let team = rest.len() == 1
        && text.lower(last).ends_with('s')
        && lexicon().country_by_adjective(word).is_none()
        && !lexicon().last_name(word);
    if team {
        return lexicon()
            .gazetteer(&text.words[start..rest.start])
            .is_some_and(|(_, k)| matches!(k.class, Class::City | Class::Capital));
    }
    let opens = rest.clone().any(|k| lexicon().organization_start(&text.words[k..rest.end]).is_some());
    let head = opens || lexicon().organization_head(word) || lexicon().place_head(word) || lexicon().event_head(word);
    head && lexicon().office(&text.words[rest.start..rest.end]).is_none() && last - start < 7
}

fn person_follows(text: &Text, i: usize, end: usize) -> bool {
    i < end && end - i <= 2 && text.tag(i) == Tag::Name && !lexicon().organization_head(text.words[i])
}

fn known_name(text: &Text, tokens: Tokens, known: &'static Known, title: Option<Tokens>) -> Name {
    let span = text.span(&tokens);
    let sure = if known.ambiguous { 0.7 } else { 0.93 };
    let party_adjective = known.class == Class::Party
        && tokens.len() == 1
        && !text.lower(tokens.start).ends_with('s')
        && text.words[tokens.start] != known.name
        && !text.tokens[tokens.start].is_all_capitals();
    let form = if party_adjective { MentionForm::Nominal } else { MentionForm::Name };
    let why = Why::rule("name.list", sure);
    let title = title.filter(|_| known.kind == Kind::Person);
    Name { tokens, span, kind: known.kind, form, class: Some(known.class), canonical: Some(known.name), title, why }
}

/// “Chinese”, “Australians”: an adjective or people of a country, unless it begins an organization's name.
fn adjective(text: &Text, i: usize, sentence: &Tokens) -> Option<Name> {
    let country = lexicon().country_by_adjective(text.words[i]).filter(|_| text.tokens[i].is_capitalised())?;
    let end = run_end(text, i, sentence, Case::Sentence);
    if end > i + 1 && swallows(text, i, &(i + 1..end)) {
        return None;
    }
    let tokens = i..i + 1;
    let span = text.span(&tokens);
    let why = Why::rule("name.adjective", 0.95);
    Some(Name {
        tokens,
        span,
        kind: Kind::Place,
        form: MentionForm::Nominal,
        class: Some(Class::Country),
        canonical: Some(country.name),
        title: None,
        why,
    })
}

/// Whether a name of no list can begin at `i`.
fn begins(text: &Text, i: usize, sentence: &Tokens) -> bool {
    let token = &text.tokens[i];
    if is_abbreviation(text, i) || is_party_tag(text, i) {
        return false;
    }
    if !token.is_capitalised() || !token.is_word() || lexicon().stop_name(token.text) || is_compound(token.text) {
        return false;
    }
    if token.tag == Tag::Name {
        return true;
    }
    // A plain word that opens a sentence begins a name where a first name or a head says so.
    let next_is_name = i + 1 < sentence.end && text.tag(i + 1) == Tag::Name;
    next_is_name
        && (lexicon().first_name(token.text).is_some()
            || lexicon().organization_start(&text.words[i..sentence.end]).is_some())
}

/// “Fla.”, “Sens.”, a lone “C.”: names nobody by itself; an initial before a name does.
fn is_abbreviation(text: &Text, i: usize) -> bool {
    let word = text.words[i];
    let initial =
        word.chars().count() == 2 && text.tokens.get(i + 1).is_some_and(|n| n.is_capitalised() && n.is_word());
    word.ends_with('.') && !initial && !word[..word.len() - 1].contains('.')
}

/// “(D-Ohio)”, “(R-Tex.)”: the party and state after a politician's name.
fn is_party_tag(text: &Text, i: usize) -> bool {
    let tag = text.words[i].split_once('-').is_some_and(|(party, _)| matches!(party, "D" | "R" | "I"));
    tag && i > 0 && matches!(text.lower(i - 1), "(" | ",")
}

/// “China-Australia”, “Labour-led”: a relation or an adjective, not a name.
pub fn is_compound(word: &str) -> bool {
    let small = |right: &str| right.len() > 2 && right.starts_with(char::is_lowercase);
    word.rsplit_once('-').is_some_and(|(left, right)| lexicon().country(left).is_some() || small(right))
}
