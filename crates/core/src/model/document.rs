//! What goes in: a text as a person pasted it, and what the person said about it.

use serde::{Deserialize, Serialize};

/// One paste or file. It may hold several articles and things that are no article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Document {
    /// Any string that names it.
    pub id: String,
    /// The text, exactly as given. Nothing in the core changes it: offsets point into it.
    pub text: String,
    /// The headline, where the caller knows it (from a page's markup, or a corpus).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Date of publication, `YYYY-MM-DD`, where the caller knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Outlet (“The Example Post”), where the caller knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What the person set by hand, an article each; wins over what was recognised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub edits: Vec<ArticleEdit>,
    /// Lines (trimmed) that were set aside and that the person wants read as article text after all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub restored: Vec<String>,
    /// Read the whole paste as one article, whatever it looks like.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub one_article: bool,
}

/// What a person set by hand for one article of a document. `None` leaves what was recognised.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ArticleEdit {
    /// Which article of the document, counted from 0.
    pub article: usize,
    /// Title to show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Outlet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
    /// Date of publication, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Address of the article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}
