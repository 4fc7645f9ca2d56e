//! Which of an article's first lines is its headline.

use super::{
    lines::{Line, ends_sentence},
    phrases::is_of_page,
    shape::Shape,
};
use crate::Span;
use std::collections::HashSet;

/// An article's first lines, to find its headline in.
pub(super) struct Head<'a> {
    /// The text they point into.
    pub text: &'a str,
    /// The lines up to and with the first one of text.
    pub lines: &'a [(&'a Line, &'a Shape)],
    /// The lines of text.
    pub body: &'a [&'a Line],
    /// The title that the caller knows.
    pub title: Option<&'a str>,
    /// Whether a page's menus stand above: then other lines of the page may stand there, too.
    pub has_menus: bool,
}

impl Head<'_> {
    /// The headline: which of the lines, and its words. It is a title before the first text, or that text's first line
    /// where it reads as a headline that ends in a full stop.
    pub fn headline(&self) -> Option<(usize, Span)> {
        if self.body.is_empty() {
            return None;
        }
        let known = |line: &Line| self.title.is_some_and(|t| line.is_short() && same_words(line.span.of(self.text), t));
        let sentence = || is_sentence_headline(self.text, self.body).then(|| self.lines.len().checked_sub(1)).flatten();
        let known = self.lines.iter().position(|(line, _)| known(line));
        let chosen = known.or_else(|| self.titled()).or_else(sentence).or_else(|| self.any_title())?;
        let (line, shape) = self.lines.get(chosen)?;
        let start = if let Shape::Heading(_, at) = shape { line.span.start + at } else { line.span.start };
        Some((chosen, Span::new(start, line.span.end)))
    }

    /// The first title among the lines, whatever it says.
    fn any_title(&self) -> Option<usize> {
        self.lines.iter().position(|(_, shape)| shape.is_title())
    }

    /// The title among the lines: under menus the first one whose words come again in the text; else the first one of
    /// more than a word or two (a single word above a title is the section's name). A line of a menu, which is only here
    /// because a person restored it, is none.
    fn titled(&self) -> Option<usize> {
        let own = |(line, shape): &(&Line, &Shape)| shape.is_title() && !is_of_page(self.text, line, shape);
        let titles = || self.lines.iter().enumerate().filter(|(_, l)| own(l));
        let opening: HashSet<String> = self.opening(self.body);
        let comes_again = |line: &Line| {
            let own: Vec<String> = content(line.span.of(self.text)).collect();
            let again = own.iter().filter(|w| opening.contains(*w)).count();
            again >= 2 && again * 3 >= own.len()
        };
        let again = titles().find(|(_, (line, _))| self.has_menus && comes_again(line));
        let long = again.or_else(|| titles().find(|(_, (line, _))| line.words > 2));
        long.or_else(|| titles().next()).map(|(i, _)| i)
    }

    /// The telling words of the first two of some lines.
    fn opening(&self, lines: &[&Line]) -> HashSet<String> {
        lines.iter().take(2).flat_map(|l| content(opening(l.span.of(self.text)))).collect()
    }
}

/// Whether two lines have the same words, whatever their case and punctuation.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    letters(a) == letters(b)
}

/// A headline that ends as a sentence has at most this many words.
const SENTENCE_WORDS: usize = 20;

/// Whether the first line of text is a headline with a full stop: short, in a headline's grammar or in title case, and
/// the text after it says the same at more length. An article's first sentence does neither.
fn is_sentence_headline(text: &str, body: &[&Line]) -> bool {
    let [first, second, ..] = body else { return false };
    let line = first.span.of(text);
    let quoted = line.starts_with(['"', '“', '‘', '\'']) && line.ends_with(['"', '”', '’', '\'']);
    if first.words < 3 || first.words > SENTENCE_WORDS || !ends_sentence(line) || quoted {
        return false;
    }
    if second.words <= first.words {
        return false;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    if is_title_case(&words) {
        return true;
    }
    let opening: HashSet<String> = body[1..].iter().take(2).flat_map(|l| content(opening(l.span.of(text)))).collect();
    let own: Vec<String> = content(line).collect();
    let again = own.iter().filter(|w| opening.contains(*w)).count();
    let repeats = |tenths: usize| again >= 2 && again * 10 >= own.len() * tenths;
    !has_sentence_words(&words) && repeats(3)
}

fn opening(text: &str) -> &str {
    text.get(..text.floor_char_boundary(900)).unwrap_or(text)
}

/// Words of four letters and more, cut to five, so that “talks” meets “talking”.
fn content(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() >= 4);
    words.map(|w| w.to_lowercase().chars().take(5).collect())
}

/// Whether nearly all of the longer words start with a capital.
fn is_title_case(words: &[&str]) -> bool {
    let long: Vec<_> = words.iter().skip(1).filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() >= 4).collect();
    let capital =
        long.iter().filter(|w| w.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())).count();
    long.len() >= 4 && capital * 10 >= long.len() * 8
}

/// Whether it holds words that sentences have and headlines leave out.
fn has_sentence_words(words: &[&str]) -> bool {
    const LEFT_OUT: &str =
        "a an the was were has had have been is are said he she they it his her their its i we that this";
    let bare = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    words.iter().filter(|w| LEFT_OUT.split(' ').any(|l| l == bare(w))).count() > 0
}
