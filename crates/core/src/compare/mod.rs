//! Statements of different articles set side by side: what they say alike, what they tell differently, what stands in
//! one alone. A wrong match costs a reader more than a missing one.

mod choice;
mod copies;
mod difference;
mod doing;
mod feature;
mod matching;
mod parts;
pub mod reused;
mod statement;
#[cfg(test)]
mod tests;
mod thirds;
mod words;

use crate::{Alignment, Analysis, ArticleId, Document, Relation, Why};
use feature::{Features, Kind};
use matching::{Matches, Pair};
use reused::Places;
use statement::Statement;
use std::collections::BTreeSet;

/// The alignments of an analysis whose articles, entities, attributions and reused text are there: pairs in the order of
/// the text, then the statements that stand alone.
///
/// Calls `compared` with the index of every article before its statements are held against those of later ones.
pub fn align(documents: &[Document], analysis: &Analysis, compared: &mut dyn FnMut(usize)) -> Vec<Alignment> {
    if analysis.articles.len() < 2 {
        return Vec::new();
    }
    let mut features = Features::default();
    let statements = statement::all(documents, analysis, &mut features);
    for s in &statements {
        s.features.iter().for_each(|f| features.count(*f, s.article, s.sentence));
    }
    let places = Places::new(analysis);
    let matches = matching::find(&statements, &features, &places, analysis.articles.len(), compared);
    let mut alignments: Vec<Alignment> = matches.pairs.iter().map(|p| pair(&statements, &features, *p)).collect();
    mark_reused(&places, &mut alignments);
    alignments.extend(alone(&statements, &features, &matches));
    alignments
}

fn pair(statements: &[Statement], features: &Features, pair: Pair) -> Alignment {
    let (left, right) = (&statements[pair.left], &statements[pair.right]);
    let differences = if pair.copied { Vec::new() } else { difference::between(&pair, statements, features) };
    let (rule, sure) = match (pair.copied, pair.reused) {
        (true, _) => ("compare.copied", 0.99),
        (false, true) => ("compare.edited", 0.9),
        (false, false) => ("compare.words", sureness(pair.score)),
    };
    Alignment {
        relation: if differences.is_empty() { Relation::Same } else { Relation::Differs },
        articles: vec![ArticleId(left.article as u32), ArticleId(right.article as u32)],
        spans: vec![left.span, right.span],
        differences,
        reused: false,
        why: Why::rule(rule, sure),
    }
}

/// Marks the pairs whose sentences are copies of one another.
fn mark_reused(places: &Places, pairs: &mut [Alignment]) {
    for pair in pairs {
        let mut of_each = pair.articles.iter().zip(&pair.spans).map(|(article, span)| places.of(*article, *span));
        let first = of_each.next().flatten();
        pair.reused = first.is_some() && of_each.all(|place| place == first);
    }
}

/// The share of right pairs among those of such a score.
fn sureness(score: u32) -> f32 {
    match score {
        900.. => 0.9,
        500.. => 0.8,
        _ => 0.7,
    }
}

/// A statement that stands alone is told when it names something and has at least this many telling words.
const TELLING_WORDS: usize = 3;

/// The sentences that no other article has, of the articles that have something in common with another one.
fn alone(statements: &[Statement], features: &Features, matches: &Matches) -> Vec<Alignment> {
    let paired = |p: &Pair| [p.left, p.right];
    let related: BTreeSet<usize> = matches.pairs.iter().flat_map(paired).map(|i| statements[i].article).collect();
    let matched: BTreeSet<usize> = matches.pairs.iter().flat_map(paired).map(|i| statements[i].sentence).collect();
    let mut last = None;
    let sentences = statements.iter().filter(|s| last.replace(s.sentence) != Some(s.sentence));
    let only = sentences.filter(|s| {
        let elsewhere = matched.contains(&s.sentence) || matches.perhaps.contains(&s.sentence);
        related.contains(&s.article) && !elsewhere && is_telling(s, features)
    });
    let alignment = |s: &Statement| Alignment {
        relation: Relation::Only,
        articles: vec![ArticleId(s.article as u32)],
        spans: vec![s.span],
        differences: Vec::new(),
        reused: false,
        why: Why::rule("compare.only", 0.7),
    };
    only.map(alignment).collect()
}

fn is_telling(statement: &Statement, features: &Features) -> bool {
    let count = |kinds: &[Kind]| statement.features.iter().filter(|f| kinds.contains(&features.kind(**f))).count();
    count(&[Kind::Entity, Kind::Number, Kind::Date]) > 0 && count(&[Kind::Word, Kind::Common]) >= TELLING_WORDS
}
