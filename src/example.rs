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
        text: text.trim().to_owned(),
        title: value("Title"),
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
            let Document { text, title, outlet, published, url, .. } = document;
            assert!(text.len() > 500 && !text.starts_with("Title"), "{text}");
            assert!([title, outlet, published, url].iter().all(Option::is_some), "{text}");
        }
    }
}
