//! Dialogs over the page: the person's workspaces, what is taken out of them, and what others sent.

mod bookmarklet;
mod dialog;
mod export;
mod fault;
mod keeping;
mod lasting;
mod opened;
mod share;
mod shortcuts;
mod workspaces;

pub use bookmarklet::BookmarkletDialog;
pub use dialog::Dialog;
pub use export::ExportDialog;
pub use fault::FaultDialog;
pub use keeping::KeepingStrip;
pub use opened::{OpenedDialog, SharedStrip};
pub use share::ShareDialog;
pub use shortcuts::ShortcutsDialog;
pub use workspaces::WorkspacesDialog;
