//! Rich pastes, web pages and files as documents. Markup is read by the browser's own parser into a document apart from
//! the page: no script in it runs, nothing in it is loaded, and none of it is ever shown as markup.

use onrecord_core::{
    Document,
    import::{self, FileKind, Node, NodeKind},
};
use wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, SupportedType};

/// The document that a page, or a part of one from the clipboard, holds: its text, and title, outlet, date and address
/// where it states them.
pub fn from_html(html: &str) -> Document {
    let parsed = DomParser::new().and_then(|p| p.parse_from_string(&import::quiet(html), SupportedType::TextHtml));
    match parsed {
        Ok(page) => import::from_page(&Parsed(page.into())),
        // No browser refuses HTML; were one to, its source is still text.
        Err(_) => Document { text: html.to_owned(), ..Document::default() },
    }
}

/// The document that a file holds, by the extension of its name.
///
/// # Errors
/// For a type that cannot be read: a sentence that says what to do instead.
pub fn from_file(name: &str, text: String) -> Result<Document, String> {
    Ok(match FileKind::of(name)? {
        FileKind::Text => Document { text, ..Document::default() },
        FileKind::Html => from_html(&text),
        FileKind::Markdown => import::from_markdown(&text),
    })
}

/// A node of a parsed page.
#[derive(Clone)]
struct Parsed(web_sys::Node);

impl Node for Parsed {
    fn kind(&self) -> NodeKind {
        match self.0.node_type() {
            web_sys::Node::ELEMENT_NODE => NodeKind::Element(self.0.node_name().to_ascii_lowercase()),
            web_sys::Node::TEXT_NODE => NodeKind::Text(self.0.node_value().unwrap_or_default()),
            _ => NodeKind::Other,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.0.dyn_ref::<Element>().and_then(|e| e.get_attribute(name))
    }

    fn children(&self) -> Vec<Self> {
        let nodes = self.0.child_nodes();
        (0..nodes.length()).filter_map(|i| nodes.get(i)).map(Parsed).collect()
    }
}
