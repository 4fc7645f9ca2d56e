//! Statements and entities as tables with typed columns: what CSV and Parquet write.

use super::events::{self, Event, target_kind};
use super::{Export, name_of};
use onrecord_core::{Entity, MentionForm};
use std::collections::BTreeSet;

/// The type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// [`Value::Text`]
    Text,
    /// [`Value::Integer`]
    Integer,
    /// [`Value::Real`]
    Real,
}

/// What stands in a row's column: a value of the column's type, or none.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text as it is: no spreadsheet has it yet.
    Text(String),
    /// Counts, and offsets in code points.
    Integer(i64),
    /// From 0 to 1.
    Real(f32),
    /// The row has no such thing: a quotation has no target.
    Absent,
}

/// A table: its columns by name, and rows as wide as there are columns.
#[derive(Clone, Debug)]
pub struct Table {
    /// The columns' names and types.
    pub columns: &'static [(&'static str, Kind)],
    /// The rows.
    pub rows: Vec<Vec<Value>>,
}

/// The columns of [`statements`].
pub const STATEMENT: [(&str, Kind); 21] = [
    ("id", Kind::Text),
    ("event", Kind::Text),
    ("article", Kind::Text),
    ("title", Kind::Text),
    ("outlet", Kind::Text),
    ("published", Kind::Text),
    ("url", Kind::Text),
    ("start", Kind::Integer),
    ("end", Kind::Integer),
    ("speaker_or_holder", Kind::Text),
    ("cue", Kind::Text),
    ("target", Kind::Text),
    ("target_kind", Kind::Text),
    ("polarity", Kind::Text),
    ("kind_or_modality", Kind::Text),
    ("via", Kind::Text),
    ("words", Kind::Text),
    ("sure", Kind::Real),
    ("rule", Kind::Text),
    ("review", Kind::Text),
    ("repeats", Kind::Text),
];

/// The columns of [`entities`].
pub const ENTITY: [(&str, Kind); 8] = [
    ("id", Kind::Text),
    ("kind", Kind::Text),
    ("name", Kind::Text),
    ("aliases", Kind::Text),
    ("roles", Kind::Text),
    ("articles", Kind::Integer),
    ("mentions", Kind::Integer),
    ("mentions_by_name", Kind::Integer),
];

/// A row a quotation, then a row a stance.
pub fn statements(export: &Export) -> Table {
    Table {
        columns: &STATEMENT,
        rows: events::all(export).into_iter().map(|event| statement(export, &event)).collect(),
    }
}

/// A row a person, organization, place or other name.
pub fn entities(export: &Export) -> Table {
    Table { columns: &ENTITY, rows: export.analysis.entities.iter().map(entity).collect() }
}

fn statement(export: &Export, event: &Event) -> Vec<Value> {
    let article = event.article;
    let at = export.offsets(article.id, event.extent());
    let position = event.position.as_ref();
    vec![
        text(event.id()),
        text(event.kind()),
        text(article.id.to_string()),
        text(article.title.as_str()),
        optional(article.outlet.clone()),
        optional(article.published.clone()),
        optional(article.url.clone()),
        integer(at.start),
        integer(at.end),
        text(event.by.as_str()),
        text(event.cue.as_str()),
        optional(position.map(|p| p.target.name(export.analysis).to_owned())),
        optional(position.map(|p| target_kind(&p.target).to_owned())),
        optional(position.map(|p| name_of(p.polarity))),
        text(event.manner.as_str()),
        text(event.via.join(" > ")),
        text(event.words.as_str()),
        Value::Real(event.why.sure),
        text(event.why.rule.to_string()),
        text(name_of(event.mark)),
        optional(event.repeats.map(|first| first.to_string())),
    ]
}

fn entity(entity: &Entity) -> Vec<Value> {
    let articles: BTreeSet<_> = entity.mentions.iter().map(|m| m.article).collect();
    let named = entity.mentions.iter().filter(|m| m.form == MentionForm::Name);
    vec![
        text(entity.id.to_string()),
        text(name_of(entity.kind)),
        text(entity.name.as_str()),
        text(entity.aliases.join("; ")),
        text(entity.roles.join("; ")),
        integer(articles.len()),
        integer(entity.mentions.len()),
        integer(named.count()),
    ]
}

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

fn optional(text: Option<String>) -> Value {
    text.map_or(Value::Absent, Value::Text)
}

fn integer(number: usize) -> Value {
    Value::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
