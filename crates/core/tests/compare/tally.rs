//! Counts what the core set side by side of a story against what its editor did.

use crate::story::{Part, Story};
use onrecord_core::{Alignment, Difference, Relation, Span};
use std::{collections::BTreeSet, fmt::Write};

/// How much is right.
#[derive(Clone, Copy, Default)]
pub struct Count {
    pub right: usize,
    pub of: usize,
}

impl Count {
    fn one(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }

    /// 0 to 1; 1 of nothing.
    pub fn share(self) -> f64 {
        if self.of == 0 { 1.0 } else { self.right as f64 / self.of as f64 }
    }
}

/// The figures of one story or of all, with a line a miss.
#[derive(Default)]
pub struct Tally {
    /// Of the matches given, copied words apart, those that are right.
    pub precision: Count,
    /// Of the editor's matches, those found.
    pub recall: Count,
    /// Of the differing parts named of right matches, those that are right.
    pub named: Count,
    /// Of the editor's differing parts of the matches found, those named.
    pub parts: Count,
    /// Of the sentences given as standing alone, those that do.
    pub alone: Count,
    pub misses: String,
}

impl Tally {
    pub fn of(story: &Story, alignments: &[Alignment]) -> Tally {
        let mut tally = Tally::default();
        let mut found = BTreeSet::new();
        let mut named = BTreeSet::new();
        for x in alignments.iter().filter(|x| x.relation != Relation::Only) {
            let Some(pair) = Sides::of(story, x) else { continue };
            let keys = pair.keys(false);
            if !x.reused && pair.keys(true).is_empty() {
                tally.precision.one(!keys.is_empty());
            }
            if keys.is_empty() && pair.keys(true).is_empty() {
                _ = write!(tally.misses, "\n  wrong match {}", pair.words());
            }
            found.extend(keys.iter().map(|k| (pair.articles, (*k).to_owned())));
            if !keys.is_empty() {
                tally.count_named(&pair, &x.differences, &mut named);
            }
        }
        tally.count_found(story, &found, &named);
        tally.count_alone(story, alignments);
        tally
    }

    fn count_named(&mut self, pair: &Sides, differences: &[Difference], named: &mut BTreeSet<usize>) {
        for d in differences {
            let right: Vec<usize> = (0..pair.story.parts.len()).filter(|i| pair.is(&pair.story.parts[*i], d)).collect();
            if right.is_empty() {
                let side = |n: usize, span: Option<Span>| span.map_or("", |s| s.of(pair.text(n)));
                let words = format!("{:?} “{}” | “{}”", d.aspect, side(0, d.left), side(1, d.right));
                _ = write!(self.misses, "\n  wrong part {words} of {}", pair.words());
            }
            self.named.one(!right.is_empty());
            named.extend(right);
        }
    }

    fn count_found(&mut self, story: &Story, found: &BTreeSet<([usize; 2], String)>, named: &BTreeSet<usize>) {
        for (articles, key) in story.pairs() {
            let is = found.contains(&(articles, key.to_owned()));
            self.recall.one(is);
            if !is {
                let name = |n: usize| &story.articles[articles[n]].name;
                _ = write!(self.misses, "\n  missed {key} {}/{}", name(0), name(1));
            }
        }
        for (i, part) in story.parts.iter().enumerate().filter(|(_, p)| !p.optional) {
            if found.contains(&(part.articles, part.key.clone())) {
                self.parts.one(named.contains(&i));
                if !named.contains(&i) {
                    _ = write!(self.misses, "\n  missed part {} {:?} {:?}", part.key, part.aspect, part.words);
                }
            }
        }
    }

