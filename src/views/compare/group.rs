//! Which statements of the articles side by side belong in one row: those that alignments join, one sentence an article.

use onrecord_core::{Alignment, Analysis, Article, ArticleId, Relation, Span};
use std::collections::{BTreeMap, BTreeSet};

/// A sentence of one of the articles side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The article, by its column.
    pub column: usize,
    /// The sentence, counted from 0.
    pub sentence: usize,
}

/// One side of an alignment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side {
    /// Where it stands.
    pub place: Place,
    /// The alignment, by its index.
    pub alignment: usize,
    /// Which of its statements.
    pub side: usize,
}

/// The statements of one row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    sentences: BTreeMap<usize, usize>,
    /// The sides of the alignments that join them; one side where a statement stands alone.
    pub sides: Vec<Side>,
}

impl Group {
    /// The sentence in a column.
    pub fn sentence(&self, column: usize) -> Option<usize> {
        self.sentences.get(&column).copied()
    }

    /// The columns that have a sentence here.
    pub fn columns(&self) -> impl ExactSizeIterator<Item = usize> {
        self.sentences.keys().copied()
    }

    fn holds(&self, place: Place) -> bool {
        self.sentence(place.column) == Some(place.sentence)
    }

    fn takes(&self, place: Place) -> bool {
        self.sentence(place.column).is_none_or(|s| s == place.sentence)
    }

    fn add(&mut self, sides: impl IntoIterator<Item = Side>) {
        for side in sides {
            self.sentences.insert(side.place.column, side.place.sentence);
            self.sides.push(side);
        }
    }
}

/// The index of an article's sentence that holds the beginning of a span.
pub fn sentence_at(article: &Article, span: Span) -> usize {
    article.sentences.partition_point(|s| s.start <= span.start).saturating_sub(1)
}

/// The groups of the articles side by side, in reading order: that of the first article, with what the others have
/// besides put after what it follows in theirs.
pub fn groups(analysis: &Analysis, articles: &[ArticleId]) -> Vec<Group> {
    let mut groups = joined(analysis, articles);
    groups.extend(alone(analysis, articles, &groups));
    in_order(groups, articles.len())
}

fn sides(analysis: &Analysis, articles: &[ArticleId], n: usize, alignment: &Alignment) -> Vec<Side> {
    let side = |(side, (id, span)): (usize, (&ArticleId, &Span))| {
        let column = articles.iter().position(|a| a == id)?;
        let place = Place { column, sentence: sentence_at(analysis.article(*id)?, *span) };
        Some(Side { place, alignment: n, side })
    };
    alignment.articles.iter().zip(&alignment.spans).enumerate().filter_map(side).collect()
}

