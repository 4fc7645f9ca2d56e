//! From pieces of text that were placed on pages, as a PDF holds them, to paragraphs.
//!
//! A PDF knows no paragraphs and often no words. What is here is told from where pieces stand: `columns` puts columns one
//! after the other, `lines` joins pieces, `furniture` drops what pages repeat, `paragraphs` joins lines. Where that is not sure, lines stay apart.

mod columns;
mod furniture;
mod lines;
mod paragraphs;

use crate::Document;
use lines::Line;
use serde::Deserialize;

/// One page.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Page {
    /// Its width, in points.
    pub width: f64,
    /// Its height, in points.
    pub height: f64,
    /// What stands on it, in the order in which the file draws it.
    pub pieces: Vec<Piece>,
}

/// A run of text on one line: its words, left edge, baseline from the page's top, width, size (all in points), and whether
/// a line ends behind it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Piece(pub String, pub f64, pub f64, pub f64, pub f64, pub bool);

/// The document that these pages hold, a paragraph a line with an empty line between them. `None` where they hold no words:
/// pages that were scanned, or pictures of text. `title` is what the file calls itself, which counts only where the text has
/// these words, too: many programs write the name of a template there. The id is empty.
pub fn from_layout(pages: &[Page], title: Option<&str>) -> Option<Document> {
    let mut pages: Vec<Vec<Line>> = pages.iter().map(lines::of).collect();
    furniture::drop(&mut pages);
    let text = paragraphs::of(&pages).join("\n\n");
    let title = title.map(squeeze).filter(|t| t.contains(' ') && squeeze(&text).contains(t.as_str()));
    text.contains(char::is_alphabetic).then(|| Document { text, title, ..Document::default() })
}

/// Single spaces.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
