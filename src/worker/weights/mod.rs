//! The weights file of the model: which one this page was built with, where it comes from, and what can be wrong with it.

mod download;
mod kept;

use crate::words;
use kept::Kept;
use onrecord_core::Model;
use std::fmt;
use web_sys::DedicatedWorkerGlobalScope;

/// The file that the page is built with. It is only looked at while compiling: none of its bytes are in the module.
const FILE: &[u8] = include_bytes!("../../../models/onrecord.weights");
/// Its first bytes: eight that every weights file begins with, then the format's version, the length and the checksum of
/// what follows. No two files share them.
const HEADER: [u8; 24] = header(FILE);
const MAGIC: usize = 8;
/// Its length in bytes.
pub const SIZE: usize = FILE.len();

const fn header(file: &[u8]) -> [u8; 24] {
    match file.first_chunk() {
        Some(header) => *header,
        None => panic!("models/onrecord.weights is cut"),
    }
}

/// Its name beside the page, where `cargo xtask site` puts it: with its checksum, so that no cache takes one version for
/// another.
pub fn name() -> String {
    let [.., a, b, c, d] = HEADER;
    format!("onrecord-{:08x}.weights", u32::from_le_bytes([a, b, c, d]))
}

/// Why there is no model. As text: what is wrong and what to do.
#[derive(Debug, PartialEq)]
pub enum Fault {
    /// The site does not answer.
    Unreachable,
    /// The site answers with this HTTP status.
    Status(u16),
    /// No more than this many bytes came.
    Cut(usize),
    /// What came is no weights file.
    Foreign,
    /// What came belongs to another version of the page.
    Version,
    /// Some bytes are not what they should be; in the words of who found it.
    Damaged(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Fault::Unreachable => f.write_str(words::model::UNREACHABLE),
            Fault::Status(404) => f.write_str(words::model::MISSING),
            Fault::Status(status) => f.write_str(&words::model::status(status)),
            Fault::Cut(came) => f.write_str(&words::model::broke_off(&words::megabytes(*came, SIZE))),
            Fault::Foreign => f.write_str(words::model::FOREIGN),
            Fault::Version => f.write_str(words::model::VERSION),
            Fault::Damaged(why) => f.write_str(&words::model::damaged(why)),
        }
    }
}

/// The model in a weights file, if it is the one that this page was built with, whole and undamaged.
pub fn check(file: &[u8]) -> Result<Model, Fault> {
    let begins = |with: &[u8]| file.iter().zip(with).all(|(a, b)| a == b);
    if !begins(&HEADER[..MAGIC]) {
        return Err(Fault::Foreign);
    }
    if !begins(&HEADER) {
        return Err(Fault::Version);
    }
    if file.len() < SIZE {
        return Err(Fault::Cut(file.len()));
    }
    Model::read(file).map_err(|error| Fault::Damaged(error.to_string()))
}

/// The model and its file, from the browser's cache or else from the site, which then fills the cache. `again` leaves out
/// all caches. `progress` gets the bytes that have come so far, where they come from the site.
pub async fn supply(
    scope: &DedicatedWorkerGlobalScope,
    again: bool,
    progress: impl Fn(usize),
) -> Result<(Model, Vec<u8>), Fault> {
    let kept = Kept::open(scope, &name()).await;
    let stored = if again { None } else { kept.get().await };
    if let Some(file) = stored {
        match check(&file) {
            Ok(model) => return Ok((model, file)),
            Err(_) => kept.remove().await,
        }
    }
    let file = download::download(scope, &name(), again, progress).await?;
    let model = check(&file)?;
    kept.put(&file).await;
    Ok((model, file))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(change: impl FnOnce(&mut Vec<u8>), expected: Option<Fault>) {
        let mut file = FILE.to_vec();
        change(&mut file);
        match (super::check(&file).err(), expected) {
            (Some(Fault::Damaged(why)), Some(Fault::Damaged(part))) => assert!(why.contains(&part), "{why}"),
            (found, expected) => assert_eq!(found, expected),
        }
    }

    #[test]
    fn only_the_file_the_page_was_built_with_will_do() {
        check(|_| (), None);
        check(|f| f.truncate(SIZE - 1), Some(Fault::Cut(SIZE - 1)));
        check(|f| f.truncate(10), Some(Fault::Cut(10)));
        check(Vec::clear, Some(Fault::Cut(0)));
        check(|f| f[SIZE - 1] ^= 1, Some(Fault::Damaged("checksum".into())));
        check(|f| f.push(0), Some(Fault::Damaged("".into())));
        check(|f| f[8] += 1, Some(Fault::Version));
        check(|f| f[23] ^= 1, Some(Fault::Version));
        check(|f| *f = b"<!doctype html>".to_vec(), Some(Fault::Foreign));
    }

    #[test]
    fn its_name_holds_its_checksum() {
        let checksum: String = FILE[20..24].iter().rev().map(|b| format!("{b:02x}")).collect();
        assert_eq!(name(), format!("onrecord-{checksum}.weights"));
    }
}
