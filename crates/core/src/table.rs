//! The stance table: who stands where on what, article by article. The page shows it and exports write it.

mod csv;
mod filter;
mod mentions;

pub use filter::{Filter, Least, Only, Sort};

use crate::compare::reused::Repeats;
use crate::{Analysis, ArticleId, EntityId, Polarity, Stance, StanceId, Target, TopicId};
use mentions::Mentions;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What a row or a filter means by a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetKey {
    /// An actor.
    Entity(EntityId),
    /// An issue.
    Topic(TopicId),
}

impl TargetKey {
    /// The key of a stance's target.
    pub fn of(target: &Target) -> Self {
        match target {
            Target::Entity { entity } => TargetKey::Entity(*entity),
            Target::Topic { topic_id, .. } => TargetKey::Topic(*topic_id),
        }
    }

    /// What it is called; empty for a key of another analysis.
    pub fn name(self, analysis: &Analysis) -> &str {
        match self {
            TargetKey::Entity(id) => analysis.entity(id).map_or("", |e| &e.name),
            TargetKey::Topic(id) => analysis.topic(id).map_or("", |t| &t.name),
        }
    }
}

/// What a row stands for. A holder of `None` is “unattributed”: the text names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKey {
    /// One holder and one target; the columns are articles.
    Pair(Option<EntityId>, TargetKey),
    /// One target; the columns are holders.
    Target(TargetKey),
}

impl RowKey {
    /// Its target.
    pub fn target(self) -> TargetKey {
        match self {
            RowKey::Pair(_, target) | RowKey::Target(target) => target,
        }
    }

    fn holder(self) -> Option<EntityId> {
        match self {
            RowKey::Pair(holder, _) => holder,
            RowKey::Target(_) => None,
        }
    }
}

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// One article.
    Article(ArticleId),
    /// One holder, over all articles; `None` is “unattributed”.
    Holder(Option<EntityId>),
}

/// What a cell says. Five states that must never be taken for each other: a thing that is not mentioned is not neutral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellState {
    /// Every stance found is for.
    For,
    /// Every stance found is against.
    Against,
    /// Some are for, some against.
    Mixed,
    /// Holder and target are both mentioned, but no stance was found.
    Mentioned,
    /// At least one of the two is not mentioned at all.
    NotMentioned,
}

/// One cell and the stances behind it, in the order of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it says.
    pub state: CellState,
    /// Stances for.
    pub positive: Vec<StanceId>,
    /// Stances against.
    pub negative: Vec<StanceId>,
    /// How many of them stand, in the same words, elsewhere in the row too: in another article, or in the same cell where
    /// that gathers several articles.
    pub copied: usize,
}

impl Cell {
    fn new(stances: &[&Stance], mentioned: bool) -> Self {
        let of = |p| stances.iter().filter(|s| s.polarity == p).map(|s| s.id).collect::<Vec<_>>();
        let (positive, negative) = (of(Polarity::Positive), of(Polarity::Negative));
        let state = match (positive.is_empty(), negative.is_empty()) {
            (false, true) => CellState::For,
            (true, false) => CellState::Against,
            (false, false) => CellState::Mixed,
            (true, true) if mentioned => CellState::Mentioned,
            (true, true) => CellState::NotMentioned,
        };
        Cell { state, positive, negative, copied: 0 }
    }

    /// Number of stances in it, copies included.
    pub fn count(&self) -> usize {
        self.positive.len() + self.negative.len()
    }

    /// Its stances, those for first.
    pub fn stances(&self) -> impl Iterator<Item = StanceId> {
        self.positive.iter().chain(&self.negative).copied()
    }
}

/// How the columns of a row stand to each other. The order is the default order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spread {
    /// Two columns or more have a stance, and not the same one.
    Disagree,
    /// One column alone has a stance (the index of the column), of several.
    Only(usize),
    /// All columns with a stance have the same one.
    Agree,
}

impl Spread {
    fn of(held: &[(usize, Cell)], columns: usize) -> Self {
        match held {
            [(only, _)] if columns > 1 => Spread::Only(*only),
            [(_, first), rest @ ..] if rest.iter().any(|(_, c)| c.state != first.state) => Spread::Disagree,
            _ => Spread::Agree,
        }
    }

    fn rank(self) -> u8 {
        match self {
            Spread::Disagree => 0,
            Spread::Only(_) => 1,
            Spread::Agree => 2,
        }
    }
}

/// One row. [`StanceTable::cells`] gives its cells, those without a stance included.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it stands for.
    pub key: RowKey,
    /// The cells with a stance, each with the index of its column.
    pub held: Vec<(usize, Cell)>,
    /// Whether the columns disagree.
    pub spread: Spread,
    /// Number of stances, those that copied text tells again counted once.
    pub count: usize,
    /// Number of stances with all copies.
    pub with_copies: usize,
    /// Number of articles that they stand in.
    pub articles: usize,
}

