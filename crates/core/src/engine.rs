//! Runs the stages over a set of documents, an article at a time, and keeps each article's reading for the next run.

use crate::{
    Analysis, Article, ArticleId, Document, Note, SetAside, compare, dates,
    encoder::Model,
    ingest::{self, FrontMatter, RawArticle},
    join::{self, Placed},
    reading::{self, Reading},
};
use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

/// What an analysis is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Each article is read by itself.
    Reading,
    /// The articles are held against each other.
    Comparing,
}

/// How far an analysis has come.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Progress {
    /// What it is at.
    pub stage: Stage,
    /// Articles that this stage is done with.
    pub done: usize,
    /// Articles in all.
    pub total: usize,
    /// The article that it is at; empty where it is at none.
    pub title: String,
}

/// The pipeline with its cache: an article that was read before is not read again.
#[derive(Default)]
pub struct Engine {
    /// What reads beside the rules and lists; without it they read alone.
    model: Option<Arc<Model>>,
    /// Readings by the hash and length of what was read.
    readings: HashMap<(u64, usize), Arc<Reading>>,
}

impl Engine {
    /// An engine that reads with `model`.
    pub fn new(model: Arc<Model>) -> Self {
        Engine { model: Some(model), ..Engine::default() }
    }

    /// Analyses `documents`; calls `progress` before every article of each stage and once at the end.
    pub fn analyze(&mut self, documents: &[Document], progress: &mut dyn FnMut(Progress)) -> Analysis {
        let mut analysis = Analysis::default();
        let raw = ingest_all(documents, &mut analysis);
        let mut kept = HashMap::new();
        let mut placed = Vec::with_capacity(raw.len());
        let total = raw.len();
        for (i, article) in raw.iter().enumerate() {
            progress(Progress { stage: Stage::Reading, done: i, total, title: analysis.articles[i].title.clone() });
            let text = article.span.of(&documents[analysis.articles[i].document].text);
            let key = key(article, text);
            let reading = self.readings.remove(&key).or_else(|| kept.get(&key).cloned());
            let reading = reading.unwrap_or_else(|| Arc::new(read(article, text, self.model.as_deref())));
            kept.insert(key, reading.clone());
            describe(&mut analysis.articles[i], article, &reading);
            placed.push(Placed {
                article: ArticleId(i as u32),
                start: article.span.start,
                text: text.to_string(),
                reading,
            });
        }
        self.readings = kept;
        let mut comparing = |done, title| progress(Progress { stage: Stage::Comparing, done, total, title });
        comparing(0, String::new());
        join::join(&placed, &mut analysis);
        resolve_dates(&placed, &mut analysis);
        analysis.reused = compare::reused::find(documents, &analysis);
        analysis.alignments =
            compare::align(documents, &analysis, &mut |i| comparing(i, analysis.articles[i].title.clone()));
        comparing(total, String::new());
        analysis
    }
}

/// Holds the time expressions of every article against its date of publication.
fn resolve_dates(placed: &[Placed], analysis: &mut Analysis) {
    for p in placed {
        let first = analysis.time_expressions.len();
        let Some(article) = analysis.article(p.article) else { continue };
        let resolved = dates::resolve(&p.reading.dates, article, first);
        analysis.time_expressions.extend(resolved);
    }
}

/// Analyses `documents` from scratch, by rules and lists alone.
pub fn analyze(documents: &[Document]) -> Analysis {
    Engine::default().analyze(documents, &mut |_| ())
}

/// The articles of `documents`, as [`Engine::analyze`] finds them before it reads any: without the model, and at once.
pub fn outline(documents: &[Document]) -> Analysis {
    let mut analysis = Analysis::default();
    ingest_all(documents, &mut analysis);
    analysis
}

/// Splits every document into articles; notes and what was set aside go into the analysis at once.
fn ingest_all(documents: &[Document], analysis: &mut Analysis) -> Vec<RawArticle> {
    let mut raw = Vec::new();
    for (d, document) in documents.iter().enumerate() {
        let ingested = ingest::ingest(document);
        let first = raw.len();
        analysis.set_aside.extend(ingested.set_aside.into_iter().map(|(span, reason)| SetAside {
            document: d,
            span,
            reason,
        }));
        for (kind, article, message) in ingested.notes {
            let article = article.map(|a| ArticleId((first + a) as u32));
            analysis.notes.push(Note { kind, document: d, article, message });
        }
        for (ordinal, article) in ingested.articles.into_iter().enumerate() {
            let front = (ordinal == 0).then_some(&ingested.front);
            analysis.articles.push(front_matter(document, front, (d, ordinal), &article, raw.len()));
            raw.push(article);
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

fn key(article: &RawArticle, text: &str) -> (u64, usize) {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let relative = |at: usize| at.wrapping_sub(article.span.start);
    article.headline.map(|h| (relative(h.start), h.end - h.start)).hash(&mut hasher);
    article.paragraphs.iter().for_each(|p| (relative(p.start), p.end - p.start).hash(&mut hasher));
    (hasher.finish(), text.len())
}

fn read(article: &RawArticle, text: &str, model: Option<&Model>) -> Reading {
    let own = |s: crate::Span| {
        crate::Span::new(s.start.saturating_sub(article.span.start), s.end.saturating_sub(article.span.start))
    };
    let paragraphs: Vec<_> = article.paragraphs.iter().map(|p| own(*p)).collect();
    reading::read(text, article.headline.map(own), &paragraphs, model)
}

fn describe(article: &mut Article, raw: &RawArticle, reading: &Reading) {
    article.sentences = reading.sentences.iter().map(|s| s.shift(raw.span.start)).collect();
    article.words = reading.words;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_tells_both_stages() {
        let document = |text: &str| Document { text: text.into(), one_article: true, ..Document::default() };
        let documents = [document("The ferry sank off Suva on Friday."), document("Divers found the ferry on Monday.")];
        let mut told = Vec::new();
        Engine::default().analyze(&documents, &mut |p| told.push((p.stage, p.done, !p.title.is_empty())));
        let (reading, comparing): (Vec<_>, Vec<_>) = told.iter().partition(|(stage, ..)| *stage == Stage::Reading);
        assert_eq!(told, [reading.clone(), comparing.clone()].concat());
        assert_eq!(reading, [(Stage::Reading, 0, true), (Stage::Reading, 1, true)]);
        let done = |n, named| (Stage::Comparing, n, named);
        assert_eq!(comparing, [done(0, false), done(0, true), done(1, true), done(2, false)]);
    }
}
