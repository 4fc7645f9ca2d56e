//! Articles side by side, as plain data: rows in reading order, each with a cell an article.

use super::group::{Group, groups};
use super::statement::{Statement, statement};
use crate::choices::ASPECTS;
use crate::route::Show;
use crate::words::{self, shorten};
use crate::worker::Reading;
use onrecord_core::{Alignment, ArticleId, Relation};
use std::collections::BTreeSet;

/// So many articles at most stand side by side.
pub const MOST_COLUMNS: usize = 6;

/// The comparison of some articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The articles, from left to right.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// An article.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Which.
    pub article: ArticleId,
    /// What to call it in a sentence; no two columns are called the same.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Outlet and date.
    pub source: String,
}

/// How the statements of a row stand to each other.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// They differ in these things: “number”.
    Differs(Vec<&'static str>),
    /// They say the same.
    Same,
    /// They are the same words.
    Copied,
    /// They stand in the article of this column alone.
    Only(usize),
}

/// A row: statements that tell the same thing, or that stand in one article alone, one after the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// How they stand to each other.
    pub standing: Standing,
    /// Whether its statements are shared text, in the same words or lightly edited.
    pub copied: bool,
    /// A cell a column; empty where the article has no such statement.
    pub cells: Vec<Vec<Statement>>,
}

impl Comparison {
    /// The comparison of `articles`, which are different ones.
    pub fn of(reading: &Reading, articles: &[ArticleId]) -> Comparison {
        let mut rows: Vec<Row> = vec![];
        for row in groups(&reading.analysis, articles).iter().map(|g| row(reading, articles, g)) {
            match rows.last_mut().filter(|last| last.goes_on(&row)) {
                Some(last) => last.append(row),
                None => rows.push(row),
            }
        }
        Comparison { columns: columns(reading, articles), rows }
    }

    /// How many statements (of rows that stand in one article alone) or rows (of others) there are to show.
    pub fn count(&self, show: Show) -> usize {
        self.rows.iter().filter(|r| r.is_shown(show, &self.columns)).map(Row::statements).sum()
    }

    /// Whether a statement of one article was found in another.
    pub fn is_related(&self) -> bool {
        self.rows.iter().any(|r| !matches!(r.standing, Standing::Only(_)))
    }

    /// Whether the article of a column shares nothing with the others.
    pub fn stands_apart(&self, column: usize) -> bool {
        let shares = |r: &&Row| !matches!(r.standing, Standing::Only(_)) && !r.cells[column].is_empty();
        column < self.columns.len() && !self.rows.iter().any(|r| shares(&r))
    }

    /// The rows to show.
    pub fn shown(&self, show: Show) -> Vec<Row> {
        self.rows.iter().filter(|r| r.is_shown(show, &self.columns)).cloned().collect()
    }
}

impl Row {
    /// Whether not all articles tell it alike.
    pub fn is_difference(&self) -> bool {
        matches!(self.standing, Standing::Differs(_) | Standing::Only(_)) || self.cells.iter().any(Vec::is_empty)
    }

    fn is_shown(&self, show: Show, columns: &[Column]) -> bool {
        match (show, &self.standing) {
            (Show::All, _)
            | (Show::Differs, Standing::Differs(_))
            | (Show::Only, Standing::Only(_))
            | (Show::Same, Standing::Same | Standing::Copied)
            | (Show::Copied, Standing::Copied) => true,
            (Show::OnlyIn(article), Standing::Only(column)) => {
                columns.get(*column).is_some_and(|c| c.article == article)
            }
            _ => false,
        }
    }

    fn statements(&self) -> usize {
        match self.standing {
            Standing::Only(column) => self.cells.get(column).map_or(0, Vec::len),
            _ => 1,
        }
    }

