//! Tables for spreadsheets, R and Gephi. No cell runs as a formula.

use super::network::{self, Edge, Network, Tie};
use super::table::{Table, Value, statements};
use super::{Export, escape};
use onrecord_core::table::TargetKey;

/// What a matrix tells of an actor and a target; in the words of Discourse Network Analyzer, its qualifier aggregation.
#[derive(Clone, Copy, PartialEq)]
pub enum Measure {
    /// 1 where there is a stance.
    Binary,
    /// Stances for less stances against (“subtract”).
    Signed,
    /// Number of stances (“ignore”).
    Counts,
}

impl Measure {
    fn of(self, tie: Tie) -> i64 {
        let [positive, negative] = [tie.positive, tie.negative].map(|n| i64::try_from(n.all).unwrap_or(i64::MAX));
        match self {
            Measure::Binary => i64::from(positive + negative > 0),
            Measure::Signed => positive - negative,
            Measure::Counts => positive + negative,
        }
    }
}

/// A row a quotation, then a row a stance.
pub fn events(export: &Export) -> String {
    let Table { columns, rows } = statements(export);
    let head = columns.iter().map(|(name, _)| (*name).to_owned()).collect();
    table(std::iter::once(head).chain(rows.into_iter().map(|row| row.into_iter().map(written).collect())))
}

fn written(value: Value) -> String {
    match value {
        Value::Text(text) => text,
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => format!("{number:.2}"),
        Value::Absent => String::new(),
    }
}

/// A row an actor, a column a target.
pub fn matrix(export: &Export, measure: Measure) -> String {
    let network = Network::of(export);
    let labels = network.targets.iter().map(|t| network.label(*t).to_owned());
    let head = std::iter::once("actor".into()).chain(labels).collect();
    let row = |actor| {
        let values = network.targets.iter().map(|t| measure.of(network.tie(actor, *t)).to_string());
        let label = network.label(TargetKey::Entity(actor)).to_owned();
        std::iter::once(label).chain(values).collect()
    };
    table(std::iter::once(head).chain(network.actors.iter().map(|a| row(*a))))
}

const EDGE: [&str; 8] = ["Source", "Target", "Type", "Kind", "Weight", "Confirmed", "Source label", "Target label"];

/// A row an edge: stances (directed), agreement and conflict (undirected). The heads are those that Gephi knows.
pub fn edges(export: &Export) -> String {
    let network = Network::of(export);
    let row = |direction: &str, edge: Edge| {
        vec![
            network::id(edge.from),
            network::id(edge.to),
            direction.to_owned(),
            edge.kind.to_owned(),
            edge.weight.to_string(),
            edge.confirmed.map_or(String::new(), |n| n.to_string()),
            network.label(edge.from).to_owned(),
            network.label(edge.to).to_owned(),
        ]
    };
    let stances = network.stances().map(|edge| row("Directed", edge));
    let likenesses = network.likenesses().map(|edge| row("Undirected", edge));
    table(std::iter::once(EDGE.map(String::from).to_vec()).chain(stances).chain(likenesses))
}

/// Rows as CSV (RFC 4180: commas, double quotes, CR LF).
fn table(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(vec![]);
    for row in rows {
        // Writing to memory fails only where rows differ in length, which `flexible` allows.
        let _ = csv.write_record(row.into_iter().map(escape::cell));
    }
    csv.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
