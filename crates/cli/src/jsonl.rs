//! JSON Lines: one document a line in, one analysis a line out, in the same order.

use onrecord_core::{Analysis, Document, Span, analyze, codepoints::to_code_points};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, Write};

/// A line of input. Other keys are passed over.
#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    title: Option<String>,
    published: Option<String>,
}

/// A line of output: the analysis, with what was set aside as bare spans, too.
#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    #[serde(flatten)]
    analysis: &'a Analysis,
    boilerplate: Vec<Span>,
}

/// Answers every line of `input` on `out`. A line that is no document ends the run with an error that names it.
pub fn run(input: impl BufRead, out: &mut impl Write) -> io::Result<()> {
    for (n, line) in input.lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let wrong = |e| io::Error::new(io::ErrorKind::InvalidData, format!("line {}: {e}", n + 1));
        let line: Line = serde_json::from_str(&line).map_err(wrong)?;
        let documents = [Document {
            id: line.id,
            text: line.text,
            title: line.title,
            published: line.published,
            ..Document::default()
        }];
        let analysis = to_code_points(analyze(&documents), &documents);
        let boilerplate = analysis.set_aside.iter().map(|b| b.span).collect();
        serde_json::to_writer(&mut *out, &Answer { id: &documents[0].id, analysis: &analysis, boilerplate })?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
