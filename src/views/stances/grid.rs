//! The stance table in words: heads of rows and columns, and which rows are shown.

use super::cell::CellWords;
use crate::route::{Item, Stances};
use crate::words::{self, quoted};
use crate::worker::Reading;
use onrecord_core::EntityId;
use onrecord_core::corrections::{clear_name, same_words};
use onrecord_core::table::{Column, Row, RowKey, Spread, StanceTable, TargetKey};
use std::collections::BTreeSet;

/// About how many cells are shown before one asks for more.
const CELLS: usize = 1800;

/// Of more columns than this, those have one in which a row that is shown has a stance.
const WIDE: usize = 40;

/// The table, ready to be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// Whether rows are targets and columns holders.
    pub by_targets: bool,
    /// Heads of the columns.
    pub columns: Vec<ColumnHead>,
    /// The first rows.
    pub rows: Vec<RowWords>,
    /// How many rows there are in all.
    pub total: usize,
    /// How many columns there are in all.
    pub of_columns: usize,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ColumnHead {
    /// Which.
    pub column: Column,
    /// An article's outlet or title, a holder's name.
    pub name: String,
    /// An article's date.
    pub below: String,
}

/// A row in words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RowWords {
    /// The holder, in a table of pairs: “unattributed” where the text names nobody.
    pub holder: Option<(Option<EntityId>, String)>,
    /// The target.
    pub target: TargetWords,
    /// What to say about the row: “Articles disagree”, “2 stances with copied text counted once”.
    pub spread: String,
    /// Whether its columns disagree.
    pub disagree: bool,
    /// Its cells.
    pub cells: Vec<CellWords>,
}

/// A target in words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TargetWords {
    /// Which.
    pub key: TargetKey,
    /// What it is called.
    pub name: String,
    /// Of a topic, a place for each wording that was gathered under the name.
    pub places: Vec<Item>,
    /// Its other wordings: “also “the levy” and 2 more”.
    pub also: String,
}

impl Grid {
    /// The table that the address asks for, cut to as many rows as a page can hold in `parts` parts.
    pub fn of(reading: &Reading, stances: &Stances, parts: usize) -> Grid {
        let table = table(reading, stances);
        let (rows, columns) = shown(&table, parts);
        let rows = table.rows.iter().take(rows).map(|row| row_words(reading, &table, row, &columns)).collect();
        let columns = columns.iter().map(|i| column_head(reading, table.columns[*i])).collect();
        let (total, of_columns) = (table.rows.len(), table.columns.len());
        Grid { by_targets: stances.by_targets, columns, rows, total, of_columns }
    }
}

/// How many rows are shown, and which columns.
fn shown(table: &StanceTable, parts: usize) -> (usize, Vec<usize>) {
    let all = table.columns.len();
    if all <= WIDE {
        return (parts * (CELLS / all.max(1)).clamp(10, 60), (0..all).collect());
    }
    let (mut rows, mut columns) = (0, BTreeSet::new());
    for row in &table.rows {
        columns.extend(row.held.iter().map(|(i, _)| *i));
        if rows >= 10 * parts && (rows + 1) * columns.len() > CELLS * parts {
            break;
        }
        rows += 1;
    }
    let held = table.rows.iter().take(rows).flat_map(|row| row.held.iter().map(|(i, _)| *i));
    (rows, held.collect::<BTreeSet<_>>().into_iter().collect())
}

/// The table that the address asks for, whole.
pub fn table(reading: &Reading, stances: &Stances) -> StanceTable {
    let build = if stances.by_targets { StanceTable::by_target } else { StanceTable::by_holder };
    build(&reading.analysis, &stances.filter)
}

fn column_head(reading: &Reading, column: Column) -> ColumnHead {
    let (name, below) = match column {
        Column::Article(id) => {
            let date = reading.analysis.article(id).and_then(|a| a.published.as_deref()).map(words::date);
            (reading.short_title(id), date.unwrap_or_default())
        }
        Column::Holder(holder) => (reading.name(holder), String::new()),
    };
    ColumnHead { column, name, below }
}

