//! Analyses that were saved, in the forms of other programs.

use crate::{
    lines::{Line, Lines},
    outcome::Outcome,
    record::Record,
};
use onrecord_exchange::export::{Export, Format, cell};
use std::{
    fs::File,
    io::{self, BufRead, BufReader, Write},
    process::ExitCode,
};

/// Writes the analyses in the files at `paths` (`-` is standard input). Of tables whose rows stand alone there may be any
/// number, one in memory at a time; everything else holds one analysis.
pub fn run(paths: &[String], format: Format, out: &mut impl Write) -> io::Result<ExitCode> {
    let mut outcome = Outcome::default();
    let mut records = 0;
    each(paths, &mut outcome, Record::read, |record| {
        records += 1;
        let text = Export::new(&record.documents, &record.analysis).to(format);
        match format {
            Format::Events | Format::Edges => rows(&record.id, &text, records == 1, out),
            _ if records == 1 => out.write_all(text.as_bytes()),
            _ => Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!("{} holds one analysis: join them first with “onrecord compare”", format.key()),
            )),
        }
    })?;
    out.flush()?;
    Ok(outcome.exit())
}

/// Writes a table with the line's id before every row: ids of items hold within one analysis only.
fn rows(id: &str, table: &str, first: bool, out: &mut impl Write) -> io::Result<()> {
    let id = cell(id.to_owned());
    let mut from = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(table.as_bytes());
    let mut to = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    for (n, row) in from.records().enumerate() {
        let head = if n == 0 { "document" } else { &id };
        if n > 0 || first {
            to.write_record(std::iter::once(head).chain(row?.iter()))?;
        }
    }
    to.flush()
}

/// Calls `then` with what `read` makes of every line of the files at `paths`; what it cannot read is told of and passed over.
pub fn each<T>(
    paths: &[String],
    outcome: &mut Outcome,
    read: impl Fn(&Line) -> Result<T, String>,
    mut then: impl FnMut(T) -> io::Result<()>,
) -> io::Result<()> {
    for path in paths {
        for line in Lines::new(open(path)?) {
            let read = read(&line?).map_err(|wrong| format!("{path}: {wrong}"));
            outcome.keep(read).map_or(Ok(()), &mut then)?;
        }
    }
    Ok(())
}

fn open(path: &str) -> io::Result<Box<dyn BufRead>> {
    if path == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).map_err(|e| crate::resume::named(path, e))?;
    Ok(Box::new(BufReader::new(file)))
}
