//! The core as a library: reads JSON Lines from standard input, each a list of documents, and writes the analysis of each
//! as it is inside the core, offsets in bytes. The browser tests compare it with what the page's worker answers.

use onrecord_core::{Document, analyze};
use std::io::{BufRead, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let documents: Vec<Document> = serde_json::from_str(&line?)?;
        writeln!(out, "{}", serde_json::to_string(&analyze(&documents))?)?;
    }
    Ok(())
}
