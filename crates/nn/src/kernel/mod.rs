//! Products of int8 matrices with int16 activations, exact in `i32`.
//!
//! A matrix is packed once, into panels of as many rows as the processor's registers hold sums for; in a panel, the
//! weights of two neighbouring columns stand side by side for each row, as one instruction multiplies pairs of int16 and
//! adds the two products (which is why weights are widened when they are packed). Activations are packed into blocks of
//! rows, so that a loaded weight serves each of them.

mod activations;
mod level;
mod packed;
mod plain;
#[cfg(test)]
mod tests;
#[macro_use]
mod tile;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wasm;
#[cfg(target_arch = "x86_64")]
mod x86;

pub(crate) use activations::Activations;
pub(crate) use level::{Level, vectorised};
pub(crate) use packed::Packed;

/// Quantised activations stay within ± this, so that `MAX_INPUTS` products fit an `i32`: 1,024 × 128 × 16,383 < 2³¹.
const MAX_ACTIVATION: f32 = 16_383.0;

/// The widest matrix that cannot overflow.
pub(crate) const MAX_INPUTS: usize = 1024;
