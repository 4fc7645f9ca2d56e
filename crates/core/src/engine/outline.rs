//! Which articles the documents hold, and what stands around their texts: before any is read.

use crate::{
    Analysis, Article, ArticleId, Document, Note, SetAside,
    ingest::{FrontMatter, Ingested, RawArticle},
};
use std::sync::Arc;

/// Puts what `ingested` found in each document into the analysis: articles, notes, and what was set aside. Gives all
/// articles as they were found.
pub(super) fn place(documents: &[Document], ingested: &[Arc<Ingested>], analysis: &mut Analysis) -> Vec<RawArticle> {
    let mut raw = Vec::new();
    for (d, (document, found)) in documents.iter().zip(ingested).enumerate() {
        let first = raw.len();
        let aside = found.set_aside.iter().map(|(span, reason)| SetAside { document: d, span: *span, reason: *reason });
        analysis.set_aside.extend(aside);
        for (kind, article, message) in &found.notes {
            let article = article.map(|a| ArticleId((first + a) as u32));
            analysis.notes.push(Note { kind: *kind, document: d, article, message: message.clone() });
        }
        for (ordinal, article) in found.articles.iter().enumerate() {
            let front = (ordinal == 0).then_some(&found.front);
            analysis.articles.push(front_matter(document, front, (d, ordinal), article, raw.len()));
            raw.push(article.clone());
        }
    }
    raw
}

/// What stands around an article's text: set by hand, else given with the document, else stated at the head of its text
/// (`front`), else recognised.
fn front_matter(
    document: &Document,
    front: Option<&FrontMatter>,
    (d, ordinal): (usize, usize),
    raw: &RawArticle,
    id: usize,
) -> Article {
    let edit = document.edits.iter().rev().find(|e| e.article == ordinal).cloned().unwrap_or_default();
    let first = (ordinal == 0).then_some(document);
    let url = first.and_then(|f| f.url.clone()).or_else(|| front.and_then(|f| f.url.clone()));
    let dateline = raw.dateline.clone();
    let headline = raw.headline.map(|h| one_line(h.of(&document.text)));
    let given = first.and_then(|f| f.title.clone());
    let opening = || opening_words(raw.paragraphs.first().map_or("", |p| p.of(&document.text)));
    let outlet = edit
        .outlet
        .or_else(|| document.outlet.clone())
        .or_else(|| front.and_then(|f| f.outlet.clone()))
        .or_else(|| dateline.as_ref().and_then(|l| l.agency.clone()));
    let published = edit
        .published
        .or_else(|| document.published.clone())
        .or_else(|| front.and_then(|f| f.published.clone()))
        .or_else(|| dateline.as_ref().and_then(|l| l.date.clone()));
    Article {
        id: ArticleId(id as u32),
        document: d,
        ordinal,
        start: raw.span.start,
        end: raw.span.end,
        headline: raw.headline,
        dateline,
        byline: raw.byline,
        paragraphs: raw.paragraphs.clone(),
        sentences: Vec::new(),
        title: edit.title.or(headline).or(given).unwrap_or_else(opening),
        outlet,
        published,
        url: edit.url.or(url),
        words: 0,
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first words, to call an article without a headline by.
fn opening_words(paragraph: &str) -> String {
    let words: Vec<&str> = paragraph.split_whitespace().take(11).collect();
    let shown: String = words[..words.len().min(10)].join(" ").chars().take(90).collect();
    if words.len() > 10 { shown + " …" } else { shown }
}
