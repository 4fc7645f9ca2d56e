//! The page's frame: head, navigation, strips, notices.

pub const SKIP: &str = "Skip to the content";
pub const DROP: &str = "Drop to read";
pub const VIEWS: &str = "Views";
pub const CHANGE_COLOURS: &str = "Change the colours";
pub const UNKNOWN_ADDRESS: &str = "That address names something that is not in the articles read now.";
pub const NO_SUCH_ADDRESS: &str = "That address names nothing on this page, so here is the first view.";

// The views, in the navigation and as headings.
pub const READ: &str = "Read";
pub const CARDS: &str = "Cards";
pub const STANCES: &str = "Stances";
pub const PORTRAYAL: &str = "Portrayal";
pub const QUOTES: &str = "Quotes";
pub const COMPARE: &str = "Compare";
pub const TIMELINE: &str = "Timeline";
pub const REVIEW: &str = "Review";

// Between neighbouring views.
pub const SIDE_BY_SIDE: &str = "Side by side";
pub const ACROSS_ARTICLES: &str = "Across articles";
pub const WHO_STANDS_WHERE: &str = "Who stands where";
pub const STANCES_AND_PORTRAYAL: &str = "Stances and portrayal";
pub const WHO_IS_PORTRAYED_HOW: &str = "Who is portrayed how";

// Colours.
pub const SYSTEM_COLOURS: &str = "System colours";
pub const LIGHT: &str = "Light";
pub const DARK: &str = "Dark";

// Where a view has nothing to show.
pub const NOT_READ_YET: &str = "Not read yet";
pub const PASTE_AN_ARTICLE: &str = "Paste an article";
pub const OPEN_EXAMPLE: &str = "Open the example";

/// The browser's title: “Cards · Onrecord”.
pub fn title(view: &str) -> String {
    format!("{view} · Onrecord")
}

/// “Undo (Ctrl+Z)”.
pub fn with_keys(name: &str, keys: &str) -> String {
    format!("{name} ({keys})")
}
