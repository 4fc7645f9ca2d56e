//! What leaves Onrecord and comes back: links that carry a workspace, and exports for other programs.
//!
//! Pure functions over bytes and over an [`Analysis`](onrecord_core::Analysis) with its documents; knows no browser.

pub mod export;
pub mod link;
pub mod shared;
