//! Sentences that are copies of one another, in groups: every sentence once, under the first that is like it.

use super::{
    likeness::{Shape, Shingle},
    sentences::Sentence,
};
use std::collections::{BTreeSet, HashMap};

/// A sentence with fewer words (“Delete this tweet.”) is a copy only between articles that share a longer one.
const LEAST_WORDS: usize = 5;

/// A shingle that more groups than this begin with is no way to find a copy (it still counts in one).
const MOST_GROUPS: usize = 40;

/// The groups of sentences of at least two articles, by index: the members of each, and the groups, in order.
pub(super) fn find(sentences: &[Sentence]) -> Vec<Vec<usize>> {
    let mut groups = Groups::default();
    for members in same_letters(sentences) {
        groups.add(sentences, members);
    }
    let mut all = groups.members;
    all.iter_mut().for_each(|members| members.sort_unstable());
    all.retain(|members| sentences[members[0]].article != sentences[members[members.len() - 1]].article);
    without_chance(sentences, all)
}

/// Sentences with the same letters, by the first of each.
fn same_letters(sentences: &[Sentence]) -> Vec<Vec<usize>> {
    let mut number: HashMap<&str, usize> = HashMap::new();
    let mut same: Vec<Vec<usize>> = Vec::new();
    for (i, sentence) in sentences.iter().enumerate().filter(|(_, s)| s.has_words()) {
        let next = same.len();
        let at = *number.entry(&sentence.letters).or_insert(next);
        if at == next {
            same.push(Vec::new());
        }
        same[at].push(i);
    }
    same
}

/// The groups so far, and where to find them. A group is known by the sentence that it began with alone, so that the
/// edited copies of one text, however many, are one group and not a chain of changes.
#[derive(Default)]
struct Groups {
    members: Vec<Vec<usize>>,
    articles: Vec<BTreeSet<usize>>,
    /// The groups that can be joined,
    shapes: Vec<(usize, Shape)>,
    /// and which of those begin with a shingle.
    places: HashMap<Shingle, Vec<usize>>,
    /// Which were looked at for the sentence at hand.
    seen: Vec<usize>,
}

impl Groups {
    /// Takes in sentences with the same letters: into the group that they are most like, or a new one.
    fn add(&mut self, sentences: &[Sentence], members: Vec<usize>) {
        let articles: BTreeSet<usize> = members.iter().map(|m| sentences[*m].article).collect();
        let shape = Shape::of(&sentences[members[0]]);
        let like = shape.as_ref().and_then(|shape| self.like(shape, &articles, members[0]));
        if let Some(group) = like {
            self.members[group].extend(members);
            self.articles[group].extend(articles);
            return;
        }
        if let Some(shape) = shape {
            self.index(shape);
        }
        self.members.push(members);
        self.articles.push(articles);
    }

    fn index(&mut self, shape: Shape) {
        for shingle in shape.shingles() {
            let places = self.places.entry(shingle).or_default();
            if places.len() <= MOST_GROUPS {
                places.push(self.shapes.len());
            }
        }
        self.shapes.push((self.members.len(), shape));
        self.seen.push(usize::MAX);
    }

    /// The group whose first sentence is most like `shape`, of those without a sentence of the same articles: a sentence
    /// has one counterpart in another article.
    fn like(&mut self, shape: &Shape, articles: &BTreeSet<usize>, sentence: usize) -> Option<usize> {
        let mut best: Option<(usize, usize)> = None;
        for shingle in shape.shingles() {
            let places = self.places.get(&shingle).filter(|p| p.len() <= MOST_GROUPS);
            for at in places.into_iter().flatten() {
                if std::mem::replace(&mut self.seen[*at], sentence) == sentence {
                    continue;
                }
                let (group, first) = &self.shapes[*at];
                let Some(likeness) = shape.likeness(first) else { continue };
                let better = best.is_none_or(|(most, g)| likeness > most || (likeness == most && *group < g));
                if better && self.articles[*group].is_disjoint(articles) {
                    best = Some((likeness, *group));
                }
            }
        }
        best.map(|(_, group)| group)
    }
}

/// Without short sentences that are the same by chance: those of articles that share no longer one.
fn without_chance(sentences: &[Sentence], groups: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    let (short, mut kept): (Vec<_>, Vec<_>) =
        groups.into_iter().partition(|members| sentences[members[0]].words.len() < LEAST_WORDS);
    let mut longer: HashMap<usize, BTreeSet<usize>> = HashMap::new();
    for (g, members) in kept.iter().enumerate() {
        members.iter().for_each(|m| {
            longer.entry(sentences[*m].article).or_default().insert(g);
        });
    }
    let related = |a: usize, b: usize| {
        let of = |s: usize| longer.get(&sentences[s].article);
        of(a).zip(of(b)).is_some_and(|(a, b)| !a.is_disjoint(b))
    };
    for mut members in short {
        while let Some(&first) = members.first() {
            let (with, rest): (Vec<_>, Vec<_>) = members.into_iter().partition(|m| *m == first || related(first, *m));
            let several = with.iter().any(|m| sentences[*m].article != sentences[first].article);
            if several {
                kept.push(with);
            }
            members = rest;
        }
    }
    kept.sort_unstable_by_key(|members| members[0]);
    kept
}
