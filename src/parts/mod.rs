//! Parts that several views use.

mod chain;
mod copy;
mod download;
mod empty;
mod evidence;
mod fields;
mod focus;
mod icon;
mod mark;
mod open;
mod parted;
mod pick;
mod polarity;
mod portrayed;
mod strips;
mod sure;
mod unsure;
mod width;

pub use chain::ChainLine;
pub use copy::{CopyButton, to_clipboard};
pub use download::{download, download_csv};
pub use empty::Empty;
pub use evidence::EvidencePanel;
pub use fields::{Choose, Filters, Search, options};
pub use focus::{focus, focus_in_line, focused_line, is_choosing, is_typing};
pub use icon::{Icon, Symbol};
pub use mark::{Judged, MarkSign};
pub use open::Open;
pub use parted::PartedLines;
pub use pick::{Names, Pick};
pub use polarity::PolarityMark;
pub use portrayed::{Portrayed, PortrayedBars, light};
pub use strips::{ExampleStrip, NoticeStrip, StatusStrip};
pub use sure::SureMark;
pub use unsure::Unsure;
pub use width::{is_narrow, narrow};
