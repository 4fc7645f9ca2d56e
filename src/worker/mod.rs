//! The worker that reads articles, so that the page never freezes.
//!
//! Page side: [`Bridge`]. Worker side: [`serve`], with helpers where there are cores. Between them travel the JSON [`messages`].

mod bridge;
mod fault;
mod live;
mod messages;
mod queue;
mod serve;
mod sketch;
mod team;
mod weights;

pub use bridge::{Bridge, Reading, Status};
pub use fault::Failure;
#[cfg(test)]
pub use fault::Fault;
pub use serve::serve;
pub use sketch::sketch;
pub use weights::name as model_name;
