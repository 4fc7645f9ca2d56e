//! JSON Lines: one document a line in, one analysis a line out, in the same order.

use onrecord_core::{Analysis, Document, Engine, Model, Span, codepoints::to_code_points};
use serde::{Deserialize, Serialize};
use std::{
    io::{self, BufRead, Write},
    sync::Arc,
};

/// A line of input. Other keys are passed over.
#[derive(Deserialize)]
pub struct Line {
    id: String,
    text: String,
    title: Option<String>,
    published: Option<String>,
}

impl Line {
    /// The document it holds.
    pub fn document(self) -> Document {
        Document { id: self.id, text: self.text, title: self.title, published: self.published, ..Document::default() }
    }
}

/// A line of output: the analysis, with what was set aside as bare spans, too.
#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    #[serde(flatten)]
    analysis: &'a Analysis,
    boilerplate: Vec<Span>,
}

/// Answers every line of `input` on `out`.
pub fn run(model: &Arc<Model>, input: impl BufRead, out: &mut impl Write) -> io::Result<()> {
    each(input, |line| {
        let documents = [line.document()];
        let analysis = to_code_points(Engine::new(model.clone()).analyze(&documents, &mut |_| ()), &documents);
        let boilerplate = analysis.set_aside.iter().map(|b| b.span).collect();
        serde_json::to_writer(&mut *out, &Answer { id: &documents[0].id, analysis: &analysis, boilerplate })?;
        out.write_all(b"\n")
    })
}

/// Calls `answer` with every line of `input`. A line that is no document ends the run with an error that names it.
pub fn each(input: impl BufRead, mut answer: impl FnMut(Line) -> io::Result<()>) -> io::Result<()> {
    for (n, line) in input.lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let wrong = |e| io::Error::new(io::ErrorKind::InvalidData, format!("line {}: {e}", n + 1));
        answer(serde_json::from_str(&line).map_err(wrong)?)?;
    }
    Ok(())
}
