//! The views: each a thin component over plain data of its own.

mod articles;
mod cards;
mod compare;
mod portrayal;
mod quotes;
mod read;
mod review;
mod stances;
mod timeline;
mod ways;

pub use articles::{ArticlesView, PreviewDialog};
pub use cards::CardsView;
pub use compare::CompareView;
pub use portrayal::PortrayalView;
pub use quotes::QuotesView;
pub use read::ReadView;
pub use review::ReviewView;
pub use stances::StancesView;
pub use timeline::TimelineView;
