//! Where the articles of a paste start.

use super::{
    cohesion,
    dateline::Strength,
    headline::same_words,
    lines::{self, Line},
    shape::Shape,
};
use crate::SetAsideReason;
use std::{mem::replace, ops::Range};

/// The lines of a paste and what is known of each.
pub(super) struct Paste<'a> {
    pub text: &'a str,
    pub lines: &'a [Line],
    pub shapes: &'a [Shape],
    pub reasons: &'a [Option<SetAsideReason>],
}

/// A place where an article may start.
struct Start {
    /// The first line of its head.
    line: usize,
    /// The line of text that follows the head.
    body: usize,
    /// What speaks for it.
    sign: Sign,
}

/// What speaks for the start of an article.
#[derive(Clone, Copy, PartialEq)]
enum Sign {
    /// A headline with a dateline, byline, address or the like: sure.
    Head,
    /// A title after a gap much larger than usual: both sides must read like articles.
    Titled,
    /// A rule: both sides must read like articles.
    Rule,
    /// A gap larger than usual: both sides must read like articles, and like two.
    Gap,
}

impl Sign {
    /// Whether the article before surely ends here, if the one that starts here is one.
    fn ends_article(self) -> bool {
        matches!(self, Sign::Head | Sign::Titled)
    }
}

/// Words of text on either side of a start: where a head shows it; where a title follows a rule or a gap; where none
/// does.
const HEAD_WORDS: usize = 25;
const TITLED_WORDS: usize = 40;
const BREAK_WORDS: usize = 60;

