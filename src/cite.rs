//! A quote with its citation, as a person pastes it into a text of theirs.

use crate::words;
use crate::worker::Reading;
use onrecord_core::{Article, ArticleId, AttributionId, AttributionKind, Span, is_web_address};
use percent_encoding::{NON_ALPHANUMERIC as FRAGMENT, utf8_percent_encode};

/// Speaker, “words”, outlet, title, date, address: as far as each is known. What was not said in those very words is
/// marked “as reported”.
pub fn quote(reading: &Reading, id: AttributionId) -> String {
    let Some(quote) = reading.analysis.attribution(id) else { return String::new() };
    let words = quoted(&reading.joined(quote.article, &quote.content));
    let as_reported = if quote.kind == AttributionKind::Direct { "" } else { words::quotes::AS_REPORTED };
    words::quotes::cited(&format!("{}{as_reported}", reading.speaker(id)), &words, &source(reading, quote.article))
}

/// Any words of an article with their citation.
pub fn words(reading: &Reading, article: ArticleId, spans: &[Span]) -> String {
    format!("{}{}", quoted(&reading.joined(article, spans)), source(reading, article))
}

/// Between quotation marks, unless the words begin with one.
fn quoted(words: &str) -> String {
    let first = words.chars().next().unwrap_or(' ');
    if matches!(first, '“' | '"' | '‘' | '«' | '„') { words.to_owned() } else { words::quoted(words) }
}

fn source(reading: &Reading, article: ArticleId) -> String {
    let Some(Article { outlet, title, published, url, .. }) = reading.analysis.article(article) else {
        return String::new();
    };
    let title = (!title.is_empty()).then(|| words::quoted(title.trim_end_matches('.')));
    let date = published.as_deref().map(words::date);
    let parts: Vec<String> =
        outlet.clone().into_iter().chain(title).chain(date).chain(url.clone().filter(|u| is_web_address(u))).collect();
    if parts.is_empty() { String::new() } else { words::quotes::source(&parts) }
}

/// How many words at either end of a long passage find it on a page.
const END_WORDS: usize = 4;

/// The address of words on the publisher's page: a text fragment, which browsers scroll to and mark. `None` where the
/// article has no address on the web.
pub fn link(reading: &Reading, article: ArticleId, span: Span) -> Option<String> {
    let url = reading.analysis.article(article)?.url.as_ref().filter(|u| is_web_address(u))?;
    let words: Vec<&str> = reading.words(article, span).split_whitespace().collect();
    let encode = |words: &[&str]| utf8_percent_encode(&words.join(" "), FRAGMENT).to_string();
    let fragment = match words.len() {
        0 => return None,
        n if n <= 2 * END_WORDS => encode(&words),
        n => format!("{},{}", encode(&words[..END_WORDS]), encode(&words[n - END_WORDS..])),
    };
    let page = url.split('#').next().unwrap_or(url);
    Some(format!("{page}#:~:text={fragment}"))
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

    #[test]
    fn links_lead_to_the_words() {
        let mut reading = reading();
        let check = |reading: &Reading, span, expected| {
            assert_eq!(link(reading, ArticleId(0), span).as_deref(), expected);
        };
        let whole = reading.analysis.articles[0].sentences[1];
        let few = reading.analysis.attributions[0].content[0];
        check(&reading, few, Some("https://example.org/0#:~:text=the%20bridge%20%E2%80%9Cmust%20be%20built%E2%80%9D"));
        let long =
            "https://example.org/0#:~:text=Mayor%20Ada%20Lund%20said,bridge%20%E2%80%9Cmust%20be%20built%E2%80%9D%2E";
        check(&reading, whole, Some(long));
        check(&reading, Span::default(), None);
        reading.analysis.articles[0].url = Some("javascript:alert(1)".into());
        check(&reading, few, None);
        assert!(!quote(&reading, AttributionId(0)).contains("javascript"));
    }
}
