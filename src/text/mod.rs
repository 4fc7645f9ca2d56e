//! Articles as marked text: which words carry which mark, for the article view and the evidence panel.

mod marks;
mod segments;

pub use marks::{Look, look_of, marks, pointed_at, says, unmarked};
pub use segments::{Mark, Segment, segments};
