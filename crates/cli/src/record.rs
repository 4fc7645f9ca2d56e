//! A line that stands alone: documents with their analysis.

use crate::lines::Line;
use onrecord_core::{
    Analysis, Document, Span,
    codepoints::{from_code_points, to_code_points},
};
use serde::{Deserialize, Serialize};
use std::io::{self, Write};

/// A line of articles. Other keys are passed over.
#[derive(Deserialize)]
pub struct Article {
    /// Any string that names it.
    pub id: String,
    text: String,
    title: Option<String>,
    published: Option<String>,
    outlet: Option<String>,
    url: Option<String>,
}

impl Article {
    /// The document it holds.
    pub fn document(self) -> Document {
        Document {
            id: self.id,
            text: self.text,
            title: self.title,
            published: self.published,
            outlet: self.outlet,
            url: self.url,
            ..Document::default()
        }
    }
}

/// What is written: the analysis, with what was set aside as bare spans, and the texts that its offsets point into.
#[derive(Serialize)]
struct Written<'a> {
    id: &'a str,
    #[serde(flatten)]
    analysis: &'a Analysis,
    boilerplate: Vec<Span>,
    documents: &'a [Document],
}

/// Writes an analysis of `documents` as one line.
pub fn write(id: &str, documents: &[Document], analysis: Analysis, out: &mut impl Write) -> io::Result<()> {
    let analysis = to_code_points(analysis, documents);
    let boilerplate = analysis.set_aside.iter().map(|b| b.span).collect();
    serde_json::to_writer(&mut *out, &Written { id, analysis: &analysis, boilerplate, documents })?;
    out.write_all(b"\n")
}

/// The id of a line that [`write`] wrote.
#[derive(Deserialize)]
pub struct Id {
    /// The `id` of the line of input.
    pub id: String,
}

/// The documents of a line that [`write`] wrote.
#[derive(Deserialize)]
struct Documents {
    documents: Vec<Document>,
}

/// A line that [`write`] wrote, read back. Offsets are bytes again.
pub struct Record {
    /// The `id` of the line.
    pub id: String,
    /// What was read.
    pub documents: Vec<Document>,
    /// What was found.
    pub analysis: Analysis,
}

impl Record {
    /// Reads `line`, a part at a time: other keys are passed over.
    pub fn read(line: &Line) -> Result<Record, String> {
        let Id { id } = line.parse()?;
        let Documents { documents } = line.parse()?;
        let analysis = from_code_points(line.parse()?, &documents);
        Ok(Record { id, documents, analysis })
    }
}

/// The documents of a line, whether it holds an article or an analysis.
pub fn documents(line: &Line) -> Result<Vec<Document>, String> {
    match line.parse::<Documents>() {
        Ok(analysed) => Ok(analysed.documents),
        Err(_) => Ok(vec![line.parse::<Article>()?.document()]),
    }
}
