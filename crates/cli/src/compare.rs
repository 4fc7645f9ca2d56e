//! Many documents, saved a line each, as one workspace.

use crate::{export::each, outcome::Outcome, record};
use onrecord_core::{Analysis, Document, Engine, Model};
use std::{io, process::ExitCode, sync::Arc};

/// Joins the documents in the files at `paths` (`-` is standard input), which hold articles or analyses, a line each: reads
/// them together, all in memory, and gives them to `write` with their analysis.
pub fn run(
    paths: &[String],
    model: Arc<Model>,
    write: impl FnOnce(&[Document], Analysis) -> io::Result<()>,
) -> io::Result<ExitCode> {
    let mut outcome = Outcome::default();
    let mut documents = Vec::new();
    each(paths, &mut outcome, record::documents, |more| {
        documents.extend(more);
        Ok(())
    })?;
    let analysis = Engine::new(model).analyze(&documents, &mut |_| ());
    write(&documents, analysis)?;
    Ok(outcome.exit())
}
