//! What leaves Onrecord and comes back: a person's workspace as it is stored and saved, links that carry it, and exports for
//! other programs.
//!
//! Pure functions over bytes and over an [`Analysis`](onrecord_core::Analysis) with its documents; knows no browser.

pub mod export;
pub mod link;
mod migrations;
pub mod record;
pub mod shared;
pub mod workspace;
