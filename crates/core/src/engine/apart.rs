//! Articles that somebody else reads: another thread or worker, with a model of its own. What an article says depends on
//! it alone, so that it does not matter who reads it.

use super::{Engine, Key, key, own};
use crate::{
    Document, Span,
    ingest::RawArticle,
    reading::{self, Reading},
};
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, sync::Arc};

/// An article that an engine has not read yet, with all that reading it takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unread {
    key: Key,
    /// What it is called.
    pub title: String,
    text: String,
    headline: Option<Span>,
    paragraphs: Vec<Span>,
}

/// An article that was read, for [`Engine::take`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Read {
    key: Key,
    reading: Reading,
}

impl Unread {
    fn new(title: &str, raw: &RawArticle, text: &str) -> Self {
        let (headline, paragraphs) = own(raw);
        Unread { key: key(raw, text), title: title.to_owned(), text: text.to_owned(), headline, paragraphs }
    }
}

impl Engine {
    /// How many articles the documents hold, and those that this engine has not read, each once, in order.
    pub fn unread(&mut self, documents: &[Document]) -> (usize, Vec<Unread>) {
        let (analysis, raw) = self.outline(documents);
        let mut met = HashSet::new();
        let unread = raw.iter().zip(&analysis.articles).filter_map(|(raw, article)| {
            let text = raw.span.of(&documents[article.document].text);
            let key = key(raw, text);
            let is_new = !self.readings.contains_key(&key) && met.insert(key);
            is_new.then(|| Unread::new(&article.title, raw, text))
        });
        (raw.len(), unread.collect())
    }

    /// Reads an article for another engine with the same model.
    pub fn read(&self, article: &Unread) -> Read {
        let Unread { key, title: _, text, headline, paragraphs } = article;
        Read { key: *key, reading: reading::read(text, *headline, paragraphs, self.model.as_deref()) }
    }

    /// Takes in what another engine with the same model read of an article, for the next analysis that holds it.
    pub fn take(&mut self, read: Read) {
        self.readings.insert(read.key, Arc::new(read.reading));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str) -> Document {
        Document { text: text.into(), one_article: true, ..Document::default() }
    }

    #[test]
    fn who_reads_an_article_does_not_matter() {
        let texts = [
            "Mayor Ana Lemalu said on 18 March 2024 that the Suva ferry would stop. “We cannot pay,” she told Reuters.",
            "Lemalu's plan is wrong, Prime Minister Tom Berg of France said last week. The council backed the plan.",
            "The United Nations praised the ferry between 2015 and 2019. The UN's Ruth Cole criticised Lemalu.",
        ];
        let mut documents: Vec<Document> = texts.into_iter().map(document).collect();
        documents.push(document(texts[0]));
        let expected = Engine::default().analyze(&documents, &mut |_| ());
        let mut engine = Engine::default();
        engine.analyze(&documents[1..2], &mut |_| ());
        let (all, unread) = engine.unread(&documents);
        assert_eq!((all, unread.len()), (4, 2), "what was read and what stands twice is left out");
        for article in unread.iter().rev() {
            let read = Engine::default().read(article);
            let written = serde_json::to_string(&read).expect("JSON");
            let back: Read = serde_json::from_str(&written).expect("what was written");
            assert_eq!(back, read);
            engine.take(back);
        }
        assert_eq!(engine.unread(&documents).1, []);
        assert_eq!(engine.analyze(&documents, &mut |_| ()), expected);
    }
}
