//! The command line.

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
  onrecord analyze --jsonl
      Reads articles as JSON Lines ({\"id\", \"text\", \"title\"?, \"published\"?}) on standard input and
      writes one analysis a line, in the same order, on standard output.
  With --model FILE: reads with these weights instead of the built-in ones.
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
        Some(Value(command)) if command == "features" => features(args),
        Some(Value(command)) => {
            Err(format!("there is no command “{}”; there are: analyze, features", command.to_string_lossy()).into())
        }
        Some(other) => Err(other.unexpected()),
    }
}

fn analyze(mut args: lexopt::Parser) -> Result<Options, lexopt::Error> {
    let (mut paths, mut format, mut lines, mut model) = (Vec::new(), Format::Text, false, None);
    while let Some(arg) = args.next()? {
        match arg {
            Long("jsonl") => lines = true,
            Long("model") => model = Some(args.value()?.string()?),
            Long("format") => format = named(&args.value()?.string()?)?,
            Short('h') | Long("help") => return Ok(Options::Help),
            Value(path) => paths.push(path.string()?),
            other => return Err(other.unexpected()),
        }
    }
    match (lines, paths.is_empty()) {
        (true, true) => Ok(Options::JsonLines { model }),
        (true, false) => Err("--jsonl reads standard input: name no files with it".into()),
        (false, true) => Err("name at least one file, or “-” for standard input".into()),
        (false, false) => Ok(Options::Files { paths, format, model }),
    }
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
        other => exports().find(|form| form.key() == other).map(Format::Export).ok_or_else(|| {
            let keys: Vec<_> = exports().map(export::Format::key).collect();
            format!("“{other}” is no format; there are: text, json, {}", keys.join(", ")).into()
        }),
    }
}
