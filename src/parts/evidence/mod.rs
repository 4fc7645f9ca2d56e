//! The evidence panel: the words behind whatever the reader has opened, in every view the same.

mod context;
mod edit;
mod item;
mod judge;
mod model;
mod panel;

pub use panel::EvidencePanel;
