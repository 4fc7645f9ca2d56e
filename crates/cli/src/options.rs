//! The command line.

use crate::{
    dna,
    jsonl::Target,
    tables::{Form, Rows, TABLES},
};
use lexopt::prelude::*;
use onrecord_exchange::export;
use std::io;

/// What to print.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Format {
    /// For a person.
    Text,
    /// The whole analysis.
    Json,
    /// For another program.
    Export(export::Format),
}

/// What was asked for.
#[derive(Debug)]
pub enum Options {
    /// `--help`
    Help,
    /// `--version`
    Version,
    /// `analyze --jsonl`
    JsonLines {
        /// The weights file, where it is not the built-in one.
        model: Option<String>,
        /// Threads that read.
        jobs: usize,
        /// Where the answers go.
        target: Target,
    },
    /// `export FILE…`
    Export {
        /// The files of analyses, a line each; `-` is standard input.
        paths: Vec<String>,
        /// How to print.
        format: export::Format,
    },
    /// `export FILE…` of a table
    Table {
        /// The files of analyses, a line each; `-` is standard input.
        paths: Vec<String>,
        /// What a row is.
        rows: Rows,
        /// How rows are written.
        form: Form,
    },
    /// `export --format dna FILE…`
    Database {
        /// The file of one analysis; `-` is standard input.
        paths: Vec<String>,
    },
    /// `compare FILE…`
    Compare {
        /// The files of articles or analyses, a line each; `-` is standard input.
        paths: Vec<String>,
        /// How to print.
        format: Format,
        /// The weights file, where it is not the built-in one.
        model: Option<String>,
    },
    /// `features --vocabulary FILE`
    Features {
        /// The file that holds the encoder's vocabulary, one piece a line.
        vocabulary: String,
    },
    /// `features --pronouns`
    Pronouns {
        /// The weights file, where it is not the built-in one.
        model: Option<String>,
    },
    /// `features --candidates`
    Candidates {
        /// The weights file, where it is not the built-in one.
        model: Option<String>,
    },
    /// `features --rows`
    FeatureRows,
    /// `analyze FILE…`
    Files {
        /// The files; `-` is standard input.
        paths: Vec<String>,
        /// How to print.
        format: Format,
        /// The weights file, where it is not the built-in one.
        model: Option<String>,
    },
}

/// More threads than this are no use.
const MOST_JOBS: usize = 1024;

/// What `--help` prints.
pub const HELP: &str = "\
Onrecord: who is in the news, what each one said, where each one stands.

  onrecord analyze FILE… [--format FORMAT]
      Reads the files as one workspace (“-” is standard input) and prints what they say:
        text, json                            for people; the whole analysis
        csv                                   a row a quotation and a row a stance
        csv-binary, csv-signed, csv-counts    matrices, actors × targets
        csv-edges, gexf, gexf-actors          networks, for Gephi
        jsonld                                W3C Web Annotations
        markdown, html                        a note with citations; a report that opens from disk
  onrecord analyze --jsonl [--jobs N] [--output FILE [--resume]]
      Reads articles as JSON Lines ({\"id\", \"text\", \"title\"?, \"published\"?, \"outlet\"?, \"url\"?}) on
      standard input and writes one analysis a line, in the same order, on standard output or to a new file.
        --jobs N      with N threads (1 where it is left out; 0: as many as there are cores)
        --resume      goes on after the last whole line of the file
      Lines that are no articles are told of on standard error and passed over; the exit status is then 3.
  onrecord export --format FORMAT FILE…
      Writes analyses, a line each as above, as one of the formats above but text and json, or as
        parquet, parquet-entities             tables for databases: statements; who is named
        jsonl, jsonl-entities                 the same tables as JSON Lines
        dna                                   a database of Discourse Network Analyzer 3
      csv, csv-edges and these tables take any number of lines and begin every row with the line's id
      (“document”); the others take one.
  onrecord compare FILE… [--format FORMAT]
      Reads the articles of all lines, articles or analyses, as one workspace, and writes what they say
      together: as one line of JSON that “onrecord export” takes, or in any format above.
  With --model FILE, analyze and compare read with these weights instead of the built-in ones.
  onrecord features --vocabulary FILE
      Reads the same JSON Lines and writes what the encoder reads of each article, for training:
      tokens, sentences, paragraphs, word pieces, features. With --rows alone: how many features there are.
  onrecord features --candidates [--model FILE]
      Reads the same JSON Lines and writes the tokens of what may hold or receive a stance, for training.
  onrecord features --pronouns [--model FILE]
      Reads the same JSON Lines and writes every “he” and “she” with what it may mean and the features
      that its choices are ranked by, for training.

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
        Some(Value(command)) if command == "export" => export(args),
        Some(Value(command)) if command == "compare" => compare(args),
        Some(Value(command)) if command == "features" => features(args),
        Some(Value(command)) => {
            let known = "analyze, export, compare, features";
            Err(format!("there is no command “{}”; there are: {known}", command.to_string_lossy()).into())
        }
        Some(other) => Err(other.unexpected()),
    }
}

/// What the commands that read articles have in common.
#[derive(Default)]
struct Given {
    paths: Vec<String>,
    format: Option<String>,
    model: Option<String>,
    lines: bool,
    jobs: Option<usize>,
    target: Target,
    help: bool,
}

