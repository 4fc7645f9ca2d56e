//! Files as documents: text, web pages, Markdown.

use crate::html::from_html;
use onrecord_core::{
    Document,
    import::{self, FileKind},
};
use std::io;

/// Reads a file by its extension; `-` is text on standard input. What is not UTF-8 is marked `�`.
pub fn read(path: &str) -> io::Result<Document> {
    let named = |e: io::Error| io::Error::new(e.kind(), format!("{path}: {e}"));
    let kind = FileKind::of(path).map_err(|e| io::Error::new(io::ErrorKind::Unsupported, format!("{path}: {e}")))?;
    let bytes = match path {
        "-" => {
            let mut bytes = Vec::new();
            io::Read::read_to_end(&mut io::stdin().lock(), &mut bytes)?;
            bytes
        }
        _ => std::fs::read(path).map_err(named)?,
    };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let document = match kind {
        FileKind::Text => Document { text, ..Document::default() },
        FileKind::Html => from_html(&text),
        FileKind::Markdown => import::from_markdown(&text),
    };
    Ok(Document { id: path.to_string(), ..document })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_files_are_refused() {
        assert!(read("ferry.pdf").is_err_and(|e| e.to_string().contains("ferry.pdf: .pdf files cannot be read")));
    }
}
