//! Whether the texts on either side of a gap are two articles or two parts of one.

use super::{date, split::Paste};
use std::{collections::HashSet, ops::Range};

/// As many lines on either side are looked at,
const LINES: usize = 12;
/// and as many bytes of what opens the right side.
const OPENING: usize = 700;

/// Whether the lines `left` and `right` are two articles. The right side starts with a title at `line`, if any, and
/// text at `body`.
pub(super) fn are_two(paste: &Paste, left: Range<usize>, line: usize, body: usize, right: Range<usize>) -> bool {
    let ends = left.end.saturating_sub(LINES).max(left.start)..left.end;
    let opens = body..right.end.min(body + LINES);
    if let (Some(a), Some(b)) = (spacing(paste, ends.clone()), spacing(paste, body + 1..opens.end))
        && a != b
    {
        return true;
    }
    let starts = left.start..ends.start.min(left.start + LINES * 4);
    let before: Vec<&str> = starts.chain(ends).filter(|i| paste.is_text(*i)).map(|i| paste.words_of(i)).collect();
    let opening = start_of(paste.text.get(paste.lines[body].span.start..).unwrap_or(""));
    if line < body && !echoes(paste.words_of(line), opening) {
        return false;
    }
    are_apart(&before, opening) || introduces_again(&before, start_of(paste.words_of(body)))
}

fn start_of(text: &str) -> &str {
    text.get(..text.floor_char_boundary(OPENING)).unwrap_or(text)
}

/// The number of empty lines before nearly all of these lines, where there are enough of them to tell.
fn spacing(paste: &Paste, lines: Range<usize>) -> Option<usize> {
    let gaps: Vec<usize> = lines.skip(1).filter(|i| paste.is_text(*i)).map(|i| paste.lines[i].gap).collect();
    let usual = *gaps.iter().max_by_key(|g| gaps.iter().filter(|h| h == g).count())?;
    let same = gaps.iter().filter(|g| **g == usual).count();
    (gaps.len() >= 3 && same * 5 >= gaps.len() * 4).then_some(usual)
}

/// Whether half of a title's words come again in the text after it.
fn echoes(title: &str, text: &str) -> bool {
    let title = telling(title);
    telling(text).intersection(&title).count() * 2 >= title.len().max(2)
}

/// As many bytes of a text are looked at for the words of its title.
const TAKEN_UP: usize = 2000;

/// Whether two of a title's words, or all where it has fewer, come again in the text after it.
pub(super) fn takes_up(title: &str, text: &str) -> bool {
    let title = telling(title);
    let text = telling(text.get(..text.floor_char_boundary(TAKEN_UP)).unwrap_or(text));
    text.intersection(&title).count() >= title.len().min(2)
}

/// Words of four letters and more, cut to five.
fn telling(text: &str) -> HashSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() >= 4);
    words.map(|w| w.to_lowercase().chars().take(5).collect()).collect()
}

/// Whether the right side names several things, and next to none of them stands on the left.
fn are_apart(left: &[&str], opening: &str) -> bool {
    let new: HashSet<&str> = names(opening).filter(|n| date::find(&[n, "1"]).is_none()).collect();
    let old: HashSet<&str> = left.iter().flat_map(|t| tokens(t)).map(|(_, _, w)| w).collect();
    let shared = new.iter().filter(|n| old.contains(*n)).count();
    new.len() >= 4 && shared * 8 <= new.len()
}

/// Whether the right side opens with the full name of somebody whom the left side already calls by the last name alone:
/// an article introduces a person once.
fn introduces_again(left: &[&str], opening: &str) -> bool {
    let full: Vec<(&str, &str)> = left.iter().flat_map(|t| full_names(t)).collect();
    let short: HashSet<&str> = left.iter().flat_map(|t| bare_names(t)).collect();
    full_names(opening).any(|name| full.contains(&name) && short.contains(name.1))
}

/// Words with a capital that do not open a sentence.
fn names(text: &str) -> impl Iterator<Item = &str> {
    tokens(text).into_iter().filter(|(_, opens, w)| !opens && is_name(w)).map(|(_, _, w)| w)
}

/// Two words with a capital, one after the other.
fn full_names(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let all = tokens(text);
    let pairs = all.windows(2).filter_map(|p| match p {
        [(_, _, a), (joined, _, b)] if *joined && is_name(a) && is_name(b) => Some((*a, *b)),
        _ => None,
    });
    pairs.collect::<Vec<_>>().into_iter()
}

/// Words with a capital that stand neither before nor behind another one.
fn bare_names(text: &str) -> impl Iterator<Item = &str> {
    let all = tokens(text);
    let capital = |i: Option<usize>| i.and_then(|i| all.get(i)).is_some_and(|(_, _, w)| is_name(w));
    let bare = (0..all.len()).filter(|i| capital(Some(*i)) && !capital(i.checked_sub(1)) && !capital(Some(i + 1)));
    bare.map(|i| all[i].2).collect::<Vec<_>>().into_iter()
}

fn is_name(word: &str) -> bool {
    word.len() >= 3 && word.starts_with(char::is_uppercase)
}

/// The words of a text: whether only a space stands before it, whether it opens a sentence, the word (an 's is a word of its own).
fn tokens(text: &str) -> Vec<(bool, bool, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let (mut words, mut at) = (Vec::new(), 0);
    while let Some(start) = text[at..].find(is_part).map(|i| at + i) {
        let end = text[start..].find(|c| !is_part(c)).map_or(text.len(), |i| start + i);
        let between = &text[at..start];
        let opens = at == 0 || between.contains(['.', '?', '!', '"', '“', ':', '\n']);
        words.push((between == " ", opens, &text[start..end]));
        at = end;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_introductions() {
        let text = "Mayor Ana Lemalu said on Friday that Suva’s port was closed. Lemalu left.";
        assert_eq!(names(text).collect::<Vec<_>>(), ["Ana", "Lemalu", "Friday", "Suva"]);
        assert_eq!(full_names(text).collect::<Vec<_>>(), [("Mayor", "Ana"), ("Ana", "Lemalu")]);
        assert!(introduces_again(&[text], "The mayor of Suva, Ana Lemalu, left for Apia."));
        assert!(!introduces_again(&[text], "Lemalu left for Apia with Tom Reid."));
    }
}
