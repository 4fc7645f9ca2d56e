//! The learned encoder: what it reads of a text, and what it says of it. Rules decide what becomes of that.

mod bags;
mod features;
mod heads;
mod labels;
mod network;
mod pairs;
mod pieces;
mod tones;
mod windows;

pub use bags::Bags;
pub use features::ROWS as FEATURE_ROWS;
pub(crate) use labels::{Label, Role, Run, WordClass, kinds};
pub(crate) use pairs::{Chances, Holder, Verdict};
pub use pieces::{Vocabulary, fold};

use crate::{
    Document, Span, Tone, ingest,
    text::{Text, Tokens},
};
use heads::Heads;
use network::{Memory, Network};
use onrecord_nn::{Weights, WeightsError};
use pairs::{Pairs, States};
use tones::Tones;

/// So many tokens are encoded at a time, which bounds memory; a window is never split.
const CHUNK: usize = 4096;

/// What the encoder reads of one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// Tokens, as bytes of the document's text.
    pub tokens: Vec<Span>,
    /// Where each sentence ends, by the index of the token after it.
    pub sentences: Vec<usize>,
    /// Where each paragraph ends, by the index of the token after it.
    pub paragraphs: Vec<usize>,
    /// The vocabulary's rows for each token.
    pub pieces: Bags,
    /// The rows of the table of features for each token.
    pub features: Bags,
}

/// What the encoder says of one article.
#[derive(Clone)]
pub(crate) struct Encoding<'m> {
    /// Source, cue and content labels of each token.
    pub attribution: Vec<Label>,
    /// Entity labels of each token.
    pub entity: Vec<Label>,
    /// Word class of each token.
    pub classes: Vec<WordClass>,
    /// Cues with their sources and contents.
    pub attributions: Vec<Linked>,
    /// What the heads that are asked later read.
    states: States,
    model: &'m Model,
}

/// A cue with what belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Linked {
    /// The words that carry the saying.
    pub cue: Tokens,
    /// Whose words.
    pub source: Option<Tokens>,
    /// What was said, in order.
    pub content: Vec<Tokens>,
    /// The probability of the least sure label or link.
    pub sure: f32,
}

impl Linked {
    fn new(cue: &Run<Role>, first: usize) -> Self {
        Linked { cue: shift(&cue.tokens, first), source: None, content: Vec::new(), sure: cue.sure }
    }

    fn add_source(&mut self, source: &Run<Role>, first: usize, link: f32) {
        self.source = Some(shift(&source.tokens, first));
        self.sure = self.sure.min(source.sure).min(link);
    }

    fn add_content(&mut self, content: &Run<Role>, first: usize, link: f32) {
        self.content.push(shift(&content.tokens, first));
        self.sure = self.sure.min(content.sure).min(link);
    }
}

fn shift(tokens: &Tokens, by: usize) -> Tokens {
    tokens.start + by..tokens.end + by
}

impl<'m> Encoding<'m> {
    fn new(model: &'m Model) -> Self {
        Encoding {
            attribution: Vec::new(),
            entity: Vec::new(),
            classes: Vec::new(),
            attributions: Vec::new(),
            states: States::default(),
            model,
        }
    }

    /// The stances of some (holder, target) pairs of one sentence, whose candidates are `runs`.
    pub fn stances(&self, sentence: &Tokens, runs: &[Tokens], pairs: &[(Holder, usize)]) -> Vec<Verdict> {
        self.model.pairs.stances(&self.states, sentence, runs, pairs)
    }

    /// How a sentence portrays what these tokens mention, and how likely.
    pub fn tone(&self, tokens: &Tokens) -> Option<(Tone, f32)> {
        self.model.tones.of(&self.states, tokens)
    }
}

/// The encoder with its weights and vocabulary.
pub struct Model {
    vocabulary: Vocabulary,
    network: Network,
    heads: Heads,
    pairs: Pairs,
    tones: Tones,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Model({} pieces)", self.vocabulary.rows())
    }
}

impl Model {
    /// Reads a weights file.
    ///
    /// # Errors
    /// What is wrong with the bytes: no weights file, cut short, damaged, of another version, or for another network.
    pub fn read(bytes: &[u8]) -> Result<Self, WeightsError> {
        let weights = Weights::read(bytes)?;
        let vocabulary = Vocabulary::read(weights.text("vocabulary")?);
        let network = Network::load(&weights, vocabulary.rows(), FEATURE_ROWS)?;
        let heads = Heads::load(&weights, network.width())?;
        let pairs = Pairs::load(&weights, network.width())?;
        let tones = Tones::load(&weights, network.width())?;
        Ok(Model { vocabulary, network, heads, pairs, tones })
    }

    /// Reads a text.
    pub(crate) fn encode(&self, text: &Text) -> Encoding<'_> {
        let input = input(text, &self.vocabulary);
        let (mut memory, mut out) = (Memory::default(), Encoding::new(self));
        let (mut first, mut end, mut lengths) = (0, 0, Vec::new());
        let windows = windows::windows(&input);
        for (i, length) in windows.iter().enumerate() {
            lengths.push(*length);
            end += length;
            if end - first >= CHUNK || i + 1 == windows.len() {
                let hidden = self.network.run(&input, first..end, &lengths, &mut memory);
                self.heads.run(&hidden, &lengths, &input.sentences, &mut memory.scratch, &mut out);
                lengths.clear();
                first = end;
            }
        }
        out
    }
}

/// What the encoder reads of each article of a document: for training, which must see what the pipeline sees.
pub fn inputs(document: &Document, vocabulary: &Vocabulary) -> Vec<Input> {
    let ingested = ingest::ingest(document);
    ingested.articles.iter().map(|a| input(&Text::new(&document.text, a.headline, &a.paragraphs), vocabulary)).collect()
}

fn input(text: &Text, vocabulary: &Vocabulary) -> Input {
    let mut pieces = Bags::default();
    text.tokens.iter().for_each(|t| pieces.push(|rows| vocabulary.pieces(t.text, rows)));
    Input {
        tokens: text.tokens.iter().map(|t| t.span).collect(),
        sentences: text.sentences.iter().map(|s| s.tokens.end).collect(),
        paragraphs: text.paragraphs.iter().map(|p| p.tokens.end).collect(),
        pieces,
        features: features::features(text),
    }
}
