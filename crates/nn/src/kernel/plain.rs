//! The product in plain Rust: what the others are held against.

use super::{Activations, Packed};

/// The rows of a panel.
pub(super) const PANEL: usize = 8;

/// See [`Packed::product`].
pub(super) fn product(packed: &Packed, activations: &Activations, out: &mut [f32]) {
    let outputs = packed.outputs;
    for (block, out) in activations.blocks(out, outputs) {
        let rows = out.len() / outputs;
        for (lane, out) in out.chunks_exact_mut(outputs).enumerate() {
            let panels = packed.values.chunks_exact(packed.pairs * PANEL * 2);
            let parts = out.chunks_mut(PANEL).zip(packed.factors.chunks(PANEL)).zip(packed.bias.chunks(PANEL));
            for (panel, ((out, factors), bias)) in panels.zip(parts) {
                let sums = sums(panel, block.iter().skip(lane).step_by(rows));
                for (((out, sum), factor), bias) in out.iter_mut().zip(sums).zip(factors).zip(bias) {
                    *out = sum as f32 * factor + bias;
                }
            }
        }
    }
}

/// The products of a panel's rows with one row of activations.
fn sums<'a>(panel: &[i16], activations: impl Iterator<Item = &'a i32>) -> [i32; PANEL] {
    let mut sums = [0; PANEL];
    for (weights, &pair) in panel.as_chunks::<{ 2 * PANEL }>().0.iter().zip(activations) {
        let (low, high) = (i32::from(pair as i16), pair >> 16);
        for (sum, [a, b]) in sums.iter_mut().zip(weights.as_chunks().0) {
            *sum += i32::from(*a) * low + i32::from(*b) * high;
        }
    }
    sums
}
