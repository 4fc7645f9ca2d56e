//! The evidence panel: the words behind whatever the reader has opened, in every view the same.

mod context;
mod item;
mod model;
mod panel;

pub use panel::EvidencePanel;