fn row_words(reading: &Reading, table: &StanceTable, row: &Row, columns: &[usize]) -> RowWords {
    let holder = match row.key {
        RowKey::Pair(holder, _) => Some((holder, reading.name(holder))),
        RowKey::Target(_) => None,
    };
    let cells = table.cells(row);
    let cells = columns.iter().map(|i| CellWords::of(reading, row.key, table.columns[*i], &cells[*i])).collect();
    RowWords {
        spread: spread(reading, table, row),
        disagree: row.spread == Spread::Disagree,
        holder,
        target: target_words(reading, row.key.target()),
        cells,
    }
}

/// How many other wordings of a topic stand below its name.
const WORDINGS: usize = 2;

fn target_words(reading: &Reading, key: TargetKey) -> TargetWords {
    let name = key.name(&reading.analysis).to_owned();
    let TargetKey::Topic(id) = key else { return TargetWords { key, name, places: vec![], also: String::new() } };
    let members = reading.analysis.topic(id).map_or(&[][..], |t| &t.members);
    let mut wordings: Vec<(String, Item)> = vec![];
    for (n, member) in members.iter().enumerate() {
        let words = clear_name(reading.words(member.article, member.span));
        if !wordings.iter().any(|(w, _)| same_words(w) == same_words(&words)) {
            wordings.push((words, Item::Topic(id, n)));
        }
    }
    let mut others: Vec<String> =
        wordings.iter().filter(|(w, _)| same_words(w) != same_words(&name)).map(|(w, _)| quoted(w)).collect();
    let more = others.len().saturating_sub(WORDINGS);
    others.truncate(WORDINGS);
    let also = if others.is_empty() { String::new() } else { words::stances::also(&others, more) };
    TargetWords { key, name, places: wordings.into_iter().map(|(_, item)| item).collect(), also }
}

