//! What pages repeat in head and foot: running titles, page numbers, the address and date that a browser prints.

use super::lines::Line;
use rustc_hash::{FxHashMap, FxHashSet};

/// Lines stand at the same height within one or two steps of so many points.
const STEP: f64 = 2.0;

/// Drops lines in head and foot that stand at the same height on several pages and differ in nothing but numbers: on all of
/// two, or on more than half of more. A text of one page keeps all.
pub(super) fn drop(pages: &mut [Vec<Line>]) {
    let repeated = repeated(pages);
    for lines in pages.iter_mut() {
        lines.retain(|line| !(line.in_margin && repeated.contains(&place(line))));
    }
}

/// What a line says but for its numbers, and the step that it stands at.
type Place = (String, i64);

fn place(line: &Line) -> Place {
    (shape(&line.text), (line.at / STEP) as i64)
}

/// The places that enough pages have something at.
fn repeated(pages: &[Vec<Line>]) -> FxHashSet<Place> {
    let mut places: FxHashMap<Place, Vec<usize>> = FxHashMap::default();
    for (n, lines) in pages.iter().enumerate() {
        for line in lines.iter().filter(|line| line.in_margin) {
            let on = places.entry(place(line)).or_default();
            if on.last() != Some(&n) {
                on.push(n);
            }
        }
    }
    let near = |(shape, step): &Place| {
        let steps = [step.saturating_sub(1), *step, step.saturating_add(1)];
        let mut on: Vec<usize> =
            steps.iter().filter_map(|step| places.get(&(shape.clone(), *step))).flatten().copied().collect();
        on.sort_unstable();
        on.dedup();
        on.len()
    };
    let enough = |count: usize| count >= 2 && count * 2 > pages.len();
    places.keys().filter(|place| enough(near(place))).cloned().collect()
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