impl Row {
    fn new(key: RowKey, cells: BTreeMap<usize, Vec<&Stance>>, columns: usize, repeats: &Repeats) -> Self {
        let articles = cells.values().flatten().map(|s| s.article).collect::<BTreeSet<_>>().len();
        let mut held: Vec<_> = cells.iter().map(|(i, stances)| (*i, Cell::new(stances, true))).collect();
        let mut told: BTreeMap<StanceId, usize> = BTreeMap::new();
        held.iter().flat_map(|(_, c)| c.stances()).for_each(|id| *told.entry(repeats.first(id)).or_default() += 1);
        for (_, cell) in &mut held {
            cell.copied = cell.stances().filter(|id| told.get(&repeats.first(*id)).is_some_and(|n| *n > 1)).count();
        }
        let (count, with_copies) = (told.len(), told.values().sum());
        Row { key, spread: Spread::of(&held, columns), held, count, with_copies, articles }
    }

    fn is_unattributed(&self) -> bool {
        matches!(self.key, RowKey::Pair(None, _))
    }
}

/// Rows and columns, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StanceTable {
    /// The columns: every article, or every holder.
    pub columns: Vec<Column>,
    /// The rows that the filter keeps, in its order.
    pub rows: Vec<Row>,
    mentions: Mentions,
}

impl StanceTable {
    /// Rows holder → target, a column an article.
    pub fn by_holder(analysis: &Analysis, filter: &Filter) -> Self {
        let columns = analysis.articles.iter().map(|a| Column::Article(a.id)).collect();
        let place = |s: &Stance| (RowKey::Pair(s.holder, TargetKey::of(&s.target)), Column::Article(s.article));
        build(analysis, filter, columns, &place)
    }

    /// Rows targets, a column a holder, over all articles; the holder with the most stances first, unattributed last.
    pub fn by_target(analysis: &Analysis, filter: &Filter) -> Self {
        let mut counts: BTreeMap<Option<EntityId>, usize> = BTreeMap::new();
        for s in analysis.stances.iter().filter(|s| filter.takes(s)) {
            *counts.entry(s.holder).or_default() += 1;
        }
        let mut holders: Vec<_> = counts.into_iter().collect();
        holders.sort_by_key(|&(holder, count)| (holder.is_none(), Reverse(count), holder));
        let columns = holders.into_iter().map(|(holder, _)| Column::Holder(holder)).collect();
        let place = |s: &Stance| (RowKey::Target(TargetKey::of(&s.target)), Column::Holder(s.holder));
        build(analysis, filter, columns, &place)
    }

    /// The stances behind the rows.
    pub fn stances(&self) -> BTreeSet<StanceId> {
        self.rows.iter().flat_map(|row| &row.held).flat_map(|(_, cell)| cell.stances()).collect()
    }

    /// The cells of a row of this table, one for every column.
    pub fn cells(&self, row: &Row) -> Vec<Cell> {
        let held = |i: usize| row.held.iter().find(|(at, _)| *at == i).map(|(_, cell)| cell.clone());
        let bare = |column: &Column| Cell::new(&[], self.mentions.both(row.key, *column));
        self.columns.iter().enumerate().map(|(i, column)| held(i).unwrap_or_else(|| bare(column))).collect()
    }
}

/// In which row and column a stance stands.
type Place<'a> = &'a dyn Fn(&Stance) -> (RowKey, Column);

fn build(analysis: &Analysis, filter: &Filter, columns: Vec<Column>, place: Place) -> StanceTable {
    let index: BTreeMap<Column, usize> = columns.iter().enumerate().map(|(i, c)| (*c, i)).collect();
    let mut groups: BTreeMap<RowKey, BTreeMap<usize, Vec<&Stance>>> = BTreeMap::new();
    for stance in analysis.stances.iter().filter(|s| filter.takes(s)) {
        let (row, column) = place(stance);
        if let Some(i) = index.get(&column) {
            groups.entry(row).or_default().entry(*i).or_default().push(stance);
        }
    }
    groups.retain(|_, cells| cells.values().flatten().any(|s| filter.takes_manner(s)));
    let repeats = Repeats::of(analysis);
    let rows = groups.into_iter().map(|(key, cells)| Row::new(key, cells, columns.len(), &repeats));
    let mut rows: Vec<Row> = rows.filter(|row| filter.takes_row(row)).collect();
    filter.sort.sort(analysis, &mut rows);
    StanceTable { columns, rows, mentions: Mentions::new(analysis) }
}

#[cfg(test)]
mod tests;
