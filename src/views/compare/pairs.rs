//! Two articles' statements side by side, as plain data.

use crate::choices::{ASPECTS, label_of};
use crate::route::Item;
use crate::text::{Look, Mark, segments};
use crate::worker::Reading;
use onrecord_core::{Alignment, ArticleId, Relation, Span};

/// The statements of two articles, by how they stand to each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pairs {
    /// In the left article alone.
    pub only_left: Vec<Statement>,
    /// In the right article alone.
    pub only_right: Vec<Statement>,
    /// In both, told differently.
    pub differs: Vec<Pair>,
    /// The same in both.
    pub same: Vec<Pair>,
}

/// Two statements.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// In the left article.
    pub left: Statement,
    /// In the right one.
    pub right: Statement,
    /// In what they differ: “number”.
    pub aspects: Vec<&'static str>,
    /// Whether the words are copied.
    pub reused: bool,
}

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// What opens its evidence.
    pub item: Item,
    /// Its words; true where they differ from the other's.
    pub words: Vec<(String, bool)>,
}

impl Pairs {
    /// The statements of `left` and `right`.
    pub fn of(reading: &Reading, left: ArticleId, right: ArticleId) -> Pairs {
        let mut pairs = Pairs::default();
        for (n, alignment) in reading.analysis.alignments.iter().enumerate() {
            let side = |a| alignment.articles.iter().position(|x| *x == a);
            match (alignment.relation, side(left), side(right)) {
                (Relation::Only, Some(i), _) => pairs.only_left.extend(statement(reading, n, alignment, i)),
                (Relation::Only, _, Some(i)) => pairs.only_right.extend(statement(reading, n, alignment, i)),
                (relation, Some(l), Some(r)) => {
                    let both = statement(reading, n, alignment, l).zip(statement(reading, n, alignment, r));
                    let list = if relation == Relation::Same { &mut pairs.same } else { &mut pairs.differs };
                    list.extend(both.map(|(left, right)| pair(alignment, left, right)));
                }
                _ => {}
            }
        }
        pairs
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        *self == Pairs::default()
    }
}

fn pair(alignment: &Alignment, left: Statement, right: Statement) -> Pair {
    let mut aspects: Vec<_> = alignment.differences.iter().map(|d| label_of(ASPECTS, &d.aspect)).collect();
    aspects.dedup();
    Pair { left, right, aspects, reused: alignment.reused }
}

/// The statement on one side of an alignment, its differing words marked.
fn statement(reading: &Reading, n: usize, alignment: &Alignment, side: usize) -> Option<Statement> {
    let (article, span) = alignment.articles.get(side).zip(alignment.spans.get(side))?;
    let here = |d: &onrecord_core::Difference| if side == 0 { d.left } else { d.right };
    let differing: Vec<Span> = alignment.differences.iter().filter_map(here).collect();
    let marks: Vec<_> = differing.into_iter().map(|span| Mark { span, what: Look::Plain }).collect();
    let words = segments(*span, &marks)
        .into_iter()
        .map(|s| (reading.words(*article, s.span).to_owned(), !s.marks.is_empty()))
        .collect();
    Some(Statement { item: Item::Statement(n, side), words })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    fn shown(s: &Statement) -> String {
        let piece = |(words, differs): &(String, bool)| if *differs { format!("[{words}]") } else { words.clone() };
        format!("{} {}", s.item, s.words.iter().map(piece).collect::<String>())
    }

    #[test]
    fn sides_keep_their_order_whichever_comes_first() {
        let pairs = Pairs::of(&reading(), ArticleId(1), ArticleId(0));
        assert_eq!(pairs.only_left.iter().map(shown).collect::<Vec<_>>(), ["c1-1 “We will wait,”"]);
        assert!(pairs.only_right.is_empty() && pairs.same.is_empty());
        let differs: Vec<_> =
            pairs.differs.iter().map(|p| (shown(&p.left), shown(&p.right), p.aspects.join(" "))).collect();
        let (left, right) = ("c2-2 [Ada Lund] was criticised.", "c2-1 [Berg] opposes the bridge.");
        assert_eq!(differs, [(left.to_owned(), right.to_owned(), "who".to_owned())]);
    }
}
