//! What a page says about itself: title, outlet, date of publication, address.

use super::page::{Node, NodeKind, has, text_of};
use crate::{address::is_web_address, ingest::iso_date};
use serde_json::Value;

/// What a page states, each from the surest place that has it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Facts {
    pub title: Option<String>,
    pub outlet: Option<String>,
    /// `YYYY-MM-DD`.
    pub published: Option<String>,
    pub url: Option<String>,
    /// The page's top heading, where it has just one.
    pub heading: Option<String>,
}

/// Everything a page states, in the order of the page.
#[derive(Default)]
struct Found {
    /// `<meta>`: name or property, and content.
    meta: Vec<(String, String)>,
    /// JSON-LD objects that describe an article.
    articles: Vec<Value>,
    canonical: Option<String>,
    title: Option<String>,
    headings: Vec<String>,
    time: Option<String>,
}

/// Reads what `root` says about itself.
pub(super) fn read<N: Node>(root: &N) -> Facts {
    let mut found = Found::default();
    let mut left = vec![root.clone()];
    while let Some(node) = left.pop() {
        if let NodeKind::Element(name) = node.kind() {
            found.look_at(&name, &node);
            if ["script", "style", "title", "h1", "svg"].contains(&name.as_str()) {
                continue;
            }
        }
        left.extend(node.children().into_iter().rev());
    }
    found.facts()
}

impl Found {
    fn look_at<N: Node>(&mut self, name: &str, node: &N) {
        match name {
            "meta" => {
                let key = ["property", "name", "itemprop"].iter().find_map(|a| node.attribute(a));
                self.meta.extend(key.map(|k| k.to_ascii_lowercase()).zip(node.attribute("content")));
            }
            "link" if has(node, "rel", "canonical") => self.canonical = node.attribute("href"),
            "script" if has(node, "type", "application/ld+json") => {
                let values = serde_json::from_str(&raw_text(node));
                self.articles.extend(values.ok().into_iter().flat_map(articles));
            }
            "title" if self.title.is_none() => self.title = clean(&raw_text(node)),
            "h1" => self.headings.extend(clean(&text_of(node))),
            "time" if self.time.is_none() => self.time = node.attribute("datetime"),
            _ => {}
        }
    }

    fn facts(mut self) -> Facts {
        let heading = if self.headings.len() == 1 { self.headings.pop() } else { None };
        let title = self.meta(&["og:title", "twitter:title"]).or_else(|| self.of_article(&["headline"]));
        let published = self
            .meta(&[
                "article:published_time",
                "og:article:published_time",
                "datepublished",
                "date",
                "pubdate",
                "dc.date",
            ])
            .or_else(|| self.of_article(&["datePublished"]))
            .or_else(|| self.time.take());
        let url = self.canonical.take().or_else(|| self.meta(&["og:url"]));
        let url = url.or_else(|| self.of_article(&["url"])).or_else(|| self.of_article(&["mainEntityOfPage", "@id"]));
        let outlet =
            self.meta(&["og:site_name", "application-name"]).or_else(|| self.of_article(&["publisher", "name"]));
        Facts {
            title: title.or_else(|| heading.clone()).or(self.title),
            outlet,
            published: published.and_then(|p| iso_date(&p)),
            url: url.filter(|u| is_web_address(u)),
            heading,
        }
    }

    /// The content of the first `<meta>` that any of `keys` names.
    fn meta(&self, keys: &[&str]) -> Option<String> {
        keys.iter().find_map(|key| self.meta.iter().find(|(k, _)| k == key).and_then(|(_, content)| clean(content)))
    }

    /// What the page's JSON-LD says at `path`.
    fn of_article(&self, path: &[&str]) -> Option<String> {
        self.articles.iter().find_map(|article| {
            let value = path.iter().try_fold(article, |value, key| value.get(key));
            value.and_then(Value::as_str).and_then(clean)
        })
    }
}

/// The objects that describe an article, in one JSON-LD value.
fn articles(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values.into_iter().flat_map(articles).collect(),
        Value::Object(mut object) => {
            let graph = object.remove("@graph").map(articles).unwrap_or_default();
            let is = |v: &Value| v.as_str().is_some_and(|t| t.ends_with("Article") || t == "BlogPosting");
            let typed = object.get("@type").is_some_and(|t| is(t) || t.as_array().is_some_and(|a| a.iter().any(is)));
            typed.then_some(Value::Object(object)).into_iter().chain(graph).collect()
        }
        _ => Vec::new(),
    }
}

fn raw_text<N: Node>(node: &N) -> String {
    let texts = node.children().into_iter().filter_map(|n| match n.kind() {
        NodeKind::Text(text) => Some(text),
        _ => None,
    });
    texts.collect()
}

/// Single spaces; `None` where nothing is left.
fn clean(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}
