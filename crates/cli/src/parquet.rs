//! Tables as Parquet, in bounded memory: rows are written out whenever enough of them are there.

use onrecord_exchange::export::table::{Kind, Value};
use parquet::{
    basic::{Compression, LogicalType, Repetition, Type as Physical},
    data_type::{ByteArray, ByteArrayType, DataType, FloatType, Int64Type},
    errors::{ParquetError, Result},
    file::{
        properties::WriterProperties,
        writer::{SerializedColumnWriter, SerializedFileWriter, SerializedRowGroupWriter},
    },
    schema::types::{Type, TypePtr},
};
use std::{
    io::{self, Write},
    sync::Arc,
};

/// The bytes of text that a row group may hold before it is written: what bounds the memory.
const GROUP: usize = 16 << 20;

/// A file of one table that is being written.
pub struct Writer<W: Write + Send> {
    file: SerializedFileWriter<W>,
    columns: Vec<Kind>,
    /// Rows that are not written yet, column by column.
    held: Vec<Vec<Value>>,
    bytes: usize,
}

impl<W: Write + Send> Writer<W> {
    /// Begins a file with these columns.
    pub fn new(columns: &[(&str, Kind)], out: W) -> io::Result<Self> {
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(format!("onrecord {}", env!("CARGO_PKG_VERSION")))
            .build();
        let file = schema(columns).and_then(|schema| SerializedFileWriter::new(out, schema, Arc::new(properties)));
        let held = columns.iter().map(|_| vec![]).collect();
        Ok(Writer {
            file: file.map_err(plain)?,
            columns: columns.iter().map(|(_, kind)| *kind).collect(),
            held,
            bytes: 0,
        })
    }

    /// Adds a row.
    pub fn add(&mut self, row: impl Iterator<Item = Value>) {
        for (column, value) in self.held.iter_mut().zip(row) {
            self.bytes += size(&value);
            column.push(value);
        }
    }

    /// Writes the rows that are held, where they are many.
    pub fn flush_if_full(&mut self) -> io::Result<()> {
        if self.bytes >= GROUP { self.flush() } else { Ok(()) }
    }

    /// Writes what is held, and the end of the file.
    pub fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        self.file.close().map(|_| ()).map_err(plain)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.bytes = 0;
        if self.held.first().is_none_or(Vec::is_empty) {
            return Ok(());
        }
        self.group().map_err(plain)
    }

    fn group(&mut self) -> Result<()> {
        let mut group = self.file.next_row_group()?;
        for (kind, column) in self.columns.iter().zip(&mut self.held) {
            values(*kind, std::mem::take(column), &mut group)?;
        }
        group.close().map(|_| ())
    }
}

/// Every column may be absent.
fn schema(columns: &[(&str, Kind)]) -> Result<TypePtr> {
    let field = |(name, kind): &(&str, Kind)| {
        let (physical, logical) = match kind {
            Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Kind::Integer => (Physical::INT64, None),
            Kind::Real => (Physical::FLOAT, None),
        };
        let builder = Type::primitive_type_builder(name, physical);
        builder.with_repetition(Repetition::OPTIONAL).with_logical_type(logical).build().map(Arc::new)
    };
    let fields = columns.iter().map(field).collect::<Result<_>>()?;
    Type::group_type_builder("onrecord").with_fields(fields).build().map(Arc::new)
}

fn values<W: Write + Send>(kind: Kind, values: Vec<Value>, group: &mut SerializedRowGroupWriter<W>) -> Result<()> {
    let ended = || ParquetError::General("a row is wider than the table".into());
    let column = group.next_column()?.ok_or_else(ended)?;
    // 1 where there is a value, 0 where there is none: Parquet's definition levels.
    let levels: Vec<i16> = values.iter().map(|value| i16::from(*value != Value::Absent)).collect();
    match kind {
        Kind::Text => write::<ByteArrayType>(column, &levels, values, |value| match value {
            Value::Text(text) => Some(ByteArray::from(text.into_bytes())),
            _ => None,
        }),
        Kind::Integer => write::<Int64Type>(column, &levels, values, |value| match value {
            Value::Integer(number) => Some(number),
            _ => None,
        }),
        Kind::Real => write::<FloatType>(column, &levels, values, |value| match value {
            Value::Real(number) => Some(number),
            _ => None,
        }),
    }
}

fn write<T: DataType>(
    mut column: SerializedColumnWriter,
    levels: &[i16],
    values: Vec<Value>,
    of_type: impl Fn(Value) -> Option<T::T>,
) -> Result<()> {
    let values: Vec<T::T> = values.into_iter().filter_map(of_type).collect();
    column.typed::<T>().write_batch(&values, Some(levels), None)?;
    column.close()
}

/// What a value takes while it is held.
fn size(value: &Value) -> usize {
    size_of::<Value>() + if let Value::Text(text) = value { text.len() } else { 0 }
}

/// The error as the operating system tells it, where it is one of those: a reader who has enough, a full disk.
fn plain(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}
