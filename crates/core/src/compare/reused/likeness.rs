//! Whether one sentence is an edited copy of another.

use super::sentences::{Sentence, Word};

/// What a sentence is held against others by.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    words: Vec<u32>,
    telling: Vec<u32>,
    shingles: Vec<Shingle>,
}

/// Two neighbouring words; one number stands for all figures.
pub(super) type Shingle = (u32, u32);

const FIGURE: u32 = u32::MAX;

/// A sentence of fewer words is a copy only when all words are the same: too much of it is in any other.
pub(super) const LEAST_WORDS: usize = 8;

/// An edited copy shares at least so much of both sentences' words, of their telling words, and of their shingles, in
/// hundredths.
const RESEMBLANCE: (usize, usize, usize) = (75, 70, 40);
/// Or so much of the shorter one's words and shingles, and so many telling words.
const CONTAINMENT: (usize, usize) = (88, 75);
const TELLING_WORDS: usize = 5;

impl Shape {
    /// The shape of a sentence; `None` for a short one.
    pub fn of(sentence: &Sentence) -> Option<Shape> {
        if sentence.words.len() < LEAST_WORDS {
            return None;
        }
        let mut telling: Vec<u32> = sentence.words.iter().filter(|w| w.telling).map(|w| w.number).collect();
        telling.sort_unstable();
        let number = |w: &Word| if w.figure { FIGURE } else { w.number };
        let mut shingles: Vec<_> = sentence.words.windows(2).map(|w| (number(&w[0]), number(&w[1]))).collect();
        shingles.sort_unstable();
        Some(Shape { words: sentence.sorted_words(), telling, shingles })
    }

    /// Its shingles, each once.
    pub fn shingles(&self) -> impl Iterator<Item = Shingle> + '_ {
        self.shingles.chunk_by(|a, b| a == b).map(|same| same[0])
    }

    /// How much of their shingles both share, in thousandths; `None` where neither is a copy of the other.
    pub fn likeness(&self, other: &Shape) -> Option<usize> {
        let words = Shared::of(&self.words, &other.words);
        if !words.of_shorter(RESEMBLANCE.0) {
            return None;
        }
        let (shingles, telling) =
            (Shared::of(&self.shingles, &other.shingles), Shared::of(&self.telling, &other.telling));
        let (all, tell, paired) = RESEMBLANCE;
        let resembles = words.of_both(all) && telling.of_both(tell) && shingles.of_both(paired);
        let (all, paired) = CONTAINMENT;
        let holds = words.of_shorter(all) && shingles.of_shorter(paired) && telling.count >= TELLING_WORDS;
        (resembles || holds).then(|| shingles.count * 2000 / shingles.both.max(1))
    }
}

/// What two lists share.
struct Shared {
    count: usize,
    shorter: usize,
    both: usize,
}

impl Shared {
    fn of<T: Ord>(a: &[T], b: &[T]) -> Self {
        Shared { count: shared(a, b), shorter: a.len().min(b.len()), both: a.len() + b.len() }
    }

    fn of_both(&self, hundredths: usize) -> bool {
        self.count * 200 >= self.both * hundredths
    }

    fn of_shorter(&self, hundredths: usize) -> bool {
        self.count * 100 >= self.shorter * hundredths
    }
}

/// How many items two sorted lists share, repeated ones counted as often as both have them.
pub(super) fn shared<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        count += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    count
}