    /// Whether the next row stands in the same article alone and follows in its text.
    fn goes_on(&self, next: &Row) -> bool {
        let Standing::Only(column) = self.standing else { return false };
        let sentence = |row: &Row, last: bool| {
            let cell = row.cells.get(column)?;
            if last { cell.last() } else { cell.first() }.map(|s| s.sentence)
        };
        next.standing == self.standing && sentence(self, true) < sentence(next, false)
    }

    /// Whether all its statements are the same letters and figures.
    fn is_word_for_word(&self) -> bool {
        let mut letters = self.cells.iter().flatten().map(Statement::letters);
        let first = letters.next();
        letters.all(|other| Some(other) == first)
    }

    fn append(&mut self, next: Row) {
        for (cell, more) in self.cells.iter_mut().zip(next.cells) {
            cell.extend(more);
        }
    }

    /// How they stand to each other, in words.
    pub fn label(&self, columns: &[Column]) -> String {
        match &self.standing {
            Standing::Differs(aspects) => {
                let aspects: Vec<String> = aspects.iter().map(|a| (*a).to_owned()).collect();
                words::compare::differs(&aspects, self.copied)
            }
            Standing::Same => words::compare::ROW_SAME.into(),
            Standing::Copied if self.is_word_for_word() => words::compare::ROW_COPIED.into(),
            Standing::Copied => words::compare::ROW_EDITED.into(),
            Standing::Only(column) => words::compare::only_in(columns.get(*column).map_or("", |c| &c.name)),
        }
    }
}

/// How long a name of an article may be in a sentence.
const NAME: usize = 32;

fn columns(reading: &Reading, articles: &[ArticleId]) -> Vec<Column> {
    let name = |a: &ArticleId| shorten(&reading.short_title(*a), NAME);
    let numbered = |a: &ArticleId| {
        let twice = articles.iter().filter(|other| name(other) == name(a)).count() > 1;
        if twice { words::compare::numbered(a.index() + 1, &name(a)) } else { name(a) }
    };
    let column = |a: &ArticleId| Column {
        article: *a,
        name: numbered(a),
        title: reading.analysis.article(*a).map_or_else(String::new, |a| a.title.clone()),
        source: reading.dateline(*a),
    };
    articles.iter().map(column).collect()
}

fn row(reading: &Reading, articles: &[ArticleId], group: &Group) -> Row {
    let cell = |(column, article): (usize, &ArticleId)| statement(reading, *article, column, group);
    let cells = articles.iter().enumerate().map(|c| cell(c).into_iter().collect()).collect();
    let (standing, copied) = standing(reading, group);
    Row { standing, copied, cells }
}

/// How the statements of a group stand to each other, and whether they are copied.
fn standing(reading: &Reading, group: &Group) -> (Standing, bool) {
    let mut columns = group.columns();
    if let (1, Some(column)) = (columns.len(), columns.next()) {
        return (Standing::Only(column), false);
    }
    let ids: BTreeSet<usize> = group.sides.iter().map(|s| s.alignment).collect();
    let of: Vec<&Alignment> = ids.iter().filter_map(|n| reading.analysis.alignments.get(*n)).collect();
    let copied = of.iter().all(|a| a.reused && !is_quoted(reading, a));
    let aspects: BTreeSet<usize> = of
        .iter()
        .flat_map(|a| &a.differences)
        .filter_map(|d| ASPECTS.iter().position(|choice| choice.value == d.aspect))
        .collect();
    let standing = match of.iter().any(|a| a.relation == Relation::Differs) {
        true => Standing::Differs(aspects.iter().map(|i| ASPECTS[*i].label).collect()),
        false if copied => Standing::Copied,
        false => Standing::Same,
    };
    (standing, copied)
}

/// Whether the statements are shared text that is mostly a quotation: who quotes the same words has not copied an article.
fn is_quoted(reading: &Reading, alignment: &Alignment) -> bool {
    let Some((article, span)) = alignment.articles.first().zip(alignment.spans.first()) else { return false };
    let quotations = reading.analysis.reused.iter().filter(|r| r.quoted);
    quotations.flat_map(|r| &r.passages).any(|p| p.article == *article && p.span.overlaps(*span))
}