fn spread(reading: &Reading, table: &StanceTable, row: &Row) -> String {
    let name = |i: usize| table.columns.get(i).map_or(String::new(), |c| column_head(reading, *c).name);
    let spread = match (row.spread, row.key) {
        (Spread::Disagree, RowKey::Pair(..)) => Some(words::stances::ARTICLES_DISAGREE.to_owned()),
        (Spread::Disagree, RowKey::Target(_)) => Some(words::stances::HOLDERS_DISAGREE.to_owned()),
        (Spread::Only(i), RowKey::Pair(..)) => Some(words::stances::only_in(&name(i))),
        (Spread::Only(i), RowKey::Target(_)) => Some(words::stances::only_by(&name(i))),
        (Spread::Agree, _) => None,
    };
    let once = (row.count < row.with_copies).then(|| words::stances::copies_once(row.count));
    spread.into_iter().chain(once).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::{ArticleId, Modality, Passage, Reuse, Span, StanceId, TopicId, TopicMember, Why};

    fn shown(grid: &Grid) -> Vec<String> {
        let cell = |c: &CellWords| {
            let items: Vec<_> = c.items.iter().map(|i| i.to_string()).collect();
            format!("{}{} ({})", c.words, c.manner, items.join(" "))
        };
        let row = |r: &RowWords| {
            let holder = r.holder.as_ref().map_or(String::new(), |(_, name)| format!("{name} > "));
            let cells: Vec<_> = r.cells.iter().map(cell).collect();
            format!("{holder}{}, {}: {}", r.target.name, r.spread, cells.join(" | "))
        };
        grid.rows.iter().map(row).collect()
    }

    #[test]
    fn cells_say_what_they_open() {
        let grid = Grid::of(&reading(), &Stances::default(), 1);
        let heads: Vec<_> = grid.columns.iter().map(|c| format!("{}, {}", c.name, c.below)).collect();
        assert_eq!(heads, ["The Herald, 2 April 2024", "The Star, 5 April 2024"]);
        assert_eq!(
            shown(&grid),
            [
                "Ada Lund > bridge, Only in The Herald: For (s1) | Not mentioned ()",
                "Tom Berg > bridge, Only in The Herald: Against (s2) | Not mentioned ()",
                "unattributed > Ada Lund, Only in The Star: No stance (e1-1 e1-2) | Against (s3)",
            ]
        );
    }

    #[test]
    fn a_topic_tells_its_other_wordings() {
        let mut reading = reading();
        let target = |reading: &Reading| {
            let TargetWords { places, also, .. } = target_words(reading, TargetKey::Topic(TopicId(0)));
            (places.iter().map(|i| i.to_string()).collect::<Vec<_>>().join(" "), also)
        };
        assert_eq!(target(&reading), ("t1-1".into(), String::new()));
        let quotes: Vec<_> = reading.analysis.attributions.iter().map(|q| (q.article, q.content[0])).collect();
        for (article, span) in quotes.into_iter().skip(1) {
            reading.analysis.topics[0].members.push(TopicMember { article, span });
        }
        let also = "also “Lund had promised a vote”, “vote” and 1 more";
        assert_eq!(target(&reading), ("t1-1 t1-3 t1-4 t1-5".into(), also.into()));
    }

    #[test]
    fn a_cell_says_what_is_no_plain_statement() {
        let mut reading = reading();
        for stance in &mut reading.analysis.stances {
            stance.modality = if stance.holder.is_some() { Modality::Conditional } else { Modality::Negated };
            stance.why.sure = if stance.holder.is_some() { 0.6 } else { 0.5 };
        }
        let grid = Grid::of(&reading, &Stances::default(), 1);
        let manners: Vec<_> = grid.rows.iter().flat_map(|r| &r.cells).map(|c| c.manner.as_str()).collect();
        assert_eq!(manners, ["if …", "", "if …", "", "", "as a denial, uncertain"]);
    }

    #[test]
    fn copied_text_counts_once() {
        let mut reading = reading();
        let analysis = &mut reading.analysis;
        for (id, article) in [(3, 0), (4, 1)] {
            let mut copy = analysis.stances[0].clone();
            (copy.id, copy.article, copy.cue) = (StanceId(id), ArticleId(article), Span::new(0, 1));
            analysis.stances.push(copy);
        }
        let passage = |article: u32| {
            let article = ArticleId(article);
            Passage { article, span: Span::new(0, 5), exact: true, share: 100 }
        };
        analysis.articles.iter_mut().for_each(|a| a.sentences.insert(0, Span::new(0, 5)));
        analysis.reused = vec![Reuse {
            passages: vec![passage(0), passage(1)],
            quoted: false,
            why: Why::rule("compare.copied", 0.99),
        }];
        let grid = Grid::of(&reading, &Stances::default(), 1);
        let Some(row) = grid.rows.last() else { panic!("no row") };
        assert_eq!(row.spread, "2 stances with copied text counted once");
        let cells: Vec<_> = row.cells.iter().map(|c| format!("{} {}", c.words, c.manner)).collect();
        assert_eq!(cells, ["2 for 1 of them in copied text", "For in copied text"]);
    }

    #[test]
    fn by_targets_the_columns_are_holders() {
        let grid = Grid::of(&reading(), &Stances { by_targets: true, ..Stances::default() }, 1);
        let heads: Vec<_> = grid.columns.iter().map(|c| c.name.as_str()).collect();
        assert_eq!(heads, ["Ada Lund", "Tom Berg", "unattributed"]);
        assert_eq!(
            shown(&grid),
            [
                "bridge, Holders disagree: For (s1) | Against (s2) | No stance (t1-1 t1-2)",
                "Ada Lund, Only by unattributed: No stance (e1-1 e1-2) | No stance (e1-1 e1-2 e2-1 e2-2) | Against (s3)",
            ]
        );
    }

    #[test]
    fn of_many_columns_those_are_shown_that_hold_something() {
        let mut reading = reading();
        for n in 2..100 {
            let article = onrecord_core::Article { id: ArticleId(n), ..reading.analysis.articles[1].clone() };
            reading.analysis.articles.push(article);
        }
        let mut late = reading.analysis.stances[0].clone();
        (late.id, late.article) = (StanceId(3), ArticleId(70));
        reading.analysis.stances.push(late);
        let grid = Grid::of(&reading, &Stances::default(), 1);
        let columns: Vec<_> = grid.columns.iter().map(|c| c.column).collect();
        assert_eq!(columns, [0, 1, 70].map(|n| Column::Article(ArticleId(n))));
        assert_eq!((grid.rows.len(), grid.total, grid.of_columns), (3, 3, 100));
        assert!(grid.rows.iter().all(|row| row.cells.len() == 3));
    }
}
