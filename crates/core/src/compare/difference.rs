//! In what two statements that tell the same thing differ: only what can be named, and shown in their words.

use super::{
    feature::{self, Features, Kind},
    statement::{Statement, Word},
};
use crate::{Aspect, Difference, Span, lexicon::lexicon};

/// In what `left` and `right` differ. Differences that any longer statement has are only told of two that tell nearly
/// the same.
pub(super) fn between(left: &Statement, right: &Statement, features: &Features) -> Vec<Difference> {
    let sides = Sides { left, right, features };
    let mut found = sides.numbers();
    found.extend(sides.scope());
    if sides.tell_nearly_the_same() {
        found.extend(sides.dates());
        found.extend(sides.speakers());
        found.extend(sides.certainty());
        found.extend(sides.wording());
    }
    found
}

struct Sides<'a> {
    left: &'a Statement,
    right: &'a Statement,
    features: &'a Features,
}

/// Words that make a statement less than certain.
const HEDGES: &[&str] = &[
    "allegedly",
    "apparently",
    "could",
    "expected",
    "likely",
    "may",
    "maybe",
    "might",
    "perhaps",
    "possibly",
    "potentially",
    "presumably",
    "probably",
    "purportedly",
    "reportedly",
    "seemingly",
    "supposedly",
    "would",
];

fn differ(aspect: Aspect, left: Option<Span>, right: Option<Span>) -> Difference {
    Difference { aspect, left, right }
}

impl Sides<'_> {
    /// Whether most of what both tell is the same.
    fn tell_nearly_the_same(&self) -> bool {
        let shared = self.left.features.iter().filter(|f| self.right.features.contains(f)).count();
        shared * 20 >= (self.left.features.len() + self.right.features.len()) * 7
    }

    /// “the first official to visit since 2017”, “his first visit since 2017”: the same claim of a first or greatest, with
    /// different bounds.
    fn scope(&self) -> Option<Difference> {
        self.left.words.iter().enumerate().filter(|(_, w)| bounds(w)).find_map(|(l, word)| {
            let r = self.right.words.iter().position(|w| bounds(w) && w.feature == word.feature)?;
            let (left, right) = (claim(&self.left.words[l..]), claim(&self.right.words[r..]));
            let within = |a: &[Word], b: &[Word]| features(a).all(|f| features(b).any(|g| g == f));
            let counted = |c: &[Word]| c.get(1).is_some_and(|w| feature::number(&w.text).is_some());
            let differs = !within(left, right) && !within(right, left) && !counted(left) && !counted(right);
            differs.then(|| differ(Aspect::Scope, extent(left), extent(right)))
        })
    }

    /// Different numbers of the same thing.
    fn numbers(&self) -> Vec<Difference> {
        let (left, right) =
            (self.apart(self.left, self.right, Kind::Number), self.apart(self.right, self.left, Kind::Number));
        let mut found = Vec::new();
        for l in &left {
            let unit = unit(&self.left.words, *l);
            let same = right.iter().find(|r| unit.is_some() && self::unit(&self.right.words, **r) == unit);
            let spans = same.map(|r| (self.left.words[*l].span, self.right.words[*r].span));
            found.extend(spans.map(|(l, r)| differ(Aspect::Number, Some(l), Some(r))));
        }
        found
    }

    /// Different weekdays, or different months or years.
    fn dates(&self) -> Vec<Difference> {
        let one = |kind| {
            let (left, right) = (self.apart(self.left, self.right, kind), self.apart(self.right, self.left, kind));
            let shared =
                self.left.features.iter().any(|f| self.features.kind(*f) == kind && self.right.features.contains(f));
            let pair = left.first().zip(right.first()).filter(|_| !shared)?;
            let (l, r) = (self.left.words[*pair.0].span, self.right.words[*pair.1].span);
            Some(differ(Aspect::Date, Some(l), Some(r)))
        };
        [Kind::Weekday, Kind::Date].into_iter().filter_map(one).collect()
    }

    /// The same said by two different people. (The same quotation has one speaker, whoever it was taken for.)
    fn speakers(&self) -> Option<Difference> {
        let (left, right) = (self.left.speaker?, self.right.speaker?);
        (!(self.left.quoted || self.right.quoted) && left.named && right.named && left.entity != right.entity)
            .then(|| differ(Aspect::Who, None, None))
    }

    /// One side hedges what the other tells as a fact.
    fn certainty(&self) -> Option<Difference> {
        let hedge = |statement: &Statement| {
            let is = |w: &&Word| {
                let lower = w.text.to_lowercase();
                HEDGES.contains(&lower.trim_end_matches("n't").trim_end_matches("n’t"))
            };
            statement.words.iter().find(is).map(|w| w.span)
        };
        let (left, right) = (hedge(self.left), hedge(self.right));
        (left.is_some() != right.is_some()).then(|| differ(Aspect::Certainty, left, right))
    }

    /// A word of strong judgement on one side alone, in the articles' own words.
    fn wording(&self) -> Option<Difference> {
        if self.left.speaker.is_some() || self.right.speaker.is_some() {
            return None;
        }
        let strong = |one: &Statement, other: &Statement| {
            let judges = |w: &&Word| lexicon().evaluative(&w.text).is_some_and(|s| s.abs() >= 2);
            let alone = |w: &&Word| w.feature.is_some_and(|f| !other.features.contains(&f));
            one.words.iter().filter(alone).find(judges).map(|w| w.span)
        };
        let (left, right) = (strong(self.left, self.right), strong(self.right, self.left));
        (left.is_some() || right.is_some()).then(|| differ(Aspect::Wording, left, right))
    }

    /// The words of a kind, by index, that `one` has and `other` has not.
    fn apart(&self, one: &Statement, other: &Statement, kind: Kind) -> Vec<usize> {
        let is = |w: &Word| w.feature.is_some_and(|f| self.features.kind(f) == kind && !other.features.contains(&f));
        (0..one.words.len()).filter(|i| is(&one.words[*i])).collect()
    }
}

/// “first”, “largest”: words that claim that nothing else is like it.
fn bounds(word: &Word) -> bool {
    const WORDS: [&str; 8] = ["first", "inaugural", "maiden", "largest", "biggest", "highest", "lowest", "youngest"];
    WORDS.iter().any(|w| w.eq_ignore_ascii_case(&word.text))
}

/// A claim has at most this many words.
const CLAIM_WORDS: usize = 9;

/// The claim that starts with the first word: up to “since”, “in” or “to be” with a time, or a mark.
fn claim(words: &[Word]) -> &[Word] {
    let ends = |i: usize| {
        let (before, word) = (&words[i - 1], &words[i]);
        ["since", "for", "after", "before", "in", "of"].contains(&word.text.as_str())
            || word.span.start > before.span.end + 3
    };
    let end = (1..words.len().min(CLAIM_WORDS)).find(|i| ends(*i)).unwrap_or(words.len().min(CLAIM_WORDS));
    &words[..end]
}

fn features(words: &[Word]) -> impl Iterator<Item = u32> + '_ {
    words.iter().filter_map(|w| w.feature)
}

fn extent(words: &[Word]) -> Option<Span> {
    words.iter().map(|w| w.span).reduce(Span::join)
}

/// What a number counts: the next word that tells something, as it is matched.
fn unit(words: &[Word], number: usize) -> Option<u32> {
    words.get(number + 1..)?.iter().take(3).find_map(|w| w.feature)
}