    fn count_alone(&mut self, story: &Story, alignments: &[Alignment]) {
        for x in alignments.iter().filter(|x| x.relation == Relation::Only) {
            let (a, span) = (x.articles[0].index(), x.spans[0]);
            let told = |key: &str| story.pairs().any(|(articles, k)| k == key && articles.contains(&a));
            let marks = || story.articles[a].marks.iter().filter(|m| span.overlaps(m.span));
            let right = !marks().any(|m| told(&m.key));
            self.alone.one(right);
            if !right {
                _ = write!(self.misses, "\n  not alone “{}”", span.of(&story.articles[a].text));
            }
        }
    }

    pub fn add(&mut self, other: &Tally) {
        let pairs = [
            (&mut self.precision, other.precision),
            (&mut self.recall, other.recall),
            (&mut self.named, other.named),
            (&mut self.parts, other.parts),
            (&mut self.alone, other.alone),
        ];
        for (mine, theirs) in pairs {
            mine.right += theirs.right;
            mine.of += theirs.of;
        }
    }

    pub fn row(&self, name: &str) -> String {
        let cell = |c: Count| format!("{:>4}/{:<3} {:.2}", c.right, c.of, c.share());
        let cells = [self.precision, self.recall, self.named, self.parts, self.alone].map(cell);
        format!("{name:<12}{}", cells.join("   "))
    }
}

impl Story {
    /// The editor's matches: every key that stands in two articles.
    pub fn pairs(&self) -> impl Iterator<Item = ([usize; 2], &str)> {
        let must = |a: usize| {
            let marks = self.articles[a].marks.iter().filter(|m| !m.optional);
            marks.map(|m| m.key.as_str()).collect::<BTreeSet<_>>()
        };
        let n = self.articles.len();
        let articles = (0..n).flat_map(move |l| (l + 1..n).map(move |r| [l, r]));
        articles.flat_map(move |[l, r]| must(l).intersection(&must(r)).map(|key| ([l, r], *key)).collect::<Vec<_>>())
    }
}

/// The two statements of a match, the earlier article's first.
struct Sides<'a> {
    story: &'a Story,
    articles: [usize; 2],
    spans: [Span; 2],
}

impl<'a> Sides<'a> {
    fn of(story: &'a Story, x: &Alignment) -> Option<Self> {
        let ([a, b], [s, t]) = (x.articles.as_slice(), x.spans.as_slice()) else { return None };
        Some(Sides { story, articles: [a.index(), b.index()], spans: [*s, *t] })
    }

    fn text(&self, side: usize) -> &'a str {
        &self.story.articles[self.articles[side]].text
    }

    /// The keys of the statements that both sides tell: most of the shorter of the two, marked and given.
    fn keys(&self, optional: bool) -> BTreeSet<&'a str> {
        let told = |side: usize| {
            let marks = self.story.articles[self.articles[side]].marks.iter();
            let span = self.spans[side];
            marks.filter(move |m| {
                let both = span.end.min(m.span.end).saturating_sub(span.start.max(m.span.start));
                both * 2 >= span.len().min(m.span.len())
            })
        };
        let mut keys = BTreeSet::new();
        for l in told(0) {
            keys.extend(
                told(1).filter(|r| l.key == r.key && (l.optional || r.optional) == optional).map(|r| r.key.as_str()),
            );
        }
        keys
    }

    /// Whether the core names this part: its aspect, at words that overlap the editor's.
    fn is(&self, part: &Part, found: &Difference) -> bool {
        let at = |side: usize, span: Option<Span>| match (span, part.words[side].as_str()) {
            (Some(span), words) if !words.is_empty() => {
                let text = self.text(side);
                let mut places = text.match_indices(words).map(|(i, w)| Span::new(i, i + w.len()));
                places.any(|p| p.overlaps(span))
            }
            _ => true,
        };
        part.articles == self.articles
            && part.aspect == found.aspect
            && self.keys(false).contains(part.key.as_str())
            && at(0, found.left)
            && at(1, found.right)
    }

    fn words(&self) -> String {
        format!("“{}” | “{}”", self.spans[0].of(self.text(0)), self.spans[1].of(self.text(1)))
    }
}
