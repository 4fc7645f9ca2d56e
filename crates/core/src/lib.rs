//! Onrecord's core: articles in, an [`Analysis`] out.
//!
//! A pure function of its input: no clock, no network, no randomness, the same answer natively and in WebAssembly. It
//! cannot fail: whatever the text, it gives an analysis, with [`Note`]s on what it set aside or could not read.
//!
//! Every offset inside the core is a **byte** offset into the text of the [`Document`] the item came from; what leaves
//! as JSON is in Unicode **code points** (see [`codepoints`]).

mod address;
mod attributions;
mod calendar;
pub mod codepoints;
pub mod compare;
pub mod corrections;
pub mod csv;
mod dates;
pub mod encoder;
pub mod engine;
pub mod import;
pub mod ingest;
mod join;
pub mod lexicon;
pub mod model;
mod names;
pub mod portrayal;
mod reading;
mod resolve;
pub mod rules;
mod stances;
mod stem;
pub mod table;
mod text;
mod timeline;
mod tone;
pub mod training;

pub use address::is_web_address;
pub use encoder::Model;
pub use engine::{Engine, Progress, Read, Stage, Unread, analyze, outline};
pub use model::*;
pub use onrecord_nn::WeightsError as ModelError;
pub use stances::candidates::Candidate;
pub use timeline::timeline;
