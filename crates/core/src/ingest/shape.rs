//! What a line looks like on its own: text, a title, a byline, a dateline, an address, a rule.

use super::{
    byline, dateline,
    dateline::{Found, Strength},
    lines::{Line, ends_sentence},
};

/// What a line looks like.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// `---`, `***`, `===`.
    Rule,
    /// `# Title`: its level, and where its words start, in bytes of the line.
    Heading(usize, usize),
    /// An address and nothing else.
    Url,
    /// A dateline or a date and nothing else.
    Dateline(Found),
    /// “By Jane Doe”.
    Byline,
    /// A short line that does not end as a sentence does.
    Title,
    /// Text, perhaps with a dateline at its head.
    Prose(Option<Found>),
}

impl Shape {
    /// Whether the line is text.
    pub fn is_prose(&self) -> bool {
        matches!(self, Shape::Prose(_))
    }

    /// Whether the line could be a headline.
    pub fn is_title(&self) -> bool {
        matches!(self, Shape::Title | Shape::Heading(..))
    }

    /// The dateline on the line.
    pub fn dateline(&self) -> Option<&Found> {
        match self {
            Shape::Dateline(found) | Shape::Prose(Some(found)) => Some(found),
            _ => None,
        }
    }

    /// Whether a dateline with a place and an agency or a date stands on the line.
    pub fn has_sure_dateline(&self) -> bool {
        self.dateline().is_some_and(|d| d.strength == Strength::Sure)
    }
}

/// A title has at most this many words.
pub(super) const TITLE_WORDS: usize = 25;

/// The shape of one line.
pub(super) fn of(text: &str, line: &Line) -> Shape {
    let words = line.span.of(text);
    if line.words == 0 {
        return if is_rule(words) { Shape::Rule } else { prose_or_title(line, words) };
    }
    if !line.is_short() {
        return Shape::Prose(dateline::read(words));
    }
    if let Some((level, at)) = heading(words) {
        return Shape::Heading(level, at);
    }
    if is_url(words) {
        return Shape::Url;
    }
    match dateline::read(words) {
        Some(found) if found.rest == words.len() => Shape::Dateline(found),
        Some(found) => Shape::Prose(Some(found)),
        None if byline::is_byline(words) => Shape::Byline,
        None => prose_or_title(line, words),
    }
}

fn prose_or_title(line: &Line, words: &str) -> Shape {
    let open = ends_sentence(words) || words.ends_with([':', ',', ';', '-', '–', '—']);
    if line.words > TITLE_WORDS || line.words == 0 || open { Shape::Prose(None) } else { Shape::Title }
}

/// Three or more of one mark, with or without spaces.
fn is_rule(words: &str) -> bool {
    let mut marks = words.chars().filter(|c| !c.is_whitespace());
    let Some(first) = marks.next() else { return false };
    "-*=_~#•—–".contains(first) && marks.clone().all(|c| c == first) && marks.count() >= 2
}

fn heading(words: &str) -> Option<(usize, usize)> {
    let title = words.trim_start_matches('#');
    let level = words.len() - title.len();
    let start = words.len() - title.trim_start().len();
    ((1..=6).contains(&level) && start > level).then_some((level, start))
}

fn is_url(words: &str) -> bool {
    let address = words.trim_start_matches(['<', '(', '[']);
    let starts = ["http://", "https://", "www."]
        .iter()
        .any(|s| address.get(..s.len()).is_some_and(|a| a.eq_ignore_ascii_case(s)));
    starts && !words.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::lines;

    fn check(input: &str, expected: &str) {
        let name = |s: Shape| match s {
            Shape::Heading(level, at) => format!("heading {level} {at}"),
            Shape::Dateline(_) => "dateline".into(),
            Shape::Prose(Some(_)) => "prose with dateline".into(),
            Shape::Prose(None) => "prose".into(),
            other => format!("{other:?}").to_lowercase(),
        };
        let shapes: Vec<_> = lines::read(input, 0).iter().map(|l| name(of(input, l))).collect();
        assert_eq!(shapes.join(", "), expected, "{input:?}");
    }

    #[test]
    fn shapes() {
        check("---\n* * *\n=====\n— — —", "rule, rule, rule, rule");
        check("--\n- - x - y\n?!", "prose, title, prose");
        check("# Ferry sinks\n## \u{a0}Why\n#ferry", "heading 1 2, heading 2 5, title");
        check("https://example.org/a?b=c\nwww.example.org\nhttps://example.org said no.", "url, url, prose");
        check("Ferry sinks off Suva\nBy Ana Lemalu\nMarch 3, 2024\nThe ferry sank.", "title, byline, dateline, prose");
        check("SUVA (AP) — The ferry sank.\nThe minister said:", "prose with dateline, prose");
    }
}
