//! Lines of a web page that are no part of an article: menus, links, newsletter calls, sharing, notices, captions,
//! lines that come again and again. What is not surely one of these is kept.

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

/// Why each line is set aside; `None` for the lines that are kept. `restored` are lines that a person wants kept.
pub(super) fn reasons(
    text: &str,
    lines: &[Line],
    shapes: &[Shape],
    restored: &[String],
) -> Vec<Option<SetAsideReason>> {
    let keys: Vec<String> = lines.iter().map(|l| key(text, l)).collect();
    let mut reasons: Vec<_> = lines.iter().zip(shapes).zip(&keys).map(|((l, s), k)| alone(l, s, k)).collect();
    menus(&keys, shapes, &mut reasons);
    links(lines, shapes, &mut reasons);
    repeated(lines, shapes, &keys, &mut reasons);
    for (line, reason) in lines.iter().zip(&mut reasons) {
        if restored.iter().any(|r| r.trim() == line.span.of(text).trim()) {
            *reason = None;
        }
    }
    if reasons.iter().all(Option::is_some) { vec![None; lines.len()] } else { reasons }
}

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
    starts: Vec<Phrase>,
    inside: Vec<Phrase>,
    sections: HashSet<&'static str>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::default();
    for line in include_str!("../../data/boilerplate.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let mut words = line.splitn(3, ' ');
        let (Some(why), Some(how), Some(phrase)) = (words.next(), words.next(), words.next()) else { continue };
        let Some(reason) = reason(why) else {
            phrases.sections.insert(phrase);
            continue;
        };
        let parts = phrase.split(" ~ ").collect();
        match how {
            "is" => _ = phrases.whole.insert(phrase, reason),
            "has" => phrases.inside.push(Phrase { parts, titled: false, reason }),
            _ => phrases.starts.push(Phrase { parts, titled: how == "titled", reason }),
        }
    }
    phrases
});

