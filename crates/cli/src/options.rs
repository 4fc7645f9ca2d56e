//! The command line.

use lexopt::prelude::*;
use std::io;

/// What to print.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Format {
    /// For a person.
    Text,
    /// The whole analysis.
    Json,
    /// The event list.
    Csv,
}

/// What was asked for.
#[derive(Debug)]
pub enum Options {
    /// `--help`
    Help,
    /// `--version`
    Version,
    /// `analyze --jsonl`
    JsonLines,
    /// `analyze FILE…`
    Files {
        /// The files; `-` is standard input.
        paths: Vec<String>,
        /// How to print.
        format: Format,
    },
}

/// What `--help` prints.
pub const HELP: &str = "\
Onrecord: who is in the news, what each one said, where each one stands.

  onrecord analyze FILE… [--format text|json|csv]
      Reads the files as one workspace (“-” is standard input) and prints what they say:
      text for people, the whole analysis as JSON, or an event list as CSV.
  onrecord analyze --jsonl
      Reads articles as JSON Lines ({\"id\", \"text\", \"title\"?, \"published\"?}) on standard input and
      writes one analysis a line, in the same order, on standard output.

Offsets in JSON and CSV count Unicode code points into the text as given, end exclusive.
";

/// Reads the process's arguments.
pub fn parse() -> io::Result<Options> {
    read().map_err(|e| io::Error::new(io::ErrorKind::InvalidInput, format!("{e}\nTry: onrecord --help")))
}

fn read() -> Result<Options, lexopt::Error> {
    let mut args = lexopt::Parser::from_env();
    match args.next()? {
        None | Some(Short('h') | Long("help")) => Ok(Options::Help),
        Some(Short('V') | Long("version")) => Ok(Options::Version),
        Some(Value(command)) if command == "analyze" => analyze(args),
        Some(Value(command)) => {
            Err(format!("there is no command “{}”; there is: analyze", command.to_string_lossy()).into())
        }
        Some(other) => Err(other.unexpected()),
    }
}

fn analyze(mut args: lexopt::Parser) -> Result<Options, lexopt::Error> {
    let (mut paths, mut format, mut lines) = (Vec::new(), Format::Text, false);
    while let Some(arg) = args.next()? {
        match arg {
            Long("jsonl") => lines = true,
            Long("format") => format = named(&args.value()?.string()?)?,
            Short('h') | Long("help") => return Ok(Options::Help),
            Value(path) => paths.push(path.string()?),
            other => return Err(other.unexpected()),
        }
    }
    match (lines, paths.is_empty()) {
        (true, true) => Ok(Options::JsonLines),
        (true, false) => Err("--jsonl reads standard input: name no files with it".into()),
        (false, true) => Err("name at least one file, or “-” for standard input".into()),
        (false, false) => Ok(Options::Files { paths, format }),
    }
}

fn named(format: &str) -> Result<Format, lexopt::Error> {
    match format {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        "csv" => Ok(Format::Csv),
        other => Err(format!("“{other}” is no format; there are: text, json, csv").into()),
    }
}
