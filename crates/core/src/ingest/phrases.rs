//! Lines that their own words tell to be no part of an article: phrases of web pages, rows of sections, captions.

use super::{
    date,
    lines::{Line, count_words, ends_sentence},
    shape::Shape,
};
use crate::SetAsideReason;
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// How a phrase is matched.
struct Phrase {
    /// Its parts, in order, with any words between them.
    parts: Vec<&'static str>,
    /// Only on a line that does not end as a sentence does.
    titled: bool,
    reason: SetAsideReason,
}

/// The phrases of `data/boilerplate.txt`.
#[derive(Default)]
struct Phrases {
    whole: HashMap<&'static str, SetAsideReason>,
    /// By their first word, as the others below.
    starts: HashMap<&'static str, Vec<Phrase>>,
    inside: HashMap<&'static str, Vec<Phrase>>,
    sections: HashSet<&'static str>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::default();
    for line in include_str!("../../data/boilerplate.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let mut words = line.splitn(3, ' ');
        let (Some(why), Some(how), Some(phrase)) = (words.next(), words.next(), words.next()) else { continue };
        let Some(reason) = reason_named(why) else {
            phrases.sections.insert(phrase);
            continue;
        };
        let new = Phrase { parts: phrase.split(" ~ ").collect(), titled: how == "titled", reason };
        match how {
            "is" => _ = phrases.whole.insert(phrase, reason),
            "has" => phrases.inside.entry(first_word(phrase)).or_default().push(new),
            _ => phrases.starts.entry(first_word(phrase)).or_default().push(new),
        }
    }
    phrases
});

/// The first run of letters and figures.
fn first_word(text: &str) -> &str {
    words(text).next().unwrap_or("")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}

fn reason_named(name: &str) -> Option<SetAsideReason> {
    Some(match name {
        "menu" => SetAsideReason::Menu,
        "related" => SetAsideReason::RelatedLinks,
        "newsletter" => SetAsideReason::Newsletter,
        "sharing" => SetAsideReason::Sharing,
        "notice" => SetAsideReason::Notice,
        "caption" => SetAsideReason::Caption,
        _ => return None,
    })
}

/// Most words of a line that starts with a phrase, and of one that holds one.
const STARTS_WORDS: usize = 25;
const INSIDE_WORDS: usize = 60;

/// A line in small letters with plain quotation marks and single spaces; empty for a line too long to be looked at.
pub(super) fn key(text: &str, line: &Line) -> String {
    if !line.is_short() {
        return String::new();
    }
    let words: Vec<&str> = line.span.of(text).split_whitespace().collect();
    words.join(" ").to_lowercase().replace(['‘', '’'], "'").replace(['“', '”'], "\"")
}

/// A key without marks at its ends.
fn bare(key: &str) -> &str {
    key.trim_matches(|c: char| !c.is_alphanumeric() && c != '&')
}

/// What the line is by its own words.
pub(super) fn reason_of(line: &Line, shape: &Shape, key: &str) -> Option<SetAsideReason> {
    if *shape == Shape::Url {
        return Some(SetAsideReason::Menu);
    }
    if key.is_empty() || shape.has_sure_dateline() {
        return None;
    }
    let sentence = ends_sentence(key);
    let starts = |p: &&Phrase| line.words <= STARTS_WORDS && !(p.titled && sentence) && starts_with(key, &p.parts);
    let holds = |p: &&Phrase| line.words <= INSIDE_WORDS && find_all(key, &p.parts).is_some();
    let whole = PHRASES.whole.get(bare(key)).copied();
    whole
        .or_else(|| PHRASES.starts.get(first_word(key))?.iter().find(starts).map(|p| p.reason))
        .or_else(|| words(key).filter_map(|w| PHRASES.inside.get(w)).flatten().find(holds).map(|p| p.reason))
        .or_else(|| (is_menu_row(key) || is_age(key)).then_some(SetAsideReason::Menu))
        .or_else(|| is_dated_caption(key).then_some(SetAsideReason::Caption))
        .or_else(|| is_sharing_row(key).then_some(SetAsideReason::Sharing))
}

/// Whether the key starts with the first part, on a word's end, and holds the others after it.
fn starts_with(key: &str, parts: &[&str]) -> bool {
    let Some((first, others)) = parts.split_first() else { return false };
    let Some(rest) = key.strip_prefix(first) else { return false };
    let word_end = !first.ends_with(char::is_alphabetic) || !rest.starts_with(char::is_alphanumeric);
    word_end && find_all(rest, others).is_some()
}

