//! Portrayal in words: a line an entity, a column an article.

use crate::parts::Portrayed;
use crate::words;
use crate::worker::Reading;
use onrecord_core::portrayal::Portrayal;
use onrecord_core::{ArticleId, EntityId, Kind};

/// The table, ready to be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// The articles.
    pub columns: Vec<ColumnHead>,
    /// The first rows.
    pub rows: Vec<Line>,
    /// How many rows there are in all.
    pub total: usize,
    /// How many names are mentioned too seldom for a row.
    pub others: usize,
}

/// The head of a column: an article, or all of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ColumnHead {
    /// Which; `None` for all.
    pub article: Option<ArticleId>,
    /// What to call it.
    pub name: String,
    /// Its date.
    pub below: String,
}

/// One entity.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// Whose.
    pub entity: EntityId,
    /// Its name.
    pub name: String,
    /// How it is portrayed, column by column.
    pub cells: Vec<Portrayed>,
}

impl Grid {
    /// The first `limit` rows of one kind, or of all.
    pub fn of(reading: &Reading, kind: Option<Kind>, limit: usize) -> Grid {
        let analysis = &reading.analysis;
        let fits = |id: EntityId| analysis.entity(id).is_some_and(|e| kind.is_none_or(|k| k == e.kind));
        let main: Vec<Portrayal> = Portrayal::of_main(analysis).into_iter().filter(|p| fits(p.entity)).collect();
        let named = analysis.entities.iter().filter(|e| e.named && fits(e.id)).count();
        let columns = columns(reading);
        let rows = main.iter().take(limit).map(|p| line(reading, &columns, p)).collect();
        Grid { columns, rows, total: main.len(), others: named - main.len() }
    }
}

/// All articles together, where there are several, and each.
fn columns(reading: &Reading) -> Vec<ColumnHead> {
    let articles = &reading.analysis.articles;
    let all = ColumnHead { article: None, name: words::common::ALL_ARTICLES.into(), below: String::new() };
    let one = |a: &onrecord_core::Article| ColumnHead {
        article: Some(a.id),
        name: reading.short_title(a.id),
        below: a.published.as_deref().map(words::date).unwrap_or_default(),
    };
    (articles.len() > 1).then_some(all).into_iter().chain(articles.iter().map(one)).collect()
}

fn line(reading: &Reading, columns: &[ColumnHead], portrayal: &Portrayal) -> Line {
    let tally = |head: &ColumnHead| match head.article {
        None => Some(&portrayal.all),
        Some(article) => portrayal.articles.get(&article),
    };
    let entity = portrayal.entity;
    let cells = columns.iter().map(|c| tally(c).map_or_else(Portrayed::default, |t| Portrayed::of(entity, t)));
    Line { entity, name: reading.name(Some(entity)), cells: cells.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::Tone;

    fn shown(grid: &Grid) -> Vec<String> {
        let cell = |p: &Portrayed| match &p.bars {
            Some(bars) => bars.each_ref().map(|b| format!("{}%", b.percent)).join(" "),
            None => p.items.len().to_string(),
        };
        let heads = grid.columns.iter().map(|c| c.name.clone()).collect::<Vec<_>>().join(", ");
        let row = |l: &Line| format!("{}: {}", l.name, l.cells.iter().map(cell).collect::<Vec<_>>().join(", "));
        let end = format!("{} rows, {} others", grid.total, grid.others);
        std::iter::once(heads).chain(grid.rows.iter().map(row)).chain([end]).collect()
    }

    #[test]
    fn main_entities_article_by_article() {
        let mut reading = reading();
        let ada = &mut reading.analysis.entities[0];
        ada.mentions.iter_mut().for_each(|m| m.tone = Some(Tone::Neutral));
        let Some(last) = ada.mentions.last().cloned() else { panic!("no mention") };
        ada.mentions.extend(vec![onrecord_core::Mention { tone: Some(Tone::Negative), ..last }; 4]);
        let all = "All articles, The Herald, The Star";
        assert_eq!(
            shown(&Grid::of(&reading, None, 9)),
            [all, "Ada Lund: 0% 50% 50%, 2, 0% 33% 67%", "1 rows, 2 others"]
        );
        assert_eq!(shown(&Grid::of(&reading, Some(Kind::Organization), 9)), [all, "0 rows, 1 others"]);
        assert_eq!(shown(&Grid::of(&Reading::default(), None, 9)), ["", "0 rows, 0 others"]);
    }
}
