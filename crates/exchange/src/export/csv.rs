//! Tables for spreadsheets, R and Gephi. No cell runs as a formula.

use super::events::{self, Event, target_kind};
use super::network::{self, Edge, Network, Tie};
use super::{Export, escape, name_of};
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

const EVENT: [&str; 21] = [
    "id",
    "event",
    "article",
    "title",
    "outlet",
    "published",
    "url",
    "start",
    "end",
    "speaker_or_holder",
    "cue",
    "target",
    "target_kind",
    "polarity",
    "kind_or_modality",
    "via",
    "words",
    "sure",
    "rule",
    "review",
    "repeats",
];

/// A row a quotation, then a row a stance.
pub fn events(export: &Export) -> String {
    let rows = events::all(export).into_iter().map(|event| row(export, &event));
    table(std::iter::once(EVENT.map(String::from).to_vec()).chain(rows))
}

fn row(export: &Export, event: &Event) -> Vec<String> {
    let article = event.article;
    let at = export.offsets(article.id, event.extent());
    let position = event.position.as_ref();
    let or_empty = |field: &Option<String>| field.clone().unwrap_or_default();
    vec![
        event.id(),
        event.kind().into(),
        article.id.to_string(),
        article.title.clone(),
        or_empty(&article.outlet),
        or_empty(&article.published),
        or_empty(&article.url),
        at.start.to_string(),
        at.end.to_string(),
        event.by.clone(),
        event.cue.clone(),
        position.map_or("", |p| p.target.name(export.analysis)).into(),
        position.map_or("", |p| target_kind(&p.target)).into(),
        position.map_or(String::new(), |p| name_of(p.polarity)),
        event.manner.clone(),
        event.via.join(" > "),
        event.words.clone(),
        format!("{:.2}", event.why.sure),
        event.why.rule.to_string(),
        name_of(event.mark),
        event.repeats.map_or(String::new(), |first| first.to_string()),
    ]
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
