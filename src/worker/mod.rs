//! The worker that reads articles, so that the page never freezes.
//!
//! Page side: [`Bridge`]. Worker side: [`serve`]. Between them travel the JSON [`messages`].

mod bridge;
mod live;
mod messages;
mod queue;
mod serve;
mod weights;

#[allow(unused_imports, reason = "the views of the page use all three")]
pub use bridge::{Bridge, Reading, Status};
pub use serve::serve;