/// The lines of each article, in order; together they are all lines.
pub(super) fn articles(paste: &Paste) -> Vec<Range<usize>> {
    let before = paste.words_before();
    let words = |lines: Range<usize>| before[lines.end] - before[lines.start];
    let candidates = candidates(paste);
    let mut starts = vec![0];
    let mut end = paste.lines.len();
    let ends: Vec<usize> =
        candidates.iter().rev().map(|c| if c.sign.ends_article() { replace(&mut end, c.line) } else { end }).collect();
    for (start, end) in candidates.iter().zip(ends.into_iter().rev()) {
        let left = starts.last().copied().unwrap_or(0)..start.line;
        let right = start.line..end;
        let titled = start.line < start.body;
        let least = if titled { TITLED_WORDS } else { BREAK_WORDS };
        let long = |least| words(left.clone()) >= least && words(right.clone()) >= least;
        let splits = match start.sign {
            Sign::Head => words(left) >= HEAD_WORDS && words(right) > 0,
            Sign::Titled | Sign::Rule => long(least),
            Sign::Gap => long(least) && cohesion::are_two(paste, left, start.line, start.body, right),
        };
        if splits {
            starts.push(start.line);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([paste.lines.len()]).collect::<Vec<_>>();
    starts.into_iter().zip(ends).map(|(s, e)| s..e).collect()
}

/// Every place but the first where something speaks for the start of an article.
fn candidates(paste: &Paste) -> Vec<Start> {
    let usual = paste.usual_gap();
    let level = paste.article_level();
    let mut candidates = Vec::new();
    let mut head = 0;
    for i in 0..paste.lines.len() {
        if paste.is_text(i) {
            if head > 0 {
                candidates.extend(paste.start(head..i, i, usual, level));
            }
            head = i + 1;
        }
    }
    candidates
}

impl Paste<'_> {
    /// All lines.
    pub(super) fn all(&self) -> Range<usize> {
        0..self.lines.len()
    }

    fn is_kept(&self, i: usize) -> bool {
        self.reasons[i].is_none()
    }

    /// Whether line `i` is text of an article.
    pub(super) fn is_text(&self, i: usize) -> bool {
        self.is_kept(i) && self.shapes[i].is_prose()
    }

    pub(super) fn words_of(&self, i: usize) -> &str {
        self.lines[i].span.of(self.text)
    }

    /// Words of text before each line, and in all.
    fn words_before(&self) -> Vec<usize> {
        let words = (0..self.lines.len()).map(|i| if self.is_text(i) { self.lines[i].words } else { 0 });
        let sums = words.scan(0, |sum, n| {
            *sum += n;
            Some(*sum)
        });
        [0].into_iter().chain(sums).collect()
    }

    /// The number of empty lines that most lines of text have before them.
    fn usual_gap(&self) -> usize {
        lines::usual_gap((1..self.lines.len()).filter(|i| self.is_text(*i)).map(|i| &self.lines[i]))
    }

    /// The level of Markdown headings that are headlines: the level of the one that opens the paste.
    fn article_level(&self) -> Option<usize> {
        let first = (0..self.lines.len()).find(|i| self.is_kept(*i) && self.shapes[*i] != Shape::Rule)?;
        if let Shape::Heading(level, _) = self.shapes[first] { Some(level) } else { Some(1) }
    }

    /// Whether an article may start with the lines `head`, before the text at `body`.
    fn start(&self, head: Range<usize>, body: usize, usual: usize, level: Option<usize>) -> Option<Start> {
        let after_rule = head.clone().rev().find(|i| self.is_kept(*i) && self.shapes[*i] == Shape::Rule).map(|i| i + 1);
        let own = after_rule.unwrap_or(head.start)..body;
        let kept = || own.clone().filter(|i| self.is_kept(*i));
        let first = self.first_of_head(kept(), body);
        let own = first..body;
        let titled = own.clone().any(|i| self.is_kept(i) && self.shapes[i].is_title());
        let gap = (head.start..=first).map(|i| self.lines[i].gap).max().unwrap_or(0);
        let open = titled || !self.goes_on(body);
        let sign = if self.has_head(&own, body, titled, level) {
            Sign::Head
        } else if lines::is_wide(gap, usual) && self.is_titled(first, body) {
            Sign::Titled
        } else if after_rule.is_some() && open {
            Sign::Rule
        } else if gap >= 2 && gap > usual && open {
            Sign::Gap
        } else {
            return None;
        };
        Some(Start { line: first, body, sign })
    }

    /// The line that the head starts with: the first one after the largest gap.
    fn first_of_head(&self, kept: impl Iterator<Item = usize>, body: usize) -> usize {
        let heads = kept.chain([body]).filter(|i| *i == body || self.shapes[*i] != Shape::Rule);
        heads
            .fold(None, |best: Option<usize>, i| match best {
                Some(b) if self.lines[b].gap >= self.lines[i].gap => Some(b),
                None | Some(_) => Some(i),
            })
            .unwrap_or(body)
    }

    /// Whether a dateline, byline, date, address, heading or a title given twice shows that this is an article's head.
    fn has_head(&self, own: &Range<usize>, body: usize, titled: bool, level: Option<usize>) -> bool {
        let shape = |i: usize| &self.shapes[i];
        let sure = own.clone().chain([body]).any(|i| shape(i).has_sure_dateline());
        let place = shape(body).dateline().is_some_and(|d| d.strength == Strength::PlaceAlone);
        let signed = own.clone().any(|i| matches!(shape(i), Shape::Byline | Shape::Dateline(_) | Shape::Url));
        let heading = own.clone().any(|i| matches!(shape(i), Shape::Heading(l, _) if Some(*l) <= level));
        let twice = own.clone().any(|i| {
            self.reasons[i] == Some(SetAsideReason::Repeated)
                && i + 1 < body
                && same_words(self.words_of(i), self.words_of(i + 1))
        });
        sure || heading || (titled && (signed || place || twice))
    }

    /// Whether the line at `first` reads like the headline of the text at `body`: the text does not go on with what
    /// stands before, and takes the title's words up.
    fn is_titled(&self, first: usize, body: usize) -> bool {
        let text = (body..self.lines.len()).find(|i| self.lines[*i].words > 0).unwrap_or(body);
        self.shapes[first].is_title()
            && !self.goes_on(text)
            && cohesion::takes_up(self.words_of(first), self.text.get(self.lines[body].span.start..).unwrap_or(""))
    }

    /// Whether the text at `i` goes on with what stands before it: it opens with a pronoun, a connective, a quotation,
    /// a number or a small letter.
    fn goes_on(&self, i: usize) -> bool {
        const ON: &str = "he she they it his her their its this that these those but and so or yet then also still however \
            meanwhile instead moreover furthermore nevertheless nonetheless besides later afterwards earlier asked";
        let words = self.words_of(i);
        let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        words.starts_with(|c: char| c.is_lowercase() || !c.is_alphabetic())
            || ON.split_whitespace().any(|w| w.eq_ignore_ascii_case(first))
    }
}
