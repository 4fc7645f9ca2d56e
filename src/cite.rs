//! A quote with its citation, as a person pastes it into a text of theirs.

use crate::worker::Reading;
use onrecord_core::{Article, ArticleId, AttributionId, AttributionKind, Span};

/// Speaker, “words”, outlet, title, date, address: as far as each is known. What was not said in those very words is
/// marked “as reported”.
pub fn quote(reading: &Reading, id: AttributionId) -> String {
    let Some(quote) = reading.analysis.attribution(id) else { return String::new() };
    let words = quoted(&reading.joined(quote.article, &quote.content));
    let as_reported = if quote.kind == AttributionKind::Direct { "" } else { " (as reported)" };
    let speaker = reading.speaker(id);
    format!("{speaker}{as_reported}: {words}{}", source(reading, quote.article))
}

/// Any words of an article with their citation.
pub fn words(reading: &Reading, article: ArticleId, spans: &[Span]) -> String {
    format!("{}{}", quoted(&reading.joined(article, spans)), source(reading, article))
}

/// Between quotation marks, unless the words begin with one.
fn quoted(words: &str) -> String {
    let first = words.chars().next().unwrap_or(' ');
    if matches!(first, '“' | '"' | '‘' | '«' | '„') { words.to_owned() } else { format!("“{words}”") }
}

fn source(reading: &Reading, article: ArticleId) -> String {
    let Some(Article { outlet, title, published, url, .. }) = reading.analysis.article(article) else {
        return String::new();
    };
    let title = (!title.is_empty()).then(|| format!("“{}”", title.trim_end_matches('.')));
    let date = published.as_deref().map(crate::words::date);
    let parts: Vec<String> = outlet.clone().into_iter().chain(title).chain(date).chain(url.clone()).collect();
    if parts.is_empty() { String::new() } else { format!(" — {}", parts.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    #[test]
    fn speaker_words_and_source() {
        let cite = |n| quote(&reading(), AttributionId(n));
        let star = "The Star, “Bridge delayed”, 5 April 2024, https://example.org/1";
        assert_eq!(cite(3), format!("Ada Lund: “We will wait,” — {star}"));
        let herald = "The Herald, “Mayor backs bridge”, 2 April 2024, https://example.org/0";
        assert_eq!(cite(0), format!("Ada Lund (as reported): “the bridge “must be built”” — {herald}"));
        assert_eq!(cite(99), "");
    }
}
