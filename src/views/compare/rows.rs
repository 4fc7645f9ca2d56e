//! Articles side by side, as plain data: rows in reading order, each with a cell an article.

use super::group::{Group, groups, sentence_at};
use crate::choices::{ASPECTS, label_of};
use crate::route::{Item, Show};
use crate::text::{Mark, segments};
use crate::words::{self, shorten};
use crate::worker::Reading;
use onrecord_core::{Alignment, ArticleId, Relation, Span};
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

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// What opens its evidence.
    pub item: Item,
    /// The article's paragraph that it stands in, counted from 1; 0 where it stands in none.
    pub paragraph: usize,
    sentence: usize,
    /// Its words.
    pub words: Vec<Piece>,
}

impl Statement {
    /// The letters and figures of what is compared, in small letters.
    fn letters(&self) -> String {
        let compared = self.words.iter().filter(|p| p.part != Part::Around);
        compared.flat_map(|p| p.words.chars()).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    }

    /// Its words.
    pub fn text(&self) -> String {
        self.words.iter().map(|p| p.words.as_str()).collect()
    }
}

/// Some words of a statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// As written.
    pub words: String,
    /// What they are.
    pub part: Part,
}

/// What words are in their sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// Around what is compared.
    Around,
    /// What is compared.
    Compared,
    /// What differs, and in what.
    Differs(&'static str),
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

/// What a group has in one column: the sentence, with what is compared and what differs marked.
fn statement(reading: &Reading, id: ArticleId, column: usize, group: &Group) -> Option<Statement> {
    let article = reading.analysis.article(id)?;
    let sides: Vec<_> = group.sides.iter().filter(|s| s.place.column == column).collect();
    let first = sides.first()?;
    let mut around: Option<Span> = article.sentences.get(group.sentence(column)?).copied();
    let mut marks: Vec<Mark<Part>> = vec![];
    for side in &sides {
        let Some(alignment) = reading.analysis.alignments.get(side.alignment) else { continue };
        let Some(span) = alignment.spans.get(side.side).copied() else { continue };
        around = Some(around.map_or(span, |a| a.join(span)));
        marks.push(Mark { span, what: Part::Compared });
        // Alone, or beside an article that is not shown, nothing differs.
        if group.columns().len() > 1 {
            marks.extend(differing(alignment, side.side));
        }
    }
    let around = around?;
    let paragraph = article.paragraphs.iter().position(|p| p.overlaps(around)).map_or(0, |n| n + 1);
    Some(Statement {
        item: Item::Statement(first.alignment, first.side),
        paragraph,
        sentence: sentence_at(article, around),
        words: pieces(reading, id, around, &marks),
    })
}

fn differing(alignment: &Alignment, side: usize) -> impl Iterator<Item = Mark<Part>> + '_ {
    alignment.differences.iter().filter_map(move |d| {
        let span = if side == 0 { d.left } else { d.right }?;
        Some(Mark { span, what: Part::Differs(label_of(ASPECTS, &d.aspect)) })
    })
}

/// The words of `around`, cut where their part changes.
fn pieces(reading: &Reading, article: ArticleId, around: Span, marks: &[Mark<Part>]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = vec![];
    for segment in segments(around, marks) {
        let differs = segment.marks.iter().map(|i| marks[*i].what).find(|p| matches!(p, Part::Differs(_)));
        let part = differs.unwrap_or(if segment.marks.is_empty() { Part::Around } else { Part::Compared });
        let words = reading.words(article, segment.span);
        match pieces.last_mut().filter(|last| last.part == part) {
            Some(last) => last.words.push_str(words),
            None => pieces.push(Piece { words: words.to_owned(), part }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
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
