//! Whether one sentence is an edited copy of another.

use super::sentences::{Sentence, Word};

/// What a sentence is held against others by.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    words: Vec<u32>,
    telling: Vec<u32>,
    shingles: Vec<Shingle>,
    /// A bit for each word; several words may have the same.
    bits: u128,
}

/// Two neighbouring words.
pub(super) type Shingle = (u32, u32);

/// One number stands for all figures, so that a changed one does not hide a copy.
const FIGURE: u32 = u32::MAX;

/// A sentence of fewer words is a copy only when all words are the same: too much of it is in any other.
const LEAST_WORDS: usize = 6;

/// Both sentences of a pair that resemble each other share so much of their words, of their telling words and of their
/// shingles, in hundredths, and so many telling words.
const RESEMBLANCE: (usize, usize, usize) = (75, 70, 40);
const RESEMBLING: usize = 3;
/// Of one contained in another, so much of the shorter one's words and shingles, and so many telling words.
const CONTAINMENT: (usize, usize) = (88, 75);
const CONTAINED: usize = 5;

impl Shape {
    /// The shape of a sentence; `None` for a short one.
    pub fn of(sentence: &Sentence) -> Option<Shape> {
        if sentence.words.len() < LEAST_WORDS {
            return None;
        }
        let number = |w: &Word| if w.figure { FIGURE } else { w.number };
        let mut words: Vec<u32> = sentence.words.iter().map(number).collect();
        let mut shingles: Vec<Shingle> = words.windows(2).map(|w| (w[0], w[1])).collect();
        let telling = sentence.words.iter().filter(|w| w.telling && !w.figure);
        let mut telling: Vec<u32> = telling.map(|w| w.number).collect();
        words.sort_unstable();
        shingles.sort_unstable();
        telling.sort_unstable();
        let bits = words.iter().fold(0, |bits, word| bits | 1 << (word.wrapping_mul(0x9E37_79B1) >> 25));
        Some(Shape { words, telling, shingles, bits })
    }

    /// Its shingles, each once.
    pub fn shingles(&self) -> impl Iterator<Item = Shingle> + '_ {
        self.shingles.chunk_by(|a, b| a == b).map(|same| same[0])
    }

    /// How much of their shingles both share, in thousandths; `None` where neither is a copy of the other.
    pub fn likeness(&self, other: &Shape) -> Option<usize> {
        if !self.may_share(other) {
            return None;
        }
        let words = Shared::of(&self.words, &other.words);
        if !words.of_shorter(RESEMBLANCE.0) {
            return None;
        }
        let (shingles, telling) =
            (Shared::of(&self.shingles, &other.shingles), Shared::of(&self.telling, &other.telling));
        let (all, tell, paired) = RESEMBLANCE;
        let resembles =
            words.of_both(all) && shingles.of_both(paired) && telling.of_both(tell) && telling.count >= RESEMBLING;
        let (all, paired) = CONTAINMENT;
        let holds = words.of_shorter(all) && shingles.of_shorter(paired) && telling.count >= CONTAINED;
        (resembles || holds).then(|| shingles.count * 2000 / shingles.both.max(1))
    }

    /// Whether both may share enough words: a word is not in the other where its bit is not. Most pairs end here.
    fn may_share(&self, other: &Shape) -> bool {
        let left = |a: &Shape, b: &Shape| a.words.len().saturating_sub((a.bits & !b.bits).count_ones() as usize);
        let (shorter, both) = (self.words.len().min(other.words.len()), self.words.len() + other.words.len());
        Shared { count: left(self, other).min(left(other, self)), shorter, both }.of_shorter(RESEMBLANCE.0)
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
