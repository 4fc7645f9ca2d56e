//! Lines that their marks show to be no part of an article: picture credits, links in brackets, tags.

use super::{
    dateline::is_agency,
    lines::{count_words, ends_sentence},
    shape::Shape,
};
use crate::SetAsideReason;

/// Picture agencies that sign no articles.
const PICTURE_AGENCIES: [&str; 8] =
    ["getty", "getty images", "epa", "epa-efe", "european pressphoto agency", "shutterstock", "zuma press", "alamy"];

/// A picture credit has at most this many words, a link in brackets this many.
const CREDIT_WORDS: usize = 10;
const LINK_WORDS: usize = 25;

/// Why a line is set aside for the marks that it is made of.
pub(super) fn reason_of(line: &str, shape: &Shape) -> Option<SetAsideReason> {
    if !matches!(shape, Shape::Title | Shape::Prose(None)) {
        return None;
    }
    if is_credit(line) {
        Some(SetAsideReason::Caption)
    } else if is_bracketed_link(line) {
        Some(SetAsideReason::RelatedLinks)
    } else {
        is_tag(line).then_some(SetAsideReason::Notice)
    }
}

/// “ANA LEMALU / AFP /”, “(Ana Lemalu/Getty Images)”: a name and those who spread the picture.
fn is_credit(line: &str) -> bool {
    let inner = line.strip_prefix('(').and_then(|l| l.strip_suffix(')')).unwrap_or(line);
    let mut pieces = inner.split('/').map(str::trim).filter(|p| !p.is_empty());
    let Some(name) = pieces.next() else { return false };
    let known = |p: &str| PICTURE_AGENCIES.contains(&p.to_lowercase().as_str()) || is_agency(p);
    let rest: Vec<&str> = pieces.collect();
    let is_name = (2..=4).contains(&name.split(' ').count())
        && name.split(' ').all(|w| w.starts_with(char::is_uppercase) && !w.contains(|c: char| c.is_ascii_digit()));
    let short = !line.contains('\n') && count_words(line) <= CREDIT_WORDS;
    short && (is_name || known(name)) && rest.iter().any(|p| known(p)) && !ends_sentence(inner)
}

/// “[Read more: how the ferry sank]”: an editor's link.
fn is_bracketed_link(line: &str) -> bool {
    const OPENINGS: [&str; 8] = ["read ", "also read", "see also", "see more", "watch ", "click ", "more:", "related"];
    let inner = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')).map(str::to_lowercase);
    inner.is_some_and(|inner| {
        let plain = !inner.contains(['[', ']']) && count_words(&inner) <= LINK_WORDS;
        plain && OPENINGS.iter().any(|o| inner.starts_with(o))
    })
}

/// “<tweet id=1>”, “</div>”: one tag of markup.
fn is_tag(line: &str) -> bool {
    let inner = line.strip_prefix('<').and_then(|l| l.strip_suffix('>'));
    inner.is_some_and(|inner| {
        let name = inner.trim_start_matches('/');
        let whole = name.split([' ', '/']).next().is_some_and(|n| n.chars().all(|c| c.is_alphanumeric() || c == '-'));
        whole && name.starts_with(|c: char| c.is_ascii_alphabetic()) && !inner.contains(['<', '>'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::{lines, shape};

    fn check(expected: Option<SetAsideReason>, input: &[&str]) {
        for words in input {
            let found = lines::read(words, 0).iter().find_map(|l| reason_of(words, &shape::of(words, l)));
            assert_eq!(found, expected, "{words:?}");
        }
    }

    #[test]
    fn lines_of_marks() {
        let credits = [
            "ANA B. LEMALU / AFP /",
            "(Ana Lemalu/European Pressphoto Agency)",
            "Ana Lemalu/AFP/Getty Images",
            "AFP / Getty Images",
        ];
        check(Some(SetAsideReason::Caption), &credits);
        check(Some(SetAsideReason::RelatedLinks), &["[Read more about the ferry]", "[Also read: Rain floods Suva.]"]);
        check(Some(SetAsideReason::Notice), &["<tweet pic=https://example.org/1>", "</div>", "<br/>"]);
    }

    #[test]
    fn what_is_kept() {
        let kept = [
            "Ferry sinks / rain goes on",
            "Ana Lemalu / Tom Reid",
            "She works for Reuters/AFP.",
            "(Ana Lemalu was the first to say so.)",
            "[Reading] is what they did",
            "[The ferry] sank.",
            "<3 for Suva>",
            "He wrote <b>no</b>",
        ];
        check(None, &kept);
    }
}
