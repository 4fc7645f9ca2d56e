//! The example that a first visit opens with: three short articles of ours about one event.

use onrecord_core::Document;

/// The example's articles: “Name: value” lines, an empty line, the text.
const FILES: [&str; 3] = [
    include_str!("../example/1-wire.txt"),
    include_str!("../example/2-daily.txt"),
    include_str!("../example/3-business.txt"),
];

/// The example as documents.
pub fn documents() -> Vec<Document> {
    FILES.iter().map(|file| parse(file)).collect()
}

fn parse(file: &str) -> Document {
    let (header, text) = file.split_once("\n\n").unwrap_or(("", file));
    let value = |name: &str| {
        let line = header.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        line.map(|value| value.trim().to_owned())
    };
    Document {
        text: format!("{}\n\n{}\n", value("Title").unwrap_or_default(), text.trim()),
        outlet: value("Outlet"),
        published: value("Date"),
        url: value("URL"),
        ..Document::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_a_whole_header() {
        for document in documents() {
            let Document { text, outlet, published, url, .. } = document;
            let title = text.lines().next().unwrap_or_default();
            assert!(text.len() > 500 && !title.is_empty() && !text.contains("Title:"), "{text}");
            assert!([outlet, published, url].iter().all(Option::is_some), "{text}");
        }
    }
}
