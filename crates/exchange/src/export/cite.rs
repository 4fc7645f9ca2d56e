//! Where words were published, as a citation.

use onrecord_core::{Article, is_web_address};

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
