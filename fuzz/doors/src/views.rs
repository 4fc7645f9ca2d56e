//! What every view derives from an analysis.

use onrecord_core::portrayal::{Portrayal, Tally};
use onrecord_core::table::{Filter, StanceTable};
use onrecord_core::{Analysis, timeline};

/// Derives each view: a row has a cell a column, an entity as many mentions as its articles have of it.
pub fn check(analysis: &Analysis) {
    let filter = Filter::default();
    for table in [StanceTable::by_holder(analysis, &filter), StanceTable::by_target(analysis, &filter)] {
        table.rows.iter().for_each(|row| assert_eq!(table.cells(row).len(), table.columns.len()));
        let _ = table.to_csv(analysis);
    }
    for portrayal in Portrayal::of_main(analysis) {
        assert_eq!(portrayal.articles.values().map(Tally::count).sum::<usize>(), portrayal.all.count());
    }
    let _ = timeline(analysis);
}