#[cfg(test)]
mod tests {
    use super::super::statement::{Part, Piece};
    use super::*;
    use crate::sample::reading;
    use onrecord_core::{Passage, Reuse, Why};

    fn shown(s: &Statement) -> String {
        let piece = |p: &Piece| match p.part {
            Part::Around => format!("({})", p.words),
            Part::Compared => p.words.clone(),
            Part::Differs(aspect) => format!("[{}|{aspect}]", p.words),
        };
        format!("{} ¶{} {}", s.item, s.paragraph, s.words.iter().map(piece).collect::<String>())
    }

    fn check(comparison: &Comparison, show: Show, expected: &[&str]) {
        let cell = |cell: &Vec<Statement>| cell.iter().map(shown).collect::<Vec<_>>().join(" / ");
        let row = |r: &Row| {
            format!("{}: {}", r.label(&comparison.columns), r.cells.iter().map(cell).collect::<Vec<_>>().join(" <> "))
        };
        assert_eq!(comparison.shown(show).iter().map(row).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn sides_keep_their_order_whichever_comes_first() {
        let differs = "Differs: who: c2-2 ¶1 [Ada Lund|who] was criticised. <> c2-1 ¶1 [Berg|who] opposes the bridge.";
        let only = "Only in The Star: c1-1 ¶1 “We will wait,”( she said.) <> ";
        let comparison = Comparison::of(&reading(), &[ArticleId(1), ArticleId(0)]);
        check(&comparison, Show::All, &[differs, only]);
        check(&comparison, Show::Differs, &[differs]);
        check(&comparison, Show::OnlyIn(ArticleId(1)), &[only]);
        check(&comparison, Show::OnlyIn(ArticleId(0)), &[]);
        assert_eq!((comparison.count(Show::All), comparison.count(Show::Same)), (2, 0));
    }

    #[test]
    fn what_stands_alone_in_a_row_is_one_gap() {
        let mut reading = reading();
        let mut more = reading.analysis.alignments[0].clone();
        reading.analysis.alignments.remove(1);
        more.spans[0] = reading.analysis.articles[1].sentences[1];
        reading.analysis.alignments.push(more);
        let comparison = Comparison::of(&reading, &[ArticleId(0), ArticleId(1)]);
        let words = "Only in The Star:  <> c2-1 ¶1 Ada Lund was criticised. / c1-1 ¶1 “We will wait,”( she said.)";
        check(&comparison, Show::All, &[words]);
        assert_eq!(comparison.count(Show::Only), 2);
    }

    #[test]
    fn shared_text_is_copied() {
        let mut reading = reading();
        let pair = &mut reading.analysis.alignments[1];
        (pair.relation, pair.reused, pair.differences) = (Relation::Same, true, vec![]);
        let comparison = Comparison::of(&reading, &[ArticleId(0), ArticleId(1)]);
        let words =
            "The same, copied with small changes: c2-1 ¶1 Berg opposes the bridge. <> c2-2 ¶1 Ada Lund was criticised.";
        check(&comparison, Show::Copied, &[words]);
        check(&comparison, Show::Same, &[words]);

        let passage = |a: u32, span| Passage { article: ArticleId(a), span, exact: true, share: 100 };
        let passages = [0, 1].map(|a| passage(a, reading.analysis.alignments[1].spans[a as usize])).to_vec();
        let why = Why::rule("reuse.words", 0.9);
        reading.analysis.reused.push(Reuse { passages, quoted: true, why });
        let comparison = Comparison::of(&reading, &[ArticleId(0), ArticleId(1)]);
        check(&comparison, Show::Copied, &[]);
        check(
            &comparison,
            Show::Same,
            &["The same: c2-1 ¶1 Berg opposes the bridge. <> c2-2 ¶1 Ada Lund was criticised."],
        );
    }
}