/// The groups of what is matched, the surest matches first. A match that would put two sentences of one article into a
/// row makes a row of its own.
fn joined(analysis: &Analysis, articles: &[ArticleId]) -> Vec<Group> {
    let mut pairs: Vec<(f32, Side, Side)> = vec![];
    for (n, alignment) in analysis.alignments.iter().enumerate().filter(|(_, a)| a.relation != Relation::Only) {
        if let [left, right] = sides(analysis, articles, n, alignment)[..] {
            pairs.push((alignment.why.sure, left, right));
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut groups: Vec<Group> = vec![];
    for (_, left, right) in pairs {
        let of = |here: Side, there: Side| groups.iter().position(|g| g.holds(here.place) && g.takes(there.place));
        match (of(left, right), of(right, left)) {
            (Some(a), Some(b)) if a != b && groups[b].sides.iter().all(|s| groups[a].takes(s.place)) => {
                let other = std::mem::take(&mut groups[b]).sides;
                groups[a].add(other.into_iter().chain([left, right]));
            }
            (Some(at), _) | (None, Some(at)) => groups[at].add([left, right]),
            (None, None) => {
                groups.push(Group::default());
                groups.last_mut().into_iter().for_each(|g| g.add([left, right]));
            }
        }
    }
    groups.retain(|g| !g.sides.is_empty());
    groups
}

/// A group each for the statements that none of the other articles side by side has: some of them are matched with an
/// article that is not shown.
fn alone(analysis: &Analysis, articles: &[ArticleId], joined: &[Group]) -> Vec<Group> {
    let mut seen: BTreeSet<Place> = joined.iter().flat_map(|g| g.sides.iter().map(|s| s.place)).collect();
    let by_relation = |only: bool| {
        let all = analysis.alignments.iter().enumerate();
        all.filter(move |(_, a)| (a.relation == Relation::Only) == only)
    };
    let mut groups = vec![];
    for (n, alignment) in by_relation(true).chain(by_relation(false)) {
        for side in sides(analysis, articles, n, alignment) {
            if seen.insert(side.place) {
                let mut group = Group::default();
                group.add([side]);
                groups.push(group);
            }
        }
    }
    groups
}

fn in_order(groups: Vec<Group>, columns: usize) -> Vec<Group> {
    let mut order: Vec<usize> = vec![];
    for column in 0..columns {
        let mut here: Vec<usize> = (0..groups.len()).filter(|i| groups[*i].sentence(column).is_some()).collect();
        here.sort_by_key(|i| (groups[*i].sentence(column), *i));
        let mut at = 0;
        for i in here {
            match order.iter().position(|other| *other == i) {
                Some(known) => at = known + 1,
                None => {
                    // After what the columns before tell there, up to the next row that this column shares.
                    while order.get(at).is_some_and(|next| groups[*next].sentence(column).is_none()) {
                        at += 1;
                    }
                    order.insert(at, i);
                    at += 1;
                }
            }
        }
    }
    order.into_iter().filter_map(|i| groups.get(i).cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use onrecord_core::Why;

    const ARTICLES: [ArticleId; 3] = [ArticleId(0), ArticleId(1), ArticleId(2)];

    /// Three articles of nine sentences, each one byte long; alignments as “a1 b2” (matched) or “a1” (alone).
    fn analysis(alignments: &[&str]) -> Analysis {
        let mut analysis = Analysis::default();
        for id in ARTICLES {
            let json = serde_json::json!({ "id": id, "document": 0, "ordinal": 0, "start": 0, "end": 9, "headline": null,
                "dateline": null, "paragraphs": [], "sentences": [], "title": "", "words": 0 });
            let mut article: Article = serde_json::from_value(json).unwrap();
            article.sentences = (0..9).map(|i| Span::new(i, i + 1)).collect();
            analysis.articles.push(article);
        }
        for words in alignments {
            let sides = words.split(' ').map(|w| (w.as_bytes()[0] - b'a', (w.as_bytes()[1] - b'1') as usize));
            let (articles, spans): (Vec<_>, Vec<_>) =
                sides.map(|(a, s)| (ArticleId(a.into()), Span::new(s, s + 1))).unzip();
            let relation = if spans.len() == 1 { Relation::Only } else { Relation::Same };
            let why = Why::rule("compare.words", 0.9);
            analysis.alignments.push(Alignment { relation, articles, spans, differences: vec![], reused: false, why });
        }
        analysis
    }

    fn check(alignments: &[&str], articles: &[ArticleId], expected: &[&str]) {
        let cell =
            |g: &Group, c: usize| g.sentence(c).map_or("--".into(), |s| format!("{}{}", ["a", "b", "c"][c], s + 1));
        let rows: Vec<String> = groups(&analysis(alignments), articles)
            .iter()
            .map(|g| (0..articles.len()).map(|c| cell(g, c)).collect::<Vec<_>>().join(" "))
            .collect();
        assert_eq!(rows, expected);
    }

    #[test]
    fn rows_follow_the_text() {
        check(
            &["a1 b1", "a4 b3", "a2", "b2", "b4", "a3"],
            &ARTICLES[..2],
            &["a1 b1", "a2 --", "a3 --", "-- b2", "a4 b3", "-- b4"],
        );
        check(&["a1 b5", "a2 b1", "b2", "b6"], &ARTICLES[..2], &["a1 b5", "-- b6", "a2 b1", "-- b2"]);
    }

    #[test]
    fn what_three_articles_tell_is_one_row() {
        check(&["a1 b1", "b1 c4", "c1", "a2 c5"], &ARTICLES, &["-- -- c1", "a1 b1 c4", "a2 -- c5"]);
    }

    #[test]
    fn a_row_has_one_sentence_an_article() {
        check(&["a1 b1", "b1 c1", "a2 c1"], &ARTICLES, &["a1 b1 c1", "a2 -- c1"]);
    }

    #[test]
    fn matches_with_an_article_that_is_not_shown_stand_alone() {
        check(&["a1 b1", "a2 c3"], &ARTICLES[..2], &["a1 b1", "a2 --"]);
    }
}
