//! The layers that a network is put together from.

pub(crate) mod conv;
pub(crate) mod crf;
pub(crate) mod linear;
pub(crate) mod lstm;
pub(crate) mod table;

use crate::kernel::Activations;

/// Memory that layers work in, kept between calls so that a call allocates next to nothing.
#[derive(Default)]
pub struct Scratch {
    pub(crate) activations: Activations,
    pub(crate) gates: Vec<f32>,
    pub(crate) steps: lstm::Steps,
}

/// Puts the rows of `left` and `right`, `widths` values wide, side by side.
///
/// # Panics
/// If the two do not have the same number of rows.
pub fn concat(left: &[f32], right: &[f32], widths: (usize, usize), out: &mut Vec<f32>) {
    assert_eq!(left.len() / widths.0, right.len() / widths.1, "as many rows on the left as on the right");
    out.clear();
    for (a, b) in left.chunks_exact(widths.0).zip(right.chunks_exact(widths.1)) {
        out.extend_from_slice(a);
        out.extend_from_slice(b);
    }
}
