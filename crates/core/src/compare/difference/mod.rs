//! In what two statements that tell the same thing differ: only what can be named, and shown in their words.

mod numbers;

use super::{
    feature::{self, Features, Kind},
    matching::Pair,
    statement::Statement,
    words::Word,
};
use crate::{Aspect, Difference, Span, lexicon::lexicon};

/// In what the statements of a pair differ: numbers and scope anywhere in them, the rest only where most of what both
/// tell is the same, since any two longer statements differ in it.
pub(super) fn between(pair: &Pair, statements: &[Statement], features: &Features) -> Vec<Difference> {
    let sides = |(left, right): (usize, usize)| Sides { left: &statements[left], right: &statements[right], features };
    let (whole, near) = (sides((pair.left, pair.right)), sides(pair.parts));
    let mut found = numbers::between(whole.left, whole.right, features);
    found.extend(whole.scope());
    if let Some(sides) = [whole, near].into_iter().find(Sides::tell_nearly_the_same) {
        found.extend(sides.dates());
        found.extend(sides.speakers());
        found.extend(sides.certainty());
        found.extend(sides.wording());
    }
    found
}

struct Sides<'a> {
    left: &'a Statement<'a>,
    right: &'a Statement<'a>,
    features: &'a Features,
}

pub(super) fn differ(aspect: Aspect, left: Option<Span>, right: Option<Span>) -> Difference {
    Difference { aspect, left, right }
}

impl Sides<'_> {
    /// Whether most of what both tell is the same.
    fn tell_nearly_the_same(&self) -> bool {
        let shared = self.left.features.iter().filter(|f| self.right.features.contains(f)).count();
        shared * 5 >= self.left.features.len() + self.right.features.len()
    }

    /// “the first official to visit since 2017”, “his first visit since 2017”: the same claim of a first or greatest, with
    /// different bounds.
    fn scope(&self) -> Option<Difference> {
        let bounding = |s: &Statement| (0..s.words.len()).filter(|i| bounds(&s.words[*i])).collect::<Vec<_>>();
        let (lefts, rights) = (bounding(self.left), bounding(self.right));
        let mut pairs = lefts.iter().flat_map(|l| rights.iter().map(|r| (*l, *r)));
        pairs.find_map(|(l, r)| {
            let (left, right) = (self.claim(&self.left.words[l..]), self.claim(&self.right.words[r..]));
            let within = |a: &[Word], b: &[Word]| features(a).all(|f| features(b).any(|g| g == f));
            // The same word, or another one for the same thing.
            let one_claim =
                left[0].feature == right[0].feature || features(left).any(|f| features(right).any(|g| g == f));
            let counted = |c: &[Word]| c.get(1).is_some_and(|w| feature::number(w.text).is_some());
            let differs = !within(left, right) && !within(right, left) && !counted(left) && !counted(right);
            (one_claim && differs).then(|| differ(Aspect::Scope, extent(left), extent(right)))
        })
    }

    /// The claim that starts with the first word: up to a time or a mark.
    fn claim<'a>(&self, words: &'a [Word<'a>]) -> &'a [Word<'a>] {
        let time = |w: &Word| w.feature.is_some_and(|f| matches!(self.features.kind(f), Kind::Date | Kind::Weekday));
        let ends = |i: usize| {
            let (before, word) = (&words[i - 1], &words[i]);
            let timed = words.get(i + 1).is_none_or(time);
            ["since", "after", "before"].contains(&word.text)
                || (word.text == "in" && timed)
                || (word.text == "for" && !timed)
                || word.span.start > before.span.end + 3
        };
        let longest = words.len().min(CLAIM_WORDS);
        &words[..(1..longest).find(|i| ends(*i)).unwrap_or(longest)]
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
        let (left, right) = (self.left.speaker.as_ref()?, self.right.speaker.as_ref()?);
        (!(self.left.quoted || self.right.quoted) && left.named && right.named && left.surname != right.surname)
            .then(|| differ(Aspect::Who, None, None))
    }

    /// One side tells as less than certain what the other tells as a fact.
    fn certainty(&self) -> Option<Difference> {
        let hedge = |statement: &Statement| {
            let dated = |w: &Word| w.feature.is_some_and(|f| self.features.kind(f) == Kind::Date);
            let is = |w: &&Word| {
                let lower = w.text.to_lowercase();
                !dated(w) && lexicon().unsure_word(lower.trim_end_matches("n't").trim_end_matches("n’t"))
            };
            let mut words = statement.words.iter().enumerate();
            // “likely voters” are no less than certain.
            let poll = |i: usize| statement.words.get(i + 1).is_some_and(|next| next.text.starts_with("voter"));
            words.find(|(i, w)| is(w) && !poll(*i)).map(|(_, w)| w.span)
        };
        let (left, right) = (hedge(self.left), hedge(self.right));
        (left.is_some() != right.is_some()).then(|| differ(Aspect::Certainty, left, right))
    }

    /// A word that judges on one side alone, in the articles' own words.
    fn wording(&self) -> Option<Difference> {
        let strong = |one: &Statement, other: &Statement| {
            let judges = |w: &&Word| lexicon().loaded_word(&w.text.to_lowercase());
            let alone = |w: &Word| !other.words.iter().any(|o| o.text.eq_ignore_ascii_case(w.text));
            let own = |w: &Word| !one.said.iter().any(|s| s.contains(w.span));
            one.words.iter().filter(|w| own(w) && alone(w)).find(judges).map(|w| w.span)
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
    const WORDS: [&str; 16] = [
        "first",
        "inaugural",
        "maiden",
        "largest",
        "biggest",
        "greatest",
        "highest",
        "lowest",
        "youngest",
        "oldest",
        "worst",
        "deadliest",
        "wettest",
        "hottest",
        "longest",
        "only",
    ];
    WORDS.iter().any(|w| w.eq_ignore_ascii_case(word.text))
}

/// A claim has at most this many words.
const CLAIM_WORDS: usize = 9;

fn features(words: &[Word]) -> impl Iterator<Item = u32> {
    words.iter().filter_map(|w| w.feature)
}

fn extent(words: &[Word]) -> Option<Span> {
    words.iter().map(|w| w.span).reduce(Span::join)
}
