//! The database of Discourse Network Analyzer, read back, against the event list.

mod common;

use common::{command, folder, onrecord, path};
use rusqlite::{Connection, Row};
use std::fs;

/// Two articles, joined: names as two documents have them, and a sheep, which is two units in Java and one code point.
fn analysis() -> String {
    let articles = [
        "🐑 At the show, Rosa Whitlock praised the farmers’ union.\r\nTom Akers rejected the wool levy.",
        "The Ashby Council backed the wool levy. Rosa Whitlock condemned the wool levy.",
    ];
    let line = |(n, text)| {
        let line = serde_json::json!({
            "id": format!("n{n}"), "text": text, "title": format!("Show {n}"), "published": "2024-04-02",
            "outlet": "The Ashby Post", "url": format!("https://example.org/{n}"),
        });
        format!("{line}\n")
    };
    onrecord(&["compare", "-"], &articles.iter().enumerate().map(line).collect::<String>()).out
}

fn database(name: &str, analysis: &str) -> Connection {
    let folder = folder(name);
    let (saved, file) = (path(&folder, "analysis.jsonl"), path(&folder, "stances.dna"));
    fs::write(&saved, analysis).expect("it can be written");
    let done = command(&["export", "--format", "dna", &saved]).output().expect("it runs");
    assert_eq!((String::from_utf8_lossy(&done.stderr).as_ref(), done.status.code()), ("", Some(0)));
    fs::write(&file, done.stdout).expect("it can be written");
    Connection::open(file).expect("SQLite")
}

/// A statement: who or which body, about what, for or against, in which words, in which document.
fn statements(of: &Connection) -> Vec<[String; 5]> {
    let entity = |variable| {
        format!(
            "(SELECT Value FROM ENTITIES e JOIN DATASHORTTEXT d ON d.Entity = e.ID
             WHERE d.StatementId = s.ID AND d.VariableId = {variable} AND e.VariableId = {variable})"
        )
    };
    let query = format!(
        "SELECT {} || {}, {}, b.Value, s.Start, s.Stop, t.Text, t.Title FROM STATEMENTS s
         JOIN DOCUMENTS t ON t.ID = s.DocumentId JOIN DATABOOLEAN b ON b.StatementId = s.ID AND b.VariableId = 4
         ORDER BY s.ID",
        entity(1),
        entity(2),
        entity(3)
    );
    let row = |row: &Row| {
        let caret = |column| row.get(column).map(|caret: u32| caret as usize);
        let units: Vec<u16> = row.get::<_, String>(5)?.encode_utf16().collect();
        let words = String::from_utf16(&units[caret(3)?..caret(4)?]).expect("whole characters");
        let polarity = if row.get(2)? { "positive" } else { "negative" };
        Ok([row.get(0)?, row.get(1)?, polarity.into(), words, row.get(6)?])
    };
    let mut query = of.prepare(&query).expect("the tables are there");
    query.query_map([], row).expect("rows").map(|row| row.expect("a row")).collect()
}

#[test]
fn statements_are_the_stances_of_the_event_list() {
    let analysis = analysis();
    let csv = onrecord(&["export", "--format", "csv", "-"], &analysis).out;
    let mut csv = csv::Reader::from_reader(csv.as_bytes());
    let at: Vec<_> = ["speaker_or_holder", "target", "polarity", "words", "title", "event"]
        .map(|name| csv.headers().expect("a head").iter().position(|h| h == name).expect("the column is there"))
        .to_vec();
    let rows = csv.records().map(|row| row.expect("a row"));
    let held = rows.filter(|row| &row[at[5]] == "stance" && &row[at[0]] != "unattributed");
    let expected: Vec<[String; 5]> = held.map(|row| std::array::from_fn(|i| row[at[i]].to_owned())).collect();
    let found = statements(&database("dna", &analysis));
    assert_eq!(found, expected);
    assert!(found.len() >= 3, "{found:?}");
}

#[test]
fn documents_have_what_the_articles_have() {
    let database = database("dna-documents", &analysis());
    let row = |row: &Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    let first: (String, String, String, i64) = database
        .query_row("SELECT Title, Source, Notes, Date FROM DOCUMENTS ORDER BY ID", [], row)
        .expect("a document");
    assert_eq!(first, ("Show 0".into(), "The Ashby Post".into(), "https://example.org/0".into(), 1_712_016_000));
    let broken: i64 = database
        .query_row("SELECT COUNT(*) FROM pragma_foreign_key_check", [], |row| row.get(0))
        .expect("it can be checked");
    assert_eq!(broken, 0);
}

#[test]
fn the_same_analysis_gives_the_same_bytes_and_two_are_refused() {
    let analysis = analysis();
    let bytes = |input: &str| {
        let file = path(&folder("dna-bytes"), "analysis.jsonl");
        fs::write(&file, input).expect("it can be written");
        command(&["export", "--format", "dna", &file]).output().expect("it runs")
    };
    assert_eq!(bytes(&analysis).stdout, bytes(&analysis).stdout);
    let two = bytes(&analysis.repeat(2));
    assert_eq!(two.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&two.stderr).contains("join them first"));
}
