//! From web pages and Markdown to documents: the text that a reader would copy, and what the page says about itself.
//!
//! A page is parsed elsewhere (by the browser, or natively by an HTML library): [`from_page`] walks any tree that
//! implements [`Node`], so that both give the same document. Nothing of a page is ever run or shown as markup.
//!
//! A PDF, too, is taken apart elsewhere: [`layout::from_layout`] makes paragraphs of its pieces.

pub mod layout;
mod markdown;
mod metadata;
mod page;
mod quiet;
mod writer;

pub use markdown::from_markdown;
pub use page::{Node, NodeKind, from_page};
pub use quiet::quiet;

/// What a file holds, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// Markdown.
    Markdown,
}

impl FileKind {
    /// The kind of the file called `name`; a file without an extension is text.
    ///
    /// # Errors
    /// For any other extension: a sentence that says what can be read, and what to do instead.
    pub fn of(name: &str) -> Result<FileKind, String> {
        let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let extension = file.rsplit_once('.').map_or("", |(_, e)| e).to_ascii_lowercase();
        match extension.as_str() {
            "" | "txt" | "text" => Ok(FileKind::Text),
            "html" | "htm" | "xhtml" => Ok(FileKind::Html),
            "md" | "markdown" => Ok(FileKind::Markdown),
            other => Err(format!(
                ".{other} files cannot be read: open the file, copy its text and paste it, or save it as .txt, .html or .md"
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FileKind;

    #[test]
    fn kinds_of_files() {
        let check = |name, expected| assert_eq!(FileKind::of(name).ok(), expected, "{name}");
        check("ferry.TXT", Some(FileKind::Text));
        check("notes.d/ferry", Some(FileKind::Text));
        check("a.b.htm", Some(FileKind::Html));
        check("README.md", Some(FileKind::Markdown));
        check("ferry.pdf", None);
        assert!(FileKind::of("ferry.pdf").is_err_and(|e| e.starts_with(".pdf files") && e.contains("paste")));
    }
}
