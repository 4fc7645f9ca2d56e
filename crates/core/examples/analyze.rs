//! The core as a library: reads JSON Lines from standard input, each a list of documents, and writes the analysis of each
//! as it is inside the core, offsets in bytes. The browser tests compare it with what the page's worker answers.

use onrecord_core::{Document, Engine, Model};
use std::io::{BufRead, Write};
use std::sync::Arc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let model = Arc::new(Model::read(include_bytes!("../../../models/onrecord.weights"))?);
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let documents: Vec<Document> = serde_json::from_str(&line?)?;
        writeln!(out, "{}", serde_json::to_string(&Engine::new(model.clone()).analyze(&documents, &mut |_| ()))?)?;
    }
    Ok(())
}
