//! Dialogs over the page: what is taken out of it, and what others sent.

mod bookmarklet;
mod dialog;
mod export;
mod fault;
mod opened;
mod share;

pub use bookmarklet::BookmarkletDialog;
pub use dialog::Dialog;
pub use export::ExportDialog;
pub use fault::FaultDialog;
pub use opened::{OpenedDialog, SharedStrip};
pub use share::ShareDialog;
