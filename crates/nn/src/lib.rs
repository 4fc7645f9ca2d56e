//! The inference kernel: small networks with int8 weights and int16 activations, one thread, no dependencies to speak of.
//!
//! **The same bits everywhere.** A network gives the same `f32`s, bit for bit, on every processor, natively and in
//! WebAssembly. Matrix products are sums of integers, which are exact in any order and at any vector width. What is `f32`
//! is either element by element or a sum in one fixed order, without fused multiply-adds and without the platform's
//! mathematical functions: [`math`] has its own.
//!
//! **Layers are values, a network is a function.** [`Table`], [`Linear`], [`GatedConv`], [`BiLstm`] and [`Crf`] are read
//! from [`Weights`] by name; what runs after what is up to the caller. Activations are plain row-major slices of `f32`,
//! one row a token. Several sequences travel together: their rows one after the other, and `lengths` says how many rows
//! each has. No layer looks across the border of two sequences.
//!
//! Scratch memory is the caller's: one [`Scratch`] serves all layers and all calls.

mod kernel;
mod layers;
pub mod math;
mod weights;

pub use layers::conv::GatedConv;
pub use layers::crf::Crf;
pub use layers::linear::Linear;
pub use layers::lstm::BiLstm;
pub use layers::table::Table;
pub use layers::{Scratch, concat};
pub use weights::{Matrix, Weights, WeightsError};
