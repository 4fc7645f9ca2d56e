//! Lines of a web page that are no part of an article: menus, links, newsletter calls, sharing, notices, captions,
//! lines that come again and again. What is not surely one of these is kept.

use super::{
    lines::{Line, count_words, is_wide, usual_gap},
    marked,
    phrases::{is_section, key, reason_of},
    shape::Shape,
};
use crate::SetAsideReason;
use std::collections::HashMap;

/// Why each line is set aside; `None` for the lines that are kept. `restored` are lines that a person wants kept.
pub(super) fn reasons(
    text: &str,
    lines: &[Line],
    shapes: &[Shape],
    restored: &[String],
) -> Vec<Option<SetAsideReason>> {
    let keys: Vec<String> = lines.iter().map(|l| key(text, l)).collect();
    let mut reasons: Vec<_> = lines
        .iter()
        .zip(shapes)
        .zip(&keys)
        .map(|((l, s), k)| reason_of(l, s, k).or_else(|| marked::reason_of(l.span.of(text), s)))
        .collect();
    menus(&keys, shapes, &mut reasons);
    mails(&keys, &mut reasons);
    links(lines, shapes, &mut reasons);
    repeated(lines, shapes, &keys, &mut reasons);
    for (line, reason) in lines.iter().zip(&mut reasons) {
        if restored.iter().any(|r| r.trim() == line.span.of(text).trim()) {
            *reason = None;
        }
    }
    if reasons.iter().all(Option::is_some) { vec![None; lines.len()] } else { reasons }
}

/// “From: …”, “Subject: …”: the head of a mail.
fn is_mail_field(key: &str) -> bool {
    ["from:", "to:", "cc:", "sent:", "date:", "subject:", "reply-to:"].iter().any(|f| key.starts_with(f))
}

/// Sets the heads of mails aside: two fields or more, one after the other.
fn mails(keys: &[String], reasons: &mut [Option<SetAsideReason>]) {
    for i in 1..keys.len() {
        if is_mail_field(&keys[i - 1]) && is_mail_field(&keys[i]) {
            (reasons[i - 1], reasons[i]) = (Some(SetAsideReason::Notice), Some(SetAsideReason::Notice));
        }
    }
}

/// Sets aside columns of short lines where at least two, and a third of them, name sections.
fn menus(keys: &[String], shapes: &[Shape], reasons: &mut [Option<SetAsideReason>]) {
    let is_item = |i: usize, reasons: &[Option<SetAsideReason>]| {
        let menu = matches!(reasons[i], None | Some(SetAsideReason::Menu)) || is_section(&keys[i]);
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

/// Sets aside short lines that stand between the paragraphs again and again, and a title that is given twice; not a
/// title of the same text pasted again.
fn repeated(lines: &[Line], shapes: &[Shape], keys: &[String], reasons: &mut [Option<SetAsideReason>]) {
    let mut count: HashMap<&str, usize> = HashMap::new();
    for key in keys.iter().filter(|k| !k.is_empty()) {
        *count.entry(key).or_default() += 1;
    }
    let is_text = |i: usize, reasons: &[Option<SetAsideReason>]| {
        reasons[i].is_some() || (shapes[i].is_prose() && lines[i].words >= TEXT_WORDS)
    };
    let usual = usual_gap(lines.iter().zip(shapes).skip(1).filter(|(_, s)| s.is_prose()).map(|(l, _)| l));
    let heads_text = |i: usize| {
        is_wide(lines[i].gap, usual) && lines.get(i + 1).is_some_and(|l| l.gap <= usual) && shapes[i + 1].is_prose()
    };
    // The title that opens a paste has no gap before it; that of the same text further down has.
    let opens = (1..lines.len()).any(|i| keys[i] == keys[0] && heads_text(i));
    for i in 0..lines.len() {
        if reasons[i].is_some() || shapes[i] != Shape::Title || lines[i].words > REPEATED_WORDS {
            continue;
        }
        if heads_text(i) || (i == 0 && opens) {
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
        let lines = lines::read(input, 0);
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
