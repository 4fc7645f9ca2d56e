//! English. A file a room of the page; a text's name is its description. Texts with numbers or names in them are functions,
//! plurals included, so that a language can put the words in its own order.

pub mod articles;
pub mod bookmarklet;
pub mod cards;
pub mod choices;
pub mod common;
pub mod compare;
mod dates;
pub mod evidence;
pub mod export;
pub mod fault;
pub mod frame;
mod grammar;
pub mod intake;
pub mod model;
pub mod number_of;
pub mod portrayal;
pub mod quotes;
pub mod read;
pub mod review;
pub mod share;
pub mod shortcuts;
pub mod stances;
pub mod strips;
pub mod timeline;
pub mod workspaces;

pub use dates::{LOCALE, date, heading, when};
pub use grammar::{absent, capitalized, count, in_sentence, list, megabytes, quoted, with_percent};
