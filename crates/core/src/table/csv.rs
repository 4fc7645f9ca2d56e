//! The table as CSV, for a spreadsheet or a program: a line a row, a column for every column.

use super::{Cell, CellState, Column, Row, RowKey, Spread, StanceTable, TargetKey};
use crate::csv::record;
use crate::{Analysis, ArticleId, EntityId};

impl StanceTable {
    /// The rows of this table of an analysis, heads first.
    pub fn to_csv(&self, analysis: &Analysis) -> String {
        let by_holder = self.columns.iter().all(|c| matches!(c, Column::Article(_)));
        let holder = by_holder.then_some("holder");
        let fixed = ["target", "target_kind", "stances", "stances_with_copies", "articles", "spread"];
        let columns = self.columns.iter().map(|c| column(analysis, *c));
        let mut csv = record(holder.into_iter().chain(fixed).map(String::from).chain(columns));
        self.rows.iter().for_each(|row| csv += &self.row(analysis, row));
        csv
    }

    fn row(&self, analysis: &Analysis, row: &Row) -> String {
        let holder = match row.key {
            RowKey::Pair(holder, _) => Some(name(analysis, holder)),
            RowKey::Target(_) => None,
        };
        let target = row.key.target();
        let kind = match target {
            TargetKey::Topic(_) => "topic".into(),
            TargetKey::Entity(id) => {
                analysis.entity(id).map_or_else(String::new, |e| format!("{:?}", e.kind).to_lowercase())
            }
        };
        let spread = match row.spread {
            Spread::Disagree => "disagree".into(),
            Spread::Only(i) => {
                self.columns.get(i).map_or_else(String::new, |c| format!("only {}", column(analysis, *c)))
            }
            Spread::Agree => "agree".into(),
        };
        let fixed = [
            target.name(analysis).into(),
            kind,
            row.count.to_string(),
            row.with_copies.to_string(),
            row.articles.to_string(),
            spread,
        ];
        record(holder.into_iter().chain(fixed).chain(self.cells(row).iter().map(cell)))
    }
}

/// The head of a column: an article's id, outlet, date and title, or a holder's name.
fn column(analysis: &Analysis, column: Column) -> String {
    match column {
        Column::Article(id) => article(analysis, id),
        Column::Holder(holder) => name(analysis, holder),
    }
}

fn article(analysis: &Analysis, id: ArticleId) -> String {
    let Some(article) = analysis.article(id) else { return id.to_string() };
    let facts = [article.outlet.clone(), article.published.clone(), Some(article.title.clone())];
    let facts: Vec<String> = facts.into_iter().flatten().filter(|f| !f.is_empty()).collect();
    format!("{id} {}", facts.join(", ")).trim_end().to_owned()
}

fn name(analysis: &Analysis, holder: Option<EntityId>) -> String {
    holder.and_then(|h| analysis.entity(h)).map_or_else(|| "unattributed".into(), |e| e.name.clone())
}

fn cell(cell: &Cell) -> String {
    let (positive, negative) = (cell.positive.len(), cell.negative.len());
    match cell.state {
        CellState::For => format!("for {positive}"),
        CellState::Against => format!("against {negative}"),
        CellState::Mixed => format!("for {positive}, against {negative}"),
        CellState::Mentioned => "no stance".into(),
        CellState::NotMentioned => "not mentioned".into(),
    }
}
