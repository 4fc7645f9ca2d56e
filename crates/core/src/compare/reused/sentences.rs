//! The sentences of all articles, with their words as numbers.

use crate::{
    Analysis, Article, ArticleId, Document, Span,
    compare::{feature, statement::letters},
    lexicon::lexicon,
};
use std::collections::HashMap;

/// One sentence.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    /// Its article, by place in the order of publication,
    pub article: usize,
    /// and by id.
    pub id: ArticleId,
    /// Its words, in bytes of its document's text.
    pub span: Span,
    /// Whether it is a headline.
    pub headline: bool,
    /// Its letters and figures, in small letters: the same for words copied with other case and punctuation.
    pub letters: String,
    /// Its words, in order.
    pub words: Vec<Word>,
}

/// A word: two are the same when their numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    /// The word's number.
    pub number: u32,
    /// Whether it tells something, unlike “the” or “of”.
    pub telling: bool,
    /// Whether it is a number, which an edited copy may have changed.
    pub figure: bool,
}

impl Sentence {
    /// The numbers of its words, sorted.
    pub fn sorted_words(&self) -> Vec<u32> {
        let mut words: Vec<u32> = self.words.iter().map(|w| w.number).collect();
        words.sort_unstable();
        words
    }

    /// Whether there is a letter in it, not figures alone.
    pub fn has_words(&self) -> bool {
        self.letters.chars().any(char::is_alphabetic)
    }
}

/// The articles in the order of publication: those without a date last, and otherwise as they stand in the analysis.
pub(super) fn in_order(analysis: &Analysis) -> Vec<&Article> {
    let mut articles: Vec<&Article> = analysis.articles.iter().collect();
    articles.sort_by_key(|a| (a.published.is_none(), a.published.as_deref()));
    articles
}

/// The sentences of all articles, in that order.
pub(super) fn all(documents: &[Document], analysis: &Analysis) -> Vec<Sentence> {
    let mut words = Words::default();
    let mut sentences = Vec::new();
    for (at, article) in in_order(analysis).into_iter().enumerate() {
        let Some(text) = documents.get(article.document).map(|d| d.text.as_str()) else { continue };
        sentences.extend(article.sentences.iter().map(|span| Sentence {
            article: at,
            id: article.id,
            span: *span,
            headline: article.headline.is_some_and(|h| h.overlaps(*span)),
            letters: letters(span.of(text)),
            words: words.of(span.of(text)),
        }));
    }
    sentences
}

/// Every word met so far.
#[derive(Default)]
struct Words {
    known: HashMap<String, Word>,
    /// The word being read, kept for its memory.
    word: String,
}

impl Words {
    fn of(&mut self, text: &str) -> Vec<Word> {
        let apart = |c: char| !c.is_alphanumeric() && !is_apostrophe(c);
        let words = text.split(apart).map(|w| w.trim_matches(is_apostrophe)).filter(|w| !w.is_empty());
        words.map(|w| self.word(w)).collect()
    }

    fn word(&mut self, written: &str) -> Word {
        self.word.clear();
        self.word.extend(written.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
        if let Some(word) = self.known.get(self.word.as_str()) {
            return *word;
        }
        let word = Word {
            number: self.known.len() as u32,
            telling: !lexicon().function_word(&self.word),
            figure: feature::number(&self.word).is_some(),
        };
        self.known.insert(self.word.clone(), word);
        word
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}
