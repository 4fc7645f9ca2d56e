//! Lines joined to paragraphs, and words that a line's end cut.

use super::lines::Line;
use rustc_hash::FxHashSet;

/// Lines further apart than this share of the usual distance are paragraphs.
const APART: f64 = 1.3;
/// Letters that differ in size by more than this share are another paragraph: a heading, a caption.
const RESIZED: f64 = 0.12;
/// A first line that stands so many sizes further in starts a paragraph.
const INDENT: f64 = 0.8;
/// A line that ends so many sizes before the column does is the last of its paragraph.
const SHORT: f64 = 3.0;

/// The paragraphs of a text, each without a line end.
pub(super) fn of(pages: &[Vec<Line>]) -> Vec<String> {
    let pitch = pitch(pages);
    let lines: Vec<&Line> = pages.iter().flatten().collect();
    let hyphenated = Hyphenated::of(&lines);
    let mut paragraphs: Vec<String> = Vec::new();
    for (n, line) in lines.iter().enumerate() {
        let before = n.checked_sub(1).and_then(|n| lines.get(n));
        match (before, paragraphs.last_mut()) {
            (Some(before), Some(paragraph)) if goes_on(before, line, column_end(&lines, n), pitch) => {
                hyphenated.join(paragraph, &line.text);
            }
            _ => paragraphs.push(line.text.clone()),
        }
    }
    paragraphs
}

/// The usual distance between lines, in sizes.
fn pitch(pages: &[Vec<Line>]) -> f64 {
    let pairs = pages.iter().flat_map(|lines| lines.windows(2));
    let mut gaps: Vec<f64> = pairs
        .filter_map(|pair| match pair {
            [a, b] if b.at > a.at && !resized(a, b) => Some((b.at - a.at) / a.size.max(1.0)),
            _ => None,
        })
        .filter(|gap| *gap < 3.0)
        .collect();
    gaps.sort_by(f64::total_cmp);
    gaps.get(gaps.len() / 2).copied().unwrap_or(1.2)
}

/// How far the lines around the `n`th reach to the right: those of the same left edge and size.
fn column_end(lines: &[&Line], n: usize) -> f64 {
    let Some(line) = lines.get(n) else { return 0.0 };
    let around = lines.get(n.saturating_sub(6)..lines.len().min(n + 6)).unwrap_or_default();
    let same = around.iter().filter(|l| (l.left - line.left).abs() < line.size * 2.5 && !resized(l, line));
    same.map(|l| l.right).fold(line.right, f64::max)
}

fn resized(a: &Line, b: &Line) -> bool {
    (a.size - b.size).abs() > RESIZED * a.size.max(b.size)
}

/// Whether `line` goes on with the paragraph that `before` is the last line of so far.
fn goes_on(before: &Line, line: &Line, column_end: f64, pitch: f64) -> bool {
    if resized(before, line) || starts_item(&line.text) {
        return false;
    }
    let gap = (line.at - before.at) / before.size.max(1.0);
    let ended = before.text.ends_with(['.', '!', '?', ':', '”', '’', '"', '…', ')']);
    let small = line.text.chars().next().is_some_and(char::is_lowercase);
    // The next cell of a table.
    if gap.abs() < 0.5 {
        return false;
    }
    // Another column or page: only words can tell.
    if gap <= 0.0 || gap > 12.0 {
        return small || !ended && before.text.ends_with([',', ';', '-', '–', '—', '\u{ad}']);
    }
    let indented = line.left - before.left > before.size * INDENT && !small;
    let short = before.right < column_end - before.size * SHORT;
    gap <= pitch * APART && !indented && !(short && ended && !small)
}

fn starts_item(text: &str) -> bool {
    text.starts_with(['•', '▪', '◦', '■', '–', '*']) && text.chars().nth(1) == Some(' ')
}

/// What the text itself tells about words with a hyphen: its words, and those that are joined by one, in small letters.
struct Hyphenated {
    words: FxHashSet<String>,
    compounds: FxHashSet<(String, String)>,
}

/// No word has more letters.
const LONGEST: usize = 64;

/// First parts that keep their hyphen.
const PARTS: [&str; 22] = [
    "all", "anti", "cross", "ex", "far", "first", "full", "half", "high", "left", "long", "low", "mid", "non", "post",
    "pro", "right", "second", "self", "short", "vice", "well",
];

impl Hyphenated {
    fn of(lines: &[&Line]) -> Self {
        let (mut words, mut compounds) = (FxHashSet::default(), FxHashSet::default());
        for line in lines {
            let line = line.text.to_lowercase();
            for parts in line.split(|c: char| !c.is_alphanumeric() && c != '-') {
                let parts: Vec<&str> = parts.split('-').collect();
                words.extend(parts.iter().map(|part| (*part).to_owned()));
                compounds.extend(parts.array_windows().map(|[a, b]| ((*a).to_owned(), (*b).to_owned())));
            }
        }
        Hyphenated { words, compounds }
    }

    /// Adds a line to a paragraph. The hyphen of a word that the line's end cut goes, that of a compound stays.
    fn join(&self, paragraph: &mut String, line: &str) {
        let soft = paragraph.ends_with('\u{ad}');
        let Some(first) = paragraph.strip_suffix(['-', '\u{ad}', '‐']).and_then(last_word).map(str::to_lowercase)
        else {
            paragraph.push(' ');
            paragraph.push_str(line);
            return;
        };
        let second: String = line.chars().take(LONGEST).take_while(|c| c.is_alphanumeric()).collect();
        let cut = line.starts_with(char::is_lowercase) && !self.is_compound(first, second.to_lowercase());
        if soft || cut {
            paragraph.pop();
        }
        paragraph.push_str(line);
    }

    /// Whether the two parts are a word with a hyphen elsewhere in the text, or are not one word there and the first part
    /// says so.
    fn is_compound(&self, first: String, second: String) -> bool {
        let one_word = self.words.contains(&format!("{first}{second}"));
        let part = PARTS.contains(&first.as_str());
        self.compounds.contains(&(first, second)) || (part && !one_word)
    }
}

/// The letters at the end; `None` where there are none.
fn last_word(text: &str) -> Option<&str> {
    let start = text.char_indices().rev().take(LONGEST).take_while(|(_, c)| c.is_alphanumeric()).last()?.0;
    text.get(start..)
}