fn reason(name: &str) -> Option<SetAsideReason> {
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
fn key(text: &str, line: &Line) -> String {
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
fn alone(line: &Line, shape: &Shape, key: &str) -> Option<SetAsideReason> {
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
        .or_else(|| PHRASES.starts.iter().find(starts).map(|p| p.reason))
        .or_else(|| PHRASES.inside.iter().find(holds).map(|p| p.reason))
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

fn is_section(words: &str) -> bool {
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

/// “3 hours ago”.
fn is_age(key: &str) -> bool {
    key.ends_with(" ago") && key.starts_with(|c: char| c.is_ascii_digit()) && count_words(key) <= 4
}

/// “SUVA, FIJI - MARCH 18: The ferry in the harbour”, as picture agencies caption.
fn is_dated_caption(key: &str) -> bool {
    let Some((_, dated)) = key.split_once(" - ") else { return false };
    let Some((date, _)) = dated.split_once(':') else { return false };
    let words: Vec<&str> = date.split([' ', ',']).filter(|w| !w.is_empty()).collect();
    matches!(date::find(&words), Some((range, Some(_))) if range == (0..words.len()))
}

/// “Facebook Twitter Email”: names of networks and nothing else.
fn is_sharing_row(key: &str) -> bool {
    let words: Vec<&str> = key.split([' ', '|', ',', '/', '•', '·']).filter(|w| !w.is_empty()).collect();
    let sharing = |w: &&str| PHRASES.whole.get(bare(w)) == Some(&SetAsideReason::Sharing);
    words.len() >= 2 && words.len() <= 12 && words.iter().all(sharing)
}

/// Sets aside columns of short lines where at least two, and a third of them, name sections.
fn menus(keys: &[String], shapes: &[Shape], reasons: &mut [Option<SetAsideReason>]) {
    let is_item = |i: usize, reasons: &[Option<SetAsideReason>]| {
        let menu = reasons[i].is_none() || reasons[i] == Some(SetAsideReason::Menu);
        menu && shapes[i] == Shape::Title
            && count_words(&keys[i]) <= 3
            && !keys[i].contains(|c: char| c.is_ascii_digit())
    };
    let mut start = 0;
    while start < keys.len() {
        let end = (start..keys.len()).find(|i| !is_item(*i, reasons)).unwrap_or(keys.len());
        let run = start..end;
        let named = |i: usize| is_section(&keys[i]) || reasons[i].is_some();
        let sections: Vec<usize> = run.clone().filter(|i| named(*i)).collect();
        if sections.len() >= 2 && sections.len() * 3 >= run.len() && run.len() >= 3 {
            run.clone().for_each(|i| reasons[i] = Some(SetAsideReason::Menu));
        }
        start = end + 1;
    }
}

/// Most links that one “Related links” takes with it.
const MOST_LINKS: usize = 30;

/// Sets aside the titles that follow “Related links”, up to text, a gap, or the head of another article.
fn links(lines: &[Line], shapes: &[Shape], reasons: &mut [Option<SetAsideReason>]) {
    let heads: Vec<usize> = (0..lines.len())
        .filter(|i| reasons[*i] == Some(SetAsideReason::RelatedLinks) && lines[*i].words <= 6)
        .collect();
    for head in heads {
        let gap = lines.get(head + 1).map_or(0, |l| l.gap);
        for i in (head + 1..lines.len()).take(MOST_LINKS) {
            if reasons[i].is_some() {
                continue;
            }
            let is_link = lines[i].gap <= gap && lines[i].words <= 20 && shapes[i] == Shape::Title;
            if !is_link || next_kept(shapes, reasons, i).is_some_and(|next| heads_article(&shapes[next])) {
                break;
            }
            reasons[i] = Some(SetAsideReason::RelatedLinks);
        }
    }
}

/// The next line that is not set aside.
fn next_kept(shapes: &[Shape], reasons: &[Option<SetAsideReason>], at: usize) -> Option<usize> {
    (at + 1..shapes.len()).find(|i| reasons[*i].is_none())
}

/// Whether a line of this shape only follows a headline.
fn heads_article(shape: &Shape) -> bool {
    matches!(shape, Shape::Byline | Shape::Dateline(_)) || shape.has_sure_dateline()
}

/// A line that comes this often is set aside,
const OFTEN: usize = 3;
/// unless it is longer than this, in words.
const REPEATED_WORDS: usize = 12;
/// Text of at least this many words shows that a line next to it does not stand in a list or a table.
const TEXT_WORDS: usize = 12;

/// Sets aside short lines that stand between the paragraphs again and again, and a title that is given twice.
fn repeated(lines: &[Line], shapes: &[Shape], keys: &[String], reasons: &mut [Option<SetAsideReason>]) {
    let mut count: HashMap<&str, usize> = HashMap::new();
    for key in keys.iter().filter(|k| !k.is_empty()) {
        *count.entry(key).or_default() += 1;
    }
    let is_text = |i: usize, reasons: &[Option<SetAsideReason>]| {
        reasons[i].is_some() || (shapes[i].is_prose() && lines[i].words >= TEXT_WORDS)
    };
    for i in 0..lines.len() {
        if reasons[i].is_some() || shapes[i] != Shape::Title || lines[i].words > REPEATED_WORDS {
            continue;
        }
        let often = count.get(keys[i].as_str()).is_some_and(|n| *n >= OFTEN);
        let beside_text = (i > 0 && is_text(i - 1, reasons)) || (i + 1 < lines.len() && is_text(i + 1, reasons));
        let twice = keys.get(i + 1) == Some(&keys[i]) && lines[i].words >= 3 && (i + 2 < lines.len());
        if (often && beside_text) || twice {
            reasons[i] = Some(SetAsideReason::Repeated);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::{lines, shape};

    /// `expected` gives every line's reason, `-` for a line that is kept.
    fn check(input: &str, expected: &str) {
        let lines = lines::read(input);
        let shapes: Vec<_> = lines.iter().map(|l| shape::of(input, l)).collect();
        let reasons = reasons(input, &lines, &shapes, &[]);
        let names: Vec<_> = reasons.iter().map(|r| r.map_or("-".into(), |r| format!("{r:?}").to_lowercase())).collect();
        assert_eq!(names.join(" "), expected, "{input:?}");
    }

    const TEXT: &str = "The ferry sank on Friday after a long night of rain, officials in Suva said.";

    #[test]
    fn phrases() {
        check(
            &format!("Advertisement\n{TEXT}\nShare on X\nSign up for our daily newsletter!"),
            "notice - sharing newsletter",
        );
        check(
            &format!("{TEXT}\nRead more: The ferry that sank\nPhoto: Ana Lemalu/Pacific Press"),
            "- relatedlinks caption",
        );
        check(
            &format!("{TEXT}\nThe ferry in 2020. (AP Photo/Ana Lemalu)\n© 2024 The Example Post. All rights reserved."),
            "- caption notice",
        );
        check(&format!("Facebook Twitter Email\n{TEXT}\nFollow Ana Lemalu on X @example"), "sharing - sharing");
        check(&format!("https://example.org/ferry\n3 hours ago\n{TEXT}"), "menu menu -");
        check(&format!("{TEXT}\nSUVA, FIJI - MARCH 18: The ferry in the harbour."), "- caption");
    }

    #[test]
    fn menus_and_links() {
        check(&format!("Home | World | Pacific | Sport\nHome > World > Fiji\n{TEXT}"), "menu menu -");
        check(&format!("News\nPolitics\nBusiness\nTrade Winds\n{TEXT}"), "menu menu menu menu -");
        check(
            &format!("{TEXT}\nRelated Links\nMore Ferry Trouble\nSubscribe Now |\nSubscribe Now |"),
            "- relatedlinks relatedlinks newsletter newsletter",
        );
        check(
            &format!("{TEXT}\nRelated Links\nFerry News\nRain floods Suva again\nSuva (AFP) Mar 3, 2024 -\n{TEXT}"),
            "- relatedlinks relatedlinks - - -",
        );
        check(
            &format!("{TEXT}\nRelated stories\nFerry news\n\nRain floods Suva again\n{TEXT}"),
            "- relatedlinks relatedlinks - -",
        );
    }

    #[test]
    fn repeated_lines() {
        check(
            &format!("{TEXT}\nThe Suva Post app\n{TEXT}\nThe Suva Post app\n{TEXT}\nThe Suva Post app"),
            "- repeated - repeated - repeated",
        );
        check(&format!("Ferry sinks off Suva\nFerry sinks off Suva\n{TEXT}"), "repeated - -");
    }

    #[test]
    fn what_is_kept() {
        check("Share", "-");
        check("Samoa 3\nTonga 3\nSamoa 3\nFiji 1", "- - - -");
        check("milk\neggs\nmilk\nbread\nmilk", "- - - - -");
        check("Home rule was the issue, she said.\nShare prices fell.\nMore in Suva than in Apia said no.", "- - -");
        check("Sign up or get out, the minister told them.\nFollow the money, he said.\nPhoto finish in Suva", "- - -");
    }
}
