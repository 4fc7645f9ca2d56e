//! Tables of any number of analyses, one in memory at a time: for databases and for programs further on.

use crate::{export::each, outcome::Outcome, parquet, record::Record};
use onrecord_exchange::export::{
    Export,
    table::{ENTITY, Kind, STATEMENT, Table, Value},
};
use serde::{Serialize, Serializer, ser::SerializeMap};
use std::{
    io::{self, Write},
    process::ExitCode,
};

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rows {
    /// A quotation or a stance.
    Statements,
    /// Somebody or something that is named.
    Entities,
}

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// Apache Parquet.
    Parquet,
    /// A JSON object a row, keys in the columns' order.
    JsonLines,
}

/// The tables that there are, with their names on the command line.
pub const TABLES: [(&str, Rows, Form); 4] = [
    ("parquet", Rows::Statements, Form::Parquet),
    ("parquet-entities", Rows::Entities, Form::Parquet),
    ("jsonl", Rows::Statements, Form::JsonLines),
    ("jsonl-entities", Rows::Entities, Form::JsonLines),
];

impl Rows {
    /// The columns, with the line's id in front: ids of items hold within one analysis only.
    fn columns(self) -> Vec<(&'static str, Kind)> {
        let own: &[_] = match self {
            Rows::Statements => &STATEMENT,
            Rows::Entities => &ENTITY,
        };
        std::iter::once(("document", Kind::Text)).chain(own.iter().copied()).collect()
    }

    fn of(self, record: &Record) -> Table {
        let export = Export::new(&record.documents, &record.analysis);
        match self {
            Rows::Statements => export.statements(),
            Rows::Entities => export.entities(),
        }
    }
}

/// Writes a table of the analyses in the files at `paths` (`-` is standard input).
pub fn run(paths: &[String], rows: Rows, form: Form, out: impl Write + Send) -> io::Result<ExitCode> {
    let mut outcome = Outcome::default();
    let columns = rows.columns();
    let read = |record: Record| (Value::Text(record.id.clone()), rows.of(&record).rows);
    match form {
        Form::Parquet => {
            let mut writer = parquet::Writer::new(&columns, out)?;
            each(paths, &mut outcome, Record::read, |record| {
                let (id, rows) = read(record);
                rows.into_iter().for_each(|row| writer.add(std::iter::once(id.clone()).chain(row)));
                writer.flush_if_full()
            })?;
            writer.finish()?;
        }
        Form::JsonLines => {
            let mut out = io::BufWriter::new(out);
            each(paths, &mut outcome, Record::read, |record| {
                let (id, rows) = read(record);
                rows.into_iter().try_for_each(|row| object(&columns, std::iter::once(id.clone()).chain(row), &mut out))
            })?;
            out.flush()?;
        }
    }
    Ok(outcome.exit())
}

/// Writes a row as an object on a line.
fn object(columns: &[(&str, Kind)], row: impl Iterator<Item = Value>, out: &mut impl Write) -> io::Result<()> {
    let mut json = serde_json::Serializer::new(&mut *out);
    let mut object = json.serialize_map(Some(columns.len()))?;
    for ((name, _), value) in columns.iter().zip(row) {
        object.serialize_entry(name, &Json(&value))?;
    }
    object.end()?;
    out.write_all(b"\n")
}

/// A value as JSON has it; what is absent is null.
struct Json<'a>(&'a Value);

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Text(text) => to.serialize_str(text),
            Value::Integer(number) => to.serialize_i64(*number),
            Value::Real(number) => to.serialize_f32(*number),
            Value::Absent => to.serialize_none(),
        }
    }
}
