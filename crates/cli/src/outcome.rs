//! How a run over many lines went: lines that could not be read are told of and counted, and the run goes on.

use std::{
    io::{self, Write},
    process::ExitCode,
};

/// The lines that could not be read so far.
#[derive(Default)]
pub struct Outcome {
    bad: usize,
}

/// The exit status of a run that is complete but for lines that could not be read.
const BAD_LINES: u8 = 3;

impl Outcome {
    /// What was read; `None` where that is `wrong`, which is told on standard error and counted.
    pub fn keep<T>(&mut self, read: Result<T, String>) -> Option<T> {
        read.inspect_err(|wrong| {
            self.bad += 1;
            tell(wrong);
        })
        .ok()
    }

    /// The exit status, after the count was told.
    pub fn exit(self) -> ExitCode {
        match self.bad {
            0 => return ExitCode::SUCCESS,
            1 => tell("1 line could not be read"),
            n => tell(&format!("{n} lines could not be read")),
        }
        ExitCode::from(BAD_LINES)
    }
}

/// Prints a message on standard error; where that is closed, nobody wants to know.
pub fn tell(message: &str) {
    let _ = writeln!(io::stderr(), "onrecord: {message}");
}