impl Given {
    /// Reads the options that `known` names, and paths.
    fn read(mut args: lexopt::Parser, known: &[&str]) -> Result<Given, lexopt::Error> {
        let mut given = Given::default();
        while let Some(arg) = args.next()? {
            match arg {
                Short('h') | Long("help") => given.help = true,
                Long(name) if !known.contains(&name) => return Err(arg.unexpected()),
                Long("jsonl") => given.lines = true,
                Long("resume") => given.target.resume = true,
                Long("jobs") => given.jobs = Some(args.value()?.parse()?),
                Long("output") => given.target.output = Some(args.value()?.string()?),
                Long("model") => given.model = Some(args.value()?.string()?),
                Long("format") => given.format = Some(args.value()?.string()?),
                Value(path) => given.paths.push(path.string()?),
                other => return Err(other.unexpected()),
            }
        }
        Ok(given)
    }

    /// The format, where one was named.
    fn format(&self) -> Result<Option<Format>, lexopt::Error> {
        self.format.as_deref().map(named).transpose()
    }

    fn paths(self) -> Result<Vec<String>, lexopt::Error> {
        if self.paths.is_empty() {
            return Err("name at least one file, or “-” for standard input".into());
        }
        Ok(self.paths)
    }
}

fn analyze(args: lexopt::Parser) -> Result<Options, lexopt::Error> {
    let given = Given::read(args, &["jsonl", "jobs", "output", "resume", "model", "format"])?;
    if given.help {
        return Ok(Options::Help);
    }
    if given.lines {
        return json_lines(given);
    }
    if given.jobs.is_some() || given.target.output.is_some() || given.target.resume {
        return Err("--jobs, --output and --resume belong to --jsonl".into());
    }
    let (format, model) = (given.format()?.unwrap_or(Format::Text), given.model.clone());
    Ok(Options::Files { paths: given.paths()?, format, model })
}

fn json_lines(given: Given) -> Result<Options, lexopt::Error> {
    if !given.paths.is_empty() {
        return Err("--jsonl reads standard input: name no files with it".into());
    }
    if given.format.is_some() {
        return Err("--jsonl writes JSON Lines: for other formats, see “onrecord export”".into());
    }
    if given.target.resume && given.target.output.is_none() {
        return Err("--resume goes on with a file: name it with --output".into());
    }
    let jobs = match given.jobs {
        Some(0) => std::thread::available_parallelism().map_or(1, usize::from),
        jobs => jobs.unwrap_or(1).min(MOST_JOBS),
    };
    Ok(Options::JsonLines { model: given.model, jobs, target: given.target })
}

fn export(args: lexopt::Parser) -> Result<Options, lexopt::Error> {
    let given = Given::read(args, &["format"])?;
    if given.help {
        return Ok(Options::Help);
    }
    if given.format.as_deref() == Some(dna::KEY) {
        return Ok(Options::Database { paths: given.paths()? });
    }
    let table = given.format.as_deref().and_then(table);
    match (table, given.format()) {
        (Some((rows, form)), _) => Ok(Options::Table { paths: given.paths()?, rows, form }),
        (None, Ok(Some(Format::Export(format)))) => Ok(Options::Export { paths: given.paths()?, format }),
        (None, Err(unknown)) => Err(unknown),
        _ => Err("name a format other than text and json: --format csv".into()),
    }
}

/// The table of that name, which only saved analyses are written as.
fn table(name: &str) -> Option<(Rows, Form)> {
    TABLES.into_iter().find(|(key, ..)| *key == name).map(|(_, rows, form)| (rows, form))
}

fn compare(args: lexopt::Parser) -> Result<Options, lexopt::Error> {
    let given = Given::read(args, &["format", "model"])?;
    if given.help {
        return Ok(Options::Help);
    }
    let (format, model) = (given.format()?.unwrap_or(Format::Json), given.model.clone());
    Ok(Options::Compare { paths: given.paths()?, format, model })
}

fn features(mut args: lexopt::Parser) -> Result<Options, lexopt::Error> {
    match args.next()? {
        Some(Long("vocabulary")) => Ok(Options::Features { vocabulary: args.value()?.string()? }),
        Some(Long("rows")) => Ok(Options::FeatureRows),
        Some(Long("pronouns")) => Ok(Options::Pronouns { model: model(args)? }),
        Some(Long("candidates")) => Ok(Options::Candidates { model: model(args)? }),
        Some(Short('h') | Long("help")) => Ok(Options::Help),
        Some(other) => Err(other.unexpected()),
        None => Err("name the vocabulary's file: --vocabulary FILE".into()),
    }
}

/// `--model FILE` at the end of a command.
fn model(mut args: lexopt::Parser) -> Result<Option<String>, lexopt::Error> {
    match args.next()? {
        None => Ok(None),
        Some(Long("model")) => Ok(Some(args.value()?.string()?)),
        Some(other) => Err(other.unexpected()),
    }
}

fn named(format: &str) -> Result<Format, lexopt::Error> {
    let exports = || export::Format::ALL.into_iter();
    match format {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        saved if saved == dna::KEY || table(saved).is_some() => {
            Err(format!("“{saved}” is what “onrecord export” writes").into())
        }
        other => exports().find(|form| form.key() == other).map(Format::Export).ok_or_else(|| {
            let keys: Vec<_> = exports().map(export::Format::key).collect();
            format!("“{other}” is no format; there are: text, json, {}", keys.join(", ")).into()
        }),
    }
}
