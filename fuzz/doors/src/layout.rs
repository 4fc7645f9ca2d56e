//! Pages as a reader of .pdf files gives them: whatever stands wherever, what comes of it is made of its words.

use crate::{articles, text, views};
use onrecord_core::Engine;
use onrecord_core::import::layout::{Page, Piece, from_layout};
use serde::Deserialize;

/// What a reader says of a file (src/intake/readers/pdf.js).
#[derive(Deserialize)]
struct Pages {
    title: Option<String>,
    pages: Vec<Page>,
}

/// The bytes as a reader's JSON; or else as pages parted by form feeds, a piece a line, whose first four bytes say where it
/// stands.
pub fn layout(bytes: &[u8]) {
    match serde_json::from_slice(bytes) {
        Ok(Pages { title, pages }) => check(&pages, title.as_deref()),
        Err(_) => {
            let pages: Vec<Page> = bytes.split(|b| *b == b'\x0c').map(page).collect();
            let title = pages.iter().flat_map(|page| &page.pieces).next().map(|piece| piece.0.clone());
            check(&pages, title.as_deref());
        }
    }
}

fn page(bytes: &[u8]) -> Page {
    Page { width: 400.0, height: 500.0, pieces: bytes.split(|b| *b == b'\n').map(piece).collect() }
}

fn piece(bytes: &[u8]) -> Piece {
    let (places, words) = bytes.split_first_chunk::<4>().unwrap_or((&[20; 4], bytes));
    let [left, at, width, size] = places.map(number);
    Piece(text(words), left, at * 2.0, width, size / 8.0, places[3] % 2 == 0)
}

/// A byte as points; the last few as what no sheet of paper has.
fn number(byte: u8) -> f64 {
    match byte {
        250 => f64::MAX,
        251 => f64::MIN,
        252 => -1.0,
        253 => 1e-300,
        254 => f64::INFINITY,
        255 => f64::NAN,
        _ => f64::from(byte),
    }
}

/// No letter is made up, and the title stands in the text.
fn check(pages: &[Page], title: Option<&str>) {
    let Some(document) = from_layout(pages, title) else { return };
    let given: usize = pages.iter().flat_map(|page| &page.pieces).map(|piece| letters(&piece.0)).sum();
    assert!(letters(&document.text) <= given, "{:?}", document.text);
    let single = document.text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(document.title.iter().all(|title| single.contains(title.as_str())), "{:?}", document.title);
    views::check(&articles::read(&[document], &mut Engine::default()));
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}
