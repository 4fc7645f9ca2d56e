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
    FILES.iter().map(|file| Document { text: (*file).to_owned(), ..Document::default() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_a_whole_header() {
        let analysis = onrecord_core::outline(&documents());
        assert_eq!((analysis.articles.len(), analysis.set_aside.len()), (3, 0));
        for article in analysis.articles {
            assert!(article.headline.is_some() && article.paragraphs.len() > 4, "{article:?}");
            assert!([article.outlet, article.published, article.url].iter().all(Option::is_some), "{}", article.title);
        }
    }
}
