//! The example that a first visit opens with: three short articles of ours about one event.

use onrecord_core::Document;

/// The example's articles, each a file of `example/` with a small header.
const FILES: [&str; 0] = [];

/// The example as documents.
pub fn documents() -> Vec<Document> {
    FILES.iter().map(|file| parse(file)).collect()
}

/// “Key: value” lines, an empty line, the text.
fn parse(file: &str) -> Document {
    let (header, text) = file.split_once("\n\n").unwrap_or(("", file));
    let value = |key: &str| {
        let line = header.lines().find_map(|l| l.strip_prefix(key)?.strip_prefix(':'));
        line.map(|v| v.trim().to_owned()).filter(|v| !v.is_empty())
    };
    Document {
        text: text.trim().to_owned(),
        title: value("title"),
        outlet: value("outlet"),
        published: value("date"),
        url: value("url"),
        ..Document::default()
    }
}
