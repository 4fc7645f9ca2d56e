//! The lines of a paste: trimmed, counted, joined where a line break only wraps the text.

use crate::Span;

/// A line with words in it; hard-wrapped lines of one paragraph are one line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// Its bytes, trimmed.
    pub span: Span,
    /// Empty lines before it.
    pub gap: usize,
    /// Words: runs between white space that hold a letter or a digit.
    pub words: usize,
}

/// Lines up to this length can be headlines, menus and the like; longer ones are text.
const SHORT: usize = 400;

impl Line {
    /// Whether it is short enough to be anything but running text.
    pub fn is_short(&self) -> bool {
        self.span.len() <= SHORT
    }
}

/// The lines of `text` from byte `start` on that hold anything to see, in order.
pub(super) fn read(text: &str, start: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut gap = 0;
    for physical in physical_lines(&text[start..]) {
        let span = trim(text, physical.shift(start));
        if span.is_empty() {
            gap += 1;
            continue;
        }
        lines.push(Line { span, gap, words: count_words(span.of(text)) });
        gap = 0;
    }
    unwrap(text, lines)
}

/// The number of empty lines that most of these lines have before them.
pub(super) fn usual_gap<'a>(lines: impl Iterator<Item = &'a Line>) -> usize {
    let mut count = [0_usize; 8];
    for line in lines {
        count[line.gap.min(7)] += 1;
    }
    (0..count.len()).rev().max_by_key(|g| count[*g]).unwrap_or(0)
}

/// Whether a gap is so much larger than the usual one that a person set it between two texts.
pub(super) fn is_wide(gap: usize, usual: usize) -> bool {
    gap >= 3 && gap >= usual + 2
}

/// Number of words.
pub(crate) fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count()
}

/// Without white space, control characters and invisible marks (byte order mark, zero-width, direction) at either end.
pub(super) fn trim(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start + (words.len() - words.trim_start_matches(is_invisible).len());
    Span::new(start, start + words.trim_matches(is_invisible).len())
}

fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Cuts at every line end; CR LF is one.
pub(super) fn physical_lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    let ends = text.char_indices().filter(|(_, c)| is_line_end(*c)).chain([(text.len(), '\n')]);
    ends.filter_map(move |(at, c)| {
        let is_second_half = c == '\n' && at > 0 && at == start && text.as_bytes()[at - 1] == b'\r';
        let line = Span::new(start, at);
        start = (at + c.len_utf8()).min(text.len());
        (!is_second_half).then_some(line)
    })
}

/// A wrapped line is at least this long, in bytes,
const WRAP_MIN: usize = 40;
/// and no line of wrapped text is longer than this.
const WRAP_MAX: usize = 110;

/// Joins the lines of hard-wrapped text (mails, `fold`, some PDF readers) to paragraphs; leaves any other text alone.
fn unwrap(text: &str, lines: Vec<Line>) -> Vec<Line> {
    let width = lines.iter().map(|l| l.span.len()).max().unwrap_or(0);
    if width > WRAP_MAX || !is_wrapped(text, &lines) {
        return lines;
    }
    let mut joined: Vec<Line> = Vec::new();
    let mut last_len = 0;
    for line in lines {
        let len = line.span.len();
        match joined.last_mut() {
            Some(before) if continues(text, before, last_len, &line, width) => {
                before.span = before.span.join(line.span);
                before.words += line.words;
            }
            _ => joined.push(line),
        }
        last_len = len;
    }
    joined
}

/// Whether line breaks stand inside sentences: a good share of long lines end without a full stop before a small letter.
fn is_wrapped(text: &str, lines: &[Line]) -> bool {
    let pairs = lines.windows(2).filter(|p| p[1].gap == 0 && p[0].span.len() >= WRAP_MIN);
    let (mut all, mut broken) = (0, 0);
    for pair in pairs {
        all += 1;
        let small = pair[1].span.of(text).starts_with(char::is_lowercase);
        broken += usize::from(small && !ends_sentence(pair[0].span.of(text)));
    }
    broken > 0 && broken * 10 >= all * 3
}

fn continues(text: &str, before: &Line, last_len: usize, line: &Line, width: usize) -> bool {
    let full_stop = ends_sentence(before.span.of(text));
    let wide_enough = if full_stop { width * 3 / 4 } else { width * 6 / 10 };
    let marked = line.span.of(text).starts_with(['-', '*', '•', '#', '"', '“']) && full_stop;
    line.gap == 0 && last_len >= wide_enough && !marked
}

/// Whether the words end as a sentence does, closing quotation marks and brackets aside.
pub(super) fn ends_sentence(words: &str) -> bool {
    let words = words.trim_end_matches(|c: char| is_invisible(c) || "\"'”’»›)]*_".contains(c));
    words.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &[(usize, &str)]) {
        let found: Vec<_> = read(input, 0).iter().map(|l| (l.gap, l.span.of(input))).collect();
        assert_eq!(found, expected, "{input:?}");
    }

    #[test]
    fn lines_are_trimmed_and_gaps_counted() {
        check("", &[]);
        check(" \n\u{feff}\u{a0}\r\n", &[]);
        check("\u{feff}One.\r\nTwo.\r\n\r\n\r\nThree.", &[(0, "One."), (0, "Two."), (2, "Three.")]);
        check("One.\rTwo.\u{2029}Three.\u{200b}", &[(0, "One."), (0, "Two."), (0, "Three.")]);
        check("\n\n\u{a0} One. \u{7}\n \t \n\u{200f}שתיים.", &[(2, "One."), (1, "שתיים.")]);
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let first =
            "The ferry company said on Friday that its ships\nwould not sail before the storm had passed the\nstrait.";
        check(&format!("{first}\n\nNobody was hurt."), &[(0, first), (1, "Nobody was hurt.")]);
    }

    #[test]
    fn lists_and_paragraphs_are_not() {
        check("milk\neggs\nbread", &[(0, "milk"), (0, "eggs"), (0, "bread")]);
        let paragraphs =
            "The harbour was closed on Friday after the storm.\niPhones were handed out to the crew, they said.";
        assert_eq!(read(paragraphs, 0).len(), 2);
    }
}
