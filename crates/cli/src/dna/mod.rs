//! Stances as a database of Discourse Network Analyzer 3 (`.dna`, SQLite): docs/exports.md tells what becomes of what.

mod caret;
mod names;

use crate::{export::each, outcome::Outcome, record::Record};
use names::{Names, short};
use onrecord_core::{Analysis, Article, Document, Kind, Polarity, Span, Stance, table::TargetKey};
use rusqlite::{Connection, Result, Transaction, params};
use std::{
    io::{self, Write},
    process::ExitCode,
};

/// The format's name on the command line.
pub const KEY: &str = "dna";

/// Variables of a “DNA Statement”, as `schema.sql` numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variable {
    /// Who.
    Person = 1,
    /// Which body.
    Organization = 2,
    /// Towards what.
    Concept = 3,
    /// For it, or against it.
    Agreement = 4,
}

/// Writes the one analysis in the files at `paths` (`-` is standard input).
pub fn run(paths: &[String], out: &mut impl Write) -> io::Result<ExitCode> {
    let mut outcome = Outcome::default();
    let mut records = 0;
    each(paths, &mut outcome, Record::read, |record| {
        records += 1;
        if records > 1 {
            let message = format!("{KEY} holds one analysis: join them first with “onrecord compare”");
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        out.write_all(&database(&record.documents, &record.analysis).map_err(io::Error::other)?)
    })?;
    out.flush()?;
    Ok(outcome.exit())
}

/// The bytes of the file.
fn database(documents: &[Document], analysis: &Analysis) -> Result<Vec<u8>> {
    let mut connection = Connection::open_in_memory()?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.execute_batch(include_str!("schema.sql"))?;
    let transaction = connection.transaction()?;
    let mut writer = Writer { to: &transaction, names: Names::new(&transaction, analysis) };
    for article in &analysis.articles {
        let of = |span: Span| documents.get(article.document).map_or("", |d| span.of(&d.text));
        let text = caret::Text::of(of(Span::new(article.start, article.end)));
        writer.document(article, &text.written, article.byline.map_or("", of))?;
        for stance in analysis.stances.iter().filter(|s| s.article == article.id) {
            writer.statement(article, &text, stance)?;
        }
    }
    transaction.commit()?;
    Ok(connection.serialize("main")?.to_vec())
}

/// An article's number in the database, from 1.
fn number(article: &Article) -> i64 {
    i64::from(article.id.0) + 1
}

struct Writer<'a> {
    to: &'a Transaction<'a>,
    names: Names<'a>,
}

impl Writer<'_> {
    fn document(&self, article: &Article, text: &str, author: &str) -> Result<()> {
        let (outlet, published) = (article.outlet.as_deref(), article.published.as_deref().unwrap_or_default());
        // A document must have a date: without one of ours, the first day that computers count.
        let query = "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Author, Source, Notes, Date)
            VALUES (?, ?, ?, 1, ?, ?, ?, COALESCE(unixepoch(substr(?, 1, 10) || ' 00:00'), 0))";
        let source = short(outlet.unwrap_or_default());
        let notes = article.url.as_deref().unwrap_or_default();
        self.to
            .execute(
                query,
                params![number(article), short(&article.title), text, short(author), source, notes, published],
            )
            .map(drop)
    }

    /// Writes a stance whose holder the text names; the others make no node in a network of discourse.
    fn statement(&mut self, article: &Article, text: &caret::Text, stance: &Stance) -> Result<()> {
        let caret = |byte: usize| text.caret(byte.saturating_sub(article.start));
        let (start, stop) = (caret(stance.evidence.start), caret(stance.evidence.end));
        let Some(holder) = stance.holder.filter(|_| start < stop) else { return Ok(()) };
        let query = "INSERT INTO STATEMENTS (StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (1, ?, ?, ?, 1)";
        self.to.execute(query, params![number(article), start, stop])?;
        let id = self.to.last_insert_rowid();
        let (actor, is_person) = (Some(TargetKey::Entity(holder)), self.names.kind(holder) == Some(Kind::Person));
        self.short_text(id, Variable::Person, actor.filter(|_| is_person))?;
        self.short_text(id, Variable::Organization, actor.filter(|_| !is_person))?;
        self.short_text(id, Variable::Concept, Some(TargetKey::of(&stance.target)))?;
        let query = "INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (?, ?, ?)";
        let agrees = stance.polarity == Polarity::Positive;
        self.to.execute(query, params![id, Variable::Agreement as i64, agrees]).map(drop)
    }

    fn short_text(&mut self, statement: i64, variable: Variable, key: Option<TargetKey>) -> Result<()> {
        let entity = self.names.entity(variable, key)?;
        let query = "INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (?, ?, ?)";
        self.to.execute(query, params![statement, variable as i64, entity]).map(drop)
    }
}
