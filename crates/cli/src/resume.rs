//! Going on after a run that was cut off: what the output holds already is not read again.

use crate::{
    lines::Lines,
    outcome::Outcome,
    record::{Article, Id},
};
use std::{
    fs::File,
    io::{self, BufRead, BufReader, Seek, SeekFrom},
};

/// Opens the output at `path` after its last whole line, cuts off a torn one, and passes over the lines of input that it
/// answers. Where there is no such file, it begins. An output of other input is an error: ids are held against ids.
pub fn open<R: BufRead>(path: &str, lines: &mut Lines<R>, outcome: &mut Outcome) -> io::Result<File> {
    let options = File::options().read(true).write(true).create(true).truncate(false).clone();
    let mut file = options.open(path).map_err(|e| named(path, e))?;
    let mut reader = BufReader::new(&file);
    let (mut whole, mut answer) = (0, Vec::new());
    loop {
        answer.clear();
        let count = reader.read_until(b'\n', &mut answer)?;
        if answer.last() != Some(&b'\n') {
            break;
        }
        let Id { id } = serde_json::from_slice(&answer).map_err(|e| named(path, invalid(&e.to_string())))?;
        pass(&id, lines, outcome).map_err(|e| named(path, e))?;
        whole += count as u64;
    }
    file.set_len(whole)?;
    file.seek(SeekFrom::Start(whole))?;
    Ok(file)
}

/// Passes over the next article, which must be the one called `id`, and what is none before it.
fn pass<R: BufRead>(id: &str, lines: &mut Lines<R>, outcome: &mut Outcome) -> io::Result<()> {
    for line in lines {
        let line = line?;
        match outcome.keep(line.parse::<Article>()) {
            Some(article) if article.id == id => return Ok(()),
            Some(article) => {
                let (number, other) = (line.number(), article.id);
                return Err(invalid(&format!("answers “{id}” where line {number} of the input is “{other}”")));
            }
            None => {}
        }
    }
    Err(invalid(&format!("answers “{id}” after the end of the input")))
}

fn invalid(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}

/// The error with the file that it is about.
pub fn named(path: &str, e: io::Error) -> io::Error {
    let hint = match e.kind() {
        io::ErrorKind::AlreadyExists => " (go on with --resume, or remove it)",
        _ => "",
    };
    io::Error::new(e.kind(), format!("{path}: {e}{hint}"))
}
