//! An article's text taken apart: paragraphs, sentences, tokens with coarse word classes, quotations.

mod closed;
pub mod groups;
pub mod phrases;
mod quotations;
mod sentences;
mod tags;
mod tokens;

pub use quotations::Quotation;
pub use tags::Tag;
pub use tokens::Token;

use crate::{Span, encoder::WordClass};
use std::ops::Range;

/// A run of tokens, by index into [`Text::tokens`].
pub type Tokens = Range<usize>;

/// A sentence.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Bytes of the article's text.
    pub span: Span,
    /// Its tokens.
    pub tokens: Tokens,
}

/// A paragraph, or the headline.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Its tokens.
    pub tokens: Tokens,
}

/// The text of one article, taken apart. All offsets are bytes of `source`.
pub struct Text<'a> {
    /// The article's text, set-aside lines included (no paragraph covers them).
    pub source: &'a str,
    /// All tokens, in order.
    pub tokens: Vec<Token<'a>>,
    /// The tokens' words, as written, for look-ups over several words.
    pub words: Vec<&'a str>,
    /// All sentences, in order.
    pub sentences: Vec<Sentence>,
    /// Headline and paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Stretches between quotation marks, in order, outermost only.
    pub quotations: Vec<Quotation>,
}

impl<'a> Text<'a> {
    /// Takes `source` apart; reads only what `headline` and `paragraphs` cover.
    pub fn new(source: &'a str, headline: Option<Span>, paragraphs: &[Span]) -> Self {
        let mut text = Text {
            source,
            tokens: Vec::new(),
            words: Vec::new(),
            sentences: Vec::new(),
            paragraphs: Vec::new(),
            quotations: Vec::new(),
        };
        // A line above the headline comes before it: everything below is in the order of the text.
        let mut stretches: Vec<Span> = headline.iter().chain(paragraphs).copied().collect();
        stretches.sort();
        stretches.into_iter().for_each(|s| text.push_paragraph(s));
        text.words = text.tokens.iter().map(|t| t.text).collect();
        text.quotations = quotations::find(&text);
        tags::tag(&mut text);
        text
    }

    /// Takes over the classes of words that the encoder read.
    pub fn retag(&mut self, classes: &[WordClass]) {
        tags::learned(self, classes);
    }

    fn push_paragraph(&mut self, span: Span) {
        let first = self.tokens.len();
        tokens::tokenize(self.source, span, &mut self.tokens);
        let tokens = first..self.tokens.len();
        for tokens in sentences::split(&self.tokens, tokens.clone()) {
            self.sentences.push(Sentence { span: self.span(&tokens), tokens });
        }
        self.paragraphs.push(Paragraph { tokens });
    }

    /// The bytes that a run of tokens covers; an empty span for an empty run.
    pub fn span(&self, run: &Tokens) -> Span {
        match self.tokens.get(run.clone()) {
            Some([first, .., last]) => Span::new(first.span.start, last.span.end),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }

    /// The words of a run as written, with one space where the text has any.
    pub fn spelled(&self, run: &Tokens) -> String {
        let mut out = String::new();
        for i in run.clone().filter(|i| *i < self.tokens.len()) {
            if i > run.start && self.tokens[i].span.start > self.tokens[i - 1].span.end {
                out.push(' ');
            }
            out.push_str(self.words[i]);
        }
        out
    }

    /// The tokens that lie inside a stretch of bytes.
    pub fn tokens_in(&self, span: Span) -> Tokens {
        let start = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.end <= span.end);
        start..end.max(start)
    }

    /// The sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.tokens.end <= token).min(self.sentences.len().saturating_sub(1))
    }

    /// The paragraph that holds a token.
    pub fn paragraph_of(&self, token: usize) -> usize {
        self.paragraphs.partition_point(|p| p.tokens.end <= token).min(self.paragraphs.len().saturating_sub(1))
    }

    /// The word at `i` in lower case; empty past the end.
    pub fn lower(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |t| &t.lower)
    }

    /// The class of the word at `i`.
    pub fn tag(&self, i: usize) -> Tag {
        self.tokens.get(i).map_or(Tag::Punctuation, |t| t.tag)
    }

    /// The quotation that a token stands in, marks included.
    pub fn quotation_of(&self, token: usize) -> Option<usize> {
        let i = self.quotations.partition_point(|q| q.tokens.end <= token);
        self.quotations.get(i).filter(|q| q.tokens.start <= token).map(|_| i)
    }
}
