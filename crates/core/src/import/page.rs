//! A web page read as text: the articles in it, without menus, forms, captions and what is hidden.

use super::{
    metadata::{self, Facts},
    writer::{Break, Writer},
};
use crate::{Document, ingest::count_words};

/// A node of a parsed page.
pub trait Node: Clone {
    /// What it is.
    fn kind(&self) -> NodeKind;
    /// An element's attribute; `None` where it has none, and for any other node.
    fn attribute(&self, name: &str) -> Option<String>;
    /// The nodes directly inside it, in order.
    fn children(&self) -> Vec<Self>;
}

/// What a node is.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeKind {
    /// An element, by its name in small letters.
    Element(String),
    /// Text.
    Text(String),
    /// A comment, a document, …: only what is inside it counts.
    Other,
}

/// The document that a page or a part of one (a rich paste) holds. Its text has a line a paragraph, with an empty line
/// between them; title, outlet, date and address are those that the page states. The id is empty.
pub fn from_page<N: Node>(root: &N) -> Document {
    let facts = metadata::read(root);
    let text = articles(root).unwrap_or_else(|| text_of(root));
    facts.into_document(text)
}

/// An element of at least this many words is taken for an article or a page's main part.
const ARTICLE_WORDS: usize = 100;

/// The text of the page's articles, where its markup names them; of its main part, where it names that.
fn articles<N: Node>(root: &N) -> Option<String> {
    let texts_of = |is: fn(&str, &N) -> bool| -> Vec<(usize, String)> {
        let texts = outermost(root, is).into_iter().map(|n| text_of(&n));
        texts.map(|t| (count_words(&t), t)).filter(|(words, _)| *words >= ARTICLE_WORDS).collect()
    };
    let articles = texts_of(|name, node| name == "article" || has(node, "itemprop", "articleBody"));
    let texts =
        if articles.is_empty() { texts_of(|name, node| name == "main" || has(node, "role", "main")) } else { articles };
    let most = texts.iter().map(|(words, _)| *words).max()?;
    let large: Vec<String> = texts.into_iter().filter(|(words, _)| words * 2 >= most).map(|(_, t)| t).collect();
    Some(large.join("\n\n\n"))
}

/// The elements that `is` accepts and that do not stand in another such element, in order.
fn outermost<N: Node>(root: &N, is: fn(&str, &N) -> bool) -> Vec<N> {
    let (mut found, mut left) = (Vec::new(), vec![root.clone()]);
    while let Some(node) = left.pop() {
        match node.kind() {
            NodeKind::Element(name) if is(&name, &node) => found.push(node),
            NodeKind::Element(name) if is_dropped(&name, &node, false) => {}
            _ => left.extend(node.children().into_iter().rev()),
        }
    }
    found
}

pub(super) fn has<N: Node>(node: &N, attribute: &str, value: &str) -> bool {
    node.attribute(attribute).is_some_and(|a| a.split_whitespace().any(|v| v.eq_ignore_ascii_case(value)))
}

/// A step of the walk over a page, which keeps its own stack: pages can be nested deeply.
enum Step<N> {
    Enter(N, bool),
    Leave(String),
}

/// The text of a part of a page.
pub(super) fn text_of<N: Node>(root: &N) -> String {
    let mut writer = Writer::default();
    let mut titles = 0;
    let mut steps = vec![Step::Enter(root.clone(), false)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Leave(name) => close(&name, &mut writer),
            Step::Enter(node, preformatted) => match node.kind() {
                NodeKind::Text(text) if preformatted => writer.push_lines(&text),
                NodeKind::Text(text) => writer.push(&text),
                NodeKind::Element(name) => {
                    if is_dropped(&name, &node, true) {
                        continue;
                    }
                    titles += usize::from(name == "h1");
                    open(&name, titles, &mut writer);
                    let inside = node.children().into_iter().rev();
                    let preformatted = preformatted || name == "pre";
                    steps.push(Step::Leave(name));
                    steps.extend(inside.map(|n| Step::Enter(n, preformatted)));
                }
                NodeKind::Other => {
                    steps.extend(node.children().into_iter().rev().map(|n| Step::Enter(n, preformatted)));
                }
            },
        }
    }
    writer.finish()
}

