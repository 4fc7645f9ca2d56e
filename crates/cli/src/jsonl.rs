//! JSON Lines: one document a line in, one analysis a line out, in the same order.

use crate::{
    lines::{Line, Lines},
    ordered,
    outcome::Outcome,
    record::{self, Article},
    resume,
};
use onrecord_core::{Engine, Model};
use std::{
    fs::File,
    io::{self, BufRead, BufReader, Write},
    process::ExitCode,
    sync::Arc,
};

/// Where the answers go.
#[derive(Debug, Default)]
pub struct Target {
    /// The file; standard output where there is none.
    pub output: Option<String>,
    /// Goes on after what the file holds already.
    pub resume: bool,
}

/// Answers every line of standard input, `jobs` at a time, on `stdout` or in the target's file. A line that is no article is told of and passed over.
pub fn run(model: &Arc<Model>, jobs: usize, target: &Target, stdout: &mut impl Write) -> io::Result<ExitCode> {
    let mut outcome = Outcome::default();
    // `Stdin` and not its lock: another thread reads it.
    let mut lines = Lines::new(BufReader::new(io::stdin()));
    let mut out: Box<dyn Write + '_> = match &target.output {
        None => Box::new(stdout),
        Some(path) if target.resume => Box::new(resume::open(path, &mut lines, &mut outcome)?),
        Some(path) => Box::new(File::create_new(path).map_err(|e| resume::named(path, e))?),
    };
    let work = |line: io::Result<Line>| line.map(|line| answer(model, &line));
    ordered::in_order(jobs, lines, work, |answered: io::Result<Result<Vec<u8>, String>>| {
        match outcome.keep(answered?) {
            // Whole lines at once: who reads along, or resumes, has them as soon as they are there.
            Some(line) => out.write_all(&line).and_then(|()| out.flush()),
            None => Ok(()),
        }
    })?;
    Ok(outcome.exit())
}

/// The line of output to a line of input, or what is wrong with that.
fn answer(model: &Arc<Model>, line: &Line) -> Result<Vec<u8>, String> {
    let documents = [line.parse::<Article>()?.document()];
    let analysis = Engine::new(model.clone()).analyze(&documents, &mut |_| ());
    let mut out = Vec::new();
    let written = record::write(&documents[0].id, &documents, analysis, &mut out);
    written.map(|()| out).map_err(|e| format!("line {}: {e}", line.number()))
}

/// Calls `answer` with every article of `input`. A line that is none ends the run with an error that names it.
pub fn each(input: impl BufRead, mut answer: impl FnMut(Article) -> io::Result<()>) -> io::Result<()> {
    let wrong = |e| io::Error::new(io::ErrorKind::InvalidData, e);
    Lines::new(input).try_for_each(|line| answer(line?.parse().map_err(wrong)?))
}
