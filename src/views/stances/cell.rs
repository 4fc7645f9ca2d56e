//! One cell of the stance table in words, and what it opens.

use crate::choices::{MANNERS, label_of};
use crate::parts::Symbol;
use crate::route::Item;
use crate::words::{self, LIKELY};
use crate::worker::Reading;
use onrecord_core::table::{Cell, CellState, Column, RowKey, TargetKey};
use onrecord_core::{ArticleId, EntityId, Stance, StanceId};

/// A cell in words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CellWords {
    /// Its state.
    pub state: CellState,
    /// “For”, “2 for, 1 against”, “Not mentioned”.
    pub words: String,
    /// How all its stances are told, where that is the same and no plain statement, whether none of them is surely read,
    /// and how many stand in copied text: “if …”, “as a denial, uncertain”, “2 of them in copied text”.
    pub manner: String,
    /// What it opens; nothing where nothing is mentioned.
    pub items: Vec<Item>,
}

/// The class of a state in the style sheet, and its icon.
pub fn look(state: CellState) -> (&'static str, Symbol) {
    match state {
        CellState::For => ("for", Symbol::For),
        CellState::Against => ("against", Symbol::Against),
        CellState::Mixed => ("mixed", Symbol::Mixed),
        CellState::Mentioned => ("mentioned", Symbol::Mentioned),
        CellState::NotMentioned => ("absent", Symbol::NotMentioned),
    }
}

impl CellWords {
    /// The words of a cell of a row and column.
    pub fn of(reading: &Reading, row: RowKey, column: Column, cell: &Cell) -> CellWords {
        let (positive, negative) = (cell.positive.len(), cell.negative.len());
        let words = match cell.state {
            CellState::For => words::stances::positive(positive),
            CellState::Against => words::stances::negative(negative),
            CellState::Mixed => words::stances::mixed(positive, negative),
            CellState::Mentioned => words::stances::NO_STANCE.into(),
            CellState::NotMentioned => words::common::NOT_MENTIONED.into(),
        };
        let items = match cell.state {
            CellState::NotMentioned => vec![],
            CellState::Mentioned => mentions(reading, row, column),
            _ => [shortest(reading, &cell.positive), shortest(reading, &cell.negative)].concat(),
        };
        CellWords { state: cell.state, words, manner: manner(reading, cell), items }
    }
}

/// The stances of one side, those with the fewest words first.
fn shortest(reading: &Reading, side: &[StanceId]) -> Vec<Item> {
    let mut side = side.to_vec();
    side.sort_by_key(|id| reading.analysis.stance(*id).map_or(0, |s| s.evidence.len()));
    side.into_iter().map(Item::Stance).collect()
}

/// How all stances of a cell are told, where that is the same; whether none of them is surely read; how many stand in
/// text that articles share.
fn manner(reading: &Reading, cell: &Cell) -> String {
    let stances: Vec<&Stance> = cell.stances().filter_map(|id| reading.analysis.stance(id)).collect();
    let Some(first) = stances.first() else { return String::new() };
    let same = stances.iter().all(|s| s.modality == first.modality);
    let uncertain = stances.iter().all(|s| s.why.sure < LIKELY);
    let told = Some(label_of(MANNERS, &first.modality).to_owned()).filter(|m| same && !m.is_empty());
    let copied = match (cell.copied, cell.count()) {
        (0, _) => None,
        (some, all) if some < all => Some(words::stances::some_copied(some)),
        _ => Some(words::stances::COPIED.to_owned()),
    };
    [told, uncertain.then(|| words::choices::IS_UNCERTAIN.to_owned()), copied]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// How many mentions of each party a cell without a stance opens.
const MENTIONS: usize = 2;

/// First mentions of target and holder, in the article of the column or in the first one that mentions both.
fn mentions(reading: &Reading, row: RowKey, column: Column) -> Vec<Item> {
    let analysis = &reading.analysis;
    let holder = match (row, column) {
        (RowKey::Pair(holder, _), _) | (_, Column::Holder(holder)) => holder,
        _ => None,
    };
    let of_holder = |a: ArticleId| holder.map_or(vec![], |h| entity_mentions(reading, h, a));
    let of_target = |a: ArticleId| match row.target() {
        TargetKey::Entity(e) => entity_mentions(reading, e, a),
        TargetKey::Topic(t) => {
            let members = analysis.topic(t).map_or(&[][..], |t| &t.members);
            let here = members.iter().enumerate().filter(|(_, m)| m.article == a);
            here.map(|(n, _)| Item::Topic(t, n)).take(MENTIONS).collect()
        }
    };
    let both = |a: ArticleId| {
        let (target, from) = (of_target(a), of_holder(a));
        let whole = !target.is_empty() && (holder.is_none() || !from.is_empty());
        let others: Vec<Item> = from.into_iter().filter(|item| !target.contains(item)).collect();
        whole.then(|| [target, others].concat())
    };
    match column {
        Column::Article(a) => both(a).unwrap_or_default(),
        Column::Holder(_) => analysis.articles.iter().find_map(|a| both(a.id)).unwrap_or_default(),
    }
}

fn entity_mentions(reading: &Reading, entity: EntityId, article: ArticleId) -> Vec<Item> {
    let all = reading.analysis.entity(entity).map_or(&[][..], |e| &e.mentions);
    let here = all.iter().enumerate().filter(|(_, m)| m.article == article);
    here.map(|(n, _)| Item::Mention(entity, n)).take(MENTIONS).collect()
}
