//! Runs the stages over a set of documents, an article at a time, and keeps each article's reading for the next run.

mod apart;
mod outline;

pub use apart::{Read, Unread};

use crate::{
    Analysis, Article, ArticleId, Document, Span, compare, dates,
    encoder::Model,
    ingest::{self, Ingested, RawArticle},
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

/// What was read or ingested, by its hash and length.
type Key = (u64, usize);

/// The pipeline with its cache: an article that was read before is not read again.
#[derive(Default)]
pub struct Engine {
    /// What reads beside the rules and lists; without it they read alone.
    model: Option<Arc<Model>>,
    /// What was read of articles in the last run.
    readings: HashMap<Key, Arc<Reading>>,
    /// What was found in documents in the last run.
    ingested: HashMap<Key, Arc<Ingested>>,
}

impl Engine {
    /// An engine that reads with `model`.
    pub fn new(model: Arc<Model>) -> Self {
        Engine { model: Some(model), ..Engine::default() }
    }

    /// Analyses `documents`; calls `progress` before every article of each stage and once at the end.
    pub fn analyze(&mut self, documents: &[Document], progress: &mut dyn FnMut(Progress)) -> Analysis {
        let (mut analysis, raw) = self.outline(documents);
        let placed = self.place(documents, &raw, &mut analysis, progress);
        let total = placed.len();
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

    /// The articles of `documents`, and as they were found; from the cache where a document was here before.
    fn outline(&mut self, documents: &[Document]) -> (Analysis, Vec<RawArticle>) {
        let mut kept = HashMap::new();
        let found = documents.iter().map(|document| {
            let key = document_key(document);
            let known = self.ingested.remove(&key).or_else(|| kept.get(&key).cloned());
            let found = known.unwrap_or_else(|| Arc::new(ingest::ingest(document)));
            kept.insert(key, found.clone());
            found
        });
        let found: Vec<_> = found.collect();
        self.ingested = kept;
        let mut analysis = Analysis::default();
        let raw = outline::place(documents, &found, &mut analysis);
        (analysis, raw)
    }

    /// The readings of all articles, each in its place.
    fn place(
        &mut self,
        documents: &[Document],
        raw: &[RawArticle],
        analysis: &mut Analysis,
        progress: &mut dyn FnMut(Progress),
    ) -> Vec<Placed> {
        let mut kept = HashMap::new();
        let mut placed = Vec::with_capacity(raw.len());
        for (i, article) in raw.iter().enumerate() {
            let title = analysis.articles[i].title.clone();
            progress(Progress { stage: Stage::Reading, done: i, total: raw.len(), title });
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
        placed
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
    Engine::default().outline(documents).0
}

/// What decides what [`ingest::ingest`] finds in a document.
fn document_key(document: &Document) -> Key {
    let Document { id: _, text, title, published, outlet, url, edits: _, restored, one_article } = document;
    let mut hasher = DefaultHasher::new();
    (text, title, published, outlet, url, restored, one_article).hash(&mut hasher);
    (hasher.finish(), text.len())
}

fn key(article: &RawArticle, text: &str) -> Key {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let relative = |at: usize| at.wrapping_sub(article.span.start);
    article.headline.map(|h| (relative(h.start), h.end - h.start)).hash(&mut hasher);
    article.paragraphs.iter().for_each(|p| (relative(p.start), p.end - p.start).hash(&mut hasher));
    (hasher.finish(), text.len())
}

/// The headline and the paragraphs of an article, counted from its own first byte.
fn own(article: &RawArticle) -> (Option<Span>, Vec<Span>) {
    let start = article.span.start;
    let own = |s: &Span| Span::new(s.start.saturating_sub(start), s.end.saturating_sub(start));
    (article.headline.as_ref().map(own), article.paragraphs.iter().map(own).collect())
}

fn read(article: &RawArticle, text: &str, model: Option<&Model>) -> Reading {
    let (headline, paragraphs) = own(article);
    reading::read(text, headline, &paragraphs, model)
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
