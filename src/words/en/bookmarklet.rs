//! Sending articles from other pages.

pub const OPEN: &str = "Send from other pages…";
pub const TITLE: &str = "Send articles from other pages";
pub const COPIED: &str = "The bookmark’s address is copied.";
pub const NOT_COPIED: &str = "The browser did not let us copy. Drag the bookmark instead.";
pub const FROM_BAR: &str = "It works from the bookmarks bar: drag it there, then press it on a page with an article.";
pub const INTRO: &str = "With a bookmark, an article goes from the page that you read to this one:";
pub const DRAG: &str = "Drag this to your bookmarks bar:";
pub const NAME: &str = "Send to Onrecord";
pub const OR_MAKE: &str = "Or make a bookmark of any page, name it, and put this in place of its address: ";
pub const COPY_ADDRESS: &str = "copy the bookmark’s address";
pub const PRESS: &str =
    "On a page with an article, select what you want, or nothing for the whole article, and press the bookmark.";
pub const WHAT_COMES: &str = "A tab opens here and shows what came. Nothing is added before you say so.";
pub const NO_SERVER: &str = "One tab of your browser hands the text to the other; no server sees it. ";
pub const ON_A_PHONE: &str = "On a phone, install this page as an app, and share text or files with it.";
