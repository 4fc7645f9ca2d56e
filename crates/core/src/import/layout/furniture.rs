//! What pages repeat in head and foot: running titles, page numbers, the address and date that a browser prints.

use super::lines::Line;
use rustc_hash::FxHashMap;

/// How far the same line may stand from where it stands on another page, in points.
const NEAR: f64 = 3.0;

/// Drops lines in head and foot that stand at the same height on several pages and differ in nothing but numbers: on all of
/// two, or on more than half of more. A text of one page keeps all.
pub(super) fn drop(pages: &mut [Vec<Line>]) {
    let mut places: FxHashMap<String, Vec<(usize, f64)>> = FxHashMap::default();
    for (n, lines) in pages.iter().enumerate() {
        for line in lines.iter().filter(|line| line.in_margin) {
            places.entry(shape(&line.text)).or_default().push((n, line.at));
        }
    }
    let count = pages.len();
    let repeated = |line: &Line| {
        let Some(places) = places.get(&shape(&line.text)) else { return false };
        let mut on: Vec<usize> =
            places.iter().filter(|(_, at)| (at - line.at).abs() <= NEAR).map(|(n, _)| *n).collect();
        on.dedup();
        on.len() >= 2 && on.len() * 2 > count
    };
    for lines in pages.iter_mut() {
        lines.retain(|line| !(line.in_margin && repeated(line)));
    }
}

/// The words with every number the same.
fn shape(text: &str) -> String {
    let mut shape = String::new();
    for c in text.chars() {
        match c.is_ascii_digit() {
            true if shape.ends_with('#') => {}
            true => shape.push('#'),
            false => shape.push(c),
        }
    }
    shape
}
