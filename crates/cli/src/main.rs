//! Onrecord on the command line: the same core as the page, natively.

mod compare;
mod dna;
mod export;
mod features;
mod files;
mod html;
mod jsonl;
mod lines;
mod model;
mod options;
mod ordered;
mod outcome;
mod parquet;
mod record;
mod resume;
mod tables;
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
        Ok(exit) => exit,
        // Whoever reads us has read enough (`onrecord … | head`): not an error.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            outcome::tell(&e.to_string());
            ExitCode::FAILURE
        }
    }
}

fn run(options: Options) -> io::Result<ExitCode> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let exit = print(options, &mut out)?;
    out.flush()?;
    Ok(exit)
}

fn print(options: Options, out: &mut impl Write) -> io::Result<ExitCode> {
    let stdin = || io::stdin().lock();
    match options {
        Options::Help => out.write_all(options::HELP.as_bytes())?,
        Options::Version => writeln!(out, "onrecord {}", env!("CARGO_PKG_VERSION"))?,
        Options::JsonLines { model, jobs, target } => {
            return jsonl::run(&model::load(model.as_deref())?, jobs, &target, out);
        }
        Options::Export { paths, format } => return export::run(&paths, format, out),
        Options::Database { paths } => return dna::run(&paths, out),
        // Not `out`, which is locked: the writer of Parquet asks for one that it could send to other threads.
        Options::Table { paths, rows, form } => return tables::run(&paths, rows, form, io::stdout()),
        Options::Compare { paths, format, model } => {
            return compare::run(&paths, model::load(model.as_deref())?, |documents, analysis| match format {
                Format::Json => record::write(&paths.join(", "), documents, analysis, out),
                other => write(documents, analysis, other, out),
            });
        }
        Options::Features { vocabulary } => features::run(&vocabulary, stdin(), out)?,
        Options::Candidates { model } => features::candidates(&*model::load(model.as_deref())?, stdin(), out)?,
        Options::Pronouns { model } => features::pronouns(&*model::load(model.as_deref())?, stdin(), out)?,
        Options::FeatureRows => writeln!(out, "{FEATURE_ROWS}")?,
        Options::Files { paths, format, model } => {
            let documents = paths.iter().map(|p| files::read(p)).collect::<io::Result<Vec<_>>>()?;
            let analysis = Engine::new(model::load(model.as_deref())?).analyze(&documents, &mut |_| ());
            write(&documents, analysis, format, out)?;
        }
    }
    Ok(ExitCode::SUCCESS)
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
