//! JSON Lines, one at a time, each with its number.

use serde::de::DeserializeOwned;
use std::io::{self, BufRead, Read};

/// The most bytes that a line may have: what bounds the memory that one line takes.
pub const LONGEST: usize = 16 << 20;

/// A line as it was read.
pub struct Line {
    /// Its number, from 1.
    number: usize,
    bytes: Vec<u8>,
}

impl Line {
    /// What it says; what is wrong with it, with its number, where it does not say that.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, String> {
        if self.bytes.len() > LONGEST {
            return Err(format!("line {}: longer than {} MiB", self.number, LONGEST >> 20));
        }
        // serde_json counts lines, too; here there is but one.
        let said = |e: serde_json::Error| e.to_string().replace(" at line 1 column ", " at byte ");
        serde_json::from_slice(&self.bytes).map_err(|e| format!("line {}: {}", self.number, said(e)))
    }

    /// Its number, from 1.
    pub fn number(&self) -> usize {
        self.number
    }
}

/// The lines of `input` that are not blank. An error of reading ends them.
pub struct Lines<R> {
    input: R,
    number: usize,
}

impl<R: BufRead> Lines<R> {
    /// Reads from `input`.
    pub fn new(input: R) -> Self {
        Lines { input, number: 0 }
    }

    /// The next line, blank or not, cut after [`LONGEST`] bytes and one; `None` at the end.
    fn read(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        let most = LONGEST as u64 + 1;
        let count = self.input.by_ref().take(most).read_until(b'\n', &mut bytes)?;
        if count == 0 {
            return Ok(None);
        }
        self.number += 1;
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        } else if bytes.len() > LONGEST {
            self.input.skip_until(b'\n')?;
        }
        Ok(Some(Line { number: self.number, bytes }))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.read().transpose()? {
                Ok(line) if line.bytes.iter().all(u8::is_ascii_whitespace) => {}
                line => return Some(line),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &[u8], expected: &[Result<u32, &str>]) {
        let lines = Lines::new(input).map(|line| line.expect("memory can be read").parse::<u32>());
        let expected: Vec<_> = expected.iter().map(|e| e.map_err(str::to_owned)).collect();
        assert_eq!(lines.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn lines_have_numbers() {
        check(b"", &[]);
        check(b"1\n\n \t\r\n2\r\n3", &[Ok(1), Ok(2), Ok(3)]);
        check(b"1\n\nx\n2\n", &[Ok(1), Err("line 3: expected value at byte 1"), Ok(2)]);
    }

    #[test]
    fn long_lines_are_passed_over() {
        let long = [&b" ".repeat(LONGEST)[..], b"1\n2\n"].concat();
        check(&long, &[Err("line 1: longer than 16 MiB"), Ok(2)]);
        let longest = [&b" ".repeat(LONGEST - 1)[..], b"1\n2\n"].concat();
        check(&longest, &[Ok(1), Ok(2)]);
    }
}