/// Breaks and marks before an element's text; `titles` counts the top headings so far, this one included.
fn open(name: &str, titles: usize, writer: &mut Writer) {
    match name {
        "br" => writer.line_break(),
        "q" => writer.push("“"),
        "h1" if titles > 1 => writer.set(Break::Article),
        _ => writer.set(break_around(name)),
    }
}

fn close(name: &str, writer: &mut Writer) {
    match name {
        "br" => {}
        "q" => writer.push("”"),
        _ => writer.set(break_around(name)),
    }
}

/// The break before and behind an element.
fn break_around(name: &str) -> Break {
    match name {
        "address" | "article" | "blockquote" | "body" | "center" | "details" | "div" | "dl" | "fieldset" | "figure"
        | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup" | "hr" | "html" | "main" | "ol" | "p"
        | "pre" | "section" | "summary" | "table" | "ul" => Break::Paragraph,
        "li" | "dt" | "dd" | "tr" | "caption" | "time" => Break::Line,
        "td" | "th" => Break::Cell,
        _ => Break::None,
    }
}

/// Whether an element and all inside it is no text of an article. Lists are only looked into where `lists` says so.
fn is_dropped<N: Node>(name: &str, node: &N, lists: bool) -> bool {
    const ELEMENTS: [&str; 34] = [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "aside",
        "footer",
        "form",
        "button",
        "figcaption",
        "svg",
        "iframe",
        "head",
        "title",
        "meta",
        "link",
        "select",
        "option",
        "input",
        "textarea",
        "label",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "picture",
        "dialog",
        "menu",
        "math",
        "map",
        "frameset",
        "noframes",
        "datalist",
    ];
    ELEMENTS.contains(&name) || is_hidden(node) || has_dropped_role(node) || (lists && is_menu(name, node))
}

fn is_hidden<N: Node>(node: &N) -> bool {
    const CLASSES: [&str; 5] = ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "hidden"];
    let style = node
        .attribute("style")
        .or_else(|| node.attribute("data-style"))
        .unwrap_or_default()
        .to_ascii_lowercase()
        .replace(' ', "");
    node.attribute("hidden").is_some()
        || has(node, "aria-hidden", "true")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || CLASSES.iter().any(|c| has(node, "class", c))
}

fn has_dropped_role<N: Node>(node: &N) -> bool {
    const ROLES: [&str; 11] = [
        "navigation",
        "complementary",
        "contentinfo",
        "dialog",
        "alertdialog",
        "search",
        "menu",
        "menubar",
        "toolbar",
        "tablist",
        "banner",
    ];
    node.attribute("role").is_some_and(|role| ROLES.iter().any(|r| role.eq_ignore_ascii_case(r)))
}

/// A menu has at least this many links,
const MENU_LINKS: usize = 3;
/// and no more nodes than this are looked at to tell.
const MENU_NODES: usize = 600;

/// Whether a list, or a page's header, is made of links and hardly anything else.
fn is_menu<N: Node>(name: &str, node: &N) -> bool {
    if !["ul", "ol", "header"].contains(&name) {
        return false;
    }
    let (mut links, mut linked, mut all) = (0, 0, 0);
    let mut left = vec![(node.clone(), false)];
    for _ in 0..MENU_NODES {
        let Some((node, in_link)) = left.pop() else { break };
        let mut inside = in_link;
        match node.kind() {
            NodeKind::Text(text) => {
                let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
                all += letters;
                linked += if in_link { letters } else { 0 };
            }
            NodeKind::Element(name) if name == "a" => {
                links += 1;
                inside = true;
            }
            NodeKind::Element(name) if ["h1", "script", "style"].contains(&name.as_str()) => {
                // A header with the article's title in it is no menu.
                if name == "h1" {
                    return false;
                }
                continue;
            }
            _ => {}
        }
        left.extend(node.children().into_iter().rev().map(|n| (n, inside)));
    }
    links >= MENU_LINKS && linked * 10 >= all * 8
}

impl Facts {
    /// The document with this text. The page's title is put before it where the text lacks it.
    fn into_document(self, text: String) -> Document {
        let missing = self.heading.filter(|h| !h.is_empty() && !text.is_empty() && !text.contains(h.as_str()));
        let text = missing.map_or(text.clone(), |h| format!("{h}\n\n{text}"));
        Document {
            text,
            title: self.title,
            published: self.published,
            outlet: self.outlet,
            url: self.url,
            ..Document::default()
        }
    }
}
