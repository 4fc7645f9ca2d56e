//! Tables as Parquet, read back, against the same tables as CSV.

mod common;

use common::{articles, command, folder, onrecord, path};
use parquet::{
    file::reader::{FileReader, SerializedFileReader},
    record::Field,
};
use std::fs::{self, File};

/// The files of analyses that a test exports, and the Parquet file of them.
fn written(name: &str, format: &str, lines: usize) -> (String, SerializedFileReader<File>) {
    let folder = folder(name);
    let (analyses, table) = (path(&folder, "analyses.jsonl"), path(&folder, "table.parquet"));
    fs::write(&analyses, onrecord(&["analyze", "--jsonl"], &articles(lines)).out).expect("it can be written");
    let done = command(&["export", "--format", format, &analyses]).output().expect("it runs");
    assert_eq!((String::from_utf8_lossy(&done.stderr).as_ref(), done.status.code()), ("", Some(0)));
    fs::write(&table, done.stdout).expect("it can be written");
    let reader = SerializedFileReader::new(File::open(table).expect("it is there")).expect("Parquet");
    (analyses, reader)
}

/// The names of the columns, and the rows; what is absent is empty.
fn read(reader: &SerializedFileReader<File>) -> (Vec<String>, Vec<Vec<String>>) {
    let cell = |field: &Field| match field {
        Field::Null => String::new(),
        Field::Str(text) => text.clone(),
        Field::Long(number) => number.to_string(),
        Field::Float(number) => format!("{number:.2}"),
        other => panic!("no column has {other:?}"),
    };
    let schema = reader.metadata().file_metadata().schema();
    let names = schema.get_fields().iter().map(|field| field.name().to_owned()).collect();
    let rows = reader.get_row_iter(None).expect("rows").map(|row| row.expect("a row"));
    (names, rows.map(|row| row.get_column_iter().map(|(_, field)| cell(field)).collect()).collect())
}

#[test]
fn statements_are_those_of_the_event_list() {
    let (analyses, reader) = written("statements", "parquet", 5);
    let csv = onrecord(&["export", "--format", "csv", &analyses], "").out;
    let mut csv = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let mut expected = csv.records().map(|row| row.expect("a row").iter().map(plain).collect::<Vec<_>>());
    let (names, rows) = read(&reader);
    assert_eq!(Some(names), expected.next());
    assert_eq!(rows, expected.collect::<Vec<_>>());
    assert!(rows.len() >= 10 && rows.iter().any(|row| row.contains(&"=The Ashby Post".into())), "{rows:?}");
}

/// A cell without what keeps a spreadsheet from running it.
fn plain(cell: &str) -> String {
    cell.strip_prefix('\'').unwrap_or(cell).to_owned()
}

#[test]
fn entities_are_those_of_the_analyses() {
    let (_, reader) = written("entities", "parquet-entities", 2);
    let (names, rows) = read(&reader);
    assert_eq!(
        names,
        ["document", "id", "kind", "name", "aliases", "roles", "articles", "mentions", "mentions_by_name"]
    );
    let akers: Vec<_> = rows.iter().filter(|row| row[3] == "Tom Akers").collect();
    assert_eq!(akers.len(), 2, "each line by itself: {rows:?}");
    assert_eq!(akers[0][..3], ["n0", &akers[0][1], "person"]);
    assert_eq!(akers[0][6..], ["1", "1", "1"]);
}

#[test]
fn json_lines_are_the_same_rows() {
    for (format, lines) in [("parquet", "jsonl"), ("parquet-entities", "jsonl-entities")] {
        let (analyses, reader) = written(lines, format, 3);
        let (names, rows) = read(&reader);
        let out = onrecord(&["export", "--format", lines, &analyses], "").out;
        let objects = out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
        let cells = objects.map(|object| names.iter().map(|name| cell(&object[name])).collect::<Vec<_>>());
        assert_eq!(cells.collect::<Vec<_>>(), rows);
        assert!(out.starts_with("{\"document\":\"n0\",\"id\":"), "{out}");
    }
}

/// A value as text; what is null is empty.
fn cell(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        number if number.is_i64() => number.to_string(),
        number => format!("{:.2}", number.as_f64().expect("a number")),
    }
}

#[test]
fn no_analyses_are_an_empty_table() {
    let (_, reader) = written("nothing", "parquet", 0);
    assert_eq!(read(&reader).1, Vec::<Vec<String>>::new());
    assert_eq!(reader.metadata().file_metadata().schema().get_fields().len(), 22);
}

/// Rows are written as they come: a long archive is several row groups. Long addresses make one of few lines.
#[test]
fn groups_are_written_on_the_way() {
    let folder = folder("groups");
    let (analyses, table) = (path(&folder, "analyses.jsonl"), path(&folder, "table.parquet"));
    let address = format!("{{\"url\": \"https://example.org/{}\", ", "x".repeat(1 << 20));
    let input: String = articles(12).lines().map(|line| line.replacen('{', &address, 1) + "\n").collect();
    fs::write(&analyses, onrecord(&["analyze", "--jsonl"], &input).out).expect("it can be written");
    let done = command(&["export", "--format", "parquet", &analyses]).output().expect("it runs");
    fs::write(&table, done.stdout).expect("it can be written");
    let reader = SerializedFileReader::new(File::open(table).expect("it is there")).expect("Parquet");
    let groups = reader.metadata().num_row_groups();
    let rows = read(&reader).1;
    assert!(groups > 1 && rows.len() > 20, "{groups} groups, {} rows", rows.len());
    assert!(rows.iter().all(|row| row[7].len() > 1 << 20));
}

#[test]
fn tables_are_for_export_alone() {
    let ran = onrecord(&["analyze", "--format", "parquet", "a.txt"], "");
    assert_eq!(ran.err, "onrecord: “parquet” is what “onrecord export” writes\nTry: onrecord --help\n");
}