/// Where the last of the parts ends, when all of them follow one another in `text` as whole words.
fn find_all(text: &str, parts: &[&str]) -> Option<usize> {
    parts.iter().try_fold(0, |from, part| {
        let rest = text.get(from..)?;
        let found = rest.match_indices(part).find(|(at, _)| {
            let whole_start = !part.starts_with(char::is_alphanumeric) || !rest[..*at].ends_with(char::is_alphanumeric);
            let whole_end =
                !part.ends_with(char::is_alphanumeric) || !rest[at + part.len()..].starts_with(char::is_alphanumeric);
            whole_start && whole_end
        });
        found.map(|(at, _)| from + at + part.len())
    })
}

/// Whether a line is, by its own words, of the page and not of an article: a section's name, a phrase of a menu.
pub(super) fn is_of_page(text: &str, line: &Line, shape: &Shape) -> bool {
    let key = key(text, line);
    is_section(&key) || reason_of(line, shape, &key) == Some(SetAsideReason::Menu)
}

pub(super) fn is_section(words: &str) -> bool {
    PHRASES.sections.contains(bare(words))
}

/// “Home | World | Politics | Sport”, “Home > World > Pacific”, “Home World Politics Sport”.
fn is_menu_row(key: &str) -> bool {
    let pieces: Vec<&str> =
        key.split(['|', '•', '·', '›', '»', '>', '/', '\t']).map(str::trim).filter(|p| !p.is_empty()).collect();
    let sections = pieces.iter().filter(|p| is_section(p)).count();
    let short = pieces.iter().all(|p| count_words(p) <= 4);
    let split = pieces.len() >= 3 && short && sections * 2 >= pieces.len();
    let path = pieces.len() >= 2
        && key.contains(['›', '»', '>'])
        && pieces.first().is_some_and(|p| ["home", "news"].contains(p));
    let words: Vec<&str> = key.split(' ').collect();
    split || path || (words.len() >= 4 && words.iter().all(|w| is_section(w) || *w == "&"))
}

/// “3 hours ago”, “Updated 10:32 GMT”.
fn is_age(key: &str) -> bool {
    const LEADS: [&str; 5] = ["updated", "published", "posted", "last", "modified"];
    const UNITS: &str = "second minute min hour hr day week month year";
    let words: Vec<&str> = key.split(' ').map(|w| w.trim_matches([':', ',', '•'])).collect();
    let lead = words.iter().take_while(|w| LEADS.contains(w)).count();
    let rest = &words[lead..];
    let unit = |w: &str| UNITS.split(' ').any(|u| w.trim_end_matches('s') == u);
    match rest {
        [n, unit_word, "ago"] => n.parse::<u32>().is_ok() && unit(unit_word),
        [] => false,
        times => lead > 0 && date::are_times(times),
    }
}

/// “SUVA, FIJI - MARCH 18: The ferry in the harbour”, as picture agencies caption.
fn is_dated_caption(key: &str) -> bool {
    if is_numbered_picture(key) {
        return true;
    }
    let Some((_, dated)) = key.split_once(" - ") else { return false };
    let Some((date, _)) = dated.split_once(':') else { return false };
    let words: Vec<&str> = date.split([' ', ',']).filter(|w| !w.is_empty()).collect();
    matches!(date::find(&words), Some((range, Some(_))) if range == (0..words.len()))
}

/// “[1/2] The ferry in the harbour”.
fn is_numbered_picture(key: &str) -> bool {
    let count =
        key.strip_prefix('[').and_then(|rest| rest.split_once(']')).and_then(|(count, _)| count.split_once('/'));
    count.is_some_and(|(n, of)| n.parse::<u8>().is_ok() && of.parse::<u8>().is_ok())
}

/// “Facebook Twitter Email”: names of networks and nothing else.
fn is_sharing_row(key: &str) -> bool {
    let words: Vec<&str> = key.split([' ', '|', ',', '/', '•', '·']).filter(|w| !w.is_empty()).collect();
    let sharing = |w: &&str| PHRASES.whole.get(bare(w)) == Some(&SetAsideReason::Sharing);
    words.len() >= 2 && words.len() <= 12 && words.iter().all(sharing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_can_be_read() {
        for line in include_str!("../../data/boilerplate.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#'))
        {
            let words: Vec<&str> = line.splitn(3, ' ').collect();
            assert_eq!(words.len(), 3, "{line}");
            assert!(reason_named(words[0]).is_some() || words[0] == "section", "{line}");
            assert!(["is", "starts", "titled", "has"].contains(&words[1]), "{line}");
            assert_eq!(words[2], words[2].to_lowercase(), "{line}");
        }
    }
}
