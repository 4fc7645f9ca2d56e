//! Web pages and Markdown: whatever the markup, what comes of it is a document that can be read.

#[path = "../../../crates/cli/src/html.rs"]
mod parser;

use crate::{articles, text, views};
use onrecord_core::{Document, Engine, import, is_web_address};

/// A page, or a paste of rich text. The page has its markup quietened before the browser's parser gets it, which must
/// leave the text as it is.
pub fn html(bytes: &[u8]) {
    let html = text(bytes);
    let quiet = import::quiet(&html);
    check(parser::from_html(&html));
    check(parser::from_html(&quiet));
}

/// A Markdown file.
pub fn markdown(bytes: &[u8]) {
    check(import::from_markdown(&text(bytes)));
}

fn check(document: Document) {
    assert!(
        document.url.iter().all(|url| is_web_address(url)),
        "an address that is none of the web: {:?}",
        document.url
    );
    views::check(&articles::read(&[document], &mut Engine::default()));
}
