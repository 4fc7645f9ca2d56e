//! Where words were published, as a citation.

use onrecord_core::Article;

/// Outlet, title, date: as far as each is known.
pub fn article(article: &Article) -> String {
    let title = (!article.title.is_empty()).then(|| format!("“{}”", article.title.trim_end_matches('.')));
    let parts = [article.outlet.clone(), title, article.published.clone()];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The article's address, where it is one of the web: one that a person typed could be anything.
pub fn address(article: &Article) -> Option<&str> {
    article.url.as_deref().filter(|url| is_web_address(url))
}

fn is_web_address(url: &str) -> bool {
    let after = |scheme: &str| {
        let (start, rest) = url.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    };
    let host = after("https://").or_else(|| after("http://"));
    host.is_some_and(|h| {
        let fits = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"');
        h.starts_with(char::is_alphanumeric) && h.chars().all(fits)
    })
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn only_addresses_of_the_web_are_kept() {
        for good in ["https://example.org/a?b#c", "HTTP://example.org"] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)//https://",
            "https://",
            "https:///x",
            "https://a b",
            "example.org",
            "https://a\0",
            "https://a><b>",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
    }
}
