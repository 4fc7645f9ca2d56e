//! How fast the core reads natively: texts from standard input, one JSON string a line, and the number of rounds as the
//! argument. Prints the seconds of each round, after one to warm up, as JSON. `cargo xtask bench` sets it beside the page.

use onrecord_core::{Document, Engine, Model};
use std::io::BufRead;
use std::sync::Arc;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rounds: usize = std::env::args().nth(1).ok_or("how many rounds?")?.parse()?;
    let mut documents = Vec::new();
    for line in std::io::stdin().lock().lines() {
        documents.push(Document { text: serde_json::from_str(&line?)?, ..Document::default() });
    }
    let model = Arc::new(Model::read(include_bytes!("../../../models/onrecord.weights"))?);
    let seconds: Vec<f64> = (0..=rounds).map(|_| read(&model, &documents)).skip(1).collect();
    println!("{}", serde_json::to_string(&seconds)?);
    Ok(())
}

/// The seconds for reading every document by itself, and for writing out what was found as the page's worker does.
fn read(model: &Arc<Model>, documents: &[Document]) -> f64 {
    let started = Instant::now();
    for document in documents {
        let analysis = Engine::new(model.clone()).analyze(std::slice::from_ref(document), &mut |_| ());
        std::hint::black_box(serde_json::to_string(&analysis).unwrap_or_default());
    }
    started.elapsed().as_secs_f64()
}
