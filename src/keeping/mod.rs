//! The browser's database of workspaces: how records are written without one tab ever overwriting another's ([`Store`]). What
//! a record holds: [`onrecord_exchange::record`]. Knows nothing of the page's state.

mod database;
mod store;
mod wait;

pub use database::Refusal;
pub use store::{Found, Key, Store, Write};
pub use wait::{Local, within};
