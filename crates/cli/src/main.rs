//! Onrecord on the command line: the same core as the page, natively.

mod features;
mod files;
mod jsonl;
mod model;
mod options;
mod text;

use onrecord_core::{Analysis, Document, Engine, codepoints::to_code_points, encoder::FEATURE_ROWS};
use onrecord_exchange::export::Export;
use options::{Format, Options};
use std::{
    io::{self, Write},
    process::ExitCode,
};

fn main() -> ExitCode {
    match options::parse().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads us has read enough (`onrecord … | head`): not an error.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("onrecord: {e}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: Options) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match options {
        Options::Help => out.write_all(options::HELP.as_bytes())?,
        Options::Version => writeln!(out, "onrecord {}", env!("CARGO_PKG_VERSION"))?,
        Options::JsonLines { model } => jsonl::run(&model::load(model.as_deref())?, io::stdin().lock(), &mut out)?,
        Options::Features { vocabulary } => features::run(&vocabulary, io::stdin().lock(), &mut out)?,
        Options::Candidates { model } => {
            features::candidates(&*model::load(model.as_deref())?, io::stdin().lock(), &mut out)?;
        }
        Options::Pronouns { model } => {
            features::pronouns(&*model::load(model.as_deref())?, io::stdin().lock(), &mut out)?;
        }
        Options::FeatureRows => writeln!(out, "{FEATURE_ROWS}")?,
        Options::Files { paths, format, model } => {
            let documents = paths.iter().map(|p| files::read(p)).collect::<io::Result<Vec<_>>>()?;
            let analysis = Engine::new(model::load(model.as_deref())?).analyze(&documents, &mut |_| ());
            write(&documents, analysis, format, &mut out)?;
        }
    }
    out.flush()
}

fn write(documents: &[Document], analysis: Analysis, format: Format, out: &mut impl Write) -> io::Result<()> {
    match format {
        Format::Text => text::write(documents, &analysis, out),
        Format::Export(form) => out.write_all(Export::new(documents, &analysis).to(form).as_bytes()),
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &to_code_points(analysis, documents))?;
            writeln!(out)
        }
    }
}
