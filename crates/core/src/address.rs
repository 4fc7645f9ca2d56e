//! Addresses of the web: what a page, a file or a person gives as one could be anything.

/// Whether a link may lead there: `http:` or `https:`, and then a host and nothing that no address holds.
pub fn is_web_address(url: &str) -> bool {
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
            "https:/example.org",
            "httpfile",
            "https://a b",
            "example.org",
            "data:text/html,x",
            "ōhttps://x",
            "https://a\0",
            "https://a><b>",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
    }
}
